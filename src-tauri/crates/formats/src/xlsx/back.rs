//! A workbook this program wrote, perhaps edited since, to a map.
//!
//! What a person sees decides: a cell that still says what was written into it stands for what it stood for; one that
//! says something else is read as people mean it. Rows may be added, taken out, copied, sorted; columns too.

use super::schema::{CARD, Column, Hold, SHEETS, Sheet, naming};
use super::settle::{Entry, settle};
use super::sums::sum;
use super::value::{is_whole, meant, set};
use super::workbook::{Grid, Raw, Workbook};
use super::{BLANK, MARK};
use crate::table::{Language, Remark, plain, usual_title};
use serde_json::{Map as Object, Value, json};
use std::collections::{HashMap, HashSet};
use wayfold_model::{Id, Ids, Kind, LaneKind, Map};

/// Most warnings that are kept; more help nobody.
const MOST_WARNINGS: usize = 500;
/// Rows among which the heads are looked for.
const HEAD: usize = 12;

/// Something in a workbook that was read otherwise than it stands there, or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Name of the sheet.
    pub sheet: String,
    /// Row, from 1.
    pub row: usize,
    /// Column, from 1.
    pub column: usize,
    /// What happened to the cell.
    pub remark: Remark,
}

impl Workbook {
    /// Whether this program wrote it: then [`Self::to_map`] reads it, else [`Self::table`] does.
    pub fn is_ours(&self) -> bool {
        self.grids.iter().any(|grid| Marked::find(grid).is_some())
    }

    /// The map in a workbook this program wrote, and what could not be read of it; nothing if it did not write it, or if
    /// no map can be made of what is left of it. The map keeps to all rules.
    pub fn to_map(&self, ids: Ids<'_>) -> Option<(Map, Vec<Warning>)> {
        let sheets: Vec<Marked> = self.grids.iter().filter_map(Marked::find).collect();
        if sheets.is_empty() {
            return None;
        }
        let mut reader = Reader {
            ids,
            entries: Vec::new(),
            seen: HashSet::new(),
            names: HashMap::new(),
            warnings: Vec::new(),
        };
        let mut cells = Vec::new();
        for sheet in &sheets {
            if sheet.schema.kind == Kind::Card {
                reader.begin_card(sheet, &mut cells);
            } else {
                (sheet.head + 1..sheet.grid.rows.len()).for_each(|row| reader.begin(sheet, row, &mut cells));
            }
        }
        for cell in &cells {
            reader.read(cell);
        }
        reader.follow_stages();
        let Reader { ids, entries, warnings, .. } = reader;
        Some((settle(entries, ids)?, warnings))
    }
}

/// A sheet of ours.
struct Marked<'w> {
    grid: &'w Grid,
    schema: &'static Sheet,
    /// The row with the heads.
    head: usize,
    /// What the columns hold, by place.
    columns: Vec<(usize, &'static Column)>,
    /// Columns of emotions: place, the persona's id if it is known, the name.
    emotions: Vec<(usize, Option<String>, String)>,
    /// Places of the hidden columns.
    hidden: Vec<usize>,
}

impl<'w> Marked<'w> {
    fn find(grid: &'w Grid) -> Option<Self> {
        let (head, row) = grid.rows.iter().enumerate().take(HEAD).find(|(_, row)| row.iter().any(is_mark))?;
        let hidden: Vec<usize> = (0..row.len()).filter(|at| row.get(*at).is_some_and(is_mark)).collect();
        let mark =
            hidden.iter().filter_map(|at| row.get(*at)).map(Raw::words).find(|mark| !mark.ends_with('+'))?;
        let mark = mark.strip_prefix(MARK)?;
        let (kind, heads) = mark.split_once(' ').unwrap_or((mark, ""));
        let schema = SHEETS.iter().chain([&CARD]).find(|sheet| sheet.kind.name() == kind)?;
        let heads: HashMap<String, String> = serde_json::from_str(heads).unwrap_or_default();
        let mut sheet = Self { grid, schema, head, columns: Vec::new(), emotions: Vec::new(), hidden };
        let mut met = HashSet::new();
        for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !is_mark(cell)) {
            let name = cell.words();
            let found = named(schema, &name);
            if let Some(column) = found.filter(|column| met.insert(column.field)) {
                sheet.columns.push((at, column));
            } else if schema.kind == Kind::Touchpoint
                && let Some((_, persona)) = name.split_once(':').filter(|(head, _)| plain(head) == "emotion")
            {
                sheet.emotions.push((at, heads.get(&name).cloned(), persona.trim().to_owned()));
            }
        }
        Some(sheet)
    }

    /// What no cell of a row holds, and the sums of those that were written with it.
    fn rest(&self, row: usize) -> Object<String, Value> {
        let text: String = self.hidden.iter().map(|at| self.grid.cell(row, *at).words()).collect();
        match serde_json::from_str(&text) {
            Ok(Value::Object(rest)) => rest,
            _ => Object::new(),
        }
    }
}

fn is_mark(cell: &Raw) -> bool {
    matches!(cell, Raw::Text(text) if text.starts_with(MARK))
}

