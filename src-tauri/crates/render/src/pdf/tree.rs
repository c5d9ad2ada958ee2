//! The tree of tags: sections of the title, the stages, the legend; in each its lanes; in these headings, paragraphs,
//! quotes and drawings with their descriptions.

use super::document::plain;
use super::plan::View;
use super::texts::{Span, Texts};
use krilla::geom::Rect as Frame;
use krilla::tagging::{BBox, Identifier, Node, Tag, TagGroup, TagTree};
use std::num::NonZeroU16;
use wayfold_scene::Rect;

/// Where something is read out: section, lane, then from left to right and from top to bottom.
pub(super) type Key = (usize, usize, i32, i32);

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

/// A piece of an entry. There are more of these than of anything else: they are kept small.
struct Piece {
    entry: usize,
    /// What of the page it is; nothing for a link that is still to come.
    id: Option<Identifier>,
    said: Said,
}

/// What a piece is; numbers are those of its [`Wording`], its [`Picture`], its page.
#[derive(Debug, Clone, Copy)]
enum Said {
    /// Words whose letters say it all.
    Words,
    /// Words of which more is known.
    Worded(usize),
    /// Words that stand nowhere on the page.
    Unseen(usize),
    Picture(usize),
    /// A piece of the entry's drawing.
    Drawn(usize),
    /// A link without words of its own.
    Link,
}

/// What words say, where their letters do not say it all.
#[derive(Default)]
struct Wording {
    text: Span,
    /// Whether they are the title of what follows.
    heading: bool,
    /// Whether not all of them are drawn.
    cut: bool,
    /// The link that lies over them.
    link: Option<Identifier>,
}

/// A picture that is described.
struct Picture {
    alt: Span,
    /// Its page, and where on it.
    place: (usize, Rect),
}

/// Everything that is read out, in the order it was drawn. The pieces of all entries lie in one row: there are
/// as many entries as cards, and more.
#[derive(Default)]
pub(super) struct Reading {
    entries: Vec<Entry>,
    pieces: Vec<Piece>,
    wordings: Vec<Wording>,
    pictures: Vec<Picture>,
    drawings: Vec<Drawing>,
    texts: Texts,
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

    /// Adds a piece to an entry.
    fn say(&mut self, entry: usize, id: Option<Identifier>, said: Said) {
        let Some(own) = self.entries.get_mut(entry) else { return };
        own.last = Some(self.pieces.len());
        self.pieces.push(Piece { entry, id, said });
    }

    fn reword(&mut self, wording: Wording) -> usize {
        self.wordings.push(wording);
        self.wordings.len() - 1
    }

    /// Words were drawn; whether they are the title of what follows, and whether not all of them are there to be seen.
    pub(super) fn say_words(
        &mut self,
        entry: usize,
        id: Identifier,
        text: &str,
        (heading, cut): (bool, bool),
    ) {
        let said = if heading || cut {
            // a copy, as the scene is let go before the tree is made
            let text = self.texts.keep(text.trim());
            Said::Worded(self.reword(Wording { text, heading, cut, link: None }))
        } else {
            Said::Words
        };
        self.say(entry, Some(id), said);
    }

    /// Words that stand nowhere on the page.
    pub(super) fn say_unseen(&mut self, entry: usize, id: Identifier, words: &str, heading: bool) {
        let text = self.texts.keep(words);
        let said = Said::Unseen(self.reword(Wording { text, heading, ..Wording::default() }));
        self.say(entry, Some(id), said);
    }

    /// A picture was drawn on a page, somewhere.
    pub(super) fn say_picture(&mut self, entry: usize, id: Identifier, alt: &str, place: (usize, Rect)) {
        let alt = self.texts.keep(alt);
        let said = Said::Picture(self.pictures.len());
        self.pictures.push(Picture { alt, place });
        self.say(entry, Some(id), said);
    }

    /// A link is to come that has no words of its own.
    pub(super) fn say_link(&mut self, entry: usize) {
        self.say(entry, None, Said::Link);
    }

