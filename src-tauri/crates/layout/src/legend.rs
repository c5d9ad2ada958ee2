//! The legend: the signs that occur, each with its words.

use crate::arrows;
use crate::cards::Desk;
use crate::ink::{Face, Sketch, kept, moved};
use crate::marks::Marks;
use crate::sizes::MARGIN;
use std::sync::Arc;
use wayfold_model::TransitionKind;
use wayfold_scene::{Color, Group, Point, Rect, Role, Stroke};

/// Height of a line, and what lies between entries.
const LINE: f32 = 22.0;
const APART: f32 = 20.0;

/// How an entry shows its sign.
enum Sign {
    Icon(&'static str, Color),
    Arrow(TransitionKind),
    Drop,
    Dots,
}

/// The legend in lines of `width`, its top at `y`; and its height. Nothing if there is nothing to explain.
pub(crate) fn legend(
    desk: &mut Desk<'_>,
    marks: Marks,
    y: f32,
    width: f32,
    before: Option<&Arc<Group>>,
) -> Option<(Arc<Group>, f32)> {
    let entries = entries(desk, marks);
    if entries.is_empty() || desk.map.card().hide_legend {
        return None;
    }
    let theme = desk.pen.theme;
    let mut sketch = Sketch::new();
    let title = desk.pen.words.get("legend");
    let title = desk.pen.line(&title, (Face::Label, theme.secondary), Point::new(0.0, 3.0), width);
    let mut x = sketch.text(title).right().ceil() + APART;
    let mut line = 0.0;
    for (sign, key, name) in entries {
        let words = desk.pen.words.of(key, name);
        let room = match sign {
            Sign::Icon(..) | Sign::Drop => 20.0,
            Sign::Arrow(_) => 34.0,
            Sign::Dots => 62.0,
        };
        let text = desk.pen.line(&words, (Face::Small, theme.muted), Point::default(), 280.0);
        let wide = room + text.bounds.width.ceil();
        if x > 0.0 && x + wide > width {
            (x, line) = (0.0, line + LINE);
        }
        draw(desk, &mut sketch, &sign, Point::new(x, line));
        sketch.text(moved(text, Point::new(x + room, line + 3.0)));
        x += wide + APART;
    }
    let height = line + LINE;
    sketch.claim(Rect::new(0.0, 0.0, width, height));
    let group = sketch.finish("legend".into(), Role::Legend, None, Point::new(MARGIN, y));
    Some((kept(before, group), height))
}

fn draw(desk: &Desk<'_>, sketch: &mut Sketch, sign: &Sign, at: Point) {
    let theme = desk.pen.theme;
    match sign {
        Sign::Icon(icon, color) => sketch.icon(icon, Point::new(at.x, at.y + 4.0), 14.0, *color),
        Sign::Arrow(kind) => arrows::sample(desk, sketch, *kind, Point::new(at.x, at.y + 11.0), 26.0),
        Sign::Drop => {
            let stroke = Stroke::solid(theme.pain.line, 1.5);
            let (x, y) = (at.x + 7.0, at.y + 16.0);
            sketch.stroke(Point::new(x, at.y + 5.0), Point::new(x, y), stroke);
            sketch.stroke(Point::new(x - 4.0, y), Point::new(x + 4.0, y), Stroke { width: 2.0, ..stroke });
        }
        Sign::Dots => {
            for step in 0..5 {
                let rect = Rect::new(at.x + step as f32 * 11.0, at.y + 7.0, 8.0, 8.0);
                if step < 3 {
                    sketch.fill(rect, 4.0, theme.pain.line);
                } else {
                    let hollow = Rect::new(rect.x + 0.5, rect.y + 0.5, 7.0, 7.0);
                    sketch.rect(hollow, 3.5, None, Some(Stroke::solid(theme.strong_line, 1.0)));
                }
            }
        }
    }
}

fn entries(desk: &Desk<'_>, marks: Marks) -> Vec<(Sign, &'static str, &'static str)> {
    let theme = desk.pen.theme;
    let quiet = |icon| Sign::Icon(icon, theme.muted);
    let all = [
        (Marks::TRUTH, Sign::Icon("star-fill", theme.watch.line), "moment", "truth"),
        (Marks::MICRO, Sign::Icon("lightning", theme.accent.line), "moment", "micro"),
        (Marks::SELF_SERVICE, quiet("hand-tap"), "service", "self-service"),
        (Marks::ASSISTED, quiet("headset"), "service", "assisted"),
        (Marks::AUTOMATED, quiet("robot"), "service", "automated"),
        (Marks::ASSUMED, quiet("circle-dashed"), "evidence", "assumed"),
        (Marks::OBSERVED, quiet("eye"), "evidence", "observed"),
        (Marks::MEASURED, quiet("chart-bar"), "evidence", "measured"),
        (Marks::ACTIVE, quiet("clock"), "active", ""),
        (Marks::WAITING, quiet("hourglass"), "waiting", ""),
        (Marks::RESPONSE, quiet("timer"), "response", ""),
        (Marks::ENTRY, quiet("sign-in"), "entry", ""),
        (Marks::MAIN, Sign::Arrow(TransitionKind::Main), "transition", "main"),
        (Marks::ALTERNATIVE, Sign::Arrow(TransitionKind::Alternative), "transition", "alternative"),
        (Marks::RECOVERY, Sign::Arrow(TransitionKind::Recovery), "transition", "recovery"),
        (Marks::LOOP, Sign::Arrow(TransitionKind::Loop), "transition", "loop"),
        (Marks::CONTEXT_LOST, Sign::Icon("link-break", theme.pain.ink), "context-lost", ""),
        (Marks::DROP, Sign::Drop, "drop-off", ""),
        (Marks::SEVERITY, Sign::Dots, "severity", ""),
        (Marks::TREATS, quiet("first-aid-kit"), "treats", ""),
        (Marks::REACHED, Sign::Icon("check-circle", theme.good.ink), "kpi", "reached"),
        (Marks::UNDERWAY, Sign::Icon("trend-up", theme.watch.ink), "kpi", "underway"),
        (Marks::MISSED, Sign::Icon("trend-down", theme.pain.ink), "kpi", "missed"),
    ];
    let found = all.into_iter().filter(|(mark, ..)| marks.has(*mark));
    let found: Vec<_> = found.map(|(_, sign, key, name)| (sign, key, name)).collect();
    // the plain arrow needs no words where it is the only one
    let only_main = found.len() == 1 && marks.has(Marks::MAIN);
    if only_main { Vec::new() } else { found }
}
