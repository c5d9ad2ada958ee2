//! Posters: sheets side by side with overlap, each with its name and marks to cut and glue by, and a plan.
//!
//! A sheet is cut along its left and upper edge, where it has neighbours, and glued onto the overlap they leave free at
//! their right and lower edge. Rows have letters, columns numbers: sheet B3 is the third of the second row.

use super::options::{PlanWords, Poster, PosterFigures, PosterSize, READABLE};
use super::paper::{Orientation, POINTS_PER_MM};
use super::plan::{self, Extra, Layer, MOST_PAGES, POINTS_PER_PIXEL, Page, Plan, View};
use crate::RenderError;
use crate::anatomy::Anatomy;
use wayfold_scene::{Point, Rect};

/// Size in points of a sheet's name.
const NAME: f32 = 8.0;
/// Grey of marks.
const MARK: u8 = 90;
/// Of the size a paper allows, what a poster has at least.
const LEAST_OF_PAPER: f32 = 0.94;
/// A poster's scale at least and at most.
const SCALES: std::ops::RangeInclusive<f32> = 0.05..=20.0;

/// How sheets lie on a poster, in points.
struct Tiling {
    /// Size of a sheet.
    size: (f32, f32),
    /// The part of it that is printed on.
    room: Rect,
    /// From one sheet to the next.
    step: (f32, f32),
    columns: usize,
    rows: usize,
    /// Points to a pixel.
    scale: f32,
    /// Size of the poster.
    whole: (f32, f32),
}

/// Lays a scene on the sheets of a poster.
pub(super) fn plan(anatomy: &Anatomy, poster: &Poster, words: &PlanWords) -> Result<Plan, RenderError> {
    let sheet = anatomy.sheet;
    let scale = match poster.size {
        PosterSize::Scale(scale) if SCALES.contains(&scale) => scale * POINTS_PER_PIXEL,
        PosterSize::Scale(scale) => {
            let (least, most) = (*SCALES.start(), *SCALES.end());
            return Err(RenderError::Scale { scale, least, most });
        }
        PosterSize::Paper(paper) => {
            let (width, height) = paper.points(Orientation::Auto, sheet.width > sheet.height);
            plan::fit(sheet, Rect::new(0.0, 0.0, width, height))
        }
    };
    // letters that can be read stay so
    let readable = anatomy.smallest.map_or(0.0, |size| READABLE / size);
    let least = (scale * LEAST_OF_PAPER).max(if readable <= scale { readable } else { 0.0 });
    let tiling = match poster.orientation {
        Orientation::Auto => {
            let wide = frugal(sheet, poster, true, (least, scale))?;
            let high = frugal(sheet, poster, false, (least, scale))?;
            if high.columns * high.rows < wide.columns * wide.rows { high } else { wide }
        }
        Orientation::Portrait => frugal(sheet, poster, false, (least, scale))?,
        Orientation::Landscape => frugal(sheet, poster, true, (least, scale))?,
    };
    let scale = tiling.scale;
    let count = tiling.columns.saturating_mul(tiling.rows);
    if count >= MOST_PAGES {
        return Err(RenderError::TooManyPages { pages: count + usize::from(poster.plan), most: MOST_PAGES });
    }
    let mut pages = Vec::with_capacity(count + 1);
    if poster.plan {
        pages.push(assembly(anatomy, &tiling, words));
    }
    for row in 0..tiling.rows {
        pages.extend((0..tiling.columns).map(|column| tiling.page(sheet, poster.marks, row, column)));
    }
    let mm = |points: f32| points / POINTS_PER_MM;
    let figures = PosterFigures {
        columns: tiling.columns,
        rows: tiling.rows,
        width: mm(tiling.whole.0),
        height: mm(tiling.whole.1),
        sheet_width: mm(tiling.size.0),
        sheet_height: mm(tiling.size.1),
    };
    Ok(Plan { pages, scale, poster: Some(figures) })
}

