//! Arrows between touchpoints. Routes are found anew whenever columns or arrows change, for all arrows at once and from
//! plain numbers; what is drawn is kept wherever its route stayed the same.
//!
//! Three ways to go: straight to the next card of a track; one step to another track; or through a channel above or
//! below a track. Arrows run across cards' columns in channels and on free stretches of tracks only, and change height
//! only between columns: so none crosses a card.

mod channels;
mod draw;
mod gaps;
mod route;
mod tag;

pub(crate) use draw::sample;

use crate::cards::Desk;
use crate::grid::Grid;
use crate::ink::{Sketch, kept};
use crate::marks::Marks;
use crate::sizes::{LANE_PAD, TRACK_GAP};
use channels::Band;
use draw::Trace;
use route::Route;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use tag::Tag;
use wayfold_model::{Id, Lane, Outcome, Transition};
use wayfold_scene::{Group, Item, Point, Role};

/// An arrow.
#[derive(Debug)]
struct Wire {
    transition: Arc<Transition>,
    from: u32,
    to: u32,
    tag: Tag,
    route: Option<Route>,
    drawn: Option<(Trace, Arc<Group>)>,
}

/// Where visits leave the journey: what no arrow takes.
#[derive(Debug)]
struct Stub {
    share: f64,
    tag: Tag,
    /// Where its card lies, and how many tags stand above it.
    drawn: Option<((Point, u8), Arc<Group>)>,
}

/// All arrows of a map.
#[derive(Debug, Default)]
pub(crate) struct Arrows {
    wires: BTreeMap<Id, Wire>,
    stubs: BTreeMap<Id, Stub>,
    /// Tracks that occur, ascending: the rows.
    tracks: Vec<u8>,
    /// Above each row, and below the last.
    bands: Vec<Band>,
    /// By chunk.
    groups: Vec<Option<Arc<Group>>>,
    changed: Vec<bool>,
    /// Lines of tags under the lower ports of cards, by number; and the most.
    lines: Vec<u8>,
    most_lines: u8,
    /// What arrows need before each column, and behind the last.
    needs: Vec<f32>,
}

impl Arrows {
    /// Takes note of arrows that came, went or changed.
    pub(crate) fn note(&mut self, desk: &mut Desk<'_>, grid: &Grid, changed: &HashSet<Id>, all: bool) {
        let mut put = |id: Id, transition: Option<&Arc<Transition>>| {
            let ends = transition.and_then(|t| Some((grid.number_of(t.from)?, grid.number_of(t.to)?)));
            match (transition, ends) {
                (Some(transition), Some((from, to))) => {
                    let tag = Tag::of(&mut desk.pen, transition);
                    let transition = transition.clone();
                    self.wires.insert(id, Wire { transition, from, to, tag, route: None, drawn: None });
                }
                _ => {
                    self.wires.remove(&id);
                }
            }
        };
        if all {
            desk.map.transitions().iter().for_each(|(id, transition)| put(*id, Some(transition)));
        } else {
            changed.iter().for_each(|id| put(*id, desk.map.transitions().get(id)));
        }
    }

    /// Arrows to be told anew for screen readers, for an end of theirs has another name.
    pub(crate) fn rename(&mut self, desk: &mut Desk<'_>, grid: &Grid, renamed: &HashSet<Id>) {
        let mut fresh: HashMap<usize, HashMap<String, Arc<Group>>> = HashMap::new();
        for id in renamed {
            let Some(wire) = self.wires.get_mut(id) else { continue };
            let Some((_, group)) = &mut wire.drawn else { continue };
            *group = Arc::new(Group { label: draw::label(desk, &wire.transition), ..Group::clone(group) });
            let place = grid.spots.get(wire.from as usize).filter(|spot| spot.there).map(|spot| spot.place);
            if let Some(place) = place {
                fresh.entry(place).or_default().insert(group.key.clone(), group.clone());
            }
        }
        for (place, members) in fresh {
            let (Some(Some(group)), Some(changed)) =
                (self.groups.get_mut(place), self.changed.get_mut(place))
            else {
                continue;
            };
            *group = Arc::new(with_members(group, &members));
            *changed = true;
        }
    }

