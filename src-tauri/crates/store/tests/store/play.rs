//! Someone at work on a map: what they do next follows from the map, its history and a number, so that two who see
//! the same do the same.

use crate::made::{Dice, counting, time};
use serde_json::{Value, json};
use wayfold_model::{
    Change, Command, Edit, FieldEdit, FieldValues, History, Id, Kind, Map, Place, Recorded, Step, apply,
};
use wayfold_store::{Library, Progress};

/// A map as its user has it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Desk {
    pub(crate) map: Map,
    pub(crate) history: History,
}

/// Something done, to be written.
#[derive(Debug, Clone)]
pub(crate) struct Done {
    pub(crate) change: Change,
    step: Step,
    how: How,
}

#[derive(Debug, Clone, Copy)]
enum How {
    New,
    Merged,
    Undone,
    Redone,
}

impl Desk {
    /// A map, all its history and all pictures, as the library has them.
    pub(crate) fn open(library: &Library, map: Id) -> Self {
        let page = library.history(map, usize::MAX).unwrap();
        assert_eq!((page.earlier, page.later), (None, None));
        let mut map = library.load(map).unwrap();
        let pictures = library.shared(Kind::Image).unwrap().into_iter();
        map.absorb_shared(&Change { edits: pictures.map(|record| Edit::Insert { record }).collect() });
        Self { map, history: page.history }
    }

    /// Does something; `number` says what.
    pub(crate) fn act(&mut self, number: u64) -> Done {
        let mut dice = Dice(number.wrapping_mul(7_919));
        let mut ids = counting((u128::from(number) + 1) << 90);
        match dice.below(8) {
            0 | 1 if !self.history.done.is_empty() => {
                let step = self.history.done.last().cloned().unwrap();
                let change = self.history.undo_in(&mut self.map).unwrap().unwrap();
                return Done { change, step, how: How::Undone };
            }
            2 if !self.history.undone.is_empty() => {
                let step = self.history.undone.last().cloned().unwrap();
                let change = self.history.redo_in(&mut self.map).unwrap().unwrap();
                return Done { change, step, how: How::Redone };
            }
            _ => {}
        }
        loop {
            let command = self.idea(&mut dice);
            if let Ok(change) = apply(&self.map, &command, &mut ids) {
                return self.make(&command, change, ids(), number);
            }
        }
    }

    /// Makes a change a command planned.
    pub(crate) fn make(&mut self, command: &Command, change: Change, id: Id, number: u64) -> Done {
        self.map.absorb(&change).unwrap();
        let at = time(i64::try_from(number).unwrap());
        let step = Step { id, command: command.name().into(), at, change: change.clone() };
        let how = match self.history.record(step) {
            Recorded::New => How::New,
            Recorded::Merged => How::Merged,
        };
        Done { change, step: self.history.done.last().cloned().unwrap(), how }
    }

    /// Does a command that the model accepts, and writes it.
    pub(crate) fn write(&mut self, library: &mut Library, command: &Command, number: u64) -> Change {
        let change = apply(&self.map, command, &mut counting((u128::from(number) + 1) << 90)).unwrap();
        let id = Id::from_number((u128::from(number) + 1) << 80);
        let done = self.make(command, change.clone(), id, number);
        done.write(library, self.map.id(), number).unwrap();
        change
    }

    fn idea(&self, dice: &mut Dice) -> Command {
        let mut one = |kind: Kind| {
            let found: Vec<Id> = self.map.records().filter(|r| r.kind() == kind).map(|r| r.id()).collect();
            if found.is_empty() { Id::NIL } else { found[dice.below(found.len())] }
        };
        let (stage, touchpoint, other) = (one(Kind::Stage), one(Kind::Touchpoint), one(Kind::Touchpoint));
        let (note, lane, persona) = (one(Kind::Note), one(Kind::Lane), one(Kind::Persona));
        let (pain, image) = (one(Kind::Pain), one(Kind::Image));
        let text = dice.words(3);
        match dice.below(16) {
            0..=3 => edit(self.map.id(), "title", json!(text)),
            4 => Command::AddStage { before: None, fields: fields(&[("title", json!(text))]) },
            5 | 6 => Command::AddTouchpoint {
                place: Place::End { stage },
                fields: fields(&[("title", json!(text)), ("emotion", json!(1.5))]),
                connect: dice.below(2) == 0,
            },
            7 => Command::MoveTouchpoints { touchpoints: vec![touchpoint], place: Place::End { stage } },
            8 => edit(touchpoint, "personas", json!([persona])),
            9 => Command::Connect { from: touchpoint, to: other, kind: None, fields: fields(&[]) },
            10 => Command::PasteNotes {
                lines: vec![text, dice.words(5)],
                lane,
                touchpoint,
                across: dice.below(2) == 0,
            },
            11 => Command::Add {
                kind: Kind::Pain,
                fields: fields(&[("title", json!(text)), ("touchpoints", json!([touchpoint, other]))]),
            },
            12 => Command::Add { kind: Kind::Image, fields: picture(dice.below(3) as u8) },
            13 => edit(note, "image", json!(image)),
            14 => Command::Add { kind: Kind::Persona, fields: fields(&[("name", json!(text))]) },
            _ => {
                let all = [touchpoint, note, pain, image, persona];
                Command::Delete { records: vec![all[dice.below(all.len())]], move_to: None, heal: true }
            }
        }
    }
}

impl Done {
    /// Writes it.
    pub(crate) fn write(&self, library: &mut Library, map: Id, number: u64) -> wayfold_store::Result<()> {
        let progress = match self.how {
            How::New => Progress::New(&self.step),
            How::Merged => Progress::Merged(&self.step),
            How::Undone => Progress::Undone(&self.step),
            How::Redone => Progress::Redone(&self.step),
        };
        library.write(map, &self.change, progress, time(i64::try_from(number).unwrap())).map(|_| ())
    }
}

/// Sets one field.
pub(crate) fn edit(id: Id, field: &str, value: Value) -> Command {
    Command::Edit { edits: vec![FieldEdit { id, fields: fields(&[(field, value)]) }] }
}

/// Fields by name.
pub(crate) fn fields(pairs: &[(&str, Value)]) -> FieldValues {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

/// Fields of a picture; there are three of them.
pub(crate) fn picture(which: u8) -> FieldValues {
    use base64::Engine as _;
    let data = base64::engine::general_purpose::STANDARD.encode(vec![which; 5_000]);
    let name = format!("{which}.png");
    fields(&[
        ("name", json!(name)),
        ("mime", json!("image/png")),
        ("width", json!(10)),
        ("height", json!(10)),
        ("data", json!(data)),
    ])
}