/// A tiling without a row or a column of sheets for a few millimetres: rather a poster that is a little smaller, down to the
/// `least` scale, unless its scale was asked for.
fn frugal(
    sheet: Rect,
    poster: &Poster,
    wide: bool,
    (least, scale): (f32, f32),
) -> Result<Tiling, RenderError> {
    let full = tiling(sheet, poster, wide, scale)?;
    if matches!(poster.size, PosterSize::Scale(_)) {
        return Ok(full);
    }
    let overlap = full.room.width - full.step.0;
    // what fits on one sheet fewer
    let less = |count: usize, step: f32, length: f32| ((count - 1) as f32 * step + overlap) / length * scale;
    let fits = [less(full.columns, full.step.0, full.whole.0), less(full.rows, full.step.1, full.whole.1)];
    let smaller = fits.into_iter().filter(|fit| (least..scale).contains(fit));
    let tilings = smaller.map(|scale| tiling(sheet, poster, wide, scale)).collect::<Result<Vec<_>, _>>()?;
    let sheets = |tiling: &Tiling| tiling.columns * tiling.rows;
    Ok(tilings.into_iter().fold(full, |best, next| if sheets(&next) < sheets(&best) { next } else { best }))
}

fn tiling(sheet: Rect, poster: &Poster, wide: bool, scale: f32) -> Result<Tiling, RenderError> {
    let orientation = if wide { Orientation::Landscape } else { Orientation::Portrait };
    let size = poster.sheet.points(orientation, wide);
    let room = plan::room(size, poster.margin)?;
    let overlap = poster.overlap.max(0.0) * POINTS_PER_MM;
    let step = (room.width - overlap, room.height - overlap);
    // half of a sheet must be new, or there would be no end
    if !(step.0 >= room.width / 2.0 && step.1 >= room.height / 2.0) {
        return Err(RenderError::PaperTooSmall);
    }
    let whole = (sheet.width * scale, sheet.height * scale);
    // a hundredth of a point is rounding, not content
    let count = |length: f32, step: f32| (((length - overlap - 0.01) / step).ceil() as usize).max(1);
    let (columns, rows) = (count(whole.0, step.0), count(whole.1, step.1));
    Ok(Tiling { size, room, step, columns, rows, scale, whole })
}

/// What a sheet is called: A1, A2 … in the first row.
fn name(row: usize, column: usize) -> String {
    let mut letters = String::new();
    let mut row = row + 1;
    while row > 0 {
        letters.insert(0, char::from(b'A' + ((row - 1) % 26) as u8));
        row = (row - 1) / 26;
    }
    format!("{letters}{}", column + 1)
}

impl Tiling {
    /// What a sheet shows, in points from the poster's corner.
    fn shown(&self, row: usize, column: usize) -> Rect {
        let (x, y) = (column as f32 * self.step.0, row as f32 * self.step.1);
        let (width, height) =
            ((self.whole.0 - x).min(self.room.width), (self.whole.1 - y).min(self.room.height));
        Rect::new(x, y, width, height)
    }

    fn page(&self, sheet: Rect, marks: bool, row: usize, column: usize) -> Page {
        let shown = self.shown(row, column);
        let pixels = |points: f32| points / self.scale;
        let region = Rect::new(
            sheet.x + pixels(shown.x),
            sheet.y + pixels(shown.y),
            pixels(shown.width),
            pixels(shown.height),
        );
        let at = Point::new(self.room.x, self.room.y);
        // to the next sheet; to the end on the last
        let last = (column + 1 == self.columns, row + 1 == self.rows);
        let width = if last.0 { region.width } else { pixels(self.step.0) };
        let height = if last.1 { region.height } else { pixels(self.step.1) };
        let own = Rect { width, height, ..region };
        let view = View { own: Some(own), ..View::new(Layer::All, region, at, self.scale) };
        let content = view.frame();
        let mut page = Page::new(self.size, vec![view]);
        page.ground = Some(content);
        let name = name(row, column);
        if marks {
            page.extras = self.marks(content, (column > 0, row > 0), (!last.0, !last.1));
            let number = row * self.columns + column + 1;
            let text = format!("{name}  ·  {number} / {}", self.columns * self.rows);
            let below = self.size.1 - self.room.bottom();
            page.extras.push(Extra::Caption {
                at: Point::new(self.room.x + 12.0, self.size.1 - below + below * 0.5),
                size: NAME.min(below * 0.4),
                text,
                bold: true,
                right: false,
                width: self.room.width / 2.0,
                spoken: false,
            });
        }
        page.name = Some(name);
        page
    }

