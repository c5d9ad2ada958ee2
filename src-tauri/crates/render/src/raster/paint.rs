//! Paints the part of a scene that lies in one rectangle.

use super::Pictures;
use crate::outline;
use crate::walk::{self, Step};
use std::collections::HashMap;
use std::sync::Arc;
use vello_cpu::kurbo::{Affine, BezPath, Stroke as Pen};
use vello_cpu::peniko::{Blob, FontData};
use vello_cpu::{
    Glyph, Image as Brush, ImageSource, Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit,
    peniko, peniko::color::AlphaColor, peniko::color::Srgb,
};
use wayfold_scene::{
    Color, Group, Icon, Image, Line, Outline, Paint, Point, Rect, Role, Run, Scene, Shape, Stroke, Text,
};

/// How the painter sees the sheet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View {
    /// The left upper corner of what it paints, on the sheet.
    pub(crate) corner: Point,
    /// Pixels to a unit of the sheet.
    pub(crate) scale: f32,
    /// Counts rectangles from top to bottom, for pictures to be forgotten in time.
    pub(crate) band: usize,
}

/// How much of the scene is painted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Detail {
    /// Everything.
    Full,
    /// Text lower than so many pixels becomes blocks; pictures become areas; title and legend are left out.
    Sketch {
        /// Height of letters in pixels.
        legible: f32,
    },
}

/// Width in pixels of the finest line of a sketch; finer ones would fade away.
const FINEST: f32 = 0.35;

/// The fonts of a scene in the form the drawing library shares between threads.
pub(crate) type Faces = Vec<FontData>;

/// Paints rectangles of one scene. Keeps what is worth keeping from one to the next.
pub(crate) struct Painter<'a> {
    scene: &'a Scene,
    faces: &'a Faces,
    pictures: &'a Pictures<'a>,
    detail: Detail,
    context: RenderContext,
    resources: Resources,
    icons: HashMap<&'a str, Arc<BezPath>>,
}

impl<'a> Painter<'a> {
    /// The fonts of a scene.
    pub(crate) fn faces(scene: &Scene) -> Faces {
        let face = |font: &Arc<wayfold_scene::Font>| {
            FontData::new(Blob::new(Arc::new(Arc::clone(&font.data))), font.index)
        };
        scene.fonts.iter().map(face).collect()
    }

    /// A painter for one thread.
    pub(crate) fn new(
        scene: &'a Scene,
        faces: &'a Faces,
        pictures: &'a Pictures<'a>,
        detail: Detail,
    ) -> Self {
        Self {
            scene,
            faces,
            pictures,
            detail,
            context: RenderContext::new(1, 1),
            resources: Resources::new(),
            icons: HashMap::new(),
        }
    }

    /// Fills `target` with what the view shows, over `ground`.
    pub(crate) fn paint(&mut self, view: View, ground: Color, target: &mut Pixmap) {
        self.context.reset_and_resize(target.width(), target.height());
        // strokes may reach a little beyond the bounds layout gave
        let margin = 2.0 + 1.0 / view.scale;
        let seen = Rect::new(
            view.corner.x - margin,
            view.corner.y - margin,
            f32::from(target.width()) / view.scale + 2.0 * margin,
            f32::from(target.height()) / view.scale + 2.0 * margin,
        );
        let sheet = Affine::scale(view.scale.into())
            * Affine::translate((-f64::from(view.corner.x), -f64::from(view.corner.y)));
        let mut steps = walk::within(&self.scene.groups, seen);
        while let Some((origin, step)) = steps.next() {
            let place = sheet * Affine::translate((f64::from(origin.x), f64::from(origin.y)));
            let seen = seen.translate(Point::new(-origin.x, -origin.y));
            self.context.set_transform(place);
            match step {
                Step::Enter(group) => {
                    if self.leaves_out(group) {
                        steps.skip_group();
                    }
                }
                Step::Leave | Step::Link(_) => {}
                Step::Shape(shape) => self.shape(shape, seen, view),
                Step::Text(text) => self.text(text, seen, view),
                Step::Image(image) => self.image(image, seen, view, place),
                Step::Icon(icon) => self.icon(icon, seen, place),
            }
        }
        let settings =
            RasterizerSettings { target_init: TargetInit::Clear(color(ground)), ..Default::default() };
        self.context.flush();
        self.context.render_with(target, &mut self.resources, settings);
    }

