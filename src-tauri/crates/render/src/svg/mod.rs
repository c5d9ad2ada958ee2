//! SVG: one file with its fonts and pictures inside, text that can be selected and searched, nothing that runs.
//!
//! Presentation attributes rather than style sheets, `xlink:href` rather than `href`: programs that read SVG, old ones
//! and office suites included, agree on these.

mod defs;
mod inventory;
mod shape;
mod text;

use crate::escape::push_xml;
use crate::link::Target;
use crate::number;
use crate::raster::Background;
use crate::walk::{self, Step};
use inventory::Inventory;
use std::fmt::Write;
use uuid::Uuid;
use wayfold_scene::{Color, Group, Icon, Image, Link, Point, Rect, Role, Scene};

/// What an SVG holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SvgOptions {
    /// What lies behind the map.
    pub background: Background,
    /// Whether the fonts that come with Wayfold are inside, reduced to the characters used. Without them the text is
    /// squeezed or stretched to the place it has in the scene.
    pub embed_fonts: bool,
}

impl Default for SvgOptions {
    fn default() -> Self {
        Self { background: Background::Paper, embed_fonts: true }
    }
}

/// Draws a scene as SVG. The same scene gives the same text, byte by byte.
pub fn svg(scene: &Scene, options: &SvgOptions) -> String {
    let inventory = Inventory::take(scene);
    let mut document = Document { out: String::new(), scene, options, inventory };
    document.head();
    for (_, step) in walk::all(scene) {
        match step {
            Step::Enter(group) => document.enter(group),
            Step::Leave => document.out.push_str("</g>\n"),
            Step::Shape(shape) => document.shape(shape),
            Step::Text(text) => document.text(text),
            Step::Image(image) => document.image(image),
            Step::Icon(icon) => document.icon(icon),
            Step::Link(link) => document.link(link),
        }
    }
    document.out.push_str("</svg>\n");
    document.out
}

/// The document as far as it is written.
struct Document<'a> {
    out: String,
    scene: &'a Scene,
    options: &'a SvgOptions,
    inventory: Inventory<'a>,
}

impl<'a> Document<'a> {
    fn head(&mut self) {
        let scene = self.scene;
        self.out.push_str(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"",
        );
        self.number("width", scene.size.width);
        self.number("height", scene.size.height);
        self.out.push_str(" viewBox=\"0 0 ");
        number::push(&mut self.out, scene.size.width);
        self.out.push(' ');
        number::push(&mut self.out, scene.size.height);
        self.out.push('"');
        self.attribute("lang", &scene.language);
        self.attribute("xml:lang", &scene.language);
        self.out.push_str(" role=\"img\" aria-labelledby=\"map-title map-description\"");
        // advances as the font has them, at every zoom; spaces as they are in the runs
        self.out.push_str(" text-rendering=\"geometricPrecision\" xml:space=\"preserve\"");
        self.base_style();
        self.out.push_str(">\n<title id=\"map-title\">");
        push_xml(&mut self.out, &scene.title);
        self.out.push_str("</title>\n<desc id=\"map-description\">");
        push_xml(&mut self.out, &scene.description);
        self.out.push_str("</desc>\n");
        self.fonts();
        self.defs();
        if self.options.background == Background::Paper {
            self.out.push_str("<rect");
            self.number("width", scene.size.width);
            self.number("height", scene.size.height);
            self.color("fill", scene.paper);
            self.out.push_str("/>\n");
        }
    }

    fn enter(&mut self, group: &Group) {
        self.out.push_str("<g");
        if let Some(record) = group.record
            && self.inventory.is_anchor(record, group)
        {
            self.out.push_str(" id=\"");
            self.anchor(record);
            self.out.push('"');
        }
        if group.role != Role::Decoration {
            let role = role_name(group.role);
            self.attribute("class", role);
            self.attribute("data-role", role);
        }
        if let Some(record) = group.record {
            // writing to a String cannot fail
            let _ = write!(self.out, " data-record=\"{record}\"");
        }
        if group.offset != Point::default() {
            self.translate(group.offset);
        }
        self.out.push('>');
        if !group.label.is_empty() {
            self.title(&group.label);
        }
        self.out.push('\n');
    }

    fn icon(&mut self, icon: &Icon) {
        let Some(index) = self.inventory.icon(icon) else { return };
        self.used("i", index);
        self.place(Rect::new(icon.at.x, icon.at.y, icon.size, icon.size));
        self.color("fill", icon.color);
        self.out.push_str("/>\n");
    }