    /// Where to cut: at the left and above, if there are neighbours `before`. Where the next sheets come to lie: ticks
    /// where they begin, if there are any `behind`.
    fn marks(&self, content: Rect, before: (bool, bool), behind: (bool, bool)) -> Vec<Extra> {
        let mut marks = Vec::new();
        let length = (self.room.x.min(self.room.y) * 0.6).min(14.0);
        if length < 2.0 {
            return marks;
        }
        let gap = 2.0;
        let mut line = |from: (f32, f32), to: (f32, f32), grey, width| {
            marks.push(Extra::Line {
                from: Point::new(from.0, from.1),
                to: Point::new(to.0, to.1),
                grey,
                width,
            });
        };
        let (left, top, right, bottom) = (content.x, content.y, content.right(), content.bottom());
        // corners of what is printed
        for x in [left, right] {
            line((x, top - gap), (x, top - gap - length), MARK, 0.4);
            line((x, bottom + gap), (x, bottom + gap + length), MARK, 0.4);
        }
        for y in [top, bottom] {
            line((left - gap, y), (left - gap - length, y), MARK, 0.4);
            line((right + gap, y), (right + gap + length, y), MARK, 0.4);
        }
        // thick beside the edges that are cut away
        if before.0 {
            line((left - gap - 1.0, top), (left - gap - 1.0, top + length), 0, 1.2);
            line((left - gap - 1.0, bottom), (left - gap - 1.0, bottom - length), 0, 1.2);
        }
        if before.1 {
            line((left, top - gap - 1.0), (left + length, top - gap - 1.0), 0, 1.2);
            line((right, top - gap - 1.0), (right - length, top - gap - 1.0), 0, 1.2);
        }
        // where the neighbour's edge comes to lie
        if behind.0 {
            let x = self.room.x + self.step.0;
            line((x, top - gap), (x, top - gap - length / 2.0), MARK, 0.8);
            line((x, bottom + gap), (x, bottom + gap + length / 2.0), MARK, 0.8);
        }
        if behind.1 {
            let y = self.room.y + self.step.1;
            line((left - gap, y), (left - gap - length / 2.0, y), MARK, 0.8);
            line((right + gap, y), (right + gap + length / 2.0, y), MARK, 0.8);
        }
        marks
    }
}

/// The page that shows how the sheets lie.
fn assembly(anatomy: &Anatomy, tiling: &Tiling, words: &PlanWords) -> Page {
    let room = tiling.room;
    let mut page = Page::new(tiling.size, Vec::new());
    page.ground = None;
    let mut y = room.y;
    let mut line = |text: String, size: f32, bold: bool, indent: f32, leading: f32| {
        if text.is_empty() {
            return;
        }
        y += leading;
        page.extras.push(Extra::Caption {
            at: Point::new(room.x + indent, y),
            size,
            text,
            bold,
            right: false,
            width: room.width - indent,
            spoken: true,
        });
    };
    line(words.title.clone(), 20.0, true, 0.0, 20.0);
    line(words.summary.clone(), 11.0, false, 0.0, 20.0);
    for (index, step) in words.steps.iter().enumerate() {
        line(format!("{}.  {step}", index + 1), 10.0, false, 0.0, if index == 0 { 22.0 } else { 16.0 });
    }
    y += 24.0;
    let left = Rect { y, height: (room.bottom() - y).max(room.height / 4.0), ..room };
    let sheet = anatomy.sheet;
    // large enough to be told, never larger than the poster
    let scale = plan::fit(sheet, left).min(tiling.scale);
    let at = Point::new(left.x, left.y);
    let view = View { own: None, ..View::new(Layer::Sketch, sheet, at, scale) };
    page.views.push(view);
    let shrink = scale / tiling.scale;
    for row in 0..tiling.rows {
        for column in 0..tiling.columns {
            let shown = tiling.shown(row, column);
            let rect = Rect::new(
                at.x + shown.x * shrink,
                at.y + shown.y * shrink,
                shown.width * shrink,
                shown.height * shrink,
            );
            page.extras.push(Extra::Tile { rect, name: name(row, column) });
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_named_like_cells() {
        for (row, column, expected) in
            [(0, 0, "A1"), (1, 2, "B3"), (25, 9, "Z10"), (26, 0, "AA1"), (702, 0, "AAA1")]
        {
            assert_eq!(name(row, column), expected);
        }
    }
}
