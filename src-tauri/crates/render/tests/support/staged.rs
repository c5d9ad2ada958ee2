//! A map as layout draws it, by hand: title, stages with heads, lanes with heads, cards, arrows, a curve, a legend.

use super::*;

const HEAD: f32 = 200.0;
const COLUMN: f32 = 208.0;
const GAP: f32 = 40.0;
const PAD: f32 = 20.0;
const BETWEEN: f32 = 8.0;

/// What stands on the cards of each stage.
const STAGES: [(&str, &[&str]); 3] = [
    ("Looking around", &["Compares prices", "Asks a friend"]),
    ("Ordering", &["Orders online"]),
    ("Using it", &["Waits for the engineer", "Calls the hotline", "Gives up"]),
];
const LANES: [(&str, f32); 3] = [("Steps", 160.0), ("Feeling", 120.0), ("Thinking", 140.0)];

/// Left edge and columns of each stage.
fn places() -> Vec<(f32, usize)> {
    let mut x = HEAD;
    STAGES
        .iter()
        .map(|(_, cards)| {
            let left = x;
            x += width(cards.len()) + BETWEEN;
            (left, cards.len())
        })
        .collect()
}

fn width(columns: usize) -> f32 {
    2.0 * PAD + columns as f32 * COLUMN + (columns as f32 - 1.0) * GAP
}

fn right() -> f32 {
    places().last().map_or(HEAD, |(left, columns)| left + width(*columns))
}

fn exact(group: Group, rect: Rect) -> Group {
    Group { bounds: rect, ..group }
}

fn at(width: f32, height: f32) -> Rect {
    Rect::new(0.0, 0.0, width, height)
}

/// Record of a stage, a lane or a touchpoint.
fn stage_id(stage: usize) -> Uuid {
    record(100 + stage as u128)
}

fn lane_id(lane: usize) -> Uuid {
    record(200 + lane as u128)
}

pub fn touchpoint_id(number: usize) -> Uuid {
    record(300 + number as u128)
}

/// The map. A sheet of 1,732 by 640.
pub fn map() -> Scene {
    let mut scene = sheet();
    scene.size = Size::new(right() + 24.0, 640.0);
    scene.title = "Wrong package".into();
    scene.groups.push(Arc::new(title()));
    scene.groups.push(Arc::new(washes()));
    scene.groups.push(Arc::new(heads()));
    let mut top = 174.0;
    for (lane, (name, height)) in LANES.iter().enumerate() {
        scene.groups.push(Arc::new(self::lane(lane, name, top, *height)));
        top += height;
    }
    let legend = group(
        "legend",
        Role::Legend,
        (24.0, top + 12.0),
        vec![
            text((0.0, 12.0), 12.0, SEMIBOLD, INK, "Legend"),
            icon(60.0, 0.0, 14.0, INK),
            text((80.0, 12.0), 12.0, REGULAR, INK, "moment of truth"),
        ],
    );
    scene.groups.push(Arc::new(exact(legend, at(400.0, 22.0))));
    scene.pictures.insert(record(1), stripes(&[RED, AMBER, BLUE], 40));
    scene
}

fn title() -> Group {
    let fact = exact(
        group(
            "scope/goal",
            Role::ScopeFact,
            (0.0, 60.0),
            vec![
                text((0.0, 12.0), 12.0, REGULAR, INK, "Goal"),
                text((0.0, 30.0), 13.0, REGULAR, INK, "The right package by Friday"),
            ],
        ),
        at(300.0, 36.0),
    );
    let items = vec![
        text((10.0, 14.0), 12.0, SEMIBOLD, BLUE, "as it is"),
        text((0.0, 46.0), 28.0, SEMIBOLD, INK, "Wrong package"),
        inside(fact),
    ];
    exact(group("title", Role::Title, (24.0, 24.0), items), at(900.0, 100.0))
}

fn washes() -> Group {
    let wash = |(stage, (left, columns)): (usize, (f32, usize))| {
        let shape = filled(rect(0.0, 0.0, width(columns), 420.0, 10.0), BLUE.alpha(18));
        let mut group = exact(
            group(&format!("wash/{stage}"), Role::StageWash, (left, 0.0), vec![shape]),
            at(width(columns), 420.0),
        );
        group.record = Some(stage_id(stage));
        inside(group)
    };
    let items = places().into_iter().enumerate().map(wash).collect();
    exact(group("washes", Role::Decoration, (0.0, 174.0), items), at(right(), 420.0))
}

fn heads() -> Group {
    let places = places();
    let end = |stage: usize| places[stage].0 + width(places[stage].1);
    let band = |name: &str, from: usize, to: usize| {
        let wide = end(to) - places[from].0;
        let items = vec![
            filled(rect(0.0, 0.0, wide, 28.0, 6.0), AMBER.alpha(60)),
            filled(rect(0.0, 22.0, wide, 6.0, 0.0), Paint::Hatch { color: AMBER, gap: 4.0, angle: 135.0 }),
            text((20.0, 18.0), 12.0, SEMIBOLD, INK, name),
        ];
        inside(exact(
            group(&format!("phase/{from}"), Role::Phase, (places[from].0, 0.0), items),
            at(wide, 28.0),
        ))
    };
    let mut items = vec![band("before the purchase", 0, 1), band("after the purchase", 2, 2)];
    for (stage, ((name, _), (left, columns))) in STAGES.iter().zip(&places).enumerate() {
        let mut head = exact(
            group(
                &format!("stage/{stage}"),
                Role::StageHead,
                (*left, 36.0),
                vec![
                    filled(rect(0.0, 0.0, width(*columns), 38.0, 0.0), BLUE.alpha(18)),
                    text((20.0, 26.0), 12.0, SEMIBOLD, INK, &(stage + 1).to_string()),
                    text((50.0, 26.0), 20.0, SEMIBOLD, INK, name),
                ],
            ),
            at(width(*columns), 38.0),
        );
        head.record = Some(stage_id(stage));
        items.push(inside(head));
    }
    let mut heads = exact(
        group("heads", Role::Decoration, (0.0, 100.0), items),
        Rect::new(0.0, -12.0, right() + 24.0, 86.0),
    );
    heads.pin = Pin::Top;
    heads
}

