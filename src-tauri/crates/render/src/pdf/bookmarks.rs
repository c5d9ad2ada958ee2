//! Where stages, touchpoints and records lie in the document: bookmarks and links lead there.

use super::document::plain;
use super::draw::Linked;
use super::plan::{Layer, Plan, View};
use super::sight::{holds, middle};
use crate::anatomy::Anatomy;
use crate::link::Target;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target as Goal};
use krilla::destination::XyzDestination;
use krilla::outline::{Outline, OutlineNode};
use std::fmt::Write;
use std::sync::Arc;
use wayfold_scene::{Point, Rect};

/// Room left above and beside what a bookmark leads to, in points.
const AROUND: f32 = 12.0;

/// A page and a point on it.
type Spot = (usize, Point);

/// Where things lie.
pub(super) struct Places<'d, 'a> {
    anatomy: &'d Anatomy<'a>,
    plan: &'d Plan<'a>,
    stages: Vec<Option<Spot>>,
    /// By the number of the touchpoint.
    stops: Vec<Option<Spot>>,
}

impl<'d, 'a> Places<'d, 'a> {
    pub(super) fn find(anatomy: &'d Anatomy<'a>, plan: &'d Plan<'a>) -> Self {
        let stages = anatomy.stages.iter().enumerate().map(|(index, stage)| {
            let own =
                plan.pages.iter().position(|page| page.views.iter().any(|view| view.stage == Some(index)));
            match own {
                Some(page) => Some((page, Point::default())),
                None => spot(plan, middle(stage.head.rect), stage.head.rect),
            }
        });
        Self { anatomy, plan, stages: stages.collect(), stops: stops(anatomy, plan) }
    }

    /// What makes a link work; nothing if it leads nowhere.
    pub(super) fn annotation(&self, link: &Linked) -> Option<Annotation> {
        let (goal, name) = match link.target {
            Target::Address(address) => {
                (Goal::Action(Action::Link(LinkAction::new(ascii(address)))), address)
            }
            Target::Record(record) => {
                let rect = *self.anatomy.anchors.get(&record)?;
                let spot = spot(self.plan, middle(rect), rect)?;
                (Goal::Destination(destination(spot).into()), &*link.name)
            }
        };
        let name = plain(name);
        let name = if name.is_empty() { "–".to_owned() } else { name };
        Some(Annotation::new_link(LinkAnnotation::new(link.rect, goal), Some(name)))
    }
}

/// Bookmarks: the stages, in each its touchpoints.
pub(super) fn outline(anatomy: &Anatomy, places: &Places) -> Outline {
    let mut outline = Outline::new();
    let mut stops = anatomy.stops.iter().zip(&places.stops).peekable();
    let node = |title: Option<&Arc<str>>, spot: Option<Spot>| {
        let title = plain(title?);
        let title = if title.is_empty() { "–".to_owned() } else { title };
        Some(OutlineNode::new(title, destination(spot?)))
    };
    let mut empty = true;
    for (index, (stage, spot)) in anatomy.stages.iter().zip(&places.stages).enumerate() {
        let mut parent = node(stage.title, *spot).map(|node| node.with_open(anatomy.stops.len() <= 60));
        while let Some((stop, spot)) = stops.next_if(|(stop, _)| stop.stage == index) {
            if let (Some(parent), Some(child)) = (&mut parent, node(stop.title, *spot)) {
                parent.push_child(child);
            }
        }
        if let Some(parent) = parent {
            outline.push_child(parent);
            empty = false;
        }
    }
    for (stop, spot) in stops {
        if let Some(child) = node(stop.title, *spot) {
            outline.push_child(child);
            empty = false;
        }
    }
    if empty {
        let title = plain(&anatomy.scene.title);
        let title = if title.is_empty() { "Wayfold".to_owned() } else { title };
        outline.push_child(OutlineNode::new(title, destination((0, Point::default()))));
    }
    outline
}

fn destination((page, at): Spot) -> XyzDestination {
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

/// An address in the letters a PDF may hold.
fn ascii(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            // writing to a String cannot fail
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
