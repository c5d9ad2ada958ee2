//! What is read out, and in which order: the title, then stage by stage, in each lane by lane, in each column by column;
//! the legend last.
//!
//! Drawing tells what it draws, in any order; the tree of tags is made of it at the end.

use super::document::plain;
use super::plan::View;
use crate::anatomy::{Anatomy, heading};
use krilla::geom::Rect as Box;
use krilla::tagging::{BBox, Identifier, Node, Tag, TagGroup, TagTree};
use std::collections::{HashMap, HashSet};
use std::num::NonZeroU16;
use std::sync::Arc;
use uuid::Uuid;
use wayfold_scene::{Group, Point, Rect, Role, Text};

/// Where something is read out: section, lane, then from left to right and from top to bottom.
type Key = (usize, usize, i64, i64);

/// The section of the title; those of the stages follow.
const TITLE: usize = 0;
/// The section of the legend.
const LEGEND: usize = usize::MAX - 1;
/// The section of what a page says by itself.
const PAGE: usize = usize::MAX;

/// What a group is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Begins with a heading of this level, if it has one.
    Heading(u16),
    Paragraph,
    Quote,
    /// A drawing with a description.
    Figure,
}

/// Something that is read out together: a card, a head, an arrow.
struct Entry<'a> {
    key: Key,
    kind: Kind,
    parts: Vec<Said<'a>>,
    /// Pieces of a drawing, or the signs on a card.
    drawn: Vec<(usize, Identifier)>,
    /// What the drawing or the signs mean.
    meaning: String,
    /// Around it, on the sheet.
    around: Rect,
    /// Around its drawing, and the page it was drawn on.
    frame: Option<(usize, Rect)>,
}

/// A piece of an entry.
enum Said<'a> {
    Words {
        id: Identifier,
        words: &'a Arc<str>,
        /// Whether not all of the text is drawn.
        cut: bool,
        heading: bool,
        link: Option<Identifier>,
    },
    /// Words that stand nowhere on the page.
    Unseen {
        id: Identifier,
        words: String,
        heading: bool,
    },
    Picture {
        id: Identifier,
        alt: &'a str,
        place: (usize, Rect),
    },
    /// A link without words of its own.
    Link(Option<Identifier>),
}

/// A piece of what is read out, to come back to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    entry: usize,
    part: usize,
}

/// What is being drawn, from the sheet inward.
pub(super) struct Saying<'a> {
    own: Option<Rect>,
    /// The stage the view is about.
    stage: Option<usize>,
    section: Option<usize>,
    lane: Option<usize>,
    open: Vec<Level<'a>>,
    words: Option<&'a Arc<str>>,
}

#[derive(Default)]
struct Level<'a> {
    entry: Option<usize>,
    heading: Option<&'a Text>,
    /// Whether all of it is one drawing.
    figure: bool,
    /// Whether its icons mean something.
    signs: bool,
    /// What was true outside of it.
    section: Option<usize>,
}

impl<'a> Saying<'a> {
    pub(super) fn new(view: &View) -> Self {
        Self { own: view.own, stage: view.stage, section: None, lane: None, open: Vec::new(), words: None }
    }

    fn level(&self) -> Option<&Level<'a>> {
        self.open.iter().rev().find(|level| level.entry.is_some())
    }

    /// The drawing that is being drawn.
    pub(super) fn figure(&self) -> Option<usize> {
        self.level().filter(|level| level.figure)?.entry
    }

    /// The card whose signs are described.
    pub(super) fn sign(&self) -> Option<usize> {
        self.level().filter(|level| level.signs)?.entry
    }

    /// The words drawn last.
    pub(super) fn last_words(&self) -> Option<&str> {
        self.words.map(|words| &**words)
    }
}

/// Everything that is read out so far.
pub(super) struct Tags<'a> {
    anatomy_lanes: HashMap<*const Group, usize>,
    lane_titles: Vec<Option<&'a str>>,
    stage_lefts: Vec<f32>,
    stages: HashMap<Uuid, usize>,
    has_title: bool,
    title: &'a str,
    entries: Vec<Entry<'a>>,
    named: HashSet<(usize, usize)>,
}

