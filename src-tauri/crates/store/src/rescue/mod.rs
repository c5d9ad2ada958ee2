//! Rescue: what can be read of a damaged library goes into a new one. The damaged file is only read.
//!
//! The rows are taken from the pages themselves, whatever state tables, indexes and lists are in; what is left of
//! each map is then made whole by the rules of the model, and the report says what was lost.

mod mend;
mod pages;
mod rows;

use crate::claim::Claim;
use crate::error::{Problem, Result};
use crate::files::{self, GivenFile};
use crate::make::build;
use crate::open::{ask, beside, copy_of};
use crate::picture::{self, Hash};
use crate::snapshots::Snapshot;
use crate::sql::{Key, Time};
use crate::{changes, connect, header, history, maps, records, settings, snapshots};
use chrono::{DateTime, Utc};
use mend::{Mended, mend, mend_shared};
use pages::Pages;
use rows::{MapRow, Row, StepRow};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use wayfold_model::{Id, Image, Kind, Pixels, Record, Step};

/// What a rescue brought over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rescued {
    /// The maps in the new library, those with a title first.
    pub maps: Vec<RescuedMap>,
    /// Maps of which too little was left to make one.
    pub given_up: usize,
    /// Shared records kept.
    pub shared: usize,
    /// Shared records found, but unreadable or against the rules.
    pub shared_lost: usize,
    /// Pages of the file in which something could not be read.
    pub broken_pages: u32,
    /// The file's list of deleted pages is broken: something deleted may be back.
    pub deleted_may_be_back: bool,
    /// The library had not been closed, and the log beside it could not be worked in: the last edits may be missing.
    pub log_lost: bool,
}

/// What was brought over of one map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RescuedMap {
    /// The map.
    pub map: Id,
    /// Its title; empty if its scope card was lost.
    pub title: String,
    /// Records kept, stand-ins for lost stages and lanes among them.
    pub kept: usize,
    /// Records that were changed, because they referred to something lost, or made as stand-ins.
    pub mended: usize,
    /// Records found, but unreadable or against the rules.
    pub lost: usize,
    /// Touchpoints and stages the map had and that were not found; none known if its row was lost.
    pub missing: Option<usize>,
    /// Steps kept. Undo is kept only where nothing of the map was lost.
    pub steps: usize,
    /// Steps that were left behind.
    pub steps_lost: usize,
    /// Snapshots kept. Only whole ones are.
    pub snapshots: usize,
    /// Snapshots that were left behind.
    pub snapshots_lost: usize,
}

impl RescuedMap {
    /// Whether the map is as it was.
    pub fn is_whole(&self) -> bool {
        let lost = self.mended + self.lost + self.steps_lost + self.snapshots_lost;
        lost == 0 && self.missing == Some(0)
    }
}

/// Largest file looked through, in bytes.
const LARGEST_FILE: usize = 64 * 1024 * 1024 * 1024;

/// Reads whatever can be read of a library of any version, damaged or not, into a new one. `now` stands for times
/// that were lost.
///
/// # Errors
/// [`Problem::NotFound`] and the like for the old file; [`Problem::OpenElsewhere`]; [`Problem::NothingToRescue`] if
/// it holds no map; [`Problem::TooLarge`] over 64 GiB; as [`crate::Library::create`] for the new one, which is there
/// only after success.
pub fn rescue(file: &Path, new: &Path, now: DateTime<Utc>) -> Result<Rescued> {
    let found = || {
        header::look(file)?;
        let claim = Claim::new(file)?;
        if std::fs::metadata(&claim.file).is_ok_and(|meta| meta.len() > LARGEST_FILE as u64) {
            return Err(Problem::TooLarge { what: "file", most: LARGEST_FILE }.into());
        }
        Ok((read_all(&claim.file)?, claim))
    };
    let ((mut pages, found, _copy), _claim) = found().map_err(|error: crate::Error| error.at(Some(file)))?;
    if found.maps.is_empty() && found.records.values().all(|(map, _)| map.is_none()) {
        return Err(crate::Error::from(Problem::NothingToRescue).at(Some(file)));
    }
    build(new, |library| library.change(|tx| write_all(tx, found, &mut pages, now)))
}