fn lane(lane: usize, name: &str, top: f32, height: f32) -> Group {
    let mut items =
        vec![stroked(path(&[(24.0, 0.5), (right(), 0.5)], false), Stroke::solid(INK.alpha(40), 1.0))];
    let mut number = 0;
    for (stage, (left, columns)) in places().into_iter().enumerate() {
        let mut block = Vec::new();
        for column in 0..columns {
            let x = PAD + column as f32 * (COLUMN + GAP);
            let card = match lane {
                0 => step(number, STAGES[stage].1[column], stage == 0 && column == 0),
                1 => emotion(number),
                _ => thought(number),
            };
            let cell = group(&format!("cell/{lane}/{number}"), Role::Cell, (x, 0.0), vec![inside(card)]);
            block.push(inside(exact(cell, at(COLUMN, height))));
            if lane == 0 {
                block.push(inside(arrow(number, x + COLUMN)));
            }
            number += 1;
        }
        let mut block = exact(
            group(&format!("block/{lane}/{stage}"), Role::Block, (left, 0.0), block),
            at(width(columns) + BETWEEN, height),
        );
        block.record = Some(stage_id(stage));
        items.push(inside(block));
    }
    let mut head = exact(
        group(
            &format!("head/{lane}"),
            Role::LaneHead,
            (24.0, 0.0),
            vec![icon(0.0, 14.0, 18.0, INK), text((26.0, 28.0), 13.0, SEMIBOLD, INK, name)],
        ),
        Rect::new(-24.0, 1.0, HEAD - 4.0, height - 1.0),
    );
    head.pin = Pin::Left;
    head.record = Some(lane_id(lane));
    items.push(inside(head));
    let mut group = exact(group(&format!("lane/{lane}"), Role::Lane, (0.0, top), items), at(right(), height));
    group.record = Some(lane_id(lane));
    group
}

fn step(number: usize, name: &str, linked: bool) -> Group {
    let mut items = vec![
        filled(rect(0.5, 0.5, COLUMN - 1.0, 79.0, 8.0), WHITE),
        icon(12.0, 12.0, 16.0, BLUE),
        text((34.0, 24.0), 12.0, REGULAR, INK, "Website"),
        icon(180.0, 12.0, 16.0, INK),
        text((12.0, 48.0), 14.0, SEMIBOLD, INK, name),
    ];
    if linked {
        items.push(link(Rect::new(12.0, 36.0, 140.0, 18.0), "https://example.org/prices?q=ü"));
        items.push(link(Rect::new(12.0, 60.0, 40.0, 12.0), &format!("#{}", touchpoint_id(5))));
    }
    let mut card =
        exact(group(&format!("step/{number}"), Role::Touchpoint, (0.0, 20.0), items), at(COLUMN, 80.0));
    card.record = Some(touchpoint_id(number));
    card.label = format!("{name}, moment of truth");
    card
}

fn arrow(number: usize, x: f32) -> Group {
    let mut arrow = exact(
        group(
            &format!("arrow/{number}"),
            Role::Transition,
            (x, 52.0),
            vec![
                stroked(path(&[(0.0, 0.0), (GAP - 5.0, 0.0)], false), Stroke::solid(INK, 1.5)),
                filled(path(&[(GAP, 0.0), (GAP - 7.0, -4.0), (GAP - 7.0, 4.0)], true), INK),
                text((8.0, -6.0), 12.0, REGULAR, INK, "80 %"),
            ],
        ),
        Rect::new(0.0, -18.0, GAP, 22.0),
    );
    arrow.label = format!("main: from {number}");
    arrow
}

fn emotion(number: usize) -> Group {
    let y = 30.0 + 20.0 * (number % 3) as f32;
    let face = filled(rect(92.0, y, 24.0, 24.0, 12.0), AMBER);
    let mut group = exact(
        group(&format!("emotion/{number}"), Role::Emotion, (0.0, 0.0), vec![face]),
        Rect::new(92.0, y, 24.0, 24.0),
    );
    group.label = format!("emotion {}", number % 3);
    group
}

fn thought(number: usize) -> Group {
    let ltr = Direction::LeftToRight;
    let mut items = vec![filled(rect(0.5, 0.5, COLUMN - 1.0, 99.0, 8.0), AMBER.alpha(40))];
    if number == 1 {
        items.push(image(1, Rect::new(0.0, 0.0, COLUMN, 99.0), 7.0, "Three stripes"));
    } else {
        // broken inside of a word, and between words
        let mut note = lines(
            (12.0, 28.0),
            13.0,
            INK,
            &[
                &[(REGULAR, ltr, "Why does the Kunden-")],
                &[(REGULAR, ltr, "reise stop here, he")],
                &[(REGULAR, ltr, "asks the Wi-Fi "), (EMOJI, ltr, "📞")],
            ],
        );
        if let Item::Text(text) = &mut note {
            text.content = "Why does the Kundenreise stop here, he asks the Wi-Fi 📞".into();
        }
        items.push(note);
    }
    let role = if number == 1 { Role::Picture } else { Role::Note };
    exact(group(&format!("note/{number}"), role, (0.0, 20.0), items), at(COLUMN, 100.0))
}
