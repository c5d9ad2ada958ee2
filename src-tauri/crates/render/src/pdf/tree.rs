//! The tree of tags: sections of the title, the stages, the legend; in each its lanes; in these headings, paragraphs,
//! quotes and drawings with their descriptions.

use super::document::plain;
use krilla::geom::Rect as Frame;
use krilla::tagging::{BBox, Identifier, Node, Tag, TagGroup, TagTree};
use std::num::NonZeroU16;
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
    /// What of it is a drawing: all, or the signs on a card.
    drawing: Option<Box<Drawing>>,
    /// The piece that was said last.
    last: Option<usize>,
}

/// A drawing that is described.
pub(super) struct Drawing {
    pub(super) pieces: Vec<(usize, Identifier)>,
    /// What it means.
    pub(super) meaning: String,
    /// Around what it is part of, on the sheet.
    pub(super) around: Rect,
    /// Around what was drawn, and the page.
    pub(super) frame: Option<(usize, Rect)>,
}

/// A piece of an entry.
pub(super) enum Said {
    Words {
        id: Identifier,
        /// The words themselves, where something else has to say them.
        words: Option<Wording>,
        link: Option<Box<Identifier>>,
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
    /// A link without words of its own.
    Link(Option<Identifier>),
}

/// What a text says, where its letters do not say it all.
pub(super) struct Wording {
    pub(super) text: Box<str>,
    /// Whether it is the title of what follows.
    pub(super) heading: bool,
    /// Whether not all of it is drawn.
    pub(super) cut: bool,
}

/// Everything that is read out, in the order it was drawn. The pieces of all entries lie in one row: there are as many
/// entries as cards, and more.
#[derive(Default)]
pub(super) struct Reading {
    entries: Vec<Entry>,
    pieces: Vec<(usize, Said)>,
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

    /// The drawing of an entry.
    pub(super) fn drawing(&mut self, entry: usize) -> Option<&mut Drawing> {
        self.entries.get_mut(entry)?.drawing.as_deref_mut()
    }

    /// Adds a piece to an entry.
    pub(super) fn say(&mut self, entry: usize, piece: Said) {
        let Some(own) = self.entries.get_mut(entry) else { return };
        own.last = Some(self.pieces.len());
        self.pieces.push((entry, piece));
    }

    /// A link lies over a piece, or over the entry it is part of.
    pub(super) fn link(&mut self, Part { entry, piece }: Part, annotation: Identifier) {
        match piece.and_then(|piece| self.pieces.get_mut(piece)) {
            Some((_, Said::Words { link: link @ None, .. })) => *link = Some(Box::new(annotation)),
            Some((_, Said::Link(link @ None))) => *link = Some(annotation),
            _ => self.say(entry, Said::Link(Some(annotation))),
        }
    }

    /// The tree of it all.
    pub(super) fn tree(mut self, language: Option<&str>) -> TagTree {
        // stable, both: what was drawn first is read first
        self.pieces.sort_by_key(|(entry, _)| *entry);
        let mut rest = self.pieces.as_slice();
        let mut told = Vec::with_capacity(self.entries.len());
        for (at, entry) in self.entries.iter().enumerate() {
            let (own, later) = rest.split_at(rest.partition_point(|(entry, _)| *entry == at));
            rest = later;
            if entry.is_drawn() || own.iter().any(|(_, piece)| !matches!(piece, Said::Link(None))) {
                told.push((entry, own));
            }
        }
        told.sort_by_key(|(entry, _)| entry.key);
        let mut tree = TagTree::new().with_lang(language.map(str::to_owned));
        let mut level = 0;
        for section in told.chunk_by(|a, b| a.0.key.0 == b.0.key.0) {
            let mut group = TagGroup::new(Tag::Section);
            for lane in section.chunk_by(|a, b| a.0.key.1 == b.0.key.1) {
                let nodes = lane.iter().flat_map(|(entry, pieces)| entry.nodes(pieces, &mut level));
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

    pub(super) fn with(self, drawing: Option<Box<Drawing>>) -> Self {
        Self { drawing, ..self }
    }

    /// The piece that was said last.
    pub(super) fn last(&self) -> Option<usize> {
        self.last
    }

    fn is_drawn(&self) -> bool {
        self.drawing.as_ref().is_some_and(|drawing| !drawing.pieces.is_empty())
    }

    /// `level` is that of the last heading: none may be left out.
    fn nodes(&self, pieces: &[(usize, Said)], level: &mut u16) -> Vec<Node> {
        let mut nodes = Vec::new();
        let said = || pieces.iter().map(|(_, piece)| piece).enumerate();
        let split = match self.kind {
            Kind::Heading(_) => pieces.iter().position(|(_, piece)| piece.is_heading()),
            Kind::Paragraph | Kind::Quote | Kind::Figure => None,
        };
        // a stage's number belongs to its heading, a touchpoint's channel does not
        let numbered = self.kind == Kind::Heading(2);
        let in_heading = |at: usize| split.is_some_and(|split| at == split || numbered && at < split);
        if let (Some(split), Kind::Heading(wanted)) = (split, self.kind) {
            *level = wanted.min(*level + 1);
            let title = pieces.get(split).map(|(_, piece)| piece.words()).filter(|title| !title.is_empty());
            let tag =
                NonZeroU16::new(*level).map(|level| Tag::Hn(level, Some(title.unwrap_or("–").to_owned())));
            let parts = said().filter(|(at, _)| in_heading(*at));
            let children: Vec<Node> = parts.flat_map(|(_, part)| part.node()).collect();
            nodes.extend(tag.map(|tag| TagGroup::with_children(tag, children).into()));
        }
        let rest = said().filter(|(at, _)| !in_heading(*at)).map(|(_, part)| part);
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
        if let Some(drawing) = self.drawing.as_ref().filter(|drawing| !drawing.pieces.is_empty()) {
            let ids = drawing.pieces.iter().map(|(_, id)| (*id).into()).collect();
            let one_page =
                drawing.pieces.iter().all(|(page, _)| drawing.frame.is_some_and(|(at, _)| at == *page));
            let place = drawing.frame.filter(|_| one_page);
            nodes.push(figure(&drawing.meaning, place, ids));
        }
        nodes
    }
}

impl Said {
    fn is_heading(&self) -> bool {
        match self {
            Self::Words { words, .. } => words.as_ref().is_some_and(|words| words.heading),
            Self::Unseen { heading, .. } => *heading,
            Self::Picture { .. } | Self::Link(_) => false,
        }
    }

    fn words(&self) -> &str {
        match self {
            Self::Words { words, .. } => words.as_ref().map_or("", |words| words.text.trim()),
            Self::Unseen { words, .. } => words,
            Self::Picture { alt, .. } => alt,
            Self::Link(_) => "",
        }
    }

    fn node(&self) -> Option<Node> {
        Some(match self {
            Self::Words { id, words, link } => {
                let words: Node = match words {
                    Some(words) if words.cut => {
                        let tag = Tag::Span.with_actual_text(Some(plain(&words.text)));
                        TagGroup::with_children(tag, vec![(*id).into()]).into()
                    }
                    _ => (*id).into(),
                };
                match link {
                    Some(link) => TagGroup::with_children(Tag::Link, vec![words, (**link).into()]).into(),
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
        Some(BBox { page_idx, rect: Frame::from_xywh(rect.x, rect.y, rect.width, rect.height)? })
    });
    TagGroup::with_children(tag.with_bbox(around), children).into()
}