/// The rows of a file that are not too large to be held at once.
#[derive(Debug, Default)]
struct Found {
    maps: BTreeMap<Id, MapRow>,
    records: BTreeMap<Id, (Option<Id>, Record)>,
    /// Where the pictures of image records lie.
    pictures: BTreeMap<Id, Hash>,
    /// Unreadable records by map.
    unreadable: BTreeMap<Option<Id>, usize>,
    snapshots: BTreeMap<Id, Snapshot>,
    snapshot_records: BTreeMap<Id, Vec<(Record, Option<Hash>)>>,
    broken_snapshots: BTreeSet<Id>,
    log_lost: bool,
    settings: BTreeMap<String, String>,
    files: BTreeMap<String, GivenFile>,
}

/// Opens the file as pages (a copy, if something lies beside it that belongs in it) and reads all but pictures and
/// steps.
fn read_all(file: &Path) -> Result<(Pages, Found, Option<tempfile::TempDir>)> {
    let not_read = |error: std::io::Error| Problem::from_io(&error, false);
    let mut start = [0; 20];
    let read = File::open(file).and_then(|mut file| std::io::Read::read(&mut file, &mut start));
    if read.map_err(not_read)? < start.len() && !start.starts_with(header::MAGIC) {
        return Err(Problem::NotALibrary.into());
    }
    ask(file, start.get(18..20) == Some(&[2, 2]))?;
    let mut folder = None;
    let mut source = file.to_path_buf();
    let mut found = Found::default();
    if beside(file, "-wal").exists() || beside(file, "-journal").exists() {
        let (made, copy) = copy_of(file)?;
        // If SQLite finds its way, the log is worked in; if not, the file is read as it lies.
        match fold(&copy) {
            Ok(frames) => {
                found.log_lost =
                    frames == 0 && beside(file, "-wal").metadata().is_ok_and(|log| log.len() > 0);
                source = copy;
                folder = Some(made);
            }
            Err(_) => found.log_lost = true,
        }
    }
    let mut pages = Pages::new(File::open(&source).map_err(not_read)?).map_err(not_read)?;
    pages.rows(|columns| {
        if let Some(row) = Row::of(columns) {
            found.take(row);
        }
    });
    Ok((pages, found, folder))
}

/// Works in what lies beside a library. Gives how many pages of the log counted.
fn fold(copy: &Path) -> Result<i64> {
    let conn = connect::read_write(copy)?;
    let frames = conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| row.get(1))?;
    connect::one_file(&conn)?;
    Ok(frames)
}

impl Found {
    fn take(&mut self, row: Row) {
        match row {
            Row::Map(map) => {
                self.maps.entry(map.id).or_insert(map);
            }
            Row::Record { map, record } => match record.read() {
                Ok(read) if read.kind().is_shared() == map.is_none() => {
                    if let Some(hash) = record.picture {
                        self.pictures.insert(read.id(), hash);
                    }
                    self.records.entry(read.id()).or_insert((map, read));
                }
                _ => *self.unreadable.entry(map).or_default() += 1,
            },
            Row::Snapshot(snapshot) => {
                self.snapshots.entry(snapshot.id).or_insert(snapshot);
            }
            Row::SnapshotRecord { snapshot, record } => match record.read() {
                Ok(read) => self.snapshot_records.entry(snapshot).or_default().push((read, record.picture)),
                Err(_) => {
                    self.broken_snapshots.insert(snapshot);
                }
            },
            Row::Setting { name, value } if name.len() + value.len() <= settings::LARGEST_SETTING => {
                self.settings.entry(name).or_insert(value);
            }
            Row::File { usage, file } if files::fits(&usage, &file) => {
                self.files.entry(usage).or_insert(file);
            }
            Row::Setting { .. } | Row::File { .. } | Row::Step(_) | Row::Picture { .. } => {}
        }
    }
}

