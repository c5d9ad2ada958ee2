//! From a file to a template: which of its layouts slides are made from, and where on them there is room.

use super::carry::{CarriedLayout, CarriedMaster, Luggage};
use super::package::Package;
use super::tree::Element;
use super::{Template, TemplateFault};
use crate::pptx::measure::narrower;
use crate::pptx::palette::Palette;
use crate::pptx::plan::{Edge, HEIGHT, Layout, MARGIN, Plan, Spot};
use wayfold_scene::{Color, Rect};

mod fixtures;
mod ground;
mod look;
mod places;

use ground::{accent, is_dark, lightness, scheme_color};
use places::{Place, places};

/// Units of the format to a point.
const EMU: f32 = 12_700.0;
/// As long as titles of slides are.
const USUAL_TITLE: &str = "6. Zahlen, gehen, wiederkommen (2/4)";
/// A lighter accent is no ink.
const PALEST: f32 = 0.62;
/// Narrowest slide that is reckoned with, in the plan's points.
const NARROWEST: f32 = 720.0;

pub(super) fn template(file: &[u8]) -> Result<Template, TemplateFault> {
    if file.len() > Template::LARGEST {
        return Err(TemplateFault::TooLarge);
    }
    let mut package = Package::open(file)?;
    let main = package.relations("")?.into_iter().find(|relation| relation.kind == "officeDocument");
    let main = main.ok_or(TemplateFault::Unknown)?.target;
    let presentation = match package.tree(&main, "presentation") {
        Ok(Some(tree)) => tree,
        // a document or a workbook
        Ok(None) => return Err(TemplateFault::Unknown),
        Err(fault) => return Err(fault),
    };
    let mut luggage = Luggage::default();
    let masters = luggage.masters(&mut package, (&main, &presentation))?;
    let size = slide_size(&presentation);
    let (width, height) = (size.0 as f32 / EMU, size.1 as f32 / EMU);
    let unit = (height / HEIGHT).min(width / NARROWEST);
    let chosen = Chosen::of(&masters, (width, height)).ok_or(TemplateFault::Bare)?;
    let paper = Paper { width: width / unit, height: height / unit, unit };
    let master = chosen.master;
    let fonts = master.theme.at(&["themeElements", "fontScheme"]);
    let face = |kind: &str| {
        let face = fonts.and_then(|fonts| fonts.at(&[kind, "latin"])?.get("typeface"));
        face.unwrap_or_default()
    };
    let font = |kind: &str| narrower(face(kind));
    let plan = chosen.plan(paper, font("majorFont"));
    let accent = accent(master);
    let dark = is_dark(master, chosen.plain, &plan.body, paper);
    Ok(Template {
        masters: masters.iter().map(|master| (master.file.clone(), master.id)).collect(),
        themes: luggage.themes,
        parts: luggage.parts,
        size,
        plan,
        unit,
        letters: font("minorFont"),
        dark,
        pale: lightness(accent) > PALEST,
        accent,
        font: face("minorFont").to_owned(),
        grounds: [chosen.opening, chosen.plain].map(|layout| fixtures::ground(master, layout, unit)),
        palette: Palette {
            text: scheme_color(master, "tx1").unwrap_or(Color::rgb(0, 0, 0)),
            paper: scheme_color(master, "bg1").unwrap_or(Color::rgb(255, 255, 255)),
            accent,
        },
    })
}

/// Width and height of slides, within what the format allows.
fn slide_size(presentation: &Element) -> (i64, i64) {
    let side = |name: &str, usual: i64| {
        let said = presentation.child("sldSz").and_then(|size| size.get(name)?.parse::<i64>().ok());
        said.filter(|side| (914_400..=51_206_400).contains(side)).unwrap_or(usual)
    };
    (side("cx", 12_192_000), side("cy", 6_858_000))
}

/// A slide, in the plan's points.
#[derive(Clone, Copy)]
struct Paper {
    width: f32,
    height: f32,
    /// True points to one of the plan's.
    unit: f32,
}

/// The layouts slides are made from.
struct Chosen<'t> {
    master: &'t CarriedMaster,
    opening: &'t CarriedLayout,
    plain: &'t CarriedLayout,
}

/// Places for what is in no slide's middle.
fn at_the_edge(place: &Place) -> bool {
    matches!(&*place.kind, "dt" | "ftr" | "sldNum")
}

