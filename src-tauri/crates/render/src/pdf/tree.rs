//! The tree of tags: sections of the title, the stages, the legend; in each its lanes; in these headings, paragraphs,
//! quotes and drawings with their descriptions.

use super::document::plain;
use super::plan::View;
use krilla::geom::Rect as Frame;
use krilla::tagging::{BBox, Identifier, Node, Tag, TagGroup, TagTree};
use std::num::NonZeroU16;
use std::ops::Range;
use wayfold_scene::Rect;

/// Where something is read out: section, lane, then from left to right and from top to bottom.
pub(super) type Key = (usize, usize, i64, i64);

/// The section of the title; those of the stages follow.
pub(super) const TITLE: usize = 0;
/// The section of the legend.
pub(super) const LEGEND: usize = usize::MAX - 1;
/// The section of what a page says by itself.
pub(super) const PAGE: usize = usize::MAX;

/// What a group is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Begins with a heading of this level, if it has one.
    Heading(u16),
    Paragraph,
    Quote,
    /// A drawing with a description.
    Figure,
}

/// Something that is read out together: a card, a head, an arrow.
pub(super) struct Entry {
    pub(super) key: Key,
    pub(super) kind: Kind,
    /// Which drawing is part of it: all of it, or the signs on a card.
    drawing: Option<usize>,
    /// The piece that was said last.
    last: Option<usize>,
}

/// A drawing that is described.
struct Drawing {
    /// What it means.
    meaning: Span,
    /// Around what it is part of, on the sheet.
    around: Rect,
    /// Around what was drawn, and the page.
    frame: Option<(usize, Rect)>,
}

/// A part of the text of a [`Reading`].
type Span = Range<usize>;

/// A piece of an entry.
pub(super) enum Said {
    Words {
        id: Identifier,
        /// The words themselves, where something else has to say them.
        words: Option<Wording>,
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
        alt: String,
        place: (usize, Rect),
    },
    /// A piece of the entry's drawing, and the page it is on.
    Drawn(usize, Identifier),
    /// A link without words of its own.
    Link(Option<Identifier>),
}

/// What a text says, where its letters do not say it all.
pub(super) struct Wording {
    pub(super) text: Span,
    /// Whether it is the title of what follows.
    pub(super) heading: bool,
    /// Whether not all of it is drawn.
    pub(super) cut: bool,
}

/// Everything that is read out, in the order it was drawn. The pieces of all entries lie in one row, and so do the texts:
/// there are as many entries as cards, and more.
#[derive(Default)]
pub(super) struct Reading {
    entries: Vec<Entry>,
    pieces: Vec<(usize, Said)>,
    drawings: Vec<Drawing>,
    text: String,
}

impl Reading {
    /// Adds an entry; its number.
    pub(super) fn add(&mut self, entry: Entry) -> usize {
        self.entries.push(entry);
        self.entries.len() - 1
    }

    pub(super) fn entry(&self, entry: usize) -> Option<&Entry> {
        self.entries.get(entry)
    }

    /// Keeps a text.
    pub(super) fn keep(&mut self, text: &str) -> Span {
        let from = self.text.len();
        self.text.push_str(text);
        from..self.text.len()
    }

    /// Adds a piece to an entry.
    pub(super) fn say(&mut self, entry: usize, piece: Said) {
        let Some(own) = self.entries.get_mut(entry) else { return };
        own.last = Some(self.pieces.len());
        self.pieces.push((entry, piece));
    }

    /// An entry has a drawing, around which it lies on the sheet.
    pub(super) fn describe(&mut self, entry: usize, meaning: &str, around: Rect) {
        let meaning = self.keep(meaning);
        if let Some(entry) = self.entries.get_mut(entry) {
            entry.drawing = Some(self.drawings.len());
            self.drawings.push(Drawing { meaning, around, frame: None });
        }
    }

    /// A piece of the drawing of an entry was drawn on a page, where the view shows what lies on the sheet.
    pub(super) fn draw(&mut self, entry: usize, (page, view): (usize, &View), id: Identifier) {
        let drawing = self.entries.get(entry).and_then(|entry| self.drawings.get_mut(entry.drawing?));
        if let Some(drawing) = drawing {
            drawing.frame.get_or_insert_with(|| (page, view.shown(drawing.around)));
            self.pieces.push((entry, Said::Drawn(page, id)));
        }
    }

