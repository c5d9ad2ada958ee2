//! Which part of the sheet lies where on which page.

use super::options::{PdfOptions, PdfPages, PdfReport, PosterFigures, READABLE, Suggestion};
use super::paper::{POINTS_PER_MM, Paper};
use super::{poster, stages};
use crate::RenderError;
use crate::anatomy::{Anatomy, Place, common};
use crate::raster::Background;
use std::sync::Arc;
use wayfold_scene::{Group, Point, Rect, Scene};

/// Points to a pixel of the scene at 100 %.
pub(super) const POINTS_PER_PIXEL: f32 = 72.0 / 96.0;
/// Longest side of a page in points; viewers know no longer one.
pub(super) const LONGEST_SIDE: f32 = 14_400.0;
/// Pages of a document at most.
pub(super) const MOST_PAGES: usize = 5_000;

/// All pages.
pub(super) struct Plan {
    pub(super) pages: Vec<Page>,
    /// The least points to a pixel of what is meant to be read on paper.
    pub(super) scale: f32,
    pub(super) poster: Option<PosterFigures>,
}

/// A page.
pub(super) struct Page {
    /// Width and height in points.
    pub(super) size: (f32, f32),
    /// Where the colour of the map's paper lies.
    pub(super) ground: Option<Rect>,
    /// In paint order.
    pub(super) views: Vec<View>,
    /// In paint order, above the views.
    pub(super) extras: Vec<Extra>,
    /// What viewers show beside the page's number.
    pub(super) name: Option<String>,
}

/// A part of the sheet on a page.
#[derive(Clone)]
pub(super) struct View {
    pub(super) layer: Layer,
    /// On the sheet; nothing outside of it is drawn.
    pub(super) region: Rect,
    /// Where the region's left upper corner lies on the page, in points.
    pub(super) at: Point,
    /// Points to a pixel.
    pub(super) scale: f32,
    /// On the sheet: texts with their middle in here are read out here, and bookmarks lead here. What is shown on
    /// several pages is read out once.
    pub(super) own: Option<Rect>,
    /// The stage what it shows is read out with, where its place does not tell.
    pub(super) stage: Option<usize>,
}

/// What of a scene a view shows.
#[derive(Clone)]
pub(super) enum Layer {
    /// Everything.
    All,
    /// Everything but title and legend.
    Map,
    /// Everything but title, legend and the heads of stages.
    Body,
    /// One part.
    Part(Place),
    /// Everything, so small that only shapes can be told.
    Sketch,
}

/// What a page shows besides the map. Lengths are points on the page, text lies on its baseline.
pub(super) enum Extra {
    /// A short line of our own.
    Caption {
        /// Its left end; its right end if `right`.
        at: Point,
        size: f32,
        text: String,
        bold: bool,
        right: bool,
        /// Room; what is wider is set smaller.
        width: f32,
        /// Whether it is read out.
        spoken: bool,
    },
    /// The map's title.
    Title { at: Point, size: f32, width: f32, place: Place },
    /// A thin line.
    Line { from: Point, to: Point, grey: u8, width: f32 },
    /// The area of a sheet on an assembly plan, with its name.
    Tile { rect: Rect, name: String },
}

impl Plan {
    /// Lays a scene on pages.
    pub(super) fn new(scene: &Scene, anatomy: &Anatomy, options: &PdfOptions) -> Result<Self, RenderError> {
        let sheet = anatomy.sheet;
        if !(sheet.width > 0.0 && sheet.height > 0.0 && sheet.width.max(sheet.height) < 1e8) {
            return Err(RenderError::Empty);
        }
        let mut plan = match options.pages {
            PdfPages::Drawing => drawing(sheet),
            PdfPages::Sheet { paper, orientation, margin } => {
                let size = paper.points(orientation, sheet.width > sheet.height);
                one_sheet(sheet, size, margin)?
            }
            PdfPages::Groups { scale } => groups(scene, scale),
            PdfPages::Poster(poster) => poster::plan(anatomy, &poster, &options.plan)?,
            PdfPages::Stages { paper, orientation, margin, overview } => {
                let map = anatomy.map;
                let first = overview.then(|| paper.points(orientation, map.width > map.height));
                let laid =
                    |wide| stages::plan((scene, anatomy), paper.points(orientation, wide), margin, first);
                let (wide, high) = (laid(true)?, laid(false)?);
                if high.pages.len() < wide.pages.len() { high } else { wide }
            }
        };
        if plan.pages.len() > MOST_PAGES {
            return Err(RenderError::TooManyPages { pages: plan.pages.len(), most: MOST_PAGES });
        }
        if options.background == Background::Transparent {
            plan.pages.iter_mut().for_each(|page| page.ground = None);
        }
        Ok(plan)
    }

    /// What is known about the document.
    pub(super) fn report(&self, anatomy: &Anatomy, options: &PdfOptions) -> PdfReport {
        let smallest_text = anatomy.smallest.map(|size| size * self.scale);
        let small = smallest_text.is_some_and(|size| size < READABLE - 0.01);
        let suggestion = anatomy.smallest.filter(|_| small).map(|size| {
            let margin = match options.pages {
                PdfPages::Drawing | PdfPages::Poster(_) | PdfPages::Groups { .. } => 0.0,
                PdfPages::Sheet { margin, .. } | PdfPages::Stages { margin, .. } => margin,
            };
            suggestion(anatomy.sheet, READABLE / size, margin)
        });
        PdfReport { pages: self.pages.len(), smallest_text, suggestion, poster: self.poster }
    }
}