impl<'a> Tags<'a> {
    pub(super) fn new(anatomy: &Anatomy<'a>) -> Self {
        let scene = anatomy.scene;
        let mut anatomy_lanes = HashMap::new();
        for (index, group) in scene.groups.iter().enumerate() {
            // the lines between lanes belong to the lane below
            let lane = anatomy.lanes.partition_point(|(at, _)| *at < index);
            if matches!(group.role, Role::Lane | Role::BlueprintLine) {
                anatomy_lanes.insert(Arc::as_ptr(group), lane);
            }
        }
        let stages = anatomy.stages.iter().enumerate();
        Self {
            anatomy_lanes,
            lane_titles: anatomy.lanes.iter().map(|(_, lane)| lane.title.map(|title| title.trim())).collect(),
            stage_lefts: anatomy.stages.iter().map(|stage| stage.head.rect.x).collect(),
            stages: stages.filter_map(|(at, stage)| Some((stage.head.group.record?, at))).collect(),
            has_title: anatomy.title.is_some_and(|title| heading(title.group).is_some()),
            title: &scene.title,
            entries: Vec::new(),
            named: HashSet::new(),
        }
    }

    /// A group begins. Gives section and lane where a lane that stands elsewhere is to be named first.
    pub(super) fn enter(
        &mut self,
        saying: &mut Saying<'a>,
        group: &'a Group,
        origin: Point,
    ) -> Option<(usize, usize)> {
        let outer = saying.section;
        if saying.open.is_empty() {
            saying.lane = self.anatomy_lanes.get(&std::ptr::from_ref(group)).copied();
        }
        let rect = group.bounds.translate(origin);
        saying.section = self.section(saying, group, rect).or(outer);
        let mut level = Level { section: outer, ..Level::default() };
        let mut unnamed = None;
        if let (Some(kind), Some(own)) = (kind(group), saying.own.filter(|own| own.overlaps(&rect))) {
            let section = saying.section.unwrap_or_else(|| self.section_at(saying, rect.x));
            let lane = match group.role {
                Role::StageHead | Role::Phase => 0,
                _ => saying.lane.map_or(0, |lane| lane + 1),
            };
            let key = match group.role {
                Role::Title | Role::ScopeFact | Role::Legend => (section, 0, 0, 0),
                Role::BlueprintLine => (section, lane, i64::MIN, 0),
                Role::LaneHead => (section, lane, i64::MIN, 1),
                Role::Phase => (section, 0, 0, 0),
                Role::StageHead => (section, 0, 1, 0),
                _ => (section, lane, rect.x.round() as i64, rect.y.round() as i64),
            };
            let middle = Point::new(rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
            level.figure = kind == Kind::Figure && super::draw::holds(own, middle);
            level.heading = heading(group);
            let meaning = meaning(group, level.heading);
            level.signs = group.role == Role::Touchpoint && !meaning.is_empty();
            level.entry = Some(self.entries.len());
            let kind = if kind == Kind::Figure && !level.figure { Kind::Paragraph } else { kind };
            self.entries.push(Entry { meaning, around: rect, ..Entry::new(key, kind) });
            let foreign = saying.stage.is_none() && section > TITLE + 1 && section < LEGEND && lane > 0;
            if foreign && !self.named.contains(&(section, lane)) {
                unnamed = Some((section, lane));
            }
        }
        saying.open.push(level);
        unnamed
    }

    pub(super) fn leave(&mut self, saying: &mut Saying<'a>) {
        if let Some(level) = saying.open.pop() {
            saying.section = level.section;
        }
        if saying.open.is_empty() {
            saying.lane = None;
        }
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

    /// The name of a lane.
    pub(super) fn lane_title(&self, lane: usize) -> Option<&'a str> {
        let title = self.lane_titles.get(lane.checked_sub(1)?).copied()??;
        (!title.is_empty()).then_some(title)
    }

    /// A lane was named where its head does not stand.
    pub(super) fn say_lane(&mut self, place: (usize, usize), id: Identifier) {
        self.named.insert(place);
        let words = self.lane_title(place.1).unwrap_or_default().to_owned();
        self.unseen((place.0, place.1, i64::MIN, 1), Kind::Heading(3), id, words);
    }

    /// The title, where none stands on the sheet.
    pub(super) fn missing_title(&self) -> Option<String> {
        let title = plain(self.title);
        (!self.has_title && !title.is_empty()).then_some(title)
    }

    pub(super) fn say_title(&mut self, id: Identifier, title: String) {
        self.unseen((TITLE, 0, i64::MIN, 0), Kind::Heading(1), id, title);
    }

    /// A line a page says by itself.
    pub(super) fn say_line(&mut self, id: Identifier, words: String) {
        self.unseen((PAGE, 0, 0, 0), Kind::Paragraph, id, words);
    }

    fn unseen(&mut self, key: Key, kind: Kind, id: Identifier, words: String) {
        let parts = vec![Said::Unseen { id, words, heading: kind != Kind::Paragraph }];
        self.entries.push(Entry { parts, ..Entry::new(key, kind) });
    }

    /// A text was drawn.
    pub(super) fn say(&mut self, saying: &mut Saying<'a>, text: &'a Text, origin: Point, id: Identifier) {
        let heading = saying.level().and_then(|level| level.heading).is_some_and(|h| std::ptr::eq(h, text));
        let at = Point::new(text.bounds.x + origin.x, text.bounds.y + origin.y);
        let entry = self.entry(saying, at);
        saying.words = Some(&text.content);
        if let Some(entry) = self.entries.get_mut(entry) {
            let words = &text.content;
            entry.parts.push(Said::Words { id, words, cut: text.truncated, heading, link: None });
        }
    }

    /// What is said now belongs to this entry; a new one where it lies on no card.
    fn entry(&mut self, saying: &Saying, at: Point) -> usize {
        if let Some(entry) = saying.level().and_then(|level| level.entry) {
            return entry;
        }
        let section = saying.section.unwrap_or_else(|| self.section_at(saying, at.x));
        let lane = saying.lane.map_or(0, |lane| lane + 1);
        let ordered = if section == TITLE || section == LEGEND { (0, 0) } else { (at.x as i64, at.y as i64) };
        self.entries.push(Entry::new((section, lane, ordered.0, ordered.1), Kind::Paragraph));
        self.entries.len() - 1
    }

    /// A picture was drawn.
    pub(super) fn picture(
        &mut self,
        saying: &mut Saying<'a>,
        alt: &'a str,
        place: (usize, Rect),
        id: Identifier,
    ) {
        let entry = self.entry(saying, Point::new(place.1.x, place.1.y));
        if let Some(entry) = self.entries.get_mut(entry) {
            entry.parts.push(Said::Picture { id, alt, place });
        }
    }

    /// A piece of a drawing, or a sign on a card, was drawn.
    pub(super) fn draw(&mut self, entry: usize, (page, view): (usize, &View), id: Identifier) {
        if let Some(entry) = self.entries.get_mut(entry) {
            entry.drawn.push((page, id));
            entry.frame.get_or_insert_with(|| (page, view.shown(entry.around)));
        }
    }

    /// Words that are part of a drawing.
    pub(super) fn caption(&mut self, saying: &Saying<'a>, text: &Text) {
        let Some(entry) = saying.figure().and_then(|entry| self.entries.get_mut(entry)) else { return };
        let words = text.content.trim();
        if !entry.meaning.contains(words) {
            entry.meaning.push_str(", ");
            entry.meaning.push_str(words);
        }
    }

    /// What was said last.
    pub(super) fn last_part(&mut self, saying: &Saying<'a>) -> Part {
        let open = saying.level().and_then(|level| level.entry).filter(|entry| {
            self.entries
                .get(*entry)
                .is_some_and(|entry| !entry.parts.is_empty() && entry.kind != Kind::Figure)
        });
        let entry = open.unwrap_or_else(|| {
            let entry = self.entry(&Saying { open: Vec::new(), words: None, ..*saying }, Point::default());
            if let Some(entry) = self.entries.get_mut(entry) {
                entry.parts.push(Said::Link(None));
            }
            entry
        });
        let part = self.entries.get(entry).map_or(0, |entry| entry.parts.len().saturating_sub(1));
        Part { entry, part }
    }

    /// A link lies over what was said.
    pub(super) fn link(&mut self, part: Part, annotation: Identifier) {
        let Some(entry) = self.entries.get_mut(part.entry) else { return };
        let free = match entry.parts.get_mut(part.part) {
            Some(Said::Words { link, .. } | Said::Link(link)) if link.is_none() => Some(link),
            _ => None,
        };
        match free {
            Some(link) => *link = Some(annotation),
            None => entry.parts.push(Said::Link(Some(annotation))),
        }
    }

    /// The tree of everything.
    pub(super) fn tree(&mut self, language: Option<&str>) -> TagTree {
        let mut entries = std::mem::take(&mut self.entries);
        entries.retain(Entry::says_anything);
        // stable: what was drawn first is read first
        entries.sort_by_key(|entry| entry.key);
        let mut tree = TagTree::new().with_lang(language.map(str::to_owned));
        let mut level = 0;
        for section in entries.chunk_by(|a, b| a.key.0 == b.key.0) {
            let mut group = TagGroup::new(Tag::Section);
            for lane in section.chunk_by(|a, b| a.key.1 == b.key.1) {
                let nodes = lane.iter().flat_map(|entry| entry.nodes(&mut level));
                if lane.first().is_some_and(|entry| entry.key.1 > 0) {
                    group.push(TagGroup::with_children(Tag::Section, nodes.collect()));
                } else {
                    group.children.extend(nodes);
                }
            }
            tree.push(group);
        }
        tree
    }
}

impl Entry<'_> {
    fn new(key: Key, kind: Kind) -> Self {
        let around = Rect::new(0.0, 0.0, 0.0, 0.0);
        let (parts, drawn) = (Vec::new(), Vec::new());
        Self { key, kind, parts, drawn, meaning: String::new(), around, frame: None }
    }

