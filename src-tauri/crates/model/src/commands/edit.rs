//! Setting fields, and adding what has no place of its own in the grid.

use super::create;
use crate::command::{FieldEdit, FieldValues};
use crate::draft::Draft;
use crate::record::{Kind, Record};
use crate::records::{Channel, Evidence, Image, Kpi, Pain, Persona, Remedy, Team};
use crate::rules::Refusal;
use crate::{Id, Key};
use serde_json::Value;

/// Fields that say where a record lies; they change by moving it.
const fn placing(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Touchpoint => &["id", "stage", "order", "track"],
        Kind::Note => &["id", "lane", "touchpoint", "order"],
        Kind::Transition => &["id", "from", "to"],
        Kind::Lane => &["id", "order", "kind"],
        Kind::Card | Kind::Image => &["id"],
        Kind::Stage
        | Kind::Pain
        | Kind::Remedy
        | Kind::Kpi
        | Kind::Persona
        | Kind::Channel
        | Kind::Team
        | Kind::Evidence => &["id", "order"],
    }
}

pub(super) fn edit(draft: &mut Draft, edits: &[FieldEdit]) -> Result<(), Refusal> {
    for edit in edits {
        let record = draft.record(edit.id).ok_or(Refusal::Missing { record: edit.id })?;
        if let Some(field) = edit.fields.keys().find(|field| placing(record.kind()).contains(&field.as_str()))
        {
            return Err(Refusal::NotEditable { record: edit.id, field: field.clone() });
        }
        let bad = |error: serde_json::Error| Refusal::BadField { record: edit.id, reason: error.to_string() };
        let Value::Object(mut fields) = record.to_value().map_err(bad)? else { continue };
        fields.extend(edit.fields.clone());
        draft.put(Record::from_value(record.kind(), Value::Object(fields)).map_err(bad)?);
    }
    Ok(())
}

pub(super) fn add(draft: &mut Draft, kind: Kind, fields: &FieldValues) -> Result<(), Refusal> {
    let map = draft.map();
    macro_rules! at_end {
        ($type:ident, $table:ident) => {{
            let last = draft.all(map.$table()).iter().map(|record| record.order.clone()).max();
            create::<$type>(draft, fields, |record| record.order = Key::between(last.as_ref(), None))
        }};
    }
    match kind {
        Kind::Persona => at_end!(Persona, personas),
        Kind::Channel => at_end!(Channel, channels),
        Kind::Team => at_end!(Team, teams),
        Kind::Evidence => at_end!(Evidence, evidence),
        Kind::Image => create::<Image>(draft, fields, |_| {}),
        Kind::Pain => {
            let mut fields = fields.clone();
            fields.entry("severity").or_insert(Value::from(3));
            let last = draft.all(map.pains()).iter().map(|pain| pain.order.clone()).max();
            create::<Pain>(draft, &fields, |pain| pain.order = Key::between(last.as_ref(), None))
        }
        Kind::Remedy => at_end!(Remedy, remedies),
        Kind::Kpi => at_end!(Kpi, kpis),
        Kind::Card | Kind::Stage | Kind::Touchpoint | Kind::Transition | Kind::Lane | Kind::Note => {
            Err(Refusal::BadField {
                record: Id::NIL,
                reason: format!("a {} has a command of its own", kind.name()),
            })
        }
    }
    .map(|_| ())
}
