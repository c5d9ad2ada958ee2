//! A scene as text: one line a group or item, positions in pixels.

use std::fmt::Write;
use wayfold_scene::{Group, Item, Outline, Paint, Pin, Rect, Scene, Segment, Shape};

pub fn dump(scene: &Scene) -> String {
    let mut out = String::new();
    let size = scene.size;
    let _ = writeln!(out, "sheet {}x{} {} {:?}", n(size.width), n(size.height), scene.language, scene.title);
    let _ = writeln!(out, "description {:?}", scene.description);
    for group in &scene.groups {
        dump_group(group, 0, &mut out);
    }
    out
}

fn n(value: f32) -> String {
    let rounded = (f64::from(value) * 10.0).round() / 10.0;
    // no minus before zero
    format!("{}", rounded + 0.0)
}

fn r(rect: Rect) -> String {
    format!("{},{} {}x{}", n(rect.x), n(rect.y), n(rect.width), n(rect.height))
}

pub fn dump_group(group: &Group, depth: usize, out: &mut String) {
    let pad = "  ".repeat(depth);
    let pin = if group.pin == Pin::None { String::new() } else { format!(" pinned {:?}", group.pin) };
    let label = if group.label.is_empty() { String::new() } else { format!(" {:?}", group.label) };
    let key = short(&group.key);
    let at = format!("+{},{}", n(group.offset.x), n(group.offset.y));
    let _ = writeln!(out, "{pad}{:?} {key} {at} [{}]{pin}{label}", group.role, r(group.bounds));
    for item in &group.items {
        match item {
            Item::Group(group) => dump_group(group, depth + 1, out),
            Item::Shape(shape) => {
                let _ = writeln!(out, "{pad}  {}", dump_shape(shape));
            }
            Item::Text(text) => {
                let lines: Vec<String> =
                    text.lines.iter().map(|l| l.runs.iter().map(|r| &*r.text).collect::<String>()).collect();
                let cut = if text.truncated { " cut" } else { "" };
                let (size, color) = (n(text.size), text.color.hex());
                let _ = writeln!(
                    out,
                    "{pad}  text {} {size} {color} {:?}{cut}",
                    r(text.bounds),
                    lines.join(" | ")
                );
            }
            Item::Image(image) => {
                let _ = writeln!(out, "{pad}  image {} {:?}", r(image.rect), image.alt);
            }
            Item::Icon(icon) => {
                let (at, color) = (format!("{},{}", n(icon.at.x), n(icon.at.y)), icon.color.hex());
                let _ = writeln!(out, "{pad}  icon {} {at} {} {color}", icon.name, n(icon.size));
            }
            Item::Link(link) => {
                let _ = writeln!(out, "{pad}  link {} {}", r(link.rect), short(&link.target));
            }
        }
    }
}

/// A key with its ids as the numbers they were made from.
fn short(key: &str) -> String {
    key.split('/')
        .map(|part| match uuid::Uuid::parse_str(part.trim_start_matches('#')) {
            Ok(id) => id.as_u128().to_string(),
            Err(_) => part.to_owned(),
        })
        .collect::<Vec<_>>()
        .join("/")
}

fn dump_shape(shape: &Shape) -> String {
    let mut out = match &shape.outline {
        Outline::Rect { rect, radius } => format!("rect {} r{}", r(*rect), n(*radius)),
        Outline::Path { segments } => {
            let mut path = String::from("path");
            for segment in segments {
                let _ = match *segment {
                    Segment::Move { to } => write!(path, " M{},{}", n(to.x), n(to.y)),
                    Segment::Line { to } => write!(path, " L{},{}", n(to.x), n(to.y)),
                    Segment::Cubic { to, .. } => write!(path, " C{},{}", n(to.x), n(to.y)),
                    Segment::Close => write!(path, " Z"),
                };
            }
            path
        }
    };
    match shape.fill {
        Some(Paint::Solid { color }) => out += &format!(" fill {}", color.hex()),
        Some(Paint::Hatch { color, .. }) => out += &format!(" hatch {}", color.hex()),
        None => {}
    }
    if let Some(stroke) = shape.stroke {
        out += &format!(" stroke {} {} {:?}", stroke.color.hex(), n(stroke.width), stroke.dash);
    }
    out
}