    /// Adds words to what a drawing means, unless it says them already.
    pub(super) fn caption(&mut self, entry: usize, words: &str) {
        let drawing = self.entries.get(entry).and_then(|entry| self.drawings.get_mut(entry.drawing?));
        let Some(drawing) = drawing else { return };
        let meaning = self.text.get(drawing.meaning.clone()).unwrap_or_default();
        if !meaning.contains(words) {
            let longer = format!("{meaning}, {words}");
            drawing.meaning = self.text.len()..self.text.len() + longer.len();
            self.text.push_str(&longer);
        }
    }

    /// A link lies over a piece, or over the entry it is part of.
    pub(super) fn link(&mut self, Part { entry, piece }: Part, annotation: Identifier) {
        match piece.and_then(|piece| self.pieces.get_mut(piece)) {
            Some((_, Said::Words { link: link @ None, .. })) => *link = Some(annotation),
            Some((_, Said::Link(link @ None))) => *link = Some(annotation),
            _ => self.say(entry, Said::Link(Some(annotation))),
        }
    }

    /// The tree of it all.
    pub(super) fn tree(mut self, language: Option<&str>) -> TagTree {
        let mut pieces = std::mem::take(&mut self.pieces);
        // stable, both: what was drawn first is read first
        pieces.sort_by_key(|(entry, _)| *entry);
        let mut rest = pieces.as_slice();
        let mut told = Vec::with_capacity(self.entries.len());
        for (at, entry) in self.entries.iter().enumerate() {
            let (own, later) = rest.split_at(rest.partition_point(|(entry, _)| *entry == at));
            rest = later;
            if own.iter().any(|(_, piece)| !matches!(piece, Said::Link(None))) {
                told.push((entry, own));
            }
        }
        told.sort_by_key(|(entry, _)| entry.key);
        let mut tree = TagTree::new().with_lang(language.map(str::to_owned));
        let mut level = 0;
        for section in told.chunk_by(|a, b| a.0.key.0 == b.0.key.0) {
            let mut group = TagGroup::new(Tag::Section);
            for lane in section.chunk_by(|a, b| a.0.key.1 == b.0.key.1) {
                let nodes = lane.iter().flat_map(|(entry, pieces)| self.nodes(entry, pieces, &mut level));
                if lane.first().is_some_and(|(entry, _)| entry.key.1 > 0) {
                    group.push(TagGroup::with_children(Tag::Section, nodes.collect()));
                } else {
                    group.children.extend(nodes);
                }
            }
            tree.push(group);
        }
        tree
    }

    /// `level` is that of the last heading: none may be left out.
    fn nodes(&self, entry: &Entry, pieces: &[(usize, Said)], level: &mut u16) -> Vec<Node> {
        let mut nodes = Vec::new();
        let said = || pieces.iter().map(|(_, piece)| piece).enumerate();
        let split = match entry.kind {
            Kind::Heading(_) => pieces.iter().position(|(_, piece)| piece.is_heading()),
            Kind::Paragraph | Kind::Quote | Kind::Figure => None,
        };
        // a stage's number belongs to its heading, a touchpoint's channel does not
        let numbered = entry.kind == Kind::Heading(2);
        let in_heading = |at: usize| split.is_some_and(|split| at == split || numbered && at < split);
        if let (Some(split), Kind::Heading(wanted)) = (split, entry.kind) {
            *level = wanted.min(*level + 1);
            let title =
                pieces.get(split).map(|(_, piece)| self.words(piece)).filter(|title| !title.is_empty());
            let tag =
                NonZeroU16::new(*level).map(|level| Tag::Hn(level, Some(title.unwrap_or("–").to_owned())));
            let parts = said().filter(|(at, _)| in_heading(*at));
            let children: Vec<Node> = parts.flat_map(|(_, part)| self.node(part)).collect();
            nodes.extend(tag.map(|tag| TagGroup::with_children(tag, children).into()));
        }
        let rest = said().filter(|(at, _)| !in_heading(*at)).map(|(_, part)| part);
        let (pictures, words): (Vec<_>, Vec<_>) = rest.partition(|part| matches!(part, Said::Picture { .. }));
        let words: Vec<Node> = words.into_iter().flat_map(|part| self.node(part)).collect();
        if !words.is_empty() {
            let paragraph = TagGroup::with_children(Tag::P, words);
            nodes.push(match entry.kind {
                Kind::Quote => TagGroup::with_children(Tag::BlockQuote, vec![paragraph.into()]).into(),
                Kind::Heading(_) | Kind::Paragraph | Kind::Figure => paragraph.into(),
            });
        }
        nodes.extend(pictures.into_iter().flat_map(|part| self.node(part)));
        let drawn = || pieces.iter().filter_map(|(_, piece)| piece.drawn());
        let drawing = entry.drawing.and_then(|drawing| self.drawings.get(drawing));
        if let Some(drawing) = drawing.filter(|_| drawn().next().is_some()) {
            let one_page = drawn().all(|(page, _)| drawing.frame.is_some_and(|(at, _)| at == page));
            let place = drawing.frame.filter(|_| one_page);
            nodes.push(figure(
                self.text(&drawing.meaning),
                place,
                drawn().map(|(_, id)| id.into()).collect(),
            ));
        }
        nodes
    }