    /// Finds all routes, and with them the room arrows need between columns.
    pub(crate) fn route(&mut self, desk: &mut Desk<'_>, grid: &Grid) {
        let used = grid.places.iter().fold(0, |used, place| used | place.chunk.tracks);
        self.tracks = (0..32).filter(|track| used & (1 << track) != 0).collect();
        let mut rows = [0; 32];
        for (row, track) in self.tracks.iter().enumerate() {
            rows[usize::from(*track)] = row;
        }
        let before = route::predecessors(grid, &rows);
        for wire in self.wires.values_mut() {
            let end = |number: u32| {
                let spot = grid.spots.get(number as usize).filter(|spot| spot.there)?;
                Some((spot.column, rows[usize::from(spot.track.min(31))]))
            };
            let before = before.get(wire.to as usize).copied().unwrap_or(0);
            wire.route = end(wire.from).zip(end(wire.to)).map(|(from, to)| route::route(from, to, before));
        }
        let through = self.wires.iter_mut().filter_map(|(id, wire)| {
            let (kind, tagged) = (wire.transition.kind, !wire.tag.is_empty());
            Some(channels::Through { id: *id, kind, tagged, route: wire.route.as_mut()? })
        });
        self.bands = channels::assign(through, self.tracks.len());
        self.find_stubs(desk, grid);
        let tagged = self.wires.values_mut().filter(|wire| !wire.tag.is_empty());
        let tagged = tagged.filter_map(|wire| Some((wire.from, wire.route.as_mut()?)));
        self.lines = gaps::lines(tagged, grid.spots.len());
        self.most_lines = self.lines.iter().copied().max().unwrap_or(0);
        self.needs = gaps::slots(
            self.wires.iter_mut().filter_map(|(id, w)| Some((*id, w.route.as_mut()?, w.tag.width))),
            self.stubs.iter().filter_map(|(id, stub)| Some((grid.spot(*id)?.column, stub.tag.width))),
            grid.columns,
        );
    }

    pub(crate) fn needs(&self) -> &[f32] {
        &self.needs
    }

    /// Touchpoints that some arrows leave, all with their shares, which do not add up to one.
    fn find_stubs(&mut self, desk: &mut Desk<'_>, grid: &Grid) {
        // by number of the touchpoint: the sum, no number where a share is missing
        let mut sums: Vec<Option<f64>> = vec![None; grid.spots.len()];
        for wire in self.wires.values() {
            let Some(sum) = sums.get_mut(wire.from as usize) else { continue };
            *sum = Some(sum.unwrap_or(0.0) + wire.transition.share.unwrap_or(f64::NAN));
        }
        let open = |wire: &Wire| {
            let shown = sums.get(wire.from as usize).copied().flatten()?;
            let drop = 1.0 - shown - desk.map.beyond(wire.transition.from);
            (drop >= 0.005).then_some((wire.transition.from, drop))
        };
        let found: BTreeMap<Id, f64> = self.wires.values().filter_map(open).collect();
        let goes_on = |id: &Id| desk.map.touchpoints().get(id).is_some_and(|t| t.outcome == Outcome::None);
        let found: Vec<(Id, f64)> = found.into_iter().filter(|(id, _)| goes_on(id)).collect();
        let mut old = std::mem::take(&mut self.stubs);
        for (id, share) in found {
            let stub = match old.remove(&id) {
                Some(stub) if stub.share == share => stub,
                _ => Stub { share, tag: Tag::drop(&mut desk.pen, share), drawn: None },
            };
            self.stubs.insert(id, stub);
        }
    }

    /// The row of a track.
    pub(crate) fn row(&self, track: u8) -> Option<usize> {
        self.tracks.binary_search(&track).ok()
    }

    /// Height of the channels above the first track, with the lane's margin.
    pub(crate) fn above(&self) -> f32 {
        let channels = self.bands.first().map_or(0.0, Band::height);
        LANE_PAD + if channels > 0.0 { channels + 4.0 } else { 0.0 }
    }

    /// Tops of the rows from the first one's, given the heights of the tracks' tallest cards; and where the last
    /// channel ends.
    pub(crate) fn tops(&self, heights: &[f32; 32]) -> (Vec<f32>, f32) {
        let least = self.least_height();
        let mut tops = Vec::with_capacity(self.tracks.len());
        let mut y = 0.0;
        for (row, track) in self.tracks.iter().enumerate() {
            if row > 0 {
                let channels = self.bands.get(row).map_or(0.0, Band::height);
                y += (channels + 8.0).max(TRACK_GAP);
            }
            tops.push(y);
            y += heights[usize::from(*track)].max(least);
        }
        let last =
            self.bands.get(self.tracks.len()).filter(|_| !self.tracks.is_empty()).map_or(0.0, Band::height);
        (tops, y + if last > 0.0 { last + 4.0 } else { 0.0 })
    }

