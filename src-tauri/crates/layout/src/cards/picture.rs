//! Pictures in cells: cropped to fill their frame, with a caption.

use super::{Card, Desk, lay_ground};
use crate::ink::{Face, Sketch};
use crate::sizes::{PAD, RADIUS};
use wayfold_model::Note;
use wayfold_scene::{Image, Item, Point, Rect, Role, Stroke};

/// Height of a picture that fills its card.
const HEIGHT: f32 = 140.0;

pub(super) fn picture(desk: &mut Desk<'_>, note: &Note, width: f32) -> Card {
    let mut sketch = Sketch::new();
    let mut y = frame(desk, &mut sketch, note, Rect::new(0.0, 0.0, width, HEIGHT));
    if !note.text.is_empty() {
        let quiet = desk.pen.theme.secondary;
        let at = Point::new(PAD, y + 8.0);
        let text = desk.pen.text(&note.text, (Face::Small, quiet), at, width - 2.0 * PAD, 3);
        y = sketch.text(text).bottom();
    }
    let (marks, bottom) = super::note::foot(desk, &mut sketch, note, y, width);
    let plain = bottom <= HEIGHT;
    let height = if plain { HEIGHT } else { bottom + 8.0 };
    let (fill, line) = (desk.pen.theme.note(note.tint), desk.pen.theme.line);
    lay_ground(&mut sketch, width, height, fill, line);
    Card::new(sketch, format!("note/{}", note.id), Role::Picture, note.id, height, marks)
}

/// The picture of a note, or an empty frame in its place; its bottom.
pub(super) fn frame(desk: &Desk<'_>, sketch: &mut Sketch, note: &Note, rect: Rect) -> f32 {
    let theme = desk.pen.theme;
    match note.image.and_then(|id| desk.map.images().get(&id)) {
        Some(image) => {
            let alt = if image.alt.is_empty() { &note.text } else { &image.alt };
            sketch.claim(rect);
            let inner = Rect::new(rect.x + 1.0, rect.y + 1.0, rect.width - 2.0, rect.height - 2.0);
            let picture =
                Image { picture: image.id.0, rect: inner, radius: RADIUS - 1.0, alt: alt.as_str().into() };
            sketch.items.push(Item::Image(picture));
        }
        None => {
            let inner = Rect::new(rect.x + 8.5, rect.y + 8.5, rect.width - 17.0, rect.height - 17.0);
            let stroke = Stroke { color: theme.line, width: 1.0, dash: wayfold_scene::Dash::Dashed };
            sketch.rect(inner, RADIUS - 2.0, None, Some(stroke));
            let (x, y) = (rect.x + rect.width / 2.0 - 12.0, rect.y + rect.height / 2.0 - 12.0);
            sketch.icon("image", Point::new(x, y), 24.0, theme.muted);
        }
    }
    rect.bottom()
}