/// The column of a name in any language.
fn named(schema: &'static Sheet, name: &str) -> Option<&'static Column> {
    let name = plain(name);
    let is = |column: &&Column| {
        let languages = [Language::English, Language::German];
        !matches!(column.hold, Hold::Emotions) && languages.iter().any(|l| plain(column.name(*l)) == name)
    };
    schema.columns.iter().find(is)
}

/// A cell to be read into a field.
struct Pending<'w> {
    entry: usize,
    cell: &'w Raw,
    what: What,
    place: (&'w str, usize, usize),
}

enum What {
    Field(&'static Column),
    Emotion(Option<String>, String),
}

struct Reader<'i> {
    ids: Ids<'i>,
    entries: Vec<Entry>,
    seen: HashSet<String>,
    /// Ids by kind and name.
    names: HashMap<(Kind, String), Vec<String>>,
    warnings: Vec<Warning>,
}

impl Reader<'_> {
    /// A record with the id it had, unless another row has it already.
    fn enter(&mut self, kind: Kind, mut fields: Object<String, Value>, place: (usize, usize)) -> usize {
        let own = fields.get("id").and_then(Value::as_str).and_then(|id| id.parse::<Id>().ok());
        let known = own.filter(|id| *id != Id::NIL).map(|id| id.to_string());
        let id = match known.filter(|id| !self.seen.contains(id)) {
            Some(id) => id,
            None => {
                // a copied row is a new record, at a place of its own
                fields.remove("order");
                (self.ids)().to_string()
            }
        };
        self.seen.insert(id.clone());
        fields.insert("id".into(), json!(id));
        let sums = match fields.remove("~") {
            Some(Value::Object(sums)) => sums,
            _ => Object::new(),
        };
        self.entries.push(Entry { kind, id, fields, sums, place });
        self.entries.len() - 1
    }

    fn begin_card<'w>(&mut self, sheet: &Marked<'w>, cells: &mut Vec<Pending<'w>>) {
        if self.entries.iter().any(|entry| entry.kind == Kind::Card) {
            return;
        }
        let rest =
            (sheet.head + 1..sheet.grid.rows.len()).map(|row| sheet.rest(row)).find(|rest| !rest.is_empty());
        let entry = self.enter(Kind::Card, rest.unwrap_or_default(), (0, 0));
        for row in sheet.head + 1..sheet.grid.rows.len() {
            let name = sheet.grid.cell(row, 0).words();
            if let Some(column) = named(sheet.schema, &name) {
                let cell = sheet.grid.cell(row, 1);
                cells.push(Pending {
                    entry,
                    cell,
                    what: What::Field(column),
                    place: (&sheet.grid.name, row, 1),
                });
            }
        }
    }

    /// A row begins a record; its cells are read when all names are known.
    fn begin<'w>(&mut self, sheet: &Marked<'w>, row: usize, cells: &mut Vec<Pending<'w>>) {
        let grid = sheet.grid;
        let shown = sheet.columns.iter().map(|(at, _)| at).chain(sheet.emotions.iter().map(|(at, ..)| at));
        let blank = shown.into_iter().all(|at| grid.cell(row, *at).is_blank());
        let rest = sheet.rest(row);
        if blank && rest.get("~").and_then(|sums| sums.get(BLANK)).is_none() {
            return;
        }
        let name = sheet.columns.iter().find(|(_, column)| column.field == naming(sheet.schema.kind));
        let mut name = name.map(|(at, _)| grid.cell(row, *at).words()).unwrap_or_default();
        let place = (SHEETS.iter().position(|other| other.kind == sheet.schema.kind).unwrap_or(0), row);
        let entry = self.enter(sheet.schema.kind, rest, place);
        if sheet.schema.kind == Kind::Lane && name.trim().is_empty() {
            name = self.usual_name(sheet, row);
        }
        if let Some(entry) = self.entries.get(entry) {
            self.names.entry((entry.kind, key(&name))).or_default().push(entry.id.clone());
        }
        for (at, column) in &sheet.columns {
            let place = (&*grid.name, row, *at);
            cells.push(Pending { entry, cell: grid.cell(row, *at), what: What::Field(column), place });
        }
        for (at, id, persona) in &sheet.emotions {
            let what = What::Emotion(id.clone(), persona.clone());
            cells.push(Pending { entry, cell: grid.cell(row, *at), what, place: (&grid.name, row, *at) });
        }
    }

    /// What a lane without a title of its own is called. Both languages are known.
    fn usual_name(&mut self, sheet: &Marked<'_>, row: usize) -> String {
        let kind = sheet.columns.iter().find(|(_, column)| column.field == "kind");
        let value = kind.map(|(at, column)| meant(sheet.grid.cell(row, *at), column.hold, &mut |_, _| None));
        let kind = match value {
            Some(Ok(Value::String(name))) => LaneKind::ALL.iter().find(|kind| kind.name() == name).copied(),
            _ => None,
        };
        let kind = kind.unwrap_or_default();
        if let Some(entry) = self.entries.last() {
            let other = key(usual_title(kind, Language::German));
            self.names.entry((Kind::Lane, other)).or_default().push(entry.id.clone());
        }
        usual_title(kind, Language::English).to_owned()
    }

    fn read(&mut self, pending: &Pending<'_>) {
        let Some(mut entry) = self.entries.get_mut(pending.entry).map(std::mem::take) else { return };
        let remark = match &pending.what {
            What::Field(column) => self.field(&mut entry, column, pending.cell),
            What::Emotion(id, name) => self.emotion(&mut entry, (id, name), pending.cell),
        };
        if let Some(slot) = self.entries.get_mut(pending.entry) {
            *slot = entry;
        }
        if let Some(remark) = remark {
            self.warn(pending.place, remark);
        }
    }

    fn warn(&mut self, (sheet, row, column): (&str, usize, usize), remark: Remark) {
        if self.warnings.len() < MOST_WARNINGS {
            self.warnings.push(Warning { sheet: sheet.to_owned(), row: row + 1, column: column + 1, remark });
        }
    }

    fn field(&mut self, entry: &mut Entry, column: &'static Column, cell: &Raw) -> Option<Remark> {
        let known = super::value::field(&entry.fields, column.field).clone();
        let written = entry.sums.get(column.field).and_then(Value::as_u64);
        let untouched = written == Some(u64::from(sum(&cell.words())));
        if untouched && self.all_known(&known) {
            return None;
        }
        let mut made = Vec::new();
        let (value, mut remark) = match meant(cell, column.hold, &mut self.finder(&mut made)) {
            Ok(value) => (value, None),
            // better what it was than nothing
            Err(remark) if !is_whole(column.hold) && !known.is_null() => (known, Some(remark)),
            Err(remark) => (Value::Null, Some(remark)),
        };
        self.entries.extend(made);
        if matches!(column.hold, Hold::Text) && cell.words().chars().count() > wayfold_model::LONGEST_TEXT {
            remark = Some(Remark::CutShort);
        }
        set(&mut entry.fields, column.field, value);
        remark
    }

    fn emotion(
        &mut self,
        entry: &mut Entry,
        (id, name): (&Option<String>, &str),
        cell: &Raw,
    ) -> Option<Remark> {
        if cell.is_blank() {
            return None;
        }
        let value = meant(cell, Hold::Number(-2.0, 2.0), &mut |_, _| None);
        let known = id.clone().filter(|id| self.seen.contains(id));
        let mut made = Vec::new();
        let persona = known.or_else(|| self.finder(&mut made)(Kind::Persona, name));
        self.entries.extend(made);
        match (value, persona) {
            (Ok(value), Some(persona)) => {
                let emotions = entry.fields.entry("emotions").or_insert_with(|| json!({}));
                if let Value::Object(emotions) = emotions {
                    emotions.insert(persona, value);
                }
                None
            }
            (Err(remark), _) => Some(remark),
            (Ok(_), None) => None,
        }
    }

    /// Whether every record a field names is there.
    fn all_known(&self, value: &Value) -> bool {
        match value {
            Value::String(text) => text.parse::<Id>().is_err() || self.seen.contains(text),
            Value::Array(values) => values.iter().all(|value| self.all_known(value)),
            Value::Object(fields) => fields.values().all(|value| self.all_known(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => true,
        }
    }

    /// Finds records by name, and makes those that only need one.
    fn finder<'f>(&'f mut self, made: &'f mut Vec<Entry>) -> impl FnMut(Kind, &str) -> Option<String> + 'f {
        |kind, name| {
            let name = name.trim();
            if let Some(id) = self.names.get(&(kind, key(name))).and_then(|ids| ids.first()) {
                return Some(id.clone());
            }
            if !matches!(kind, Kind::Stage | Kind::Lane | Kind::Channel | Kind::Team | Kind::Persona)
                || name.is_empty()
            {
                return None;
            }
            let id = (self.ids)().to_string();
            let mut fields = Object::new();
            fields.insert("id".into(), json!(id));
            let short: String = name.chars().take(wayfold_model::LONGEST_TEXT).collect();
            fields.insert(naming(kind).into(), json!(short));
            let place = (usize::MAX, self.seen.len());
            self.seen.insert(id.clone());
            self.names.entry((kind, key(name))).or_default().push(id.clone());
            made.push(Entry { kind, id: id.clone(), fields, sums: Object::new(), place });
            Some(id)
        }
    }

    /// Touchpoints that name no stage are in that of the row before.
    fn follow_stages(&mut self) {
        let mut last: Option<Value> = None;
        let first = self.entries.iter().find(|entry| entry.kind == Kind::Stage).map(|entry| json!(entry.id));
        for entry in self.entries.iter_mut().filter(|entry| entry.kind == Kind::Touchpoint) {
            let own = entry.fields.get("stage").filter(|stage| stage.is_string()).cloned();
            let stage = own.or_else(|| last.clone()).or_else(|| first.clone());
            if let Some(stage) = stage {
                entry.fields.insert("stage".into(), stage.clone());
                last = Some(stage);
            }
        }
    }
}

/// What names are compared by.
fn key(name: &str) -> String {
    let short = plain(name);
    if short.is_empty() { name.trim().to_owned() } else { short }
}