    fn image(&mut self, image: &Image) {
        let Some(picture) = self.inventory.picture(image) else {
            self.missing(image);
            return self.end_titled("rect", &image.alt);
        };
        let Some(frame) = self.inventory.frame(image) else {
            self.used("p", picture);
            self.place(image.rect);
            return self.end_titled("use", &image.alt);
        };
        let _ = write!(self.out, "<g clip-path=\"url(#c{frame})\"");
        self.translate(Point::new(image.rect.x, image.rect.y));
        self.out.push('>');
        self.used("p", picture);
        self.number("width", image.rect.width);
        self.number("height", image.rect.height);
        self.end_titled("use", &image.alt);
        self.out.push_str("</g>\n");
    }

    /// Ends an element that is still open, with a title inside if there is one to show.
    fn end_titled(&mut self, tag: &str, title: &str) {
        if title.is_empty() {
            self.out.push_str("/>\n");
        } else {
            self.out.push('>');
            self.title(title);
            let _ = writeln!(self.out, "</{tag}>");
        }
    }

    fn link(&mut self, link: &Link) {
        let Some(target) = Target::read(&link.target).filter(|target| self.inventory.leads(*target)) else {
            return;
        };
        self.out.push_str("<a xlink:href=\"");
        match target {
            Target::Address(address) => {
                push_xml(&mut self.out, address);
                self.out.push_str("\" target=\"_blank\" rel=\"noopener noreferrer\">");
                self.title(address);
            }
            Target::Record(record) => {
                self.out.push('#');
                self.anchor(record);
                self.out.push_str("\">");
                if let Some(name) = self.inventory.name(record) {
                    self.title(name);
                }
            }
        }
        self.out.push_str("<rect fill=\"none\" pointer-events=\"all\"");
        self.place(link.rect);
        self.out.push_str("/></a>\n");
    }

    /// The id of the first group that shows a record.
    fn anchor(&mut self, record: Uuid) {
        // an id must not begin with a digit
        let _ = write!(self.out, "r-{record}");
    }

    fn title(&mut self, text: &str) {
        self.out.push_str("<title>");
        push_xml(&mut self.out, text);
        self.out.push_str("</title>");
    }

    fn used(&mut self, kind: &str, index: usize) {
        let _ = write!(self.out, "<use xlink:href=\"#{kind}{index}\"");
    }

    fn begin(&mut self, attribute: &str) {
        self.out.push(' ');
        self.out.push_str(attribute);
        self.out.push_str("=\"");
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.begin(name);
        push_xml(&mut self.out, value);
        self.out.push('"');
    }

    fn number(&mut self, name: &str, value: f32) {
        self.begin(name);
        number::push(&mut self.out, value);
        self.out.push('"');
    }

    fn translate(&mut self, by: Point) {
        self.out.push_str(" transform=\"translate(");
        number::push(&mut self.out, by.x);
        self.out.push(' ');
        number::push(&mut self.out, by.y);
        self.out.push_str(")\"");
    }

    fn place(&mut self, rect: Rect) {
        self.number("x", rect.x);
        self.number("y", rect.y);
        self.number("width", rect.width.max(0.0));
        self.number("height", rect.height.max(0.0));
    }

    /// A colour, its opacity in an attribute of its own.
    fn color(&mut self, name: &str, color: Color) {
        self.attribute(name, &color.hex());
        if color.a != 255 {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("-opacity=\"");
            number::push_fine(&mut self.out, f32::from(color.a) / 255.0);
            self.out.push('"');
        }
    }
}

/// The name of a role in attributes.
fn role_name(role: Role) -> &'static str {
    match role {
        Role::Title => "title",
        Role::ScopeFact => "scope-fact",
        Role::Phase => "phase",
        Role::StageHead => "stage-head",
        Role::StageWash => "stage-wash",
        Role::Lane => "lane",
        Role::LaneHead => "lane-head",
        Role::Block => "block",
        Role::Cell => "cell",
        Role::Touchpoint => "touchpoint",
        Role::Transition => "transition",
        Role::Curve => "curve",
        Role::Emotion => "emotion",
        Role::Note => "note",
        Role::Quote => "quote",
        Role::Picture => "picture",
        Role::Channel => "channel",
        Role::Pain => "pain",
        Role::Remedy => "remedy",
        Role::Kpi => "kpi",
        Role::BlueprintLine => "blueprint-line",
        Role::Legend => "legend",
        Role::Decoration => "decoration",
    }
}
