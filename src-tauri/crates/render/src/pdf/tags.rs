//! What is read out, and in which order: the title, then stage by stage, in each lane by lane, in each column by column;
//! the legend last.
//!
//! Drawing tells what it draws, in any order; the tree of tags is made of it at the end.

use super::document::plain;
use super::plan::{Layer, Plan, View};
use super::sight::{holds, middle};
use super::tree::{Entry, Key, Kind, LEGEND, PAGE, Part, Reading, TITLE};
use crate::anatomy::{Anatomy, heading};
use krilla::tagging::Identifier;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;
use wayfold_scene::{Group, Point, Rect, Role, Scene, Text};

/// What is being drawn, from the sheet inward.
pub(super) struct Saying<'a> {
    own: Option<Rect>,
    /// The stage the view is about.
    stage: Option<usize>,
    section: Option<usize>,
    lane: Option<usize>,
    open: Vec<Level<'a>>,
    /// Groups open around the one whose ground is drawn already, itself included.
    grounded: Option<usize>,
    words: Option<&'a Arc<str>>,
}

#[derive(Default)]
struct Level<'a> {
    entry: Option<usize>,
    heading: Option<&'a Text>,
    manner: Manner,
    /// What was true outside of it.
    section: Option<usize>,
}

/// How a group's drawing is read out.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Manner {
    /// Whether all of it is one drawing.
    pub(super) figure: bool,
    /// Whether its icons mean something.
    pub(super) signs: bool,
}

impl Manner {
    /// That of a group which lies in `rect`; nothing if it is not read out by itself. `own` is where things are read out.
    pub(super) fn of(group: &Group, rect: Rect, own: Option<Rect>) -> Option<Self> {
        let (kind, own) = kind(group).zip(own.filter(|own| own.overlaps(&rect)))?;
        Some(Self {
            figure: kind == Kind::Figure && holds(own, middle(rect)),
            signs: group.role == Role::Touchpoint && !meaning(group, heading(group)).is_empty(),
        })
    }
}

impl<'a> Saying<'a> {
    pub(super) fn new(view: &View, lane: Option<usize>) -> Self {
        Self {
            own: view.own,
            stage: view.stage,
            section: None,
            lane,
            open: Vec::new(),
            grounded: None,
            words: None,
        }
    }

    fn level(&self) -> Option<&Level<'a>> {
        self.open.iter().rev().find(|level| level.entry.is_some())
    }

    /// The drawing that is being drawn.
    pub(super) fn figure(&self) -> Option<usize> {
        self.level().filter(|level| level.manner.figure)?.entry
    }

    /// The card whose signs are described.
    pub(super) fn sign(&self) -> Option<usize> {
        self.level().filter(|level| level.manner.signs)?.entry
    }

    /// What is not read out of the group just entered is drawn already.
    pub(super) fn begin_grounded(&mut self) {
        self.grounded = Some(self.open.len());
    }

    /// Whether what is not read out here is drawn already.
    pub(super) fn is_grounded(&self) -> bool {
        self.grounded.is_some()
    }

    /// The words drawn last.
    pub(super) fn last_words(&self) -> Option<&str> {
        self.words.map(|words| &**words)
    }
}

/// Everything that is read out so far.
pub(super) struct Tags<'d> {
    /// Numbers of the lanes, and of the lanes below lines, by their place among the groups on the sheet.
    lanes: HashMap<usize, usize>,
    lane_titles: Vec<Option<&'d str>>,
    stage_lefts: Vec<f32>,
    stages: HashMap<Uuid, usize>,
    has_title: bool,
    title: &'d str,
    reading: Reading,
    named: HashSet<(usize, usize)>,
}

impl<'d> Tags<'d> {
    pub(super) fn new(scene: &'d Scene, groups: &[Arc<Group>], anatomy: &'d Anatomy, plan: &Plan) -> Self {
        let mut lanes = HashMap::new();
        for (index, group) in groups.iter().enumerate() {
            // the lines between lanes belong to the lane below
            let lane = anatomy.lanes.partition_point(|(at, _)| *at < index);
            if matches!(group.role, Role::Lane | Role::BlueprintLine) {
                lanes.insert(index, lane);
            }
        }
        let stages = anatomy.stages.iter().enumerate();
        Self {
            lanes,
            lane_titles: anatomy.lanes.iter().map(|(_, lane)| lane.title.as_deref().map(str::trim)).collect(),
            stage_lefts: anatomy.stages.iter().map(|stage| stage.head.rect.x).collect(),
            stages: stages.filter_map(|(at, stage)| Some((stage.head.group.record?, at))).collect(),
            has_title: anatomy.title.as_ref().is_some_and(|title| heading(&title.group).is_some())
                && is_shown(plan),
            title: &scene.title,
            reading: Reading::default(),
            named: HashSet::new(),
        }
    }

