//! The tree of tags: sections of the title, the stages, the legend; in each its lanes; in these headings, paragraphs,
//! quotes and drawings with their descriptions.

use super::document::plain;
use krilla::geom::Rect as Box;
use krilla::tagging::{BBox, Identifier, Node, Tag, TagGroup, TagTree};
use std::num::NonZeroU16;
use std::sync::Arc;
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
pub(super) struct Entry<'a> {
    pub(super) key: Key,
    pub(super) kind: Kind,
    pub(super) parts: Vec<Said<'a>>,
    /// Pieces of a drawing, or the signs on a card.
    pub(super) drawn: Vec<(usize, Identifier)>,
    /// What the drawing or the signs mean.
    pub(super) meaning: String,
    /// Around it, on the sheet.
    pub(super) around: Rect,
    /// Around its drawing, and the page it was drawn on.
    pub(super) frame: Option<(usize, Rect)>,
}

/// A piece of an entry.
pub(super) enum Said<'a> {
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

/// The tree of everything that is read out, from entries in the order they were drawn.
pub(super) fn of(mut entries: Vec<Entry>, language: Option<&str>) -> TagTree {
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

impl Entry<'_> {
    /// An entry that says nothing yet.
    pub(super) fn new(key: Key, kind: Kind) -> Self {
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
