use super::*;
use crate::templates;
use crate::words::Dictionary;
use std::ops::ControlFlow;
use wayfold_layout::text::{Fonts, Typesetter};
use wayfold_layout::{Layout, Settings};
use wayfold_model::Map;
use wayfold_render::PngOptions;

/// Between the strip and what is shown, where stages are shown from their beginning: as between stages.
const GAP: f32 = 8.0;

/// In the bundled fonts, so that the outcome does not depend on the machine.
fn drawn(example: &str, language: &str, theme: &str) -> (Map, Scene) {
    let map = templates::template(example, language).expect("an example").map(0).expect("a map");
    let words = Arc::new(Dictionary::new());
    let settings = Settings { theme: Some(theme.into()), language: language.into(), words };
    let scene = Layout::new(Typesetter::new(Fonts::bundled_only())).once(&map, &settings);
    (map, scene)
}

/// All groups of a role with their places.
fn places(scene: &Scene, wanted: impl Fn(&Group) -> bool) -> Vec<(Group, Rect)> {
    let mut found = Vec::new();
    each(scene, &mut |group, origin| {
        if wanted(group) {
            found.push((group.clone(), group.bounds.translate(origin)));
        }
    });
    found
}

/// The words a group shows by itself, and where.
fn words(group: &Group, rect: Rect) -> Vec<(String, Rect)> {
    let origin = Point::new(rect.x - group.bounds.x, rect.y - group.bounds.y);
    let texts = group.items.iter().filter_map(|item| match item {
        Item::Text(text) => Some((text.content.to_string(), text.bounds.translate(origin))),
        _ => None,
    });
    texts.collect()
}

/// A picture of one stage names all lanes at their heights, beside the stage.
#[track_caller]
fn check(map: &Map, sheet: &Scene, stage: Id, name: &str) {
    let part = of(sheet, &[stage]).expect("a picture");
    let paper = Rect::new(0.0, 0.0, part.size.width, part.size.height);
    let (_, wash) = places(&part, |group| group.role == Role::StageWash && group.record == Some(stage.0))
        .pop()
        .expect("the stage");
    assert!(contains(paper, wash), "{name}");
    let (_, band) =
        places(&part, |group| group.role == Role::Phase && !words(group, group.bounds).is_empty())
            .pop()
            .expect("the band of its phase");
    assert!(band.y >= 0.0, "{name}: {band:?}");
    let heads = places(&part, |group| group.role == Role::LaneHead);
    let shown = map.lanes_in_order().into_iter().filter(|lane| !lane.hidden);
    let shown: Vec<_> = shown.map(|lane| Some(lane.id.0)).collect();
    assert_eq!(heads.iter().map(|(head, _)| head.record).collect::<Vec<_>>(), shown, "{name}");
    let pinned = |group: &Group| group.pin == Pin::Left;
    let (before, after) = (places(sheet, pinned), places(&part, pinned));
    assert_eq!(before.len(), after.len(), "{name}");
    // the sheet is only cut: what lies beside a head there does here too
    let down = places(sheet, |group| group.record == Some(stage.0) && group.role == Role::StageWash);
    let down = wash.y - down.first().expect("the stage").1.y;
    for ((head, old), (_, new)) in before.iter().zip(&after) {
        assert_eq!(new.y, old.y + down, "{name}: {}", head.key);
        assert!(new.right() <= wash.x, "{name}: {} covers the stage", head.key);
        for (text, rect) in words(head, *new) {
            let whole = contains(paper, rect) && rect.right() < wash.x;
            assert!(whole, "{name}: {text} lies at {rect:?}");
        }
    }
    for (card, rect) in places(&part, |group| matches!(group.role, Role::Touchpoint)) {
        assert!(rect.x >= wash.x, "{name}: {} lies at {rect:?}", card.key);
    }
    // half a number is another number
    for (arrow, rect) in places(&part, |group| group.role == Role::Transition) {
        for (text, rect) in words(&arrow, rect) {
            assert!(contains(Rect { x: wash.x - GAP, ..paper }, rect), "{name}: {text} lies at {rect:?}");
        }
    }
}