impl Page {
    /// A page that is all paper of the map.
    pub(super) fn new(size: (f32, f32), views: Vec<View>) -> Self {
        let ground = Some(Rect::new(0.0, 0.0, size.0, size.1));
        Self { size, ground, views, extras: Vec::new(), name: None }
    }
}

impl View {
    /// A view all of whose text is read out.
    pub(super) fn new(layer: Layer, region: Rect, at: Point, scale: f32) -> Self {
        Self { layer, region, at, scale, own: Some(region), stage: None }
    }

    /// Where a point of the sheet lies on the page.
    pub(super) fn place(&self, point: Point) -> Point {
        Point::new(
            (point.x - self.region.x) * self.scale + self.at.x,
            (point.y - self.region.y) * self.scale + self.at.y,
        )
    }

    /// What is shown of an area of the sheet, on the page.
    pub(super) fn shown(&self, area: Rect) -> Rect {
        let part = common(area, self.region);
        let at = self.place(Point::new(part.x, part.y));
        Rect::new(at.x, at.y, part.width * self.scale, part.height * self.scale)
    }

    /// What of the page it covers.
    pub(super) fn frame(&self) -> Rect {
        let Rect { width, height, .. } = self.region;
        Rect::new(self.at.x, self.at.y, width * self.scale, height * self.scale)
    }
}

/// One page as large as the drawing.
fn drawing(sheet: Rect) -> Plan {
    let scale = POINTS_PER_PIXEL.min(LONGEST_SIDE / sheet.width.max(sheet.height));
    // viewers know no smaller pages than 3 by 3
    let size = ((sheet.width * scale).max(3.0), (sheet.height * scale).max(3.0));
    let view = View::new(Layer::All, sheet, Point::default(), scale);
    Plan { pages: vec![Page::new(size, vec![view])], scale, poster: None }
}

/// A page for each group.
fn groups(scene: &Scene, scale: f32) -> Plan {
    let page = |group: &Arc<Group>| {
        let region = group.bounds.translate(group.offset);
        let place = Place { group: Arc::clone(group), base: Point::default(), rect: region };
        let size = (region.width * scale, region.height * scale);
        Page::new(size, vec![View::new(Layer::Part(place), region, Point::default(), scale)])
    };
    Plan { pages: scene.groups.iter().map(page).collect(), scale, poster: None }
}

/// One page of a given size, which the sheet fills up to its margin.
fn one_sheet(sheet: Rect, size: (f32, f32), margin: f32) -> Result<Plan, RenderError> {
    let room = room(size, margin)?;
    let scale = fit(sheet, room);
    let at = Point::new(
        room.x + (room.width - sheet.width * scale) / 2.0,
        room.y + (room.height - sheet.height * scale) / 2.0,
    );
    let view = View::new(Layer::All, sheet, at, scale);
    Ok(Plan { pages: vec![Page::new(size, vec![view])], scale, poster: None })
}

/// A page without its margin in millimetres.
pub(super) fn room((width, height): (f32, f32), margin: f32) -> Result<Rect, RenderError> {
    const LEAST: f32 = 20.0 * POINTS_PER_MM;
    let margin = if margin.is_finite() { margin.max(0.0) * POINTS_PER_MM } else { f32::MAX };
    let room = Rect::new(margin, margin, width - 2.0 * margin, height - 2.0 * margin);
    let fits = room.width >= LEAST && room.height >= LEAST && width.max(height) <= LONGEST_SIDE;
    if fits { Ok(room) } else { Err(RenderError::PaperTooSmall) }
}

/// Points to a pixel at which an area fits.
pub(super) fn fit(area: Rect, room: Rect) -> f32 {
    (room.width / area.width).min(room.height / area.height)
}

/// The smallest paper on which a sheet can be drawn at this scale, if there is any.
fn suggestion(sheet: Rect, scale: f32, margin: f32) -> Suggestion {
    let length = |pixels: f32| pixels * scale / POINTS_PER_MM + 2.0 * margin;
    let (width, height) = (length(sheet.width), length(sheet.height));
    let (short, long) = (width.min(height), width.max(height));
    let papers = [Paper::A4, Paper::A3, Paper::A2, Paper::A1, Paper::A0];
    let enough = |paper: &Paper| {
        let (width, height) = paper.millimetres();
        short <= width && long <= height
    };
    let up = |length: f32| ((length / 10.0).ceil() * 10.0).max(Paper::SHORTEST);
    let own = || {
        let (width, height) = (up(width), up(height));
        (width.max(height) <= Paper::LONGEST).then_some(Suggestion::Size { width, height })
    };
    papers.into_iter().find(enough).map(Suggestion::Paper).or_else(own).unwrap_or(Suggestion::Stages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_paper_that_does_is_suggested() {
        let sheet = Rect::new(0.0, 0.0, 2000.0, 1000.0);
        for (scale, expected) in [
            (0.25, Suggestion::Paper(Paper::A4)),
            (0.5, Suggestion::Paper(Paper::A3)),
            (1.0, Suggestion::Paper(Paper::A1)),
            (2.0, Suggestion::Size { width: 1440.0, height: 730.0 }),
            (7.1, Suggestion::Size { width: 5030.0, height: 2530.0 }),
            (7.2, Suggestion::Stages),
        ] {
            assert_eq!(suggestion(sheet, scale, 10.0), expected, "{scale}");
        }
    }
}
