//! Everything below the title: bands and heads of the stages, lanes, lines of the service blueprint, washes.

use crate::arrows::Arrows;
use crate::cards::Desk;
use crate::dirty::{self, Dirty};
use crate::grid::Grid;
use crate::ink::kept;
use crate::lanes::{self, Row, Update};
use crate::marks::Marks;
use crate::sizes::BLUEPRINT;
use crate::stages;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use wayfold_model::{Id, Kind, Map};
use wayfold_scene::Group;

/// The parts below the title, as last drawn.
#[derive(Debug, Default)]
pub(crate) struct Body {
    rows: Vec<Row>,
    heads: Option<(Arc<Group>, f32)>,
    washes: Option<Arc<Group>>,
    lines: Vec<Arc<Group>>,
}

/// What is in its place.
pub(crate) struct Placed {
    /// In paint order.
    pub(crate) groups: Vec<Arc<Group>>,
    /// Where it ends.
    pub(crate) bottom: f32,
    pub(crate) marks: Marks,
}

impl Body {
    /// Brings the lanes up to date, and those that are new onto the sheet.
    pub(crate) fn refresh(
        &mut self,
        desk: &mut Desk<'_>,
        grid: &Grid,
        arrows: &mut Arrows,
        dirty: &mut Dirty,
        (moved, rerouted): (bool, bool),
    ) {
        let mut old: HashMap<Id, Row> = self.rows.drain(..).map(|row| (row.lane.id, row)).collect();
        let shelf = dirty.all.then(|| lanes::shelve(desk.map));
        if grid.stages.is_empty() {
            return;
        }
        for lane in desk.map.lanes_in_order().into_iter().filter(|lane| !lane.hidden) {
            let known = old.remove(&lane.id).and_then(|mut row| row.follow(lane).then_some(row));
            let new = known.is_none();
            let mut row = known.unwrap_or_else(|| Row::new(lane.clone()));
            let mut changes = dirty.rows.remove(&dirty::Row::Lane(lane.id)).unwrap_or_default();
            if let Some(more) = dirty.rows.remove(&dirty::Row::Kind(lane.kind)) {
                changes.cells.extend(more.cells);
                changes.records.extend(more.records);
            }
            if new {
                changes.records.extend(records(desk.map, &row));
            }
            let update = Update {
                touchpoints: &dirty.touchpoints,
                changes: &changes,
                columns_moved: moved || new,
                rerouted: rerouted || new,
                shelf: shelf.as_ref(),
            };
            row.refresh(desk, grid, arrows, &update);
            self.rows.push(row);
        }
    }

    /// Puts everything in its place, from `y` down.
    pub(crate) fn place(
        &mut self,
        desk: &mut Desk<'_>,
        grid: &Grid,
        arrows: &Arrows,
        y: f32,
        heads_stale: bool,
    ) -> Placed {
        let heads = match self.heads.take() {
            Some(known) if known.0.offset.y == y && !heads_stale => known,
            known => stages::heads(&mut desk.pen, grid, y, known.as_ref().map(|(group, _)| group)),
        };
        let top = y + heads.1;
        let mut bottom = top;
        let mut marks = Marks::default();
        let (mut drawn, mut lines) = (Vec::new(), Vec::new());
        let mut named: HashSet<&'static str> = HashSet::new();
        for (index, row) in self.rows.iter_mut().enumerate() {
            let line = lanes::blueprint_line(row.lane.kind).filter(|line| named.insert(*line));
            let line = line.filter(|_| index > 0);
            if let Some(name) = line {
                let group = lanes::blueprint(&mut desk.pen, name, bottom, grid.right);
                let group = kept(self.lines.iter().find(|old| old.key == group.key), group);
                drawn.push(group.clone());
                lines.push(group);
                bottom += BLUEPRINT;
            }
            row.place(desk, arrows, bottom, grid.right, line.is_none());
            marks |= row.marks(arrows);
            drawn.extend(row.group.clone());
            bottom += row.height;
        }
        let washes = stages::washes(&desk.pen, grid, top, bottom - top, self.washes.as_ref());
        let mut groups = vec![washes.clone(), heads.0.clone()];
        groups.extend(drawn);
        (self.washes, self.heads, self.lines) = (Some(washes), Some(heads), lines);
        Placed { groups, bottom, marks }
    }
}

/// All records a new row shows that may be laid across columns.
fn records(map: &Map, row: &Row) -> Vec<Id> {
    match row.shows() {
        Some(Kind::Pain) => map.pains().keys().copied().collect(),
        Some(Kind::Remedy) => map.remedies().keys().copied().collect(),
        Some(Kind::Kpi) => map.kpis().keys().copied().collect(),
        Some(Kind::Note) => map.referring(row.lane.id, Kind::Note).collect(),
        _ => Vec::new(),
    }
}
