//! The pen things are drawn with, and the sketch they are collected in before they become a group.
//!
//! Deliberately not here: where anything goes.

use crate::icons;
use crate::text::{Align, Style, Typesetter};
use crate::theme::Theme;
use crate::words::Lexicon;
use std::sync::Arc;
use wayfold_model::Id;
use wayfold_scene::{
    Color, Group, Icon, Image, Item, Link, Outline, Paint, Pin, Point, Rect, Role, Segment, Shape, Stroke,
    Text,
};

/// The faces of the drawing: size, height of a line, weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    /// The map's title, 28.
    Title,
    /// Titles of stages, 20.
    Stage,
    /// Figures of KPIs, 20.
    Figure,
    /// Titles of touchpoints, 14.
    Card,
    /// What the map is about, 14.
    Lead,
    /// Quotes, 14.
    Quote,
    /// Titles of lanes, pains and remedies, 13.
    Strong,
    /// Notes, 13.
    Body,
    /// Quiet facts, 12.
    Small,
    /// Words on bands and chips, 12.
    Label,
    /// Shares and times, 12, figures of equal width.
    Number,
}

impl Face {
    const fn style(self, color: Color) -> Style {
        let (size, line_height, weight) = match self {
            Self::Title => (28.0, 36.0, 700),
            Self::Stage => (20.0, 26.0, 600),
            Self::Figure => (20.0, 24.0, 600),
            Self::Card => (14.0, 20.0, 600),
            Self::Lead | Self::Quote => (14.0, 20.0, 400),
            Self::Strong => (13.0, 18.0, 600),
            Self::Body => (13.0, 18.0, 400),
            Self::Small => (12.0, 16.0, 400),
            Self::Label => (12.0, 16.0, 600),
            Self::Number => (12.0, 16.0, 500),
        };
        let italic = matches!(self, Self::Quote);
        let tabular = matches!(self, Self::Figure | Self::Number);
        Style { size, weight, italic, line_height, color, align: Align::Start, tabular }
    }
}

/// What drawing needs: the typesetter, colours, words.
pub(crate) struct Pen<'a> {
    pub(crate) typesetter: &'a mut Typesetter,
    pub(crate) theme: &'a Theme,
    pub(crate) words: &'a mut Lexicon,
}

impl Pen<'_> {
    /// Text in lines of `width`, at most `lines` of them, its box at `at`.
    pub(crate) fn text(
        &mut self,
        content: &str,
        (face, color): (Face, Color),
        at: Point,
        width: f32,
        lines: usize,
    ) -> Text {
        let style = face.style(color);
        let text = self.typesetter.set(content, &style, width.max(1.0), Some(lines), &self.words.language);
        moved(text, at)
    }

    /// One line of at most `width`, its left edge at `at` whatever its direction.
    pub(crate) fn line(&mut self, content: &str, look: (Face, Color), at: Point, width: f32) -> Text {
        let text = self.text(content, look, Point::default(), width, 1);
        let left = text.bounds.x;
        moved(text, Point::new(at.x - left, at.y))
    }
}

/// A text somewhere else.
pub(crate) fn moved(mut text: Text, by: Point) -> Text {
    text.bounds = text.bounds.translate(by);
    for line in &mut text.lines {
        line.at = Point::new(line.at.x + by.x, line.at.y + by.y);
    }
    text
}

/// A thing somewhere else.
fn shifted(item: Item, by: Point) -> Item {
    let place = |p: Point| Point::new(p.x + by.x, p.y + by.y);
    match item {
        Item::Text(text) => Item::Text(moved(text, by)),
        Item::Icon(icon) => Item::Icon(Icon { at: place(icon.at), ..icon }),
        Item::Image(image) => Item::Image(Image { rect: image.rect.translate(by), ..image }),
        Item::Link(link) => Item::Link(Link { rect: link.rect.translate(by), ..link }),
        Item::Group(group) => {
            Item::Group(Arc::new(Group { offset: place(group.offset), ..Group::clone(&group) }))
        }
        Item::Shape(mut shape) => {
            match &mut shape.outline {
                Outline::Rect { rect, .. } => *rect = rect.translate(by),
                Outline::Path { segments } => {
                    for segment in segments {
                        match segment {
                            Segment::Move { to } | Segment::Line { to } => *to = place(*to),
                            Segment::Cubic { a, b, to } => {
                                [a, b, to].into_iter().for_each(|p| *p = place(*p));
                            }
                            Segment::Close => {}
                        }
                    }
                }
            }
            Item::Shape(shape)
        }
    }
}

/// A text whose lines share their middle or their end, in a box of `width` that begins at `left`.
pub(crate) fn aligned(mut text: Text, align: Align, left: f32, width: f32) -> Text {
    text.align = align;
    let (mut low, mut high) = (f32::INFINITY, f32::NEG_INFINITY);
    for line in &mut text.lines {
        let free = (width - line.width).max(0.0);
        line.at.x = match align {
            Align::Start => left,
            Align::Middle => left + (free / 2.0).round(),
            Align::End => left + free,
        };
        (low, high) = (low.min(line.at.x), high.max(line.at.x + line.width));
    }
    if low <= high {
        text.bounds = Rect { x: low, width: high - low, ..text.bounds };
    }
    text
}