    fn words<'r>(&'r self, said: &'r Said) -> &'r str {
        match said {
            Said::Words { words, .. } => words.as_ref().map_or("", |words| self.text(&words.text)),
            Said::Unseen { words, .. } => words,
            Said::Picture { alt, .. } => alt,
            Said::Drawn(..) | Said::Link(_) => "",
        }
    }

    fn node(&self, said: &Said) -> Option<Node> {
        Some(match said {
            Said::Words { id, words, link } => {
                let words: Node = match words {
                    Some(words) if words.cut => {
                        let tag = Tag::Span.with_actual_text(Some(plain(self.text(&words.text))));
                        TagGroup::with_children(tag, vec![(*id).into()]).into()
                    }
                    _ => (*id).into(),
                };
                match link {
                    Some(link) => TagGroup::with_children(Tag::Link, vec![words, (*link).into()]).into(),
                    None => words,
                }
            }
            Said::Unseen { id, .. } => (*id).into(),
            Said::Picture { id, alt, place } => figure(alt, Some(*place), vec![(*id).into()]),
            Said::Drawn(..) => return None,
            Said::Link(link) => TagGroup::with_children(Tag::Link, vec![(*link)?.into()]).into(),
        })
    }

    fn text(&self, span: &Span) -> &str {
        self.text.get(span.clone()).unwrap_or_default()
    }
}

/// A piece of what is read out, to come back to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) entry: usize,
    pub(super) piece: Option<usize>,
}

impl Entry {
    /// An entry that says nothing yet.
    pub(super) fn new(key: Key, kind: Kind) -> Self {
        Self { key, kind, drawing: None, last: None }
    }

    /// The piece that was said last.
    pub(super) fn last(&self) -> Option<usize> {
        self.last
    }
}

impl Said {
    fn is_heading(&self) -> bool {
        match self {
            Self::Words { words, .. } => words.as_ref().is_some_and(|words| words.heading),
            Self::Unseen { heading, .. } => *heading,
            Self::Picture { .. } | Self::Drawn(..) | Self::Link(_) => false,
        }
    }

    fn drawn(&self) -> Option<(usize, Identifier)> {
        match self {
            Self::Drawn(page, id) => Some((*page, *id)),
            Self::Words { .. } | Self::Unseen { .. } | Self::Picture { .. } | Self::Link(_) => None,
        }
    }
}

fn figure(alt: &str, place: Option<(usize, Rect)>, children: Vec<Node>) -> Node {
    let alt = plain(alt);
    let tag = Tag::Figure(Some(if alt.is_empty() { "–".into() } else { alt }));
    let around = place.and_then(|(page_idx, rect)| {
        Some(BBox { page_idx, rect: Frame::from_xywh(rect.x, rect.y, rect.width, rect.height)? })
    });
    TagGroup::with_children(tag.with_bbox(around), children).into()
}
