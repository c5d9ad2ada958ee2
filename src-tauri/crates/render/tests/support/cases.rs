//! The cases every renderer draws: one for each kind of item and for what is hard about it.

use super::*;

/// Name and scene of every case.
pub fn all() -> Vec<(&'static str, Scene)> {
    vec![
        ("shapes", shapes()),
        ("strokes", strokes()),
        ("hatch", hatch()),
        ("groups", groups()),
        ("text", plain_text()),
        ("directions", directions()),
        ("icons", icons()),
        ("images", images()),
        ("links", links()),
        ("hostile", hostile()),
    ]
}

pub fn shapes() -> Scene {
    sheet_of(vec![
        filled(rect(10.0, 10.0, 100.0, 60.0, 0.0), BLUE),
        filled(rect(130.0, 10.0, 100.0, 60.0, 12.0), RED.alpha(128)),
        Item::Shape(Shape {
            outline: rect(250.5, 10.5, 100.0, 60.0, 60.0),
            fill: Some(WHITE.into()),
            stroke: Some(Stroke::solid(INK, 1.0)),
        }),
        filled(path(&[(20.0, 100.0), (120.0, 100.0), (70.0, 180.0)], true), AMBER),
        Item::Shape(Shape {
            outline: Outline::Path {
                segments: [
                    Segment::Move { to: Point::new(150.0, 180.0) },
                    Segment::Cubic {
                        a: Point::new(180.0, 80.0),
                        b: Point::new(250.0, 80.0),
                        to: Point::new(280.0, 180.0),
                    },
                    Segment::Close,
                ]
                .into(),
            },
            fill: Some(BLUE.alpha(64).into()),
            stroke: Some(Stroke::solid(BLUE, 3.0)),
        }),
        // drawn from the corner of the sheet, as a path without a beginning has nowhere else to begin
        stroked(
            Outline::Path { segments: [Segment::Line { to: Point::new(40.0, 240.0) }].into() },
            Stroke::solid(INK.alpha(40), 2.0),
        ),
    ])
}

pub fn strokes() -> Scene {
    let dashes = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::DashDot, Dash::Long, Dash::Short];
    let mut items: Vec<Item> = dashes
        .into_iter()
        .enumerate()
        .map(|(at, dash)| {
            let y = 20.0 + 30.0 * at as f32;
            stroked(
                path(&[(20.0, y), (380.0, y)], false),
                Stroke { color: INK, width: 2.0 + at as f32 / 2.0, dash },
            )
        })
        .collect();
    items.push(stroked(
        rect(20.0, 210.0, 200.0, 70.0, 16.0),
        Stroke { color: RED, width: 3.0, dash: Dash::Dashed },
    ));
    items.push(stroked(
        path(&[(250.0, 280.0), (300.0, 210.0), (350.0, 280.0)], false),
        Stroke::solid(BLUE.alpha(160), 9.0),
    ));
    sheet_of(items)
}

pub fn hatch() -> Scene {
    let lines = |color, gap, angle| Paint::Hatch { color, gap, angle };
    sheet_of(vec![
        filled(rect(20.0, 20.0, 160.0, 100.0, 20.0), lines(BLUE, 6.0, 45.0)),
        filled(rect(200.0, 20.0, 160.0, 100.0, 0.0), lines(RED.alpha(120), 4.0, -45.0)),
        filled(path(&[(20.0, 150.0), (180.0, 150.0), (100.0, 280.0)], true), lines(INK, 8.0, 0.0)),
        Item::Shape(Shape {
            outline: rect(200.0, 150.0, 160.0, 120.0, 8.0),
            fill: Some(lines(BLUE, 6.0, 45.0)),
            stroke: Some(Stroke::solid(BLUE, 1.0)),
        }),
    ])
}

pub fn groups() -> Scene {
    let mut card =
        group("card", Role::Touchpoint, (30.0, 20.0), vec![filled(rect(0.0, 0.0, 80.0, 40.0, 6.0), BLUE)]);
    card.record = Some(record(7));
    card.label = "Touchpoint: \"calls\" <the> hotline & waits".into();
    let mut pain = group("pain", Role::Pain, (0.0, 60.0), vec![filled(rect(0.0, 0.0, 80.0, 20.0, 0.0), RED)]);
    pain.record = Some(record(7));
    let mut lane = group("lane", Role::Lane, (100.5, 50.25), vec![inside(card), inside(pain)]);
    lane.pin = Pin::Left;
    let mut scene = sheet_of(vec![filled(rect(0.0, 0.0, 50.0, 50.0, 0.0), AMBER)]);
    scene.groups.push(Arc::new(lane));
    scene.groups.push(Arc::new(group(
        "wash",
        Role::StageWash,
        (-20.0, 260.0),
        vec![filled(rect(0.0, 0.0, 500.0, 80.0, 0.0), BLUE.alpha(40))],
    )));
    scene
}

pub fn plain_text() -> Scene {
    let ltr = Direction::LeftToRight;
    let mut cut = lines((20.0, 200.0), 12.0, INK, &[&[(REGULAR, ltr, "the speed I pay for…")]]);
    if let Item::Text(text) = &mut cut {
        text.content = "the speed I pay for never arrives".into();
        text.truncated = true;
    }
    sheet_of(vec![
        text((20.0, 40.0), 22.0, SEMIBOLD, INK, "Wrong package & two calls"),
        lines(
            (20.0, 80.0),
            13.0,
            INK,
            &[
                &[(REGULAR, ltr, "Nobody could tell me why  the Kunden-")],
                &[
                    (REGULAR, ltr, "reise stops "),
                    (SEMIBOLD, ltr, "here "),
                    (EMOJI, ltr, "😡📞"),
                    (REGULAR, ltr, " and"),
                ],
                &[(REGULAR, ltr, "zażółć gęślą jaźń, ἀρχή, Ёлка")],
            ],
        ),
        text((20.0, 160.0), 13.0, REGULAR, RED.alpha(200), "Half seen"),
        cut,
        text((20.0, 230.0), 13.0, SYSTEM, INK, "From the machine"),
        // no line, nothing to draw
        lines((20.0, 260.0), 13.0, INK, &[]),
    ])
}