/// An icon of the set in a square of `size`.
pub(crate) fn icon(name: &str, at: Point, size: f32, color: Color) -> Item {
    let drawing = icons::icon(name);
    Item::Icon(Icon { name: drawing.name, path: drawing.path, view: icons::VIEW, at, size, color })
}

/// What will be a group.
#[derive(Debug, Default)]
pub(crate) struct Sketch {
    pub(crate) items: Vec<Item>,
    bounds: Option<Rect>,
}

impl Sketch {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Claims an area, drawn on or not.
    pub(crate) fn claim(&mut self, area: Rect) {
        self.bounds = Some(self.bounds.map_or(area, |b| b.union(&area)));
    }

    /// Adds a text; its box.
    pub(crate) fn text(&mut self, text: Text) -> Rect {
        let bounds = text.bounds;
        self.claim(bounds);
        self.items.push(Item::Text(text));
        bounds
    }

    pub(crate) fn icon(&mut self, name: &str, at: Point, size: f32, color: Color) {
        self.claim(Rect::new(at.x, at.y, size, size));
        self.items.push(icon(name, at, size, color));
    }

    pub(crate) fn rect(&mut self, rect: Rect, radius: f32, fill: Option<Paint>, stroke: Option<Stroke>) {
        self.claim(stroked(rect, stroke));
        self.items.push(rectangle(rect, radius, fill, stroke));
    }

    /// A filled rectangle.
    pub(crate) fn fill(&mut self, rect: Rect, radius: f32, color: Color) {
        self.rect(rect, radius, Some(color.into()), None);
    }

    /// The ground of what is there already: drawn beneath everything else.
    pub(crate) fn ground(&mut self, rect: Rect, radius: f32, fill: Option<Paint>, stroke: Option<Stroke>) {
        self.claim(stroked(rect, stroke));
        self.items.insert(0, rectangle(rect, radius, fill, stroke));
    }

    /// A path; its curves stay within the box of their control points.
    pub(crate) fn path(&mut self, segments: Vec<Segment>, fill: Option<Paint>, stroke: Option<Stroke>) {
        if let Some(bounds) = extent(&segments) {
            self.claim(stroked(bounds, stroke));
        }
        self.items.push(Item::Shape(Shape {
            outline: Outline::Path { segments: segments.into() },
            fill,
            stroke,
        }));
    }

    /// A straight line.
    pub(crate) fn stroke(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.path(vec![Segment::Move { to: from }, Segment::Line { to }], None, Some(stroke));
    }

    pub(crate) fn group(&mut self, group: Arc<Group>) {
        self.claim(group.bounds.translate(group.offset));
        self.items.push(Item::Group(group));
    }

    /// Adds everything of another sketch, moved.
    pub(crate) fn absorb(&mut self, other: Self, by: Point) {
        if let Some(bounds) = other.bounds {
            self.claim(bounds.translate(by));
        }
        self.items.extend(other.items.into_iter().map(|item| shifted(item, by)));
    }

    /// Makes it a group.
    pub(crate) fn finish(self, key: String, role: Role, record: Option<Id>, offset: Point) -> Group {
        let mut items = self.items;
        // groups are kept: what they do not need is given back
        items.shrink_to_fit();
        Group {
            key,
            role,
            record: record.map(|id| id.0),
            label: String::new(),
            offset,
            bounds: self.bounds.unwrap_or_default(),
            pin: Pin::None,
            items,
        }
    }
}

fn rectangle(rect: Rect, radius: f32, fill: Option<Paint>, stroke: Option<Stroke>) -> Item {
    Item::Shape(Shape { outline: Outline::Rect { rect, radius }, fill, stroke })
}

fn stroked(rect: Rect, stroke: Option<Stroke>) -> Rect {
    let half = stroke.map_or(0.0, |s| s.width / 2.0);
    Rect::new(rect.x - half, rect.y - half, rect.width + 2.0 * half, rect.height + 2.0 * half)
}

fn extent(segments: &[Segment]) -> Option<Rect> {
    let mut bounds: Option<Rect> = None;
    let mut add = |p: Point| {
        let at = Rect::new(p.x, p.y, 0.0, 0.0);
        bounds = Some(bounds.map_or(at, |b| b.union(&at)));
    };
    for segment in segments {
        match *segment {
            Segment::Move { to } | Segment::Line { to } => add(to),
            Segment::Cubic { a, b, to } => [a, b, to].into_iter().for_each(&mut add),
            Segment::Close => {}
        }
    }
    bounds
}

/// Whether two items are the same without looking into groups.
fn same(a: &Item, b: &Item) -> bool {
    match (a, b) {
        (Item::Group(a), Item::Group(b)) => Arc::ptr_eq(a, b),
        _ => a == b,
    }
}

/// The group kept from before if the new one is the same, so that nobody has to look into it.
pub(crate) fn kept(before: Option<&Arc<Group>>, now: Group) -> Arc<Group> {
    let unchanged = |old: &&Arc<Group>| {
        old.key == now.key
            && old.offset == now.offset
            && old.bounds == now.bounds
            && old.role == now.role
            && old.record == now.record
            && old.pin == now.pin
            && old.label == now.label
            && old.items.len() == now.items.len()
            && old.items.iter().zip(&now.items).all(|(a, b)| same(a, b))
    };
    before.filter(unchanged).cloned().unwrap_or_else(|| Arc::new(now))
}
