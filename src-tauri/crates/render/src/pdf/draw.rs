//! Draws one page: its views, each a part of the scene, then what lies above them.
//!
//! Coordinates are computed before, not by transformations in the file: that makes it half as large.

use super::document::Draft;
use super::ground::Grounds;
use super::links::Links;
use super::plan::{Layer, Page, View};
use super::shape;
use super::sight::{Sight, grown, middle, paint, path};
use super::tags::Saying;
use crate::link::Target;
use crate::outline;
use crate::png::Progress;
use crate::raster::MISSING;
use crate::walk::{self, Step, Walk};
use krilla::geom::{Rect as Box, Size, Transform};
use krilla::graphic::Graphic;
use krilla::paint::FillRule;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ContentTag, Identifier, SpanTag};
use std::sync::Arc;
use vello_cpu::kurbo::BezPath;
use wayfold_scene::{Color, Group, Icon, Image, Link, Pin, Point, Rect, Role, Text};

/// What the content drawn last belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Nothing,
    /// Nothing that is read out.
    Artifact,
    /// A drawing that is described.
    Figure(usize),
}

/// Draws one page.
pub(super) struct Press<'p, 's, 'd> {
    pub(super) draft: &'p mut Draft<'d>,
    pub(super) surface: Surface<'s>,
    page: &'p Page,
    pub(super) index: usize,
    /// Whether no page follows.
    last: bool,
    mark: Mark,
    links: Links,
    stopped: bool,
}

impl<'p, 's, 'd> Press<'p, 's, 'd> {
    pub(super) fn new(draft: &'p mut Draft<'d>, surface: Surface<'s>, page: &'p Page, index: usize) -> Self {
        let last = index + 1 == draft.plan.pages.len();
        Self {
            draft,
            surface,
            page,
            index,
            last,
            mark: Mark::Nothing,
            links: Links::default(),
            stopped: false,
        }
    }

    /// Draws everything, unless told to stop.
    pub(super) fn page(&mut self, progress: Progress) {
        if let Some(ground) = self.page.ground {
            let paper = self.draft.paper().alpha(255);
            let white = Color::rgb(255, 255, 255);
            if paper != white {
                self.fill(&outline::rounded(ground, 0.0), paper);
            }
        }
        if self.index == 0 {
            self.say_title();
        }
        let page = self.page;
        for view in &page.views {
            self.view(view, progress);
            if self.stopped {
                return;
            }
        }
        for extra in &page.extras {
            self.extra(extra);
        }
    }

    /// Ends the page; its links, or nothing if it was left unfinished.
    pub(super) fn end(mut self) -> Option<Links> {
        self.unmark();
        self.surface.finish();
        (!self.stopped).then_some(self.links)
    }

    fn view(&mut self, view: &View, progress: Progress) {
        let frame = view.frame();
        let clips = view.region != self.draft.anatomy.sheet || self.draft.anatomy.cut;
        if clips {
            let Some(path) = path(&outline::rounded(frame, 0.0)) else { return };
            self.unmark();
            self.surface.push_clip_path(&path, &FillRule::NonZero);
        }
        if matches!(view.layer, Layer::Sketch) {
            self.sketch(view);
        } else {
            self.parts(view, progress);
        }
        self.unmark();
        if clips {
            self.surface.pop();
        }
    }

    /// Draws a view group by group. The last one of all lets go of each.
    fn parts(&mut self, view: &View, progress: Progress) {
        // strokes may reach a little beyond the bounds layout gave
        let seen = grown(view.region, 2.0);
        if let Layer::Part(place) = &view.layer {
            return self.group(
                &place.group,
                walk::part(&place.group, place.base, seen),
                (view, None),
                progress,
            );
        }
        let last = self.last && self.page.views.last().is_some_and(|last| std::ptr::eq(last, view));
        for (index, group) in self.draft.groups(last).into_iter().enumerate() {
            let lane = self.draft.tags.lane(index);
            let steps = walk::within(std::slice::from_ref(&group), seen);
            self.group(&group, steps, (view, lane), progress);
            if self.stopped {
                return;
            }
            drop(group);
            if last && lane.is_some() && self.draft.is_large() {
                crate::memory::give_back();
            }
        }
    }