    fn leaves_out(&self, group: &Group) -> bool {
        self.detail != Detail::Full && !sketched(group.role)
    }

    fn shape(&mut self, shape: &Shape, seen: Rect, view: View) {
        let bounds = outline::bounds(&shape.outline);
        let least = match self.detail {
            Detail::Full => 0.0,
            Detail::Sketch { .. } => FINEST / view.scale,
        };
        let stroke = (shape.stroke.filter(|stroke| stroke.width > 0.0))
            .map(|stroke| Stroke { width: stroke.width.max(least), ..stroke });
        let reach = grown(bounds, stroke.map_or(0.0, |stroke| stroke.width / 2.0));
        if !outline::sane(reach) || !reach.overlaps(&seen) {
            return;
        }
        let path = match &shape.outline {
            // the common case has a path of its own in the drawing library
            Outline::Rect { rect, radius } if *radius <= 0.0 && stroke.is_none() => {
                if let Some(Paint::Solid { color: fill }) = shape.fill {
                    self.context.set_paint(color(fill));
                    return self.context.fill_rect(&outline::rect(*rect));
                }
                outline::rounded(*rect, 0.0)
            }
            Outline::Rect { rect, radius } => outline::rounded(*rect, *radius),
            Outline::Path { segments } => outline::path(segments),
        };
        match shape.fill {
            None => {}
            Some(Paint::Solid { color: fill }) => {
                self.context.set_paint(color(fill));
                self.context.fill_path(&path);
            }
            Some(Paint::Hatch { color: line, gap, angle }) => {
                self.context.push_clip_path(&path);
                self.context.set_paint(color(line));
                self.context.set_stroke(Pen::new(Paint::HATCH_WIDTH.into()));
                self.context.stroke_path(&outline::hatch(common(bounds, seen), gap, angle));
                self.context.pop_clip();
            }
        }
        if let Some(stroke) = &stroke {
            self.context.set_paint(color(stroke.color));
            self.context.set_stroke(outline::stroke(stroke));
            match stroke.dash.pattern() {
                [] => self.context.stroke_path(&path),
                pattern => {
                    let dashes = outline::dashes(&path, pattern, grown(seen, stroke.width));
                    self.context.stroke_path(&dashes);
                }
            }
        }
    }

    fn text(&mut self, text: &Text, seen: Rect, view: View) {
        if !outline::sane(text.bounds) || !text.bounds.overlaps(&seen) || !legible(text.size) {
            return;
        }
        let blocks = match self.detail {
            Detail::Full => false,
            Detail::Sketch { legible } => text.size * view.scale < legible,
        };
        for line in &text.lines {
            // letters, accents included, stay within one and a half times their size of the baseline
            let reach = text.size * 1.5;
            let tall = Rect::new(line.at.x - reach, line.at.y - reach, line.width + 2.0 * reach, 2.0 * reach);
            if !tall.overlaps(&seen) {
                continue;
            }
            if blocks {
                self.block(text, line);
            } else {
                line.runs.iter().for_each(|run| self.run(text, line, run));
            }
        }
    }

    /// The grey shadow of a line too small to read, as high as its small letters.
    fn block(&mut self, text: &Text, line: &Line) {
        let height = text.size * 0.5;
        self.context.set_paint(color(text.color.alpha(text.color.a / 5 * 2)));
        self.context.fill_rect(&outline::rect(Rect::new(line.at.x, line.at.y - height, line.width, height)));
    }

    fn run(&mut self, text: &Text, line: &Line, run: &Run) {
        let Some(face) = self.faces.get(usize::from(run.font.0)) else { return };
        let (mut pen, baseline) = (line.at.x + run.x, line.at.y);
        let glyphs = run.glyphs.iter().map(move |glyph| {
            let x = pen + glyph.dx;
            pen += glyph.advance;
            Glyph { id: glyph.id, x, y: baseline + glyph.dy }
        });
        self.context.set_paint(color(text.color));
        // a glyph that cannot be drawn is left out; the others of the run are drawn all the same
        let _ = self
            .context
            .glyph_run(&mut self.resources, face)
            .font_size(text.size)
            .hint(false)
            .fill_glyphs(glyphs);
    }