fn write_all(conn: &Connection, mut found: Found, pages: &mut Pages, now: DateTime<Utc>) -> Result<Rescued> {
    let steps = pictures_and_steps(conn, pages)?;
    let mut rescued = Rescued {
        broken_pages: pages.broken,
        deleted_may_be_back: pages.free_list_broken,
        log_lost: found.log_lost,
        ..Rescued::default()
    };
    let mut shared = BTreeMap::new();
    let mut own: BTreeMap<Id, Vec<Record>> = BTreeMap::new();
    for (id, (map, record)) in std::mem::take(&mut found.records) {
        match map {
            None => drop(shared.insert(id, record)),
            Some(map) => own.entry(map).or_default().push(record),
        }
    }
    rescued.shared_lost = found.unreadable.remove(&None).unwrap_or(0) + fill_in(conn, &found, &mut shared)?;
    rescued.shared_lost += mend_shared(&mut shared);
    rescued.shared = shared.len();
    for record in shared.values() {
        records::insert(conn, None, &with_picture(conn, record, &found.pictures)?)?;
    }
    // From here on only that a picture is there matters, not what it shows.
    let all: BTreeSet<Id> = found.maps.keys().chain(own.keys()).copied().collect();
    for map in all {
        let records = own.remove(&map).unwrap_or_default();
        match mend(map, records, &shared) {
            Some(mended) => rescued.maps.push(write_map(conn, map, mended, &found, &steps, now)?),
            None => rescued.given_up += 1,
        }
    }
    for (name, value) in &found.settings {
        conn.execute("INSERT INTO setting(name, value) VALUES(?1, ?2)", (name, value))?;
    }
    for (usage, file) in &found.files {
        files::keep(conn, usage, file)?;
    }
    sweep(conn)?;
    rescued.maps.sort_by_key(|map| (map.title.is_empty(), map.title.clone(), map.map));
    Ok(rescued)
}

/// Brings the pictures over, one at a time, if they are what their hash says. Gives the steps by map and place.
fn pictures_and_steps(conn: &Connection, pages: &mut Pages) -> Result<BTreeMap<Id, BTreeMap<i64, StepRow>>> {
    let mut steps: BTreeMap<Id, BTreeMap<i64, StepRow>> = BTreeMap::new();
    let mut kept = Ok(());
    pages.rows(|columns| match Row::of(columns) {
        Some(Row::Step(step)) => {
            steps.entry(step.map).or_default().entry(step.seq).or_insert(step);
        }
        Some(Row::Picture { hash, data }) if kept.is_ok() && Hash::of(&data) == hash => {
            kept = match picture::keep(conn, hash, &data) {
                Err(error) if matches!(error.problem, Problem::TooLarge { .. }) => Ok(()),
                other => other,
            };
        }
        _ => {}
    });
    kept.map(|()| steps)
}

/// Takes out image records whose picture is lost.
fn fill_in(conn: &Connection, found: &Found, shared: &mut BTreeMap<Id, Record>) -> Result<usize> {
    let mut lost = Vec::new();
    for (id, _) in shared.iter().filter(|(_, record)| record.kind() == Kind::Image) {
        let there = match found.pictures.get(id) {
            Some(hash) => picture::is_there(conn, *hash)?,
            None => false,
        };
        lost.extend((!there).then_some(*id));
    }
    for id in &lost {
        shared.remove(id);
    }
    Ok(lost.len())
}

fn with_picture(conn: &Connection, record: &Record, pictures: &BTreeMap<Id, Hash>) -> Result<Record> {
    let Record::Image(image) = record else { return Ok(record.clone()) };
    let bytes = pictures.get(&image.id).map(|hash| picture::find(conn, *hash)).transpose()?.flatten();
    let data = Pixels(bytes.unwrap_or_else(|| Arc::from([])));
    Ok(Image { data, ..Image::clone(image) }.into())
}

