//! Where stages, touchpoints and records lie in the document: bookmarks and links lead there.

use super::document::plain;
use super::plan::{Layer, Plan, View};
use super::sight::{holds, middle};
use super::texts::{Span, Texts};
use crate::anatomy::Anatomy;
use krilla::destination::XyzDestination;
use krilla::outline::{Outline, OutlineNode};
use uuid::Uuid;
use wayfold_scene::{Point, Rect, Scene};

/// Room left above and beside what a bookmark leads to, in points.
const AROUND: f32 = 12.0;

/// A page and a point on it.
pub(super) type Spot = (usize, Point);

/// Where records lie.
pub(super) struct Places<'d> {
    pub(super) anatomy: &'d Anatomy,
    pub(super) plan: &'d Plan,
}

impl Places<'_> {
    /// Where a record lies; nothing if it is not shown.
    pub(super) fn of(&self, record: Uuid) -> Option<Spot> {
        let rect = *self.anatomy.anchors.get(&record)?;
        spot(self.plan, middle(rect), rect)
    }
}

/// Bookmarks: the stages, in each its touchpoints.
#[derive(Default)]
pub(super) struct Bookmarks {
    list: Vec<Bookmark>,
    texts: Texts,
}

struct Bookmark {
    title: Span,
    spot: Spot,
    level: Level,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    /// Not part of another.
    Top,
    /// Part of the last one at the top.
    Inner,
}

impl Bookmarks {
    pub(super) fn of(scene: &Scene, anatomy: &Anatomy, plan: &Plan) -> Self {
        let mut bookmarks = Self::default();
        let mut stops = anatomy.stops.iter().zip(stops(anatomy, plan)).peekable();
        for (index, stage) in anatomy.stages.iter().enumerate() {
            let own =
                plan.pages.iter().position(|page| page.views.iter().any(|view| view.stage == Some(index)));
            let spot = match own {
                Some(page) => Some((page, Point::default())),
                None => spot(plan, middle(stage.head.rect), stage.head.rect),
            };
            let named = bookmarks.add(stage.title.as_deref(), spot, Level::Top);
            while let Some((stop, spot)) = stops.next_if(|(stop, _)| stop.stage == index) {
                if named {
                    bookmarks.add(stop.title.as_deref(), spot, Level::Inner);
                }
            }
        }
        for (stop, spot) in stops {
            bookmarks.add(stop.title.as_deref(), spot, Level::Top);
        }
        if bookmarks.list.is_empty() {
            let title = plain(&scene.title);
            let title = if title.is_empty() { "Wayfold" } else { &title };
            bookmarks.add(Some(title), Some((0, Point::default())), Level::Top);
        }
        bookmarks
    }

    /// Whether there is one now: what has no title or no place gets none.
    fn add(&mut self, title: Option<&str>, spot: Option<Spot>, level: Level) -> bool {
        let Some((title, spot)) = title.zip(spot) else { return false };
        let title = plain(title);
        let title = self.texts.keep(if title.is_empty() { "–" } else { &title });
        self.list.push(Bookmark { title, spot, level });
        true
    }

    /// The same in the terms of the file; those of stages are open where there are few.
    pub(super) fn outline(&self) -> Outline {
        let mut outline = Outline::new();
        let few = self.list.iter().filter(|bookmark| bookmark.level == Level::Inner).count() <= 60;
        let node = |bookmark: &Bookmark| {
            OutlineNode::new(self.texts.get(&bookmark.title).to_owned(), destination(bookmark.spot))
        };
        for bookmarks in self.list.chunk_by(|_, next| next.level == Level::Inner) {
            let Some((first, inner)) = bookmarks.split_first() else { continue };
            let mut top = node(first).with_open(few);
            inner.iter().for_each(|bookmark| top.push_child(node(bookmark)));
            outline.push_child(top);
        }
        outline
    }
}

pub(super) fn destination((page, at): Spot) -> XyzDestination {
    let at = krilla::geom::Point::from_xy((at.x - AROUND).max(0.0), (at.y - AROUND).max(0.0));
    XyzDestination::new(page, at)
}

/// The views in which things count as lying there.
fn owns(view: &View) -> Option<Rect> {
    match view.layer {
        Layer::All | Layer::Map | Layer::Body | Layer::Part(_) => view.own,
        Layer::Sketch => None,
    }
}

/// Where a point of the sheet lies in the document, and the corner of the rectangle around it there.
fn spot(plan: &Plan, point: Point, rect: Rect) -> Option<Spot> {
    let pages = plan.pages.iter().enumerate();
    let mut views = pages.flat_map(|(index, page)| page.views.iter().map(move |view| (index, view)));
    let (page, view) = views.find(|(_, view)| owns(view).is_some_and(|own| holds(own, point)))?;
    Some((page, view.place(Point::new(rect.x, rect.y))))
}

/// The same for all touchpoints, view by view: there may be thousands of both.
fn stops(anatomy: &Anatomy, plan: &Plan) -> Vec<Option<Spot>> {
    let mut found = vec![None; anatomy.stops.len()];
    let mut order: Vec<(Point, usize)> =
        anatomy.stops.iter().enumerate().map(|(index, stop)| (middle(stop.rect), index)).collect();
    order.sort_by(|a, b| a.0.x.total_cmp(&b.0.x));
    for (page, view) in
        plan.pages.iter().enumerate().flat_map(|(at, page)| page.views.iter().map(move |v| (at, v)))
    {
        let Some(own) = owns(view) else { continue };
        let from = order.partition_point(|(point, _)| point.x < own.x);
        for (point, index) in order.iter().skip(from).take_while(|(point, _)| point.x < own.right()) {
            let (Some(stop), Some(spot)) = (anatomy.stops.get(*index), found.get_mut(*index)) else {
                continue;
            };
            if spot.is_none() && holds(own, *point) {
                *spot = Some((page, view.place(Point::new(stop.rect.x, stop.rect.y))));
            }
        }
    }
    found
}