    fn image(&mut self, image: &Image, seen: Rect, view: View, place: Affine) {
        let Rect { x, y, width, height } = image.rect;
        if !outline::sane(image.rect) || !image.rect.overlaps(&seen) {
            return;
        }
        let pixels = |length: f32| (length * view.scale).round().clamp(1.0, f32::from(u16::MAX)) as u32;
        let picture = match self.detail {
            Detail::Full => self.pictures.get(image.picture, pixels(width), pixels(height), view.band),
            Detail::Sketch { .. } => None,
        };
        let frame = outline::rounded(image.rect, image.radius);
        let Some(picture) = picture else {
            return self.missing(&frame);
        };
        let cover = Affine::translate((f64::from(x), f64::from(y)))
            * Affine::scale_non_uniform(
                f64::from(width) / f64::from(picture.width()),
                f64::from(height) / f64::from(picture.height()),
            );
        self.context.set_paint(Brush { image: ImageSource::Pixmap(picture), sampler: sampler() });
        self.context.set_paint_transform(cover);
        self.context.fill_path(&frame);
        self.context.reset_paint_transform();
        self.context.set_transform(place);
    }

    /// Stands for a picture that cannot be shown.
    fn missing(&mut self, frame: &BezPath) {
        self.context.set_paint(color(MISSING));
        self.context.fill_path(frame);
    }

    fn icon(&mut self, icon: &'a Icon, seen: Rect, place: Affine) {
        let square = Rect::new(icon.at.x, icon.at.y, icon.size, icon.size);
        if !outline::sane(square) || !square.overlaps(&seen) || !legible(icon.view) {
            return;
        }
        let path = Arc::clone(
            self.icons
                .entry(&icon.path)
                // what is no path data is no icon
                .or_insert_with(|| Arc::new(BezPath::from_svg(&icon.path).unwrap_or_default())),
        );
        let unit = f64::from(icon.size) / f64::from(icon.view);
        let at = Affine::translate((f64::from(icon.at.x), f64::from(icon.at.y)));
        self.context.set_transform(place * at * Affine::scale(unit));
        self.context.set_paint(color(icon.color));
        self.context.fill_path(&path);
    }
}

/// Fill of a frame without its picture: grey on any paper.
pub(crate) const MISSING: Color = Color { r: 128, g: 128, b: 128, a: 56 };

fn sampler() -> peniko::ImageSampler {
    peniko::ImageSampler { quality: peniko::ImageQuality::Medium, ..Default::default() }
}

/// Whether a group is part of the sketch of a map.
fn sketched(role: Role) -> bool {
    match role {
        Role::Title | Role::ScopeFact | Role::Legend => false,
        Role::Phase
        | Role::StageHead
        | Role::StageWash
        | Role::Lane
        | Role::LaneHead
        | Role::Block
        | Role::Cell
        | Role::Touchpoint
        | Role::Transition
        | Role::Curve
        | Role::Emotion
        | Role::Note
        | Role::Quote
        | Role::Picture
        | Role::Channel
        | Role::Pain
        | Role::Remedy
        | Role::Kpi
        | Role::BlueprintLine
        | Role::Decoration => true,
    }
}

fn color(color: Color) -> AlphaColor<Srgb> {
    AlphaColor::from_rgba8(color.r, color.g, color.b, color.a)
}

/// Whether letters or an icon's own units can have this size at all.
fn legible(size: f32) -> bool {
    (0.01..1e5).contains(&size)
}

fn grown(rect: Rect, by: f32) -> Rect {
    Rect::new(rect.x - by, rect.y - by, rect.width + 2.0 * by, rect.height + 2.0 * by)
}

/// The part two overlapping rectangles share.
fn common(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.max(b.x), a.y.max(b.y));
    Rect::new(x, y, a.right().min(b.right()) - x, a.bottom().min(b.bottom()) - y)
}