fn write_map(
    conn: &Connection,
    map: Id,
    mended: Mended,
    found: &Found,
    steps: &BTreeMap<Id, BTreeMap<i64, StepRow>>,
    now: DateTime<Utc>,
) -> Result<RescuedMap> {
    let row = found.maps.get(&map);
    maps::add(conn, map, row.map_or(now, |row| row.updated))?;
    let (mut title, mut counted) = (String::new(), 0_i64);
    for record in &mended.records {
        records::insert(conn, Some(map), record)?;
        counted += i64::from(matches!(record.kind(), Kind::Stage | Kind::Touchpoint));
        if let Record::Card(card) = record {
            title.clone_from(&card.title);
        }
    }
    maps::recount(conn, map)?;
    let had = row.map(|row| row.stages.saturating_add(row.touchpoints));
    let (snapshots, snapshots_lost) = write_snapshots(conn, map, found)?;
    let mut rescued = RescuedMap {
        map,
        title,
        kept: mended.records.len(),
        mended: mended.changed,
        lost: mended.dropped + found.unreadable.get(&Some(map)).copied().unwrap_or(0),
        missing: had.map(|had| usize::try_from(had.saturating_sub(counted)).unwrap_or(0)),
        steps: 0,
        steps_lost: steps.get(&map).map_or(0, BTreeMap::len),
        snapshots,
        snapshots_lost,
    };
    let Some(row) = row else { return Ok(rescued) };
    let mut cursor = 0;
    if rescued.mended == 0 && rescued.lost == 0 && rescued.missing == Some(0) {
        let kept = steps.get(&map).map_or(Ok((0, 0)), |steps| write_steps(conn, row, steps))?;
        (cursor, rescued.steps) = kept;
        rescued.steps_lost -= rescued.steps;
    }
    let sql = "UPDATE map SET revision = ?2, cursor = ?3, binned = ?4 WHERE id = ?1";
    conn.execute(sql, (Key(map), row.revision.clamp(1, i64::MAX / 2), cursor, row.binned.map(Time)))?;
    Ok(rescued)
}

/// Writes the steps that follow one another without a gap around where the map stands. Gives the cursor, and how
/// many there are.
fn write_steps(conn: &Connection, row: &MapRow, steps: &BTreeMap<i64, StepRow>) -> Result<(i64, usize)> {
    let read = |step: &StepRow| {
        let change = changes::read(&step.change, &|hash| picture::find(conn, hash)).ok()?;
        Some(Step { id: step.id, command: step.command.clone(), at: step.at, change })
    };
    let mut kept = 0;
    let mut expected = row.cursor;
    for (seq, step) in steps.range(..=row.cursor).rev() {
        let Some(step) = (*seq == expected).then(|| read(step)).flatten() else { break };
        history::insert(conn, row.id, *seq, &step)?;
        expected = seq.saturating_sub(1);
        kept += 1;
    }
    let cursor = if kept == 0 { 0 } else { row.cursor };
    if kept == 0 && row.cursor != 0 {
        return Ok((0, 0));
    }
    expected = row.cursor.saturating_add(1);
    for (seq, step) in steps.range(expected..) {
        let Some(step) = (*seq == expected).then(|| read(step)).flatten() else { break };
        history::insert(conn, row.id, *seq, &step)?;
        expected = seq.saturating_add(1);
        kept += 1;
    }
    Ok((cursor, kept))
}

/// Writes the snapshots of a map that are whole. Gives how many there are, and how many are not.
fn write_snapshots(conn: &Connection, map: Id, found: &Found) -> Result<(usize, usize)> {
    let (mut written, mut lost) = (0, 0);
    for snapshot in found.snapshots.values().filter(|snapshot| snapshot.map == map) {
        match whole_snapshot(conn, snapshot, found)? {
            Some(records) => {
                snapshots::insert(conn, snapshot, &records)?;
                written += 1;
            }
            None => lost += 1,
        }
    }
    Ok((written, lost))
}

/// The records of a snapshot, if none is missing that another refers to.
fn whole_snapshot(conn: &Connection, snapshot: &Snapshot, found: &Found) -> Result<Option<Vec<Record>>> {
    if found.broken_snapshots.contains(&snapshot.id) {
        return Ok(None);
    }
    let mut all = Vec::new();
    for (record, hash) in found.snapshot_records.get(&snapshot.id).map_or(&[][..], Vec::as_slice) {
        let pictures: BTreeMap<Id, Hash> = hash.map(|hash| (record.id(), hash)).into_iter().collect();
        if record.kind() == Kind::Image {
            match hash {
                Some(hash) if picture::is_there(conn, *hash)? => {}
                _ => return Ok(None),
            }
        }
        all.push(with_picture(conn, record, &pictures)?);
    }
    let whole = wayfold_model::check(&wayfold_model::Map::from_records(snapshot.map, all.iter().cloned()));
    Ok(whole.is_ok().then_some(all))
}

/// Lets go of the pictures nothing holds.
fn sweep(conn: &Connection) -> Result<()> {
    let mut statement = conn.prepare("SELECT hash FROM picture")?;
    let hashes = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<Hash>>>()?;
    picture::sweep(conn, &hashes)
}
