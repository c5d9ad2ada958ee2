//! Scenes built by hand, for tests and measurements: text shaped one glyph a character, without kerning.

#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses a part of it")]

pub mod cases;
pub mod decks;
pub mod staged;

use read_fonts::{FontRef, TableProvider, types::GlyphId};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};
use uuid::Uuid;
use wayfold_scene::*;

pub const REGULAR: FontId = FontId(0);
pub const SEMIBOLD: FontId = FontId(1);
pub const EMOJI: FontId = FontId(2);
pub const SYSTEM: FontId = FontId(3);

pub const INK: Color = Color::rgb(31, 41, 55);
pub const BLUE: Color = Color::rgb(37, 99, 235);
pub const RED: Color = Color::rgb(220, 38, 38);
pub const AMBER: Color = Color::rgb(245, 158, 11);
pub const PAPER: Color = Color::rgb(250, 250, 247);
pub const WHITE: Color = Color::rgb(255, 255, 255);

/// A phone in the manner of the icon set: one filled path in a square of 256.
pub const PHONE: &str = "M72 16h112a16 16 0 0 1 16 16v192a16 16 0 0 1 -16 16H72a16 16 0 0 1 -16 -16V32a16 16 0 0 1 16 -16Zm0 16v192h112V32Zm56 148a12 12 0 1 1 -12 12a12 12 0 0 1 12 -12Z";

static FONTS: LazyLock<Vec<Arc<Font>>> = LazyLock::new(|| {
    let face = |file: &str, family: &str, weight, system, color| {
        let path = format!("{}/../../../assets/fonts/{file}", env!("CARGO_MANIFEST_DIR"));
        let data = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}")).into();
        let family = family.to_owned();
        Arc::new(Font { family, weight, style: FontStyle::Normal, system, color, data, index: 0 })
    };
    vec![
        face("Inter-Regular.ttf", "Inter", 400, false, false),
        face("Inter-SemiBold.ttf", "Inter", 600, false, false),
        face("Twemoji.ttf", "Twemoji", 400, false, true),
        face("Inter-Regular.ttf", "System Font", 400, true, false),
    ]
});

/// An empty sheet of 400 by 300.
pub fn sheet() -> Scene {
    Scene {
        size: Size::new(400.0, 300.0),
        paper: PAPER,
        title: "Wrong package".into(),
        description: "A customer changes her broadband package.".into(),
        language: "en".into(),
        groups: Vec::new(),
        fonts: FONTS.clone(),
        pictures: BTreeMap::new(),
    }
}

/// A sheet with one group at its corner.
pub fn sheet_of(items: Vec<Item>) -> Scene {
    let mut scene = sheet();
    scene.groups.push(Arc::new(group("all", Role::Decoration, (0.0, 0.0), items)));
    scene
}

/// A group whose bounds are wide enough for anything.
pub fn group(key: &str, role: Role, offset: (f32, f32), items: Vec<Item>) -> Group {
    Group {
        key: key.into(),
        role,
        record: None,
        label: String::new(),
        offset: Point::new(offset.0, offset.1),
        bounds: Rect::new(-1e6, -1e6, 2e6, 2e6),
        pin: Pin::None,
        items,
    }
}

pub fn inside(group: Group) -> Item {
    Item::Group(Arc::new(group))
}

