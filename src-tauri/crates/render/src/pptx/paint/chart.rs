//! Charts, drawn plainly: where programs lay them out themselves, about as they do.

use super::Painter;
use super::text::{Box, LEADING};
use crate::pptx::book::Plot;
use crate::pptx::chart::{LETTERS, PLOT, marker, short, together};
use crate::pptx::deck::{DeckBars, DeckDot};
use crate::pptx::measure::Type;
use crate::pptx::text::{Ink, Paragraph, Side, Stand};
use wayfold_scene::{Color, Point, Rect, Stroke};

/// A share of the frame that names of bars take at most.
const NAMES: f32 = 0.42;
/// Between an axis and what stands at it.
const APART: f32 = 6.0;
/// Width of the gap between two bars, by that of a bar.
const GAP: f32 = 0.45;
const NAME: Type = Type::plain(LETTERS);
const VALUE: Type = Type::bold(LETTERS);
const WHITE: Color = Color::rgb(0xff, 0xff, 0xff);

impl Painter<'_, '_> {
    pub(super) fn chart(&mut self, rect: Rect, plot: &Plot) {
        match plot {
            Plot::Bars { bars, names: _, color } => self.bars(rect, bars, *color),
            Plot::Dots { dots, beyond, names: _, axes, color } => {
                self.dots(rect, (dots, *beyond), axes, *color);
            }
        }
    }

    fn bars(&mut self, rect: Rect, bars: &DeckBars, color: Color) {
        let rect =
            Rect::new(rect.x + APART, rect.y + APART, rect.width - 2.0 * APART, rect.height - 2.0 * APART);
        let widest = |texts: &mut dyn Iterator<Item = f32>| texts.fold(0.0, f32::max);
        let names = widest(&mut bars.bars.iter().map(|(name, _)| NAME.width(&short(name))));
        let names = names.min(NAMES * rect.width);
        let values = widest(&mut bars.written.iter().map(|value| VALUE.width(value))) + 2.0 * APART;
        let axis = rect.x + names + APART;
        let room = (rect.right() - values - axis).max(1.0);
        let most = bars.bars.iter().map(|(_, value)| *value).fold(f64::MIN_POSITIVE, f64::max);
        let slot = rect.height / bars.bars.len().max(1) as f32;
        let thick = slot / (1.0 + GAP);
        for (at, (name, value)) in bars.bars.iter().enumerate() {
            let top = rect.y + at as f32 * slot;
            let long = (value / most).clamp(0.0, 1.0) as f32 * room;
            self.fill(Rect::new(axis, top + (slot - thick) / 2.0, long, thick), 0.0, Some(color), None);
            let name = [Paragraph::new(short(name), NAME, Ink::Text).side(Side::End)];
            let place = Rect::new(rect.x, top, names, slot);
            self.say(&name, Box { rect: place, stand: Stand::Middle, leading: LEADING });
            let written = bars.written.get(at).map(String::as_str).unwrap_or_default();
            let value = [Paragraph::new(written, VALUE, Ink::Text)];
            let place = Rect::new(axis + long + APART, top, values, slot);
            self.say(&value, Box { rect: place, stand: Stand::Middle, leading: LEADING });
        }
        self.hairline(Point::new(axis, rect.y), Point::new(axis, rect.bottom()), (Ink::Line, 0.75));
    }

    fn dots(&mut self, rect: Rect, (dots, beyond): (&[DeckDot], f32), axes: &[String; 2], color: Color) {
        let [left, top, wide, tall] = PLOT;
        let plot = Rect::new(
            rect.x + left * rect.width,
            rect.y + top * rect.height,
            wide * rect.width,
            tall * rect.height,
        );
        let middle = Point::new(plot.x + plot.width / 2.0, plot.y + plot.height / 2.0);
        let axis = (Ink::Line, 0.75);
        self.hairline(Point::new(plot.x, middle.y), Point::new(plot.right(), middle.y), axis);
        self.hairline(Point::new(middle.x, plot.y), Point::new(middle.x, plot.bottom()), axis);
        let share = |value: f64| (value as f32 - 1.0 + beyond) / (4.0 + 2.0 * beyond);
        let paper = self.color(Ink::Paper);
        for (at, dot) in dots.iter().enumerate() {
            let (label, first) = together(dots, at);
            if !first {
                continue;
            }
            let side = marker(&label);
            let x = plot.x + share(dot.effort) * plot.width - side / 2.0;
            let y = plot.bottom() - share(dot.impact) * plot.height - side / 2.0;
            let place = Rect::new(x, y, side, side);
            self.fill(place, side / 2.0, Some(color), Some(Stroke::solid(paper, 1.0)));
            let said = [Paragraph::new(label, VALUE, Ink::Own(WHITE)).side(Side::Middle)];
            self.say(&said, Box { rect: place, stand: Stand::Middle, leading: LEADING });
        }
        let [effort, impact] = axes;
        let title =
            |text: &str| [Paragraph::new(format!("{} →", short(text)), VALUE, Ink::Text).side(Side::Middle)];
        let below = Rect::new(plot.x, plot.bottom(), plot.width, rect.bottom() - plot.bottom());
        self.say(&title(effort), Box { rect: below, stand: Stand::Middle, leading: LEADING });
        let beside = Point::new((rect.x + plot.x) / 2.0, middle.y);
        self.upward(&title(impact), beside);
    }
}