    /// A group begins. Gives section and lane where a lane that stands elsewhere is to be named first.
    pub(super) fn enter<'a>(
        &mut self,
        saying: &mut Saying<'a>,
        group: &'a Group,
        origin: Point,
    ) -> Option<(usize, usize)> {
        let outer = saying.section;
        let rect = group.bounds.translate(origin);
        saying.section = self.section(saying, group, rect).or(outer);
        let mut level = Level { section: outer, ..Level::default() };
        let mut unnamed = None;
        if let (Some(kind), Some(manner)) = (kind(group), Manner::of(group, rect, saying.own)) {
            let section = saying.section.unwrap_or_else(|| self.section_at(saying, rect.x));
            let lane = match group.role {
                Role::StageHead | Role::Phase => 0,
                _ => saying.lane.map_or(0, |lane| lane + 1),
            };
            let key = match group.role {
                Role::Title | Role::ScopeFact | Role::Legend => (section, 0, 0, 0),
                Role::BlueprintLine => (section, lane, i32::MIN, 0),
                Role::LaneHead => (section, lane, i32::MIN, 1),
                Role::Phase => (section, 0, 0, 0),
                Role::StageHead => (section, 0, 1, 0),
                _ => (section, lane, rect.x.round() as i32, rect.y.round() as i32),
            };
            level.manner = manner;
            level.heading = heading(group);
            let kind = if kind == Kind::Figure && !manner.figure { Kind::Paragraph } else { kind };
            let entry = self.reading.add(Entry::new(key, kind));
            if kind == Kind::Figure || manner.signs {
                self.reading.describe(entry, meaning(group, level.heading), rect);
            }
            level.entry = Some(entry);
            let foreign = saying.stage.is_none() && section > TITLE + 1 && section < LEGEND && lane > 0;
            if foreign && !self.named.contains(&(section, lane)) {
                unnamed = Some((section, lane));
            }
        }
        saying.open.push(level);
        unnamed
    }

    pub(super) fn leave(&mut self, saying: &mut Saying) {
        if let Some(level) = saying.open.pop() {
            saying.section = level.section;
        }
        saying.grounded = saying.grounded.filter(|depth| saying.open.len() >= *depth);
    }

    /// The section a group says it is in.
    fn section(&self, saying: &Saying, group: &Group, rect: Rect) -> Option<usize> {
        match group.role {
            Role::Title => Some(TITLE),
            Role::Legend => Some(LEGEND),
            Role::Block => {
                saying.stage.or_else(|| self.stages.get(&group.record?).copied()).map(|stage| stage + 1)
            }
            Role::StageHead | Role::Phase | Role::LaneHead | Role::BlueprintLine => {
                Some(self.section_at(saying, rect.x))
            }
            _ => None,
        }
    }

    fn section_at(&self, saying: &Saying, x: f32) -> usize {
        let by_place = || self.stage_lefts.partition_point(|left| *left <= x).saturating_sub(1);
        TITLE + 1 + saying.stage.unwrap_or_else(by_place)
    }

    /// The number of the lane that is a group on the sheet, or that a line on the sheet lies above.
    pub(super) fn lane(&self, group: usize) -> Option<usize> {
        self.lanes.get(&group).copied()
    }

    /// The name of a lane.
    pub(super) fn lane_title(&self, lane: usize) -> Option<&'d str> {
        let title = self.lane_titles.get(lane.checked_sub(1)?).copied()??;
        (!title.is_empty()).then_some(title)
    }

    /// A lane was named where its head does not stand.
    pub(super) fn say_lane(&mut self, place: (usize, usize), id: Identifier) {
        self.named.insert(place);
        let words = self.lane_title(place.1).unwrap_or_default();
        self.unseen((place.0, place.1, i32::MIN, 1), Kind::Heading(3), id, words);
    }

    /// The title, where none stands on the sheet.
    pub(super) fn missing_title(&self) -> Option<String> {
        let title = plain(self.title);
        (!self.has_title && !title.is_empty()).then_some(title)
    }

    pub(super) fn say_title(&mut self, id: Identifier, title: &str) {
        self.unseen((TITLE, 0, i32::MIN, 0), Kind::Heading(1), id, title);
    }

    /// A line a page says by itself.
    pub(super) fn say_line(&mut self, id: Identifier, words: &str) {
        self.unseen((PAGE, 0, 0, 0), Kind::Paragraph, id, words);
    }

    fn unseen(&mut self, key: Key, kind: Kind, id: Identifier, words: &str) {
        let entry = self.reading.add(Entry::new(key, kind));
        self.reading.say_unseen(entry, id, words, kind != Kind::Paragraph);
    }

    /// A text was drawn.
    pub(super) fn say<'a>(&mut self, saying: &mut Saying<'a>, text: &'a Text, origin: Point, id: Identifier) {
        let heading = saying.level().and_then(|level| level.heading).is_some_and(|h| std::ptr::eq(h, text));
        let at = Point::new(text.bounds.x + origin.x, text.bounds.y + origin.y);
        let entry = self.entry(saying, at);
        saying.words = Some(&text.content);
        self.reading.say_words(entry, id, &text.content, (heading, text.truncated));
    }

    /// What is said now belongs to this entry; a new one where it lies on no card.
    fn entry(&mut self, saying: &Saying, at: Point) -> usize {
        if let Some(entry) = saying.level().and_then(|level| level.entry) {
            return entry;
        }
        let section = saying.section.unwrap_or_else(|| self.section_at(saying, at.x));
        let lane = saying.lane.map_or(0, |lane| lane + 1);
        let ordered = if section == TITLE || section == LEGEND { (0, 0) } else { (at.x as i32, at.y as i32) };
        self.reading.add(Entry::new((section, lane, ordered.0, ordered.1), Kind::Paragraph))
    }

    /// A picture was drawn.
    pub(super) fn picture(&mut self, saying: &mut Saying, alt: &str, place: (usize, Rect), id: Identifier) {
        let entry = self.entry(saying, Point::new(place.1.x, place.1.y));
        self.reading.say_picture(entry, id, alt, place);
    }

    /// A piece of a drawing, or a sign on a card, was drawn.
    pub(super) fn draw(&mut self, entry: usize, (page, view): (usize, &View), id: Identifier) {
        self.reading.draw(entry, (page, view), id);
    }

    /// Words that are part of a drawing.
    pub(super) fn caption(&mut self, saying: &Saying, text: &Text) {
        if let Some(entry) = saying.figure() {
            self.reading.caption(entry, text.content.trim());
        }
    }

    /// What was said last.
    pub(super) fn last_part(&mut self, saying: &Saying) -> Part {
        let said = |entry: &Entry| entry.last().is_some() && entry.kind != Kind::Figure;
        let open = saying.level().and_then(|level| level.entry);
        let open = open.filter(|entry| self.reading.entry(*entry).is_some_and(said));
        let entry = open.unwrap_or_else(|| {
            let entry = self.entry(&Saying { open: Vec::new(), words: None, ..*saying }, Point::default());
            self.reading.say_link(entry);
            entry
        });
        Part { entry, piece: self.reading.entry(entry).and_then(Entry::last) }
    }

    /// Everything said so far.
    pub(super) fn reading(&mut self) -> &mut Reading {
        &mut self.reading
    }
}