    fn says_anything(&self) -> bool {
        !self.drawn.is_empty() || self.parts.iter().any(|part| !matches!(part, Said::Link(None)))
    }

    /// `level` is that of the last heading: none may be left out.
    fn nodes(&self, level: &mut u16) -> Vec<Node> {
        let mut nodes = Vec::new();
        let split = match self.kind {
            Kind::Heading(_) => self.parts.iter().position(Said::is_heading),
            Kind::Paragraph | Kind::Quote | Kind::Figure => None,
        };
        // a stage's number belongs to its heading, a touchpoint's channel does not
        let numbered = self.kind == Kind::Heading(2);
        let in_heading = |at: usize| split.is_some_and(|split| at == split || numbered && at < split);
        if let (Some(split), Kind::Heading(wanted)) = (split, self.kind) {
            *level = wanted.min(*level + 1);
            let title = self.parts.get(split).map(Said::words).filter(|title| !title.is_empty());
            let tag =
                NonZeroU16::new(*level).map(|level| Tag::Hn(level, Some(title.unwrap_or("–").to_owned())));
            let parts = self.parts.iter().enumerate().filter(|(at, _)| in_heading(*at));
            let children: Vec<Node> = parts.flat_map(|(_, part)| part.node()).collect();
            nodes.extend(tag.map(|tag| TagGroup::with_children(tag, children).into()));
        }
        let rest = self.parts.iter().enumerate().filter(|(at, _)| !in_heading(*at)).map(|(_, part)| part);
        let (pictures, words): (Vec<_>, Vec<_>) = rest.partition(|part| matches!(part, Said::Picture { .. }));
        let words: Vec<Node> = words.into_iter().flat_map(Said::node).collect();
        if !words.is_empty() {
            let paragraph = TagGroup::with_children(Tag::P, words);
            nodes.push(match self.kind {
                Kind::Quote => TagGroup::with_children(Tag::BlockQuote, vec![paragraph.into()]).into(),
                Kind::Heading(_) | Kind::Paragraph | Kind::Figure => paragraph.into(),
            });
        }
        nodes.extend(pictures.into_iter().flat_map(Said::node));
        if !self.drawn.is_empty() {
            let ids = self.drawn.iter().map(|(_, id)| (*id).into()).collect();
            let one_page = self.drawn.iter().all(|(page, _)| self.frame.is_some_and(|(at, _)| at == *page));
            let place = self.frame.filter(|_| one_page);
            nodes.push(figure(&self.meaning, place, ids));
        }
        nodes
    }
}