    /// Draws the steps of a group that lies on the sheet itself: of a lane, if it has a number.
    fn group<'a>(
        &mut self,
        group: &'a Arc<Group>,
        mut steps: Walk<'a>,
        (view, lane): (&View, Option<usize>),
        progress: Progress,
    ) {
        let mut saying = Saying::new(view, lane);
        let mut grounds = Grounds::of(group);
        while let Some((origin, step)) = steps.next() {
            let sight = Sight { view, origin };
            match step {
                Step::Enter(group) => {
                    if leaves_out(&view.layer, group) {
                        steps.skip_group();
                    }
                    if let Some((section, lane)) = self.draft.tags.enter(&mut saying, group, origin) {
                        self.say_lane(section, lane);
                    }
                    if !self.draft.step(progress) {
                        self.stopped = true;
                        return;
                    }
                    if !saying.is_grounded() && self.ground(&mut grounds, group, origin, view) {
                        saying.begin_grounded();
                    }
                }
                Step::Leave => self.draft.tags.leave(&mut saying),
                Step::Shape(_) if saying.is_grounded() && saying.figure().is_none() => {}
                Step::Shape(shape) => {
                    if sight.sees(grown(outline::bounds(&shape.outline), 2.0)) {
                        self.figure_or_artifact(&saying, view);
                        shape::draw(&mut self.surface, shape, sight);
                    }
                }
                Step::Text(text) => self.text(text, sight, &mut saying),
                Step::Image(image) => self.image(image, sight, &mut saying),
                Step::Icon(icon) => self.icon(icon, sight, &mut saying),
                Step::Link(link) => self.link(link, sight, &saying),
            }
        }
    }

    /// Begins content that is read out, `actual` instead of what it shows if given.
    pub(super) fn speak(&mut self, actual: Option<&str>) -> Identifier {
        self.unmark();
        self.surface.start_tagged(ContentTag::Span(SpanTag::empty().with_actual_text(actual)))
    }

    pub(super) fn end_speech(&mut self) {
        self.surface.end_tagged();
    }

    /// Begins content that is not read out, unless it has begun.
    pub(super) fn artifact(&mut self) {
        if self.mark != Mark::Artifact {
            self.unmark();
            self.surface.start_tagged(ContentTag::Artifact(Artifact::default()));
            self.mark = Mark::Artifact;
        }
    }

    /// Content that belongs to a drawing with a description, or is not read out.
    fn figure_or_artifact(&mut self, saying: &Saying, view: &View) {
        match saying.figure() {
            Some(figure) if self.mark == Mark::Figure(figure) => {}
            Some(figure) => {
                let id = self.speak(None);
                self.draft.tags.draw(figure, (self.index, view), id);
                self.mark = Mark::Figure(figure);
            }
            None => self.artifact(),
        }
    }

    pub(super) fn unmark(&mut self) {
        if self.mark != Mark::Nothing {
            self.surface.end_tagged();
            self.mark = Mark::Nothing;
        }
    }

    /// The title for a reader, where the title on the sheet is not to come.
    fn say_title(&mut self) {
        if let Some(title) = self.draft.tags.missing_title() {
            let id = self.speak(Some(&title));
            self.end_speech();
            self.draft.tags.say_title(id, &title);
        }
    }

    /// The name of a lane, whose head stands at the beginning of the sheet, for those who read stage by stage.
    fn say_lane(&mut self, section: usize, lane: usize) {
        if let Some(title) = self.draft.tags.lane_title(lane) {
            let id = self.speak(Some(title));
            self.end_speech();
            self.draft.tags.say_lane((section, lane), id);
        }
    }

    fn text<'a>(&mut self, text: &'a Text, sight: Sight<'_>, saying: &mut Saying<'a>) {
        if !sight.sees(text.bounds) || !legible(text.size) {
            return;
        }
        let spoken = sight.is_own(middle(text.bounds));
        if !spoken {
            self.artifact();
            return self.letters(text, sight);
        }
        if saying.figure().is_some() {
            self.figure_or_artifact(saying, sight.view);
            self.letters(text, sight);
            return self.draft.tags.caption(saying, text);
        }
        let actual = if self.is_written(text) { None } else { Some(&*text.content) };
        let id = self.speak(actual);
        self.letters(text, sight);
        self.end_speech();
        self.draft.tags.say(saying, text, sight.origin, id);
    }

    fn image(&mut self, image: &Image, sight: Sight<'_>, saying: &mut Saying) {
        if !sight.sees(image.rect) {
            return;
        }
        let frame = sight.rect(image.rect);
        let spoken = sight.is_own(middle(image.rect));
        let described = spoken && !image.alt.trim().is_empty() && saying.figure().is_none();
        if described {
            let id = self.speak(None);
            let place = (self.index, sight.view.shown(image.rect.translate(sight.origin)));
            self.draft.tags.picture(saying, &image.alt, place, id);
        } else {
            self.figure_or_artifact(saying, sight.view);
        }
        self.photo(image, sight, frame);
        if described {
            self.end_speech();
        }
    }

    fn photo(&mut self, image: &Image, sight: Sight<'_>, frame: Rect) {
        let rounded = outline::rounded(frame, image.radius * sight.view.scale);
        let photo = self.draft.photos.get(image.picture, frame.width, frame.height);
        let (Some(photo), Some(size), Some(clip)) =
            (photo, Size::from_wh(frame.width, frame.height), path(&rounded))
        else {
            return self.fill_only(&rounded, MISSING);
        };
        if image.radius > 0.0 {
            self.surface.push_clip_path(&clip, &FillRule::NonZero);
        }
        self.surface.push_transform(&Transform::from_translate(frame.x, frame.y));
        self.surface.draw_image(photo, size);
        self.surface.pop();
        if image.radius > 0.0 {
            self.surface.pop();
        }
    }

    fn icon(&mut self, icon: &Icon, sight: Sight<'_>, saying: &mut Saying) {
        let sign = saying.sign().filter(|_| sight.is_own(icon.at));
        if sign.is_none() && saying.figure().is_none() && saying.is_grounded() || !sight.sees(square(icon)) {
            return;
        }
        let Some(stamp) = self.stamp(icon, sight) else { return };
        match sign {
            Some(entry) => {
                let id = self.speak(None);
                self.draft.tags.draw(entry, (self.index, sight.view), id);
                stamp.draw(&mut self.surface);
                self.end_speech();
            }
            None => {
                self.figure_or_artifact(saying, sight.view);
                stamp.draw(&mut self.surface);
            }
        }
    }

    /// An icon in its place; nothing for what is no drawing.
    pub(super) fn stamp(&mut self, icon: &Icon, sight: Sight<'_>) -> Option<Stamp> {
        if !legible(icon.view) {
            return None;
        }
        let key = (Arc::clone(&icon.path), icon.color);
        if !self.draft.icons.contains_key(&key) {
            // a stream of its own must not lie inside of marked content
            self.unmark();
            let drawn = self.drawing(icon);
            self.draft.icons.insert(key.clone(), drawn);
        }
        let graphic = self.draft.icons.get(&key).cloned().flatten()?;
        Some(Stamp { graphic, at: sight.place(icon.at), unit: icon.size / icon.view * sight.view.scale })
    }

    /// An icon's drawing in its own units, kept once in the file; nothing for what is no path data.
    fn drawing(&mut self, icon: &Icon) -> Option<Graphic> {
        let outline = BezPath::from_svg(&icon.path).ok()?;
        let path = path(&outline)?;
        let mut builder = self.surface.stream_builder();
        let mut surface = builder.surface();
        surface.set_stroke(None);
        surface.set_fill(Some(paint(icon.color)));
        surface.draw_path(&path);
        surface.finish();
        Some(Graphic::new(builder.finish(), false))
    }

    fn link(&mut self, link: &Link, sight: Sight<'_>, saying: &Saying) {
        let rect = sight.rect(link.rect);
        let Some(target) = Target::read(&link.target) else { return };
        let frame = crate::anatomy::common(rect, sight.view.frame());
        if !(frame.width > 0.0 && frame.height > 0.0) || sight.view.own.is_none() {
            return;
        }
        let Some(frame) = Box::from_xywh(frame.x, frame.y, frame.width, frame.height) else { return };
        let name = saying.last_words().unwrap_or(&link.target);
        let part = self.draft.tags.last_part(saying);
        self.links.add((target, name), frame, part, &self.draft.places);
    }

    /// Fills a path that is not read out.
    pub(super) fn fill(&mut self, outline: &BezPath, color: Color) {
        self.artifact();
        self.fill_only(outline, color);
    }

    fn fill_only(&mut self, outline: &BezPath, color: Color) {
        if let Some(path) = path(outline) {
            self.surface.set_stroke(None);
            self.surface.set_fill(Some(paint(color)));
            self.surface.draw_path(&path);
        }
    }
}

/// A drawing kept in the file, in a place of the page.
pub(super) struct Stamp {
    graphic: Graphic,
    at: Point,
    /// How large one unit of the drawing is.
    unit: f32,
}

impl Stamp {
    pub(super) fn draw(self, surface: &mut Surface) {
        let Self { graphic, at, unit } = self;
        surface.push_transform(&Transform::from_row(unit, 0.0, 0.0, unit, at.x, at.y));
        surface.draw_graphic(graphic);
        surface.pop();
    }
}

/// What an icon fills.
pub(super) fn square(icon: &Icon) -> Rect {
    Rect::new(icon.at.x, icon.at.y, icon.size, icon.size)
}

/// Whether a view shows nothing of a group.
fn leaves_out(layer: &Layer, group: &Group) -> bool {
    match layer {
        Layer::All | Layer::Sketch | Layer::Part(_) => false,
        Layer::Map => matches!(group.role, Role::Title | Role::Legend),
        Layer::Body => matches!(group.role, Role::Title | Role::Legend) || group.pin == Pin::Top,
    }
}

/// Whether letters or an icon's own units can have this size at all.
fn legible(size: f32) -> bool {
    (0.01..1e5).contains(&size)
}
