//! Records as they cross the wire: pictures without their bytes, which the UI asks for by id when it needs them.

use std::sync::Arc;
use wayfold_model::{Change, Edit, Image, Kind, Pixels, Record};

/// A record without the bytes of a picture.
pub(crate) fn record(record: Record) -> Record {
    match record {
        Record::Image(image) => {
            Record::Image(Arc::new(Image { data: Pixels::default(), ..Image::clone(&image) }))
        }
        other => other,
    }
}

/// A change without the bytes of pictures.
pub(crate) fn change(change: Change) -> Change {
    Change { edits: change.edits.into_iter().map(edit).collect() }
}

fn edit(edit: Edit) -> Edit {
    match edit {
        Edit::Insert { record: new } => Edit::Insert { record: record(new) },
        Edit::Remove { record: old } => Edit::Remove { record: record(old) },
        Edit::Update { id, kind: Kind::Image, mut before, mut after } => {
            for fields in [&mut before, &mut after] {
                if let Some(data) = fields.get_mut("data") {
                    *data = serde_json::Value::String(String::new());
                }
            }
            Edit::Update { id, kind: Kind::Image, before, after }
        }
        other @ Edit::Update { .. } => other,
    }
}