impl Said<'_> {
    fn is_heading(&self) -> bool {
        match self {
            Self::Words { heading, .. } | Self::Unseen { heading, .. } => *heading,
            Self::Picture { .. } | Self::Link(_) => false,
        }
    }

    fn words(&self) -> &str {
        match self {
            Self::Words { words, .. } => words.trim(),
            Self::Unseen { words, .. } => words,
            Self::Picture { alt, .. } => alt,
            Self::Link(_) => "",
        }
    }

    fn node(&self) -> Option<Node> {
        Some(match self {
            Self::Words { id, words, cut, link, .. } => {
                let words: Node = if *cut {
                    let tag = Tag::Span.with_actual_text(Some(plain(words)));
                    TagGroup::with_children(tag, vec![(*id).into()]).into()
                } else {
                    (*id).into()
                };
                match link {
                    Some(link) => TagGroup::with_children(Tag::Link, vec![words, (*link).into()]).into(),
                    None => words,
                }
            }
            Self::Unseen { id, .. } => (*id).into(),
            Self::Picture { id, alt, place } => figure(alt, Some(*place), vec![(*id).into()]),
            Self::Link(link) => TagGroup::with_children(Tag::Link, vec![(*link)?.into()]).into(),
        })
    }
}

fn figure(alt: &str, place: Option<(usize, Rect)>, children: Vec<Node>) -> Node {
    let alt = plain(alt);
    let tag = Tag::Figure(Some(if alt.is_empty() { "–".into() } else { alt }));
    let around = place.and_then(|(page_idx, rect)| {
        Some(BBox { page_idx, rect: Box::from_xywh(rect.x, rect.y, rect.width, rect.height)? })
    });
    TagGroup::with_children(tag.with_bbox(around), children).into()
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
fn meaning(group: &Group, heading: Option<&Text>) -> String {
    let label = group.label.trim();
    let rest = heading.and_then(|text| label.strip_prefix(text.content.trim())).unwrap_or(label);
    rest.trim_start_matches([',', ' ']).to_owned()
}
