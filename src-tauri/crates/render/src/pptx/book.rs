//! A deck in the making: its slides, and the parts they share.

use super::deck::{Deck, DeckBars, DeckDot};
use super::freeform;
use super::media::{Media, Medium};
use super::parts::Parts;
use super::plan::Plan;
use super::script::Script;
use super::shapes::{Form, Shape};
use super::slide::{Slide, Thing};
use super::text::Ink;
use super::xml::on_one_line;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use uuid::Uuid;
use wayfold_scene::{Color, Point, Rect, Size};

/// Around what a sheet holds.
const SHEET: f32 = 8.0;

/// What a chart shows.
pub(super) enum Plot {
    /// Bars of a colour, from the largest at the top to the smallest, and what their names are.
    Bars { bars: DeckBars, names: String, color: Color },
    /// Dots of a colour between two axes, so much room beyond their scale, and what their names are.
    Dots { dots: Vec<DeckDot>, beyond: f32, names: String, axes: [String; 2], color: Color },
}

/// A deck in the making.
pub(super) struct Book<'a> {
    pub(super) deck: &'a Deck,
    pub(super) plan: Plan,
    /// How all slides are written.
    pub(super) script: Script,
    pub(super) slides: Vec<Slide>,
    pub(super) parts: Parts,
    media: Media,
    icons: HashMap<Arc<str>, Option<Rc<str>>>,
    charts: usize,
}

impl<'a> Book<'a> {
    pub(super) fn new(deck: &'a Deck, plan: Plan, script: Script, parts: Parts) -> Self {
        Self {
            deck,
            plan,
            script,
            slides: Vec::new(),
            parts,
            media: Media::default(),
            icons: HashMap::new(),
            charts: 0,
        }
    }

    /// A slide that begins with a title.
    pub(super) fn slide(&self, title: &str) -> Slide {
        let layout = &self.plan.plain;
        let mut slide = Slide::new(false);
        slide.relations.to("slideLayout", &format!("../slideLayouts/{}", layout.file));
        slide.title(layout, &on_one_line(title));
        if self.script.sheet.is_some() {
            // where one cannot write on the ground itself, there is a sheet on it
            let Rect { x, y, width, height } = self.plan.body;
            let sheet = Rect::new(x - SHEET, y - SHEET, width + 2.0 * SHEET, height + 2.0 * SHEET);
            slide.shape(&Shape::filled("Sheet", sheet, Form::Round(6.0), Ink::Paper));
        }
        slide
    }

    /// Takes a finished slide in.
    pub(super) fn add(&mut self, mut slide: Slide) {
        if !slide.opening {
            slide.foot(&self.plan.plain, &on_one_line(&self.deck.title), self.plan.lent);
        }
        self.slides.push(slide);
    }

    /// Draws an icon; nothing if its path is none.
    pub(super) fn icon(
        &mut self,
        slide: &mut Slide,
        path: &Arc<str>,
        label: &str,
        (at, side): (Point, f32),
        ink: Ink,
    ) {
        let known = self.icons.entry(path.clone());
        let geometry = known.or_insert_with(|| freeform::icon(path).map(Rc::from)).clone();
        if let Some(geometry) = geometry {
            let (path, label, rect) = (path.clone(), label.to_owned(), Rect::new(at.x, at.y, side, side));
            slide.put(Thing::Icon { geometry, path, label, rect, ink });
        }
    }

    /// A picture of the deck as a part, as large as it can be within a room.
    pub(super) fn picture(&mut self, id: Uuid, room: Size) -> Option<Medium> {
        self.media.put(id, self.deck.pictures.get(&id), room, &mut self.parts)
    }

    /// The logo as a part.
    pub(super) fn logo(&mut self, room: Size) -> Option<Medium> {
        self.media.put(Uuid::nil(), self.deck.look.logo.as_ref(), room, &mut self.parts)
    }

    /// Puts a chart on a slide.
    pub(super) fn chart(&mut self, slide: &mut Slide, alt: &str, rect: Rect, plot: Plot) {
        self.charts += 1;
        let number = self.charts;
        let relation = slide.relations.to("chart", &format!("../charts/chart{number}.xml"));
        slide.put(Thing::Chart { relation, number, alt: alt.to_owned(), rect, plot });
    }
}