fn is_title(place: &Place) -> bool {
    matches!(&*place.kind, "title" | "ctrTitle")
}

/// Where a layout or a master has its title, in true points.
fn title_rect(tree: &Element) -> Option<Rect> {
    places(tree, 1.0).iter().find(|place| is_title(place))?.rect
}

/// Whether a title leaves room below, on a slide of this width and height.
fn leaves_room(title: &Rect, (width, height): (f32, f32)) -> bool {
    title.y >= 0.0 && title.bottom() <= 0.4 * height && title.width >= 0.5 * width
}

impl<'t> Chosen<'t> {
    fn of(masters: &'t [CarriedMaster], paper: (f32, f32)) -> Option<Self> {
        let named = |master: &'t CarriedMaster, kind: &str| {
            master.layouts.iter().find(|layout| layout.tree.get("type") == Some(kind))
        };
        // of the first master that has what is looked for, at best with room below; else the nearest one has
        let roomy = |master: &&'t CarriedMaster| {
            named(master, "titleOnly").is_some_and(|layout| {
                let rects = [&layout.tree, &master.tree].map(title_rect);
                rects.into_iter().flatten().any(|rect| leaves_room(&rect, paper))
            })
        };
        let master = masters.iter().find(roomy);
        let master = master.or_else(|| masters.iter().find(|master| named(master, "titleOnly").is_some()));
        let master = master.or_else(|| masters.iter().find(|master| !master.layouts.is_empty()))?;
        let nearest = || {
            let titled = |layout: &&CarriedLayout| {
                !matches!(layout.tree.get("type"), Some("title" | "secHead"))
                    && places(&layout.tree, 1.0).iter().any(is_title)
            };
            let others = |layout: &&CarriedLayout| {
                places(&layout.tree, 1.0).iter().filter(|it| !is_title(it) && !at_the_edge(it)).count()
            };
            master.layouts.iter().filter(titled).min_by_key(others)
        };
        let plain = named(master, "titleOnly").or_else(nearest).or(master.layouts.first())?;
        let opening = named(master, "title").or_else(|| {
            let with = |kind: &str| {
                let has = |layout: &&CarriedLayout| {
                    let found = places(&layout.tree, 1.0);
                    found.iter().any(is_title) && found.iter().any(|place| place.kind == kind)
                };
                master.layouts.iter().find(has)
            };
            with("ctrTitle").or_else(|| with("subTitle"))
        });
        Some(Self { master, opening: opening.unwrap_or(plain), plain })
    }

    /// The grid; letters of titles are so much smaller than reckoned.
    fn plan(&self, paper: Paper, letters: f32) -> Plan {
        let opening = self.layout(self.opening, paper, letters);
        let mut plain = self.layout(self.plain, paper, letters);
        plain.title.settle(USUAL_TITLE);
        let body = self.body(&plain.title.rect, paper);
        Plan { width: paper.width, height: paper.height, body, opening, plain, lent: true }
    }

    fn layout(&self, layout: &CarriedLayout, paper: Paper, letters: f32) -> Layout {
        let own = places(&layout.tree, paper.unit);
        let general = places(&self.master.tree, paper.unit);
        let style = |name: &str| {
            let style = self.master.tree.at(&["txStyles", name, "lvl1pPr", "defRPr"]);
            style.and_then(|style| Some(style.get("sz")?.parse::<f32>().ok()? / 100.0 / paper.unit))
        };
        // on the title slide a title has room; elsewhere the rest of the slide lies below it
        let high = if std::ptr::eq(layout, self.opening) { 0.35 } else { 0.08 };
        let usual = Rect::new(MARGIN, 0.05 * paper.height, paper.width - 2.0 * MARGIN, high * paper.height);
        let spot = |place: Option<&Place>, family: &str, size: Option<f32>, kind: &str| {
            let master = general.iter().find(|it| it.kind == family);
            let (own, general) = (place.and_then(|it| it.rect), master.and_then(|it| it.rect));
            // some programs write layouts whose places are those of another master
            let room = |rect: &Rect| leaves_room(rect, (paper.width, paper.height));
            let moved = family == "title"
                && !std::ptr::eq(layout, self.opening)
                && own.is_some_and(|own| !room(&own))
                && general.is_some_and(|general| room(&general));
            let rect = if moved { general } else { own.or(general) };
            let size = place.and_then(|it| it.size).or_else(|| master.and_then(|it| it.size)).or(size);
            let size = size.unwrap_or(28.0).clamp(8.0, 200.0);
            let insets = |at: usize| {
                let own = place.and_then(|it| it.insets[at]);
                own.or_else(|| master.and_then(|it| it.insets[at])).unwrap_or([7.2, 3.6][at] / paper.unit)
            };
            let capitals = place.is_some_and(|it| it.capitals) || master.is_some_and(|it| it.capitals);
            let wide = letters * if capitals { 0.8 } else { 1.0 };
            let frame = rect.unwrap_or(usual);
            // what does not fit is made smaller, but it stays larger than what stands below
            let sizes: Vec<f32> =
                [1.0, 0.85, 0.72, 0.6, 0.5, 0.42].map(|share| (share * size).max(15.0_f32.min(size))).into();
            Spot {
                kind: place.map_or_else(|| format!("type=\"{kind}\""), Place::attributes),
                rect: Rect::new(
                    frame.x + insets(0),
                    frame.y + insets(1),
                    ((frame.width - 2.0 * insets(0)) * wide).max(60.0),
                    (frame.height - 2.0 * insets(1)).max(12.0),
                ),
                own: size,
                sizes,
                said: moved || rect.is_none(),
                look: look::of(self.master, [place, master], family),
            }
        };
        let title = own.iter().find(|it| is_title(it));
        let subtitle = own.iter().find(|it| it.kind == "subTitle");
        let edge = |kind: &str| {
            let place = own.iter().find(|it| it.kind == kind)?;
            let master = general.iter().find(|it| it.kind == kind);
            let rect = place.rect.or_else(|| master.and_then(|it| it.rect));
            Some(Edge { kind: place.attributes(), rect })
        };
        Layout {
            file: layout.file.clone(),
            title: spot(title, "title", style("titleStyle"), "title"),
            subtitle: subtitle.map(|it| spot(Some(it), "body", style("bodyStyle"), "subTitle")),
            foot: edge("ftr"),
            number: edge("sldNum"),
        }
    }

    /// The free area below the title: where other layouts have their text, else what the title and the foot leave.
    fn body(&self, title: &Rect, paper: Paper) -> Rect {
        let Paper { width, height, unit } = paper;
        let insets = 7.2 / unit;
        let own = places(&self.plain.tree, unit);
        let general = places(&self.master.tree, unit);
        let foot = own
            .iter()
            .chain(&general)
            .filter(|place| at_the_edge(place))
            .filter_map(|place| place.rect)
            .filter(|rect| rect.y > 0.75 * height)
            .map(|rect| rect.y)
            .fold(height - 24.0, f32::min);
        let top = title.bottom() + 10.0;
        let text = |tree: &Element| {
            let found = places(tree, unit).into_iter().filter(|it| matches!(&*it.kind, "body" | "obj"));
            found
                .filter_map(|it| it.rect)
                .max_by(|a, b| (a.width * a.height).total_cmp(&(b.width * b.height)))
        };
        let content = self.master.layouts.iter().find(|layout| layout.tree.get("type") == Some("obj"));
        let found = content.and_then(|layout| text(&layout.tree)).or_else(|| text(&self.master.tree));
        let sane = |rect: &Rect| {
            rect.x >= 0.0
                && rect.right() <= width + 1.0
                && rect.width > 0.6 * width
                && rect.bottom() - rect.y.max(top) > 0.45 * height
        };
        // what lies between the title and the text is there on purpose
        let near = |rect: &Rect| rect.y > top && rect.y - top < 0.12 * height;
        let found = found.filter(sane);
        let top = found.filter(near).map_or(top, |rect| rect.y + 3.6 / unit);
        let (left, right, bottom) = match found {
            Some(rect) => (rect.x + insets, rect.right() - insets, rect.bottom().max(foot - 6.0).min(height)),
            None => (MARGIN, width - MARGIN, foot - 6.0),
        };
        let top = if bottom - top < 0.4 * height { 0.2 * height } else { top };
        let bottom = if bottom - top < 0.4 * height { height - 24.0 } else { bottom };
        Rect::new(left, top, right - left, bottom - top)
    }
}