/// Whether the title on the sheet is read out on some page.
fn is_shown(plan: &Plan) -> bool {
    let mut views = plan.pages.iter().flat_map(|page| &page.views).filter(|view| view.own.is_some());
    views.any(|view| match view.layer {
        Layer::All => true,
        Layer::Part(ref place) => place.group.role == Role::Title,
        Layer::Map | Layer::Body | Layer::Sketch => false,
    })
}

/// What a group is to a reader; nothing for those that only hold others.
fn kind(group: &Group) -> Option<Kind> {
    let figure = if group.label.trim().is_empty() { Kind::Paragraph } else { Kind::Figure };
    match group.role {
        Role::Title => Some(Kind::Heading(1)),
        Role::StageHead => Some(Kind::Heading(2)),
        Role::LaneHead => Some(Kind::Heading(3)),
        Role::Touchpoint => Some(Kind::Heading(4)),
        Role::Quote => Some(Kind::Quote),
        Role::Transition | Role::Emotion => Some(figure),
        Role::ScopeFact
        | Role::Phase
        | Role::Note
        | Role::Picture
        | Role::Channel
        | Role::Pain
        | Role::Remedy
        | Role::Kpi
        | Role::BlueprintLine
        | Role::Legend => Some(Kind::Paragraph),
        Role::StageWash | Role::Lane | Role::Block | Role::Cell | Role::Curve | Role::Decoration => None,
    }
}

/// What a group's drawing says besides its words.
fn meaning<'g>(group: &'g Group, heading: Option<&Text>) -> &'g str {
    let label = group.label.trim();
    let rest = heading.and_then(|text| label.strip_prefix(text.content.trim())).unwrap_or(label);
    rest.trim_start_matches([',', ' '])
}