    /// An entry has a drawing, around which it lies on the sheet.
    pub(super) fn describe(&mut self, entry: usize, meaning: &str, around: Rect) {
        let meaning = self.texts.keep(meaning);
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
            self.pieces.push(Piece { entry, id: Some(id), said: Said::Drawn(page) });
        }
    }

    /// Adds words to what a drawing means, unless it says them already.
    pub(super) fn caption(&mut self, entry: usize, words: &str) {
        let drawing = self.entries.get(entry).and_then(|entry| self.drawings.get_mut(entry.drawing?));
        let Some(drawing) = drawing else { return };
        let meaning = self.texts.get(&drawing.meaning);
        if !meaning.contains(words) {
            let longer = format!("{meaning}, {words}");
            drawing.meaning = self.texts.keep(&longer);
        }
    }

    /// A link lies over a piece, or over the entry it is part of.
    pub(super) fn link(&mut self, Part { entry, piece }: Part, annotation: Identifier) {
        let plain = self.wordings.len();
        match piece.and_then(|piece| self.pieces.get_mut(piece)) {
            Some(Piece { said: said @ Said::Words, .. }) => {
                *said = Said::Worded(plain);
                self.reword(Wording { link: Some(annotation), ..Wording::default() });
            }
            Some(Piece { id: id @ None, said: Said::Link, .. }) => *id = Some(annotation),
            Some(Piece { said: Said::Worded(at), .. })
                if self.wordings.get(*at).is_some_and(|wording| wording.link.is_none()) =>
            {
                let at = *at;
                self.wordings.get_mut(at).into_iter().for_each(|wording| wording.link = Some(annotation));
            }
            _ => self.say(entry, Some(annotation), Said::Link),
        }
    }

    /// The tree of it all.
    pub(super) fn tree(mut self, language: Option<&str>) -> TagTree {
        let mut pieces = std::mem::take(&mut self.pieces);
        // stable, both: what was drawn first is read first
        pieces.sort_by_key(|piece| piece.entry);
        let mut rest = pieces.as_slice();
        let mut told = Vec::with_capacity(self.entries.len());
        for (at, entry) in self.entries.iter().enumerate() {
            let (own, later) = rest.split_at(rest.partition_point(|piece| piece.entry == at));
            rest = later;
            if own.iter().any(|piece| piece.id.is_some()) {
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
    fn nodes(&self, entry: &Entry, pieces: &[Piece], level: &mut u16) -> Vec<Node> {
        let mut nodes = Vec::new();
        let said = || pieces.iter().enumerate();
        let split = match entry.kind {
            Kind::Heading(_) => {
                pieces.iter().position(|piece| self.wording(piece).is_some_and(|it| it.heading))
            }
            Kind::Paragraph | Kind::Quote | Kind::Figure => None,
        };
        // a stage's number belongs to its heading, a touchpoint's channel does not
        let numbered = entry.kind == Kind::Heading(2);
        let in_heading = |at: usize| split.is_some_and(|split| at == split || numbered && at < split);
        if let (Some(split), Kind::Heading(wanted)) = (split, entry.kind) {
            *level = wanted.min(*level + 1);
            let title =
                pieces.get(split).and_then(|piece| self.wording(piece)).map(|it| self.texts.get(&it.text));
            let title = title.filter(|title| !title.is_empty()).unwrap_or("–").to_owned();
            let tag = NonZeroU16::new(*level).map(|level| Tag::Hn(level, Some(title)));
            let parts = said().filter(|(at, _)| in_heading(*at));
            let children: Vec<Node> = parts.flat_map(|(_, part)| self.node(part)).collect();
            nodes.extend(tag.map(|tag| TagGroup::with_children(tag, children).into()));
        }
        let rest = said().filter(|(at, _)| !in_heading(*at)).map(|(_, part)| part);
        let (pictures, words): (Vec<_>, Vec<_>) =
            rest.partition(|part| matches!(part.said, Said::Picture(_)));
        let words: Vec<Node> = words.into_iter().flat_map(|part| self.node(part)).collect();
        if !words.is_empty() {
            let paragraph = TagGroup::with_children(Tag::P, words);
            nodes.push(match entry.kind {
                Kind::Quote => TagGroup::with_children(Tag::BlockQuote, vec![paragraph.into()]).into(),
                Kind::Heading(_) | Kind::Paragraph | Kind::Figure => paragraph.into(),
            });
        }
        nodes.extend(pictures.into_iter().flat_map(|part| self.node(part)));
        let drawn = || pieces.iter().filter_map(Piece::drawn);
        let drawing = entry.drawing.and_then(|drawing| self.drawings.get(drawing));
        if let Some(drawing) = drawing.filter(|_| drawn().next().is_some()) {
            let one_page = drawn().all(|(page, _)| drawing.frame.is_some_and(|(at, _)| at == page));
            let place = drawing.frame.filter(|_| one_page);
            nodes.push(figure(
                self.texts.get(&drawing.meaning),
                place,
                drawn().map(|(_, id)| id.into()).collect(),
            ));
        }
        nodes
    }

    fn wording(&self, piece: &Piece) -> Option<&Wording> {
        match piece.said {
            Said::Worded(at) | Said::Unseen(at) => self.wordings.get(at),
            Said::Words | Said::Picture(_) | Said::Drawn(_) | Said::Link => None,
        }
    }

    fn node(&self, piece: &Piece) -> Option<Node> {
        let id = piece.id?;
        Some(match piece.said {
            Said::Words | Said::Unseen(_) => id.into(),
            Said::Worded(at) => {
                let wording = self.wordings.get(at)?;
                let words: Node = if wording.cut {
                    let tag = Tag::Span.with_actual_text(Some(plain(self.texts.get(&wording.text))));
                    TagGroup::with_children(tag, vec![id.into()]).into()
                } else {
                    id.into()
                };
                match wording.link {
                    Some(link) => TagGroup::with_children(Tag::Link, vec![words, link.into()]).into(),
                    None => words,
                }
            }
            Said::Picture(at) => {
                let picture = self.pictures.get(at)?;
                figure(self.texts.get(&picture.alt), Some(picture.place), vec![id.into()])
            }
            Said::Drawn(_) => return None,
            Said::Link => TagGroup::with_children(Tag::Link, vec![id.into()]).into(),
        })
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

impl Piece {
    fn drawn(&self) -> Option<(usize, Identifier)> {
        match self.said {
            Said::Drawn(page) => Some((page, self.id?)),
            Said::Words | Said::Worded(_) | Said::Unseen(_) | Said::Picture(_) | Said::Link => None,
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
