//! Slides as a drawing: what a person sees before the file is saved, painted from the very slides the file is written
//! from. One exhaustive match, as `write` has it.
//!
//! Who opens the file breaks its lines; here they are broken by whoever calls, in a font as wide as is reckoned with.

mod chart;
mod lines;
mod table;
mod text;
mod turned;

use super::book::Book;
use super::holders::{FOOT, Holder};
use super::palette::{Ground, Palette};
use super::plan::{Edge, Spot};
use super::shapes::{Form, Shape};
use super::slide::{Slide, Thing};
use super::text::{Ink, Paragraph, Side, Stand};
use crate::outline;
use std::collections::BTreeMap;
use std::sync::Arc;
use text::Box;
use uuid::Uuid;
use wayfold_scene::{
    Align, Color, Font, Group, Icon, Image, Item, Outline, Picture, Pin, Point, Rect, Role, Scene, Segment,
    Size, Stroke, Text,
};

/// Letters of one look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Letters<'t> {
    /// What they say, on one line.
    pub text: &'t str,
    /// Their size.
    pub size: f32,
    /// Whether they are bold.
    pub bold: bool,
    /// Whether they are italic.
    pub italic: bool,
    /// Their colour.
    pub color: Color,
}

/// Sets the text of slides. Whoever has them painted brings one, for nothing is measured or broken here.
pub trait Setter {
    /// One paragraph in lines of a width, a distance of baselines apart; its left upper corner is the origin. Without a
    /// width it stays on one line.
    fn set(&mut self, letters: &[Letters<'_>], side: Align, width: Option<f32>, apart: f32) -> Vec<Text>;

    /// Every font that was used.
    fn fonts(&self) -> Vec<Arc<Font>>;
}

/// Slides as groups of a scene, all in the same place.
pub(super) fn scene(
    book: &Book<'_>,
    (grounds, palette): (&[Ground; 2], &Palette),
    setter: &mut dyn Setter,
) -> Scene {
    let size = Size::new(book.plan.width, book.plan.height);
    let mut painter = Painter { book, palette, setter, items: Vec::new(), pictures: BTreeMap::new() };
    let mut groups = Vec::with_capacity(book.slides.len());
    for (at, slide) in book.slides.iter().enumerate() {
        let ground = &grounds[usize::from(!slide.opening)];
        groups.push(Arc::new(Group {
            key: format!("slide-{}", at + 1),
            role: Role::Decoration,
            record: None,
            label: String::new(),
            offset: Point::default(),
            bounds: Rect::new(0.0, 0.0, size.width, size.height),
            pin: Pin::None,
            items: painter.slide(slide, ground, at + 1, size),
        }));
    }
    let pictures = painter.pictures.into_values().collect();
    Scene {
        size,
        paper: Color::rgb(255, 255, 255),
        title: book.deck.title.clone(),
        description: book.deck.description.clone(),
        language: book.deck.language.clone(),
        groups,
        fonts: setter.fonts(),
        pictures,
    }
}

/// Paints one slide after the other.
struct Painter<'p, 'd> {
    book: &'p Book<'d>,
    palette: &'p Palette,
    setter: &'p mut dyn Setter,
    /// Of the present slide.
    items: Vec<Item>,
    /// By file.
    pictures: BTreeMap<String, (Uuid, Picture)>,
}

impl Painter<'_, '_> {
    fn slide(&mut self, slide: &Slide, ground: &Ground, number: usize, size: Size) -> Vec<Item> {
        let whole = Rect::new(0.0, 0.0, size.width, size.height);
        self.fill(whole, 0.0, Some(ground.color), None);
        for thing in ground.things.iter().chain(&slide.things) {
            self.thing(thing, number);
        }
        std::mem::take(&mut self.items)
    }

    fn thing(&mut self, thing: &Thing, number: usize) {
        match thing {
            Thing::Holder(holder) => self.holder(holder, number),
            Thing::Shape(shape) => self.shape(shape),
            Thing::Path { name: _, alt: _, segments, fill, pen } => {
                let fill = fill.map(|ink| self.color(ink).into());
                let stroke = pen.map(|pen| self.stroke(pen));
                let outline = Outline::Path { segments: segments.as_slice().into() };
                self.items.push(Item::Shape(wayfold_scene::Shape { outline, fill, stroke }));
            }
            Thing::Icon { geometry: _, path, label: _, rect, ink } => self.items.push(Item::Icon(Icon {
                name: "icon".into(),
                path: path.clone(),
                view: 256.0,
                at: Point::new(rect.x, rect.y),
                size: rect.width,
                color: self.color(*ink),
            })),
            Thing::Picture { relation: _, file, alt, rect } => self.picture(file, alt, *rect),
            Thing::Rule { name: _, from, to, pen } => self.rule(*from, *to, *pen),
            Thing::Arrow { from, to, pen, alt: _ } => self.arrow(from.rect, to.rect, *pen),
            Thing::Arch { from, to, height, pen, alt: _ } => self.arch(from.rect, to.rect, *height, *pen),
            Thing::Table { alt: _, rect, rows, widths } => self.table(*rect, rows, widths),
            Thing::Chart { relation: _, number: _, alt: _, rect, plot } => self.chart(*rect, plot),
        }
    }

    fn color(&self, ink: Ink) -> Color {
        self.palette.color(ink, &self.book.script)
    }

    fn fill(&mut self, rect: Rect, radius: f32, fill: Option<Color>, stroke: Option<Stroke>) {
        let outline = Outline::Rect { rect, radius };
        let fill = fill.map(Into::into);
        self.items.push(Item::Shape(wayfold_scene::Shape { outline, fill, stroke }));
    }

    fn shape(&mut self, shape: &Shape<'_>) {
        let rect = shape.rect;
        let fill = shape.fill.map(|ink| self.color(ink));
        let stroke = shape.line.map(|(ink, width)| Stroke::solid(self.color(ink), width));
        if fill.is_some() || stroke.is_some() {
            match shape.form {
                Form::Rect => self.fill(rect, 0.0, fill, stroke),
                Form::Round(radius) => self.fill(rect, outline::radius(rect, radius), fill, stroke),
                Form::Ellipse => self.fill(rect, rect.width.min(rect.height) / 2.0, fill, stroke),
                Form::Pentagon => {
                    let outline = Outline::Path { segments: pentagon(rect).into() };
                    let fill = fill.map(Into::into);
                    self.items.push(Item::Shape(wayfold_scene::Shape { outline, fill, stroke }));
                }
            }
        }
        if shape.text.is_empty() {
            return;
        }
        let [left, top, right, bottom] = shape.insets;
        let stand = match (shape.middle, shape.low) {
            (true, _) => Stand::Middle,
            (false, true) => Stand::Low,
            (false, false) => Stand::High,
        };
        // what stands in a tip has half of it for its text
        let right = if shape.form == Form::Pentagon { right + 5.0 } else { right };
        let rect =
            Rect::new(rect.x + left, rect.y + top, rect.width - left - right, rect.height - top - bottom);
        self.say(&shape.text, Box { rect, stand, leading: text::LEADING });
    }

    fn picture(&mut self, file: &str, alt: &str, rect: Rect) {
        let part = format!("ppt/media/{file}");
        let Some(data) = self.book.parts.get(&part) else { return };
        let id = Uuid::from_u128(self.pictures.len() as u128 + 1);
        let mime = match file.rsplit_once('.').map(|(_, ending)| ending) {
            Some("png") => "image/png",
            Some("gif") => "image/gif",
            Some("jpeg" | "jpg") => "image/jpeg",
            _ => return,
        };
        let known = self.pictures.entry(file.to_owned());
        let (picture, _) =
            known.or_insert_with(|| (id, Picture { mime: mime.to_owned(), data: Arc::from(data) }));
        let image = Image { picture: *picture, rect, radius: 0.0, alt: (*alt).into() };
        self.items.push(Item::Image(image));
    }

    fn holder(&mut self, holder: &Holder, number: usize) {
        match holder {
            Holder::Title { spot, size, texts } | Holder::Subtitle { spot, size, texts } => {
                self.hold(spot, *size, texts);
            }
            Holder::Foot { edge, text, lent: _ } => self.edge(edge, text, Side::Start),
            Holder::Number { edge } => self.edge(edge, &number.to_string(), Side::End),
        }
    }

    fn hold(&mut self, spot: &Spot, size: Option<f32>, texts: &[String]) {
        let size = size.map_or(spot.own, |size| size * self.book.script.letters);
        let said: Vec<Paragraph> = texts
            .iter()
            .map(|text| {
                let text = if spot.look.capitals { text.to_uppercase() } else { text.clone() };
                let face = super::measure::Type { size, bold: spot.look.bold };
                Paragraph::new(text, face, spot.look.ink).side(spot.look.side)
            })
            .collect();
        let leading = if spot.look.close { 0.9 * text::LEADING } else { text::LEADING };
        let place = Box { rect: spot.rect, stand: spot.look.stand, leading };
        self.say_as(&said, place, 1.0);
    }

    fn edge(&mut self, edge: &Edge, text: &str, side: Side) {
        let Some(rect) = edge.rect else { return };
        let said = [Paragraph::new(text, FOOT, Ink::Quiet).side(side)];
        self.say(&said, Box { rect, stand: Stand::Middle, leading: text::LEADING });
    }
}

/// A rectangle that points to the right.
fn pentagon(rect: Rect) -> Vec<Segment> {
    let tip = 10.0_f32.min(rect.width.min(rect.height).max(1.0));
    let points = [
        (rect.x, rect.y),
        (rect.right() - tip, rect.y),
        (rect.right(), rect.y + rect.height / 2.0),
        (rect.right() - tip, rect.bottom()),
        (rect.x, rect.bottom()),
    ];
    polygon(&points)
}

/// A closed outline through points.
fn polygon(points: &[(f32, f32)]) -> Vec<Segment> {
    let mut segments = Vec::with_capacity(points.len() + 1);
    for (at, (x, y)) in points.iter().enumerate() {
        let to = Point::new(*x, *y);
        segments.push(if at == 0 { Segment::Move { to } } else { Segment::Line { to } });
    }
    segments.push(Segment::Close);
    segments
}