pub fn directions() -> Scene {
    let (ltr, rtl) = (Direction::LeftToRight, Direction::RightToLeft);
    sheet_of(vec![
        // the bundled fonts do not hold these letters, but their places show
        lines(
            (20.0, 40.0),
            16.0,
            INK,
            &[
                &[(REGULAR, rtl, "שלום עולם")],
                &[(REGULAR, ltr, "12:30"), (REGULAR, rtl, " שלום "), (SEMIBOLD, ltr, "Wayfold")],
            ],
        ),
        lines((20.0, 120.0), 16.0, INK, &[&[(SYSTEM, rtl, "مرحبا")]]),
    ])
}

pub fn icons() -> Scene {
    let mut broken = icon(200.0, 20.0, 40.0, RED);
    if let Item::Icon(icon) = &mut broken {
        icon.path = "M0 0 this is \"no\" <path>".into();
    }
    let mut flat = icon(300.0, 20.0, 40.0, RED);
    if let Item::Icon(icon) = &mut flat {
        icon.view = 0.0;
    }
    sheet_of(vec![icon(20.0, 20.0, 40.0, INK), icon(80.0, 20.0, 64.0, BLUE.alpha(128)), broken, flat])
}

pub fn images() -> Scene {
    const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>alert(1)</script>
        <image href="/etc/hostname" width="40" height="20"/><rect width="40" height="20" fill="#16a34a"/></svg>"##;
    let mut scene = sheet_of(vec![
        image(1, Rect::new(20.0, 20.0, 60.0, 60.0), 0.0, "Three stripes"),
        // wide and low: the middle of the picture
        image(1, Rect::new(100.0, 20.0, 120.0, 40.0), 10.0, ""),
        image(1, Rect::new(240.0, 20.0, 60.0, 60.0), 0.0, "Three stripes again"),
        image(2, Rect::new(20.0, 120.0, 60.0, 60.0), 30.0, "Logo"),
        image(3, Rect::new(100.0, 120.0, 60.0, 60.0), 6.0, "A picture that is none"),
        image(4, Rect::new(180.0, 120.0, 60.0, 60.0), 6.0, "A page"),
        image(5, Rect::new(260.0, 120.0, 60.0, 60.0), 0.0, "Lost & \"gone\""),
        image(6, Rect::new(20.0, 200.0, 60.0, 60.0), 0.0, "Glass"),
    ]);
    scene.pictures.insert(record(1), stripes(&[RED, AMBER, BLUE], 40));
    scene.pictures.insert(record(2), picture("image/svg+xml", LOGO));
    scene.pictures.insert(record(3), picture("image/png", *b"no picture at all"));
    scene.pictures.insert(record(4), picture("text/html", *b"<script>alert(1)</script>"));
    scene.pictures.insert(record(6), stripes(&[RED.alpha(0), RED.alpha(128)], 8));
    scene
}

pub fn links() -> Scene {
    let area = |at: f32| Rect::new(20.0, 20.0 + 30.0 * at, 100.0, 20.0);
    let mut card =
        group("card", Role::Touchpoint, (200.0, 20.0), vec![filled(rect(0.0, 0.0, 80.0, 40.0, 6.0), BLUE)]);
    card.record = Some(record(7));
    card.label = "A card".into();
    let record_7 = format!("#{}", record(7));
    let record_8 = format!("#{}", record(8));
    let targets = [
        "https://example.org/?a=1&b=\"2\"",
        "mailto:care@example.org",
        &record_7,
        &record_8,
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        " https://example.org",
    ];
    let mut scene =
        sheet_of(targets.iter().enumerate().map(|(at, target)| link(area(at as f32), target)).collect());
    scene.groups.push(Arc::new(card));
    scene
}

/// Strings made to break out of wherever they are put.
pub fn hostile() -> Scene {
    const EVIL: &str = "</text></title></style></script><script>alert(1)</script>]]>\" onload='alert(1)' &#0; \u{0}\u{1b}\u{fffe}\u{202e}end";
    let long = "x".repeat(10_000);
    let mut scene = sheet();
    scene.title = EVIL.into();
    scene.description = EVIL.into();
    scene.language = EVIL.into();
    let mut font = Font::clone(&scene.fonts[3]);
    font.family = EVIL.into();
    scene.fonts[3] = Arc::new(font);
    let mut evil = group(
        EVIL,
        Role::Note,
        (0.0, 0.0),
        vec![
            text((10.0, 40.0), 12.0, REGULAR, INK, EVIL),
            text((10.0, 80.0), 12.0, SYSTEM, INK, EVIL),
            text((10.0, 120.0), 12.0, FontId(99), INK, "No such font"),
            text((10.0, 160.0), 12.0, REGULAR, INK, &long),
            image(9, Rect::new(10.0, 200.0, 20.0, 20.0), 0.0, EVIL),
            link(Rect::new(10.0, 230.0, 20.0, 20.0), EVIL),
            link(Rect::new(10.0, 230.0, 20.0, 20.0), "https://example.org/\"onload='alert(1)'><script>"),
        ],
    );
    evil.label = EVIL.into();
    scene.groups.push(Arc::new(evil));
    scene
}