#[test]
fn pictures_of_one_stage_name_its_lanes() {
    for example in templates::examples() {
        for language in ["en", "de"] {
            let (map, scene) = drawn(example, language, "paper-light");
            for stage in map.stages_in_order() {
                check(&map, &scene, stage.id, &format!("{example} {language} {}", stage.title));
            }
        }
    }
}

/// Rows of pixels of a part, as far as the strip goes.
fn strip_of(scene: &Scene, stage: Id) -> Vec<Vec<u8>> {
    let part = of(scene, &[stage]).expect("a picture");
    let all = |rect: Rect, (_, next): (Group, Rect)| rect.union(&next);
    let lanes = places(&part, |group| group.role == Role::Lane);
    let lanes = lanes.into_iter().fold(Rect { y: f32::MAX, height: 0.0, ..Rect::default() }, all);
    let file = wayfold_render::png(&part, &PngOptions::default(), &mut |_| ControlFlow::Continue(()));
    let file = file.expect("a file");
    let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("a PNG");
    let mut data = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut data).expect("pixels");
    let strip = Strip::of(scene).expect("a strip");
    // without the margin before its words and the hairline at its edge
    let wide = MARGIN as usize..(strip.right - strip.left) as usize - 1;
    let rows = data.chunks(info.line_size).skip(lanes.y as usize).take(lanes.height as usize);
    let samples = info.color_type.samples();
    rows.map(|row| row[wide.start * samples..wide.end * samples].to_vec()).collect()
}

#[test]
fn the_strip_looks_as_on_the_sheet() {
    // cards across stages, curves of several personas, arrows, the lines of the service blueprint
    let (map, scene) = drawn("restaurant", "de", "paper-dark");
    let mut strips = map.stages_in_order().into_iter().map(|stage| strip_of(&scene, stage.id));
    let first = strips.next().expect("a stage");
    for (number, strip) in strips.enumerate() {
        let row = first.iter().zip(&strip).position(|(a, b)| a != b);
        assert!(first == strip, "stage {}: row {row:?} of the strip looks otherwise", number + 2);
    }
}

#[test]
fn names_of_what_begins_before_a_stage_are_read_in_its_picture() {
    let (map, scene) = drawn("restaurant", "de", "paper-light");
    let stages: Vec<Id> = map.stages_in_order().iter().map(|stage| stage.id).collect();
    for (stage, role, name) in [
        (1, Role::Phase, "Vor dem Kauf"),
        (3, Role::Note, "Kasse und Bondrucker: druckt, misst aber keine Zeit"),
    ] {
        let part = of(&scene, &[stages[stage]]).expect("a picture");
        let strip = Strip::of(&scene).expect("a strip");
        let edge = strip.right - strip.left;
        let mut found = places(&part, |group| group.role == role).into_iter();
        let found = found.find_map(|(group, rect)| {
            assert!(rect.right() > edge, "{}", group.key);
            words(&group, rect).into_iter().find(|(text, _)| text == name)
        });
        let (_, rect) = found.expect("it is shown");
        assert!(rect.x > edge && rect.right() < part.size.width, "{name} lies at {rect:?}");
    }
}

#[test]
fn stages_are_shown_whole() {
    let (map, scene) = drawn("restaurant", "en", "paper-light");
    let stages = map.stages_in_order();
    let touchpoints = map.touchpoints_in_order();
    let last = touchpoints.iter().rfind(|touchpoint| touchpoint.stage == stages[2].id).expect("one");
    let part = |records: &[Id]| of(&scene, records).expect("a picture").size;
    let expected = part(&[stages[2].id, stages[4].id]);
    assert_eq!(part(&[last.id, stages[4].id]), expected);
    assert_eq!(part(&[stages[4].id, stages[3].id, stages[2].id]), expected);
}

#[test]
fn other_parts_are_as_small_as_before() {
    let (map, scene) = drawn("restaurant", "en", "paper-light");
    let touchpoint = map.touchpoints_in_order().get(4).expect("a touchpoint").id;
    let note = *map.notes().keys().next().expect("a note");
    for record in [touchpoint, note] {
        let part = of(&scene, &[record]).expect("a picture");
        assert!(part.size.width < 600.0 && places(&part, |group| group.pin == Pin::Left).is_empty());
    }
}