    fn least_height(&self) -> f32 {
        draw::least_height(self.most_lines, !self.stubs.is_empty())
    }

    /// Draws what has a new route, and puts the arrows of each chunk together.
    pub(crate) fn draw(&mut self, desk: &mut Desk<'_>, grid: &Grid, lane: &Lane, heights: &[f32; 32]) {
        let (tops, _) = self.tops(heights);
        let least = self.least_height();
        let bottom = |(track, top): (&u8, &f32)| top + heights[usize::from(*track)].max(least);
        let bottoms: Vec<f32> = self.tracks.iter().zip(&tops).map(bottom).collect();
        let levels = draw::Levels { tops: &tops, bottoms: &bottoms, bands: &self.bands };
        let mut parts: Vec<Sketch> = grid.places.iter().map(|_| Sketch::new()).collect();
        for (id, wire) in &mut self.wires {
            let Some(route) = &wire.route else { continue };
            let place = grid.place_of(route.from.0);
            let origin = grid.places.get(place).map_or(0.0, |p| p.x);
            let trace = draw::trace(route, grid, &levels, origin);
            if wire.drawn.as_ref().is_none_or(|(old, _)| *old != trace) {
                let group = draw::arrow(desk, *id, &wire.transition, &wire.tag, &trace);
                let old = wire.drawn.as_ref().map(|(_, group)| group);
                wire.drawn = Some((trace, kept(old, group)));
            }
            if let (Some(sketch), Some((_, group))) = (parts.get_mut(place), &wire.drawn) {
                sketch.group(group.clone());
            }
        }
        for (id, stub) in &mut self.stubs {
            let Some(spot) = grid.spot(*id) else { continue };
            let Some(place) = grid.places.get(spot.place) else { continue };
            let row = self.tracks.binary_search(&spot.track).unwrap_or(0);
            let x = place.xs.get(spot.local).copied().unwrap_or(0.0);
            let number = grid.number_of(*id).unwrap_or(u32::MAX);
            let lines = self.lines.get(number as usize).copied().unwrap_or(0);
            let at = (Point::new(x, tops.get(row).copied().unwrap_or(0.0)), lines);
            if stub.drawn.as_ref().is_none_or(|(old, _)| *old != at) {
                stub.drawn = Some((at, Arc::new(draw::stub(desk, *id, &stub.tag, at.0, lines))));
            }
            if let (Some(sketch), Some((_, group))) = (parts.get_mut(spot.place), &stub.drawn) {
                sketch.group(group.clone());
            }
        }
        self.gather(grid, lane, parts);
    }

    fn gather(&mut self, grid: &Grid, lane: &Lane, parts: Vec<Sketch>) {
        let old = self.groups.drain(..).zip(self.changed.drain(..));
        let old: HashMap<String, (Arc<Group>, bool)> =
            old.filter_map(|(group, changed)| group.map(|g| (g.key.clone(), (g, changed)))).collect();
        for (sketch, place) in parts.into_iter().zip(&grid.places) {
            let key = format!("arrows/{}/{}", lane.id, place.chunk.key);
            let group = sketch.finish(key, Role::Decoration, None, Point::default());
            let before = old.get(&group.key);
            let group = kept(before.map(|(before, _)| before), group);
            let same = before.is_some_and(|(before, changed)| !changed && Arc::ptr_eq(before, &group));
            self.changed.push(!same);
            self.groups.push(Some(group));
        }
    }

    /// The arrows that begin in a chunk.
    pub(crate) fn group_at(&self, place: usize) -> Option<&Arc<Group>> {
        self.groups.get(place)?.as_ref()
    }

    /// Whether the arrows of a chunk are not what they were.
    pub(crate) fn changed_at(&self, place: usize) -> bool {
        self.changed.get(place).copied().unwrap_or(true)
    }

    /// Says that the lane has taken over what changed.
    pub(crate) fn settle(&mut self) {
        self.changed.fill(false);
    }

    pub(crate) fn marks(&self) -> Marks {
        let mut marks: Marks = self.wires.values().filter(|w| w.route.is_some()).map(|w| w.tag.marks).sum();
        if !self.stubs.is_empty() {
            marks |= Marks::DROP;
        }
        marks
    }
}

/// A group in which members are replaced by those of the same key.
fn with_members(group: &Group, members: &HashMap<String, Arc<Group>>) -> Group {
    let mut group = group.clone();
    for item in &mut group.items {
        if let Item::Group(old) = item
            && let Some(new) = members.get(&old.key)
        {
            *old = new.clone();
        }
    }
    group
}