pub fn record(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub fn rect(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Outline {
    Outline::Rect { rect: Rect::new(x, y, width, height), radius }
}

pub fn path(points: &[(f32, f32)], closed: bool) -> Outline {
    let mut segments: Vec<Segment> = points
        .iter()
        .enumerate()
        .map(|(at, &(x, y))| {
            let to = Point::new(x, y);
            if at == 0 { Segment::Move { to } } else { Segment::Line { to } }
        })
        .collect();
    if closed {
        segments.push(Segment::Close);
    }
    Outline::Path { segments: segments.into() }
}

pub fn filled(outline: Outline, fill: impl Into<Paint>) -> Item {
    Item::Shape(Shape { outline, fill: Some(fill.into()), stroke: None })
}

pub fn stroked(outline: Outline, stroke: Stroke) -> Item {
    Item::Shape(Shape { outline, fill: None, stroke: Some(stroke) })
}

/// A line of one run.
pub fn text(at: (f32, f32), size: f32, font: FontId, color: Color, content: &str) -> Item {
    lines(at, size, color, &[&[(font, Direction::LeftToRight, content)]])
}

/// Lines of runs, each line 1.4 times the size below the one before.
pub fn lines(at: (f32, f32), size: f32, color: Color, lines: &[&[(FontId, Direction, &str)]]) -> Item {
    let mut content = String::new();
    let mut out = Vec::new();
    for (number, runs) in lines.iter().enumerate() {
        let (mut width, mut shaped) = (0.0, Vec::new());
        for &(font, direction, text) in *runs {
            let run = shape(font, direction, text, size, width);
            width += run.width;
            shaped.push(run);
            content.push_str(text);
        }
        let at = Point::new(at.0, at.1 + number as f32 * size * 1.4);
        out.push(Line { at, width, runs: shaped.into() });
    }
    let width = out.iter().map(|line| line.width).fold(0.0, f32::max);
    let bounds = Rect::new(at.0, at.1 - size, width, size * 1.4 * lines.len() as f32);
    Item::Text(Text {
        content: content.into(),
        size,
        color,
        align: Align::Start,
        bounds,
        lines: out.into(),
        truncated: false,
    })
}

fn shape(id: FontId, direction: Direction, text: &str, size: f32, x: f32) -> Run {
    let font = FontRef::from_index(&FONTS[usize::from(id.0).min(FONTS.len() - 1)].data, 0).expect("a font");
    let em = f32::from(font.head().expect("head").units_per_em());
    let (cmap, hmtx) = (font.cmap().expect("cmap"), font.hmtx().expect("hmtx"));
    let mut glyphs: Vec<Glyph> = text
        .char_indices()
        .map(|(cluster, c)| {
            let id = cmap.map_codepoint(c).unwrap_or(GlyphId::NOTDEF);
            let advance = hmtx.advance(id).map_or(0.0, |advance| f32::from(advance) / em * size);
            Glyph { id: id.to_u32(), cluster: cluster as u32, advance, dx: 0.0, dy: 0.0 }
        })
        .collect();
    if direction == Direction::RightToLeft {
        glyphs.reverse();
    }
    let width = glyphs.iter().map(|glyph| glyph.advance).sum();
    Run { text: text.into(), font: id, direction, x, width, glyphs }
}

pub fn icon(x: f32, y: f32, size: f32, color: Color) -> Item {
    Item::Icon(Icon {
        name: "phone".into(),
        path: PHONE.into(),
        view: 256.0,
        at: Point::new(x, y),
        size,
        color,
    })
}

pub fn image(picture: u128, frame: Rect, radius: f32, alt: &str) -> Item {
    Item::Image(Image { picture: record(picture), rect: frame, radius, alt: alt.into() })
}

pub fn link(frame: Rect, target: &str) -> Item {
    Item::Link(Link { rect: frame, target: target.into() })
}

pub fn picture(mime: &str, data: impl Into<Vec<u8>>) -> Picture {
    Picture { mime: mime.into(), data: data.into().into() }
}

/// A PNG picture in vertical stripes of these colours, `unit` pixels wide each and as high as it is wide.
pub fn stripes(colors: &[Color], unit: u32) -> Picture {
    let side = unit * colors.len() as u32;
    let mut data = Vec::new();
    let mut encoder = png::Encoder::new(&mut data, side, side);
    encoder.set_color(png::ColorType::Rgba);
    let row: Vec<u8> = colors
        .iter()
        .flat_map(|c| std::iter::repeat_n([c.r, c.g, c.b, c.a], unit as usize))
        .flatten()
        .collect();
    let pixels = row.repeat(side as usize);
    let mut writer = encoder.write_header().expect("header");
    writer.write_image_data(&pixels).expect("pixels");
    writer.finish().expect("end");
    picture("image/png", data)
}

/// A map of so many touchpoints as layout might draw it: lanes, stages, cards of two lines with icons, a note
/// under each, a curve above all.
pub fn journey(touchpoints: usize) -> Scene {
    const COLUMN: f32 = 176.0;
    let across = touchpoints.min(100);
    let down = touchpoints.div_ceil(across);
    let mut scene = sheet();
    scene.size = Size::new(140.0 + COLUMN * across as f32, 120.0 + 330.0 * down as f32);
    let head = vec![text((24.0, 40.0), 24.0, SEMIBOLD, INK, "Wrong package, two calls 📞")];
    scene.groups.push(bounded(group("title", Role::Title, (0.0, 0.0), head), scene.size.width, 80.0));
    for row in 0..down {
        let top = 100.0 + 330.0 * row as f32;
        let washes = (0..across.div_ceil(5)).map(|stage| {
            let x = 140.0 + COLUMN * 5.0 * stage as f32;
            filled(
                rect(x, 0.0, COLUMN * 5.0 - 8.0, 320.0, 12.0),
                BLUE.alpha(if stage % 2 == 0 { 16 } else { 28 }),
            )
        });
        let wash = group(&format!("wash {row}"), Role::StageWash, (0.0, top), washes.collect());
        scene.groups.push(bounded(wash, scene.size.width, 320.0));
        let mut cells = vec![
            text((16.0, 60.0), 13.0, SEMIBOLD, INK, "Touchpoints"),
            stroked(
                path(&[(0.0, 324.0), (scene.size.width, 324.0)], false),
                Stroke::solid(INK.alpha(40), 1.0),
            ),
        ];
        for column in 0..across.min(touchpoints - row * across) {
            let number = row * across + column;
            let mut cell = group(
                &format!("cell {number}"),
                Role::Touchpoint,
                (140.0 + COLUMN * column as f32, 20.0),
                card(number),
            );
            cell.record = Some(record(number as u128 + 1));
            cells.push(Item::Group(bounded(cell, COLUMN, 290.0)));
        }
        let curve: Vec<Segment> = (0..across)
            .map(|column| {
                let at = |c: f32| Point::new(220.0 + COLUMN * c, 250.0 + 25.0 * (c * 1.7).sin());
                let (from, to) = (at(column as f32 - 1.0), at(column as f32));
                let bend = COLUMN / 2.0;
                match column {
                    0 => Segment::Move { to },
                    _ => Segment::Cubic {
                        a: Point::new(from.x + bend, from.y),
                        b: Point::new(to.x - bend, to.y),
                        to,
                    },
                }
            })
            .collect();
        cells.push(stroked(Outline::Path { segments: curve.into() }, Stroke::solid(BLUE, 2.5)));
        let lane = group(&format!("lane {row}"), Role::Lane, (0.0, top), cells);
        scene.groups.push(bounded(lane, scene.size.width, 330.0));
    }
    scene
}

fn bounded(group: Group, width: f32, height: f32) -> Arc<Group> {
    Arc::new(Group { bounds: Rect::new(0.0, 0.0, width, height), ..group })
}

fn card(number: usize) -> Vec<Item> {
    let ltr = Direction::LeftToRight;
    let calls = format!("Calls the hotline {number}");
    vec![
        Item::Shape(Shape {
            outline: rect(4.0, 4.0, 160.0, 76.0, 8.0),
            fill: Some(WHITE.into()),
            stroke: Some(Stroke::solid(INK.alpha(50), 1.0)),
        }),
        icon(14.0, 14.0, 18.0, BLUE),
        lines(
            (40.0, 27.0),
            13.0,
            INK,
            &[&[(SEMIBOLD, ltr, &calls)], &[(REGULAR, ltr, "and waits twelve minutes")]],
        ),
        text((14.0, 68.0), 11.0, REGULAR, INK.alpha(170), "Service team · 12 min"),
        filled(rect(4.0, 96.0, 160.0, 84.0, 6.0), AMBER.alpha(60)),
        lines(
            (14.0, 116.0),
            12.0,
            INK,
            &[
                &[(REGULAR, ltr, "“Nobody could tell me why")],
                &[(REGULAR, ltr, "the speed I pay for never")],
                &[(REGULAR, ltr, "arrives at my desk.” "), (EMOJI, ltr, "😡")],
            ],
        ),
    ]
}

/// A decoded picture.
pub struct Pixels {
    width: u32,
    height: u32,
    data: Vec<u8>,
    channels: usize,
}

impl Pixels {
    pub fn new(width: u32, height: u32, data: Vec<u8>, channels: usize) -> Self {
        Self { width, height, data, channels }
    }

    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    pub fn at(&self, x: u32, y: u32) -> Color {
        assert!(x < self.width && y < self.height, "({x}, {y})");
        let at = (y as usize * self.width as usize + x as usize) * self.channels;
        let pixel = &self.data[at..at + self.channels];
        Color { r: pixel[0], g: pixel[1], b: pixel[2], a: pixel.get(3).copied().unwrap_or(255) }
    }

    pub fn save(&self, path: &std::path::Path) {
        let file = std::fs::File::create(path).expect("a file");
        let mut encoder = png::Encoder::new(file, self.width, self.height);
        encoder.set_color(if self.channels == 4 { png::ColorType::Rgba } else { png::ColorType::Rgb });
        encoder.write_header().expect("header").write_image_data(&self.data).expect("pixels");
    }
}

pub fn decode(file: &[u8]) -> Pixels {
    let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("a PNG");
    let mut data = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut data).expect("pixels");
    Pixels::new(info.width, info.height, data, info.color_type.samples())
}

/// Whether no channel differs by more.
pub fn near(a: Color, b: Color, by: u8) -> bool {
    [(a.r, b.r), (a.g, b.g), (a.b, b.b), (a.a, b.a)].iter().all(|(a, b)| a.abs_diff(*b) <= by)
}

/// A font inside an SVG.
pub struct Embedded {
    pub family: String,
    pub weight: u16,
    pub data: Vec<u8>,
}

/// The fonts inside an SVG.
pub fn embedded_fonts(svg: &str) -> Vec<Embedded> {
    use base64::Engine;
    fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
        let from = text.find(start).expect("a start") + start.len();
        let part = &text[from..];
        &part[..part.find(end).expect("an end")]
    }
    svg.split("@font-face{")
        .skip(1)
        .map(|rule| Embedded {
            family: between(rule, "font-family:'", "'").to_owned(),
            weight: between(rule, "font-weight:", ";").parse().expect("a weight"),
            data: base64::engine::general_purpose::STANDARD
                .decode(between(rule, "url(data:font/ttf;base64,", ")"))
                .expect("base64"),
        })
        .collect()
}
