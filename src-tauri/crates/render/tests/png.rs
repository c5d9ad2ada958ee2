//! PNG and thumbnails: pixels where they should be, limits that hold.

#[path = "support/bombs.rs"]
mod bombs;
mod support;

use std::ops::ControlFlow;
use std::sync::Arc;
use support::*;
use wayfold_render::{Background, PngOptions, RenderError, png, thumbnail};
use wayfold_scene::*;

fn draw(scene: &Scene, options: &PngOptions) -> Pixels {
    decode(&png(scene, options, &mut |_| ControlFlow::Continue(())).expect("a picture"))
}

/// Colours found at places of the sheet, drawn at scale 1 and 2.
fn check(scene: &Scene, probes: &[(f32, f32, Color)]) {
    for scale in [1.0, 2.0] {
        let pixels = draw(scene, &PngOptions { scale, ..PngOptions::default() });
        assert_eq!(pixels.size(), ((400.0 * scale) as u32, (300.0 * scale) as u32));
        for &(x, y, expected) in probes {
            let found = pixels.at((x * scale) as u32, (y * scale) as u32);
            assert!(near(found, expected, 3), "({x}, {y}) at {scale}: {found:?}, not {expected:?}");
        }
    }
}

/// A colour over the paper.
fn over_paper(color: Color) -> Color {
    let mix = |over: u8, under: u8| {
        ((u32::from(over) * u32::from(color.a) + u32::from(under) * u32::from(255 - color.a)) / 255) as u8
    };
    Color::rgb(mix(color.r, PAPER.r), mix(color.g, PAPER.g), mix(color.b, PAPER.b))
}

#[test]
fn shapes_are_filled() {
    check(
        &cases::shapes(),
        &[
            (5.0, 5.0, PAPER),
            (15.0, 15.0, BLUE),
            (131.0, 11.0, PAPER),
            (180.0, 40.0, over_paper(RED.alpha(128))),
            (300.0, 40.0, WHITE),
            (252.0, 12.0, PAPER),
            (70.0, 120.0, AMBER),
            (25.0, 170.0, PAPER),
            (215.0, 140.0, over_paper(BLUE.alpha(64))),
            (215.0, 180.0, BLUE),
        ],
    );
}

#[test]
fn strokes_are_broken_by_their_pattern() {
    check(
        &cases::strokes(),
        &[
            (200.0, 20.0, INK),
            // Long: on 14, off 4, from 20; the round ends reach 2 into the gap
            (30.0, 140.0, INK),
            (20.0 + 18.0 * 10.0 + 7.0, 140.0, INK),
            (300.0, 212.0, BLUE.alpha(255)).min_alpha(),
            (390.0, 20.0, PAPER),
        ],
    );
}

trait MinAlpha {
    fn min_alpha(self) -> Self;
}

impl MinAlpha for (f32, f32, Color) {
    fn min_alpha(self) -> Self {
        (self.0, self.1, over_paper(self.2.alpha(160)))
    }
}

#[test]
fn hatching_stays_inside() {
    let pixels = draw(&cases::hatch(), &PngOptions { scale: 2.0, ..PngOptions::default() });
    // horizontal strokes every 8 from 4
    assert!(near(pixels.at(200, 2 * 156), INK, 40), "{:?}", pixels.at(200, 2 * 156));
    assert!(near(pixels.at(200, 2 * 160), PAPER, 3));
    assert!(near(pixels.at(42, 42), PAPER, 3), "outside the rounded corner");
    let blue = (0..200).filter(|&x| near(pixels.at(60 + x, 140), BLUE, 60)).count();
    assert!((20..80).contains(&blue), "{blue} of 200 pixels are hatched");
}

#[test]
fn groups_move_what_is_in_them() {
    check(
        &cases::groups(),
        &[
            (25.0, 25.0, AMBER),
            (135.0, 90.0, BLUE),
            (105.0, 115.0, RED),
            (128.0, 72.0, PAPER),
            (10.0, 290.0, over_paper(BLUE.alpha(40))),
            (399.0, 290.0, over_paper(BLUE.alpha(40))),
        ],
    );
}

#[test]
fn text_and_emoji_are_drawn() {
    let pixels = draw(&cases::plain_text(), &PngOptions { scale: 2.0, ..PngOptions::default() });
    let ink = |x: u32, y: u32, width: u32, height: u32, wanted: Color| {
        (y..y + height)
            .flat_map(|y| (x..x + width).map(move |x| (x, y)))
            .filter(|&(x, y)| near(pixels.at(x, y), wanted, 60))
            .count()
    };
    assert!(ink(40, 40, 500, 50, INK) > 1500, "the heading");
    assert_eq!(ink(40, 100, 600, 30, PAPER), 600 * 30, "nothing between heading and paragraph");
    let angry = Color::rgb(218, 47, 71);
    assert!(ink(40, 160, 500, 50, angry) > 150, "an emoji in its own colours");
    assert!(ink(40, 440, 400, 30, INK) > 300, "a font of the machine");
}

#[test]
fn icons_are_drawn_in_their_colour() {
    check(
        &cases::icons(),
        &[
            (20.0 + 9.5, 40.0, INK),
            (40.0, 30.0, PAPER),
            (80.0 + 16.0, 60.0, over_paper(BLUE.alpha(128))),
            (220.0, 40.0, PAPER),
            (320.0, 40.0, PAPER),
        ],
    );
}

#[test]
fn pictures_cover_their_frames() {
    const GREEN: Color = Color::rgb(0x16, 0xa3, 0x4a);
    let missing = over_paper(Color { r: 128, g: 128, b: 128, a: 56 });
    check(
        &cases::images(),
        &[
            (25.0, 50.0, RED),
            (50.0, 50.0, AMBER),
            (75.0, 50.0, BLUE),
            (105.0, 40.0, RED),
            (215.0, 40.0, BLUE),
            (101.0, 21.0, PAPER),
            (50.0, 150.0, GREEN),
            (22.0, 122.0, PAPER),
            (130.0, 150.0, missing),
            (210.0, 150.0, missing),
            (290.0, 150.0, missing),
            (30.0, 230.0, PAPER),
            (70.0, 230.0, over_paper(RED.alpha(128))),
        ],
    );
}

#[test]
fn links_draw_nothing() {
    check(&cases::links(), &[(30.0, 30.0, PAPER), (240.0, 40.0, BLUE)]);
}

/// However a picture is cut into bands and tiles, it is the same picture.
#[test]
fn bands_and_regions_fit_together() {
    let scene = journey(120);
    let options = PngOptions { scale: 0.5, ..PngOptions::default() };
    let whole = draw(&scene, &options);
    assert!(whole.size().0 > 4096 && whole.size().1 > 256, "several tiles and bands");
    let region = Rect::new(8000.0, 400.0, 500.0, 300.0);
    let part = draw(&scene, &PngOptions { region: Some(region), ..options });
    assert_eq!(part.size(), (250, 150));
    for y in 0..150 {
        for x in 0..250 {
            let (a, b) = (whole.at(4000 + x, 200 + y), part.at(x, y));
            assert!(near(a, b, 2), "({x}, {y}): {a:?} {b:?}");
        }
    }
}

#[test]
fn transparent_pictures_have_no_paper() {
    let options = PngOptions { background: Background::Transparent, ..PngOptions::default() };
    let pixels = draw(&cases::shapes(), &options);
    assert_eq!(pixels.at(5, 5).a, 0);
    assert_eq!(pixels.at(15, 15), BLUE);
    assert!(near(pixels.at(180, 40), RED.alpha(128), 2), "{:?}", pixels.at(180, 40));
}

#[test]
fn the_file_says_how_large_it_is_and_what_it_shows() {
    let options = PngOptions { scale: 2.0, ..PngOptions::default() };
    let file = png(&cases::shapes(), &options, &mut |_| ControlFlow::Continue(())).unwrap();
    let reader = ::png::Decoder::new(std::io::Cursor::new(&file)).read_info().unwrap();
    let info = reader.info();
    let density = info.pixel_dims.unwrap();
    assert_eq!((density.xppu, density.yppu), (7559, 7559), "192 pixels to an inch");
    let texts: Vec<_> = info.utf8_text.iter().map(|t| (t.keyword.as_str(), t.get_text().unwrap())).collect();
    assert_eq!(texts[0], ("Title", "Wrong package".to_owned()));
    assert_eq!(texts.len(), 2);
}

#[test]
fn options_that_make_no_picture_are_refused() {
    let scene = sheet();
    let whole = PngOptions::default();
    let region =
        |x, y, width, height| PngOptions { region: Some(Rect::new(x, y, width, height)), ..whole.clone() };
    let scale = |scale| PngOptions { scale, ..whole.clone() };
    for (options, code) in [
        (region(500.0, 0.0, 10.0, 10.0), "empty"),
        (region(f32::NAN, 0.0, 10.0, 10.0), "empty"),
        (region(10.0, 10.0, -5.0, 10.0), "empty"),
        (scale(0.0), "scale"),
        (scale(-1.0), "scale"),
        (scale(4.1), "scale"),
        (scale(f32::NAN), "scale"),
    ] {
        let error = png(&scene, &options, &mut |_| ControlFlow::Continue(())).unwrap_err();
        assert_eq!(error.code(), code, "{options:?}");
    }
    let mut flat = sheet();
    flat.size.height = 0.0;
    assert_eq!(png(&flat, &whole, &mut |_| ControlFlow::Continue(())).unwrap_err(), RenderError::Empty);
    assert_eq!(thumbnail(&flat, 100, 100).unwrap_err(), RenderError::Empty);
    assert_eq!(thumbnail(&scene, 0, 100).unwrap_err(), RenderError::Empty);
}

/// The scale an error names fits, and the next larger one does not.
#[test]
fn too_large_pictures_name_the_scale_that_fits() {
    for (width, height, scale, most_pixels, expected) in [
        (4000.0, 3000.0, 4.0, 50_000_000, 2.04),
        (30_000.0, 100.0, 4.0, 250_000_000, 2.18),
        (700_000.0, 100.0, 1.0, 250_000_000, 0.0),
        (1e30, 1e30, 1.0, 250_000_000, 0.0),
        (f32::INFINITY, 10.0, 1.0, 250_000_000, 0.0),
    ] {
        let mut scene = sheet();
        scene.size = Size::new(width, height);
        let draw = |scale| {
            let options = PngOptions { scale, most_pixels, ..PngOptions::default() };
            png(&scene, &options, &mut |_| ControlFlow::Break(()))
        };
        let Err(RenderError::TooManyPixels { fits, .. }) = draw(scale) else {
            panic!("{width} x {height} fit")
        };
        assert_eq!(fits, expected, "{width} x {height}");
        if fits > 0.0 {
            assert_eq!(draw(fits).unwrap_err(), RenderError::Stopped);
            assert_eq!(draw(fits + 0.01).unwrap_err().code(), "too-many-pixels");
        } else {
            assert_eq!(draw(scale).unwrap_err().code(), "too-large");
        }
    }
}

#[test]
fn progress_rises_to_one_and_can_stop() {
    let scene = journey(300);
    let mut seen = Vec::new();
    png(&scene, &PngOptions::default(), &mut |part| {
        seen.push(part);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(seen.len() > 3 && seen.is_sorted() && seen.last() == Some(&1.0), "{seen:?}");
    let mut calls = 0;
    let stopped = png(&scene, &PngOptions::default(), &mut |_| {
        calls += 1;
        if calls == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(stopped.unwrap_err(), RenderError::Stopped);
    assert_eq!(calls, 2);
}

#[test]
fn hostile_scenes_are_drawn_or_left_out() {
    draw(&cases::hostile(), &PngOptions::default());
    thumbnail(&cases::hostile(), 320, 200).unwrap();
    let odd = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, f32::MAX, f32::MIN, 1e20, -1e9, 1e-30, 0.0];
    for (x, y) in odd.iter().flat_map(|x| odd.iter().map(move |y| (*x, *y))) {
        let mut mark = icon(x, 10.0, y, INK);
        if let Item::Icon(icon) = &mut mark {
            icon.view = y;
        }
        let hatch = Paint::Hatch { color: RED, gap: x, angle: y };
        let scene = sheet_of(vec![
            filled(rect(x, y, 50.0, 50.0, 5.0), RED),
            filled(rect(10.0, 10.0, x, y, x), RED),
            filled(rect(-10.0, -10.0, 500.0, 500.0, 0.0), hatch),
            stroked(
                path(&[(0.0, 0.0), (x, y), (y, x)], false),
                Stroke { color: INK, width: 2.0, dash: Dash::Dotted },
            ),
            stroked(rect(0.0, 0.0, 10.0, 10.0, y), Stroke::solid(INK, x)),
            text((x, y), 12.0, REGULAR, INK, "Here"),
            text((10.0, 20.0), x, REGULAR, INK, "and there"),
            image(1, Rect::new(x, y, x, y), y, ""),
            image(1, Rect::new(0.0, 0.0, x, y), y, ""),
            mark,
        ]);
        draw(&scene, &PngOptions::default());
        thumbnail(&scene, 64, 64).unwrap();
    }
}

/// Pictures made to exhaust memory, time or the stack end as empty frames.
#[test]
fn hostile_pictures_are_empty_frames() {
    let mut huge = stripes(&[RED], 1).data.to_vec();
    // the size in its header: 60,000 by 60,000
    huge[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let mut hostile = vec![
        ("huge", picture("image/png", huge)),
        ("cut", picture("image/png", stripes(&[RED], 40).data[..100].to_vec())),
        ("gif", picture("image/gif", *b"GIF89a\xff\xff\xff\xff\xf7\0\0")),
        ("jpeg", picture("image/jpeg", *b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\x03")),
        ("webp", picture("image/webp", *b"RIFF\xff\xff\xff\xffWEBPVP8 \xff\xff\xff\x7f")),
        ("empty", picture("image/svg+xml", "")),
    ];
    hostile.extend(bombs::all());
    for (name, hostile) in hostile {
        let mut scene = sheet_of(vec![image(1, Rect::new(0.0, 0.0, 40.0, 40.0), 0.0, "")]);
        scene.pictures.insert(record(1), hostile);
        let start = std::time::Instant::now();
        let pixels = draw(&scene, &PngOptions::default());
        let (found, seconds) = (pixels.at(20, 20), start.elapsed().as_secs());
        assert!(near(found, over_paper(Color { r: 128, g: 128, b: 128, a: 56 }), 3), "{name}: {found:?}");
        assert!(seconds < 10, "{name}: {seconds} s");
    }
}

/// A logo as drawing programs write it: classes, clipping, things used again, a gradient, a shadow.
#[test]
fn real_svg_pictures_are_drawn() {
    const LOGO: &str = r##"<?xml version="1.0"?>
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100">
        <style>.a{clip-path:url(#c)}.b{fill:url(#g)}</style>
        <defs><clipPath id="c"><rect width="100" height="100"/></clipPath>
        <linearGradient id="g"><stop stop-color="#2563eb"/><stop offset="1" stop-color="#2563eb"/></linearGradient>
        <filter id="s"><feGaussianBlur stdDeviation="1"/></filter>
        <g id="dot"><circle r="30"/></g></defs>
        <g class="a"><rect class="b" width="100" height="100"/>
        <use xlink:href="#dot" x="50" y="50" fill="#dc2626"/></g>
        <rect width="4" height="4" filter="url(#s)" opacity=".5"/></svg>"##;
    let mut scene = sheet_of(vec![image(1, Rect::new(0.0, 0.0, 100.0, 100.0), 0.0, "")]);
    scene.pictures.insert(record(1), picture("image/svg+xml", LOGO));
    check(&scene, &[(50.0, 50.0, RED), (90.0, 10.0, BLUE), (50.0, 90.0, BLUE)]);
}

#[test]
fn thumbnails_have_the_size_asked_for() {
    for (touchpoints, width, height) in [(1, 320, 200), (60, 320, 200), (10_000, 160, 240), (300, 1, 1)] {
        let pixels = decode(&thumbnail(&journey(touchpoints), width, height).unwrap());
        assert_eq!(pixels.size(), (width, height));
    }
    // what is asked for in excess is less
    assert_eq!(decode(&thumbnail(&sheet(), 100_000, 10).unwrap()).size(), (2048, 10));
}

/// A wide map is shown from its beginning, one of the box's shape as a whole; the title never.
#[test]
fn thumbnails_show_bands_and_cards() {
    let wide = decode(&thumbnail(&journey(100), 320, 200).unwrap());
    let blues = |pixels: &Pixels, x: u32| {
        (0..200).filter(|&y| pixels.at(x, y).b > pixels.at(x, y).r.saturating_add(5)).count()
    };
    assert!(blues(&wide, 310) > 100, "stages reach the right edge");
    assert!(blues(&wide, 10) < 20, "lane heads at the left");
    let small = decode(&thumbnail(&journey(2), 320, 200).unwrap());
    let dark = |y: u32| (0..320).filter(|&x| small.at(x, y).r < 128).count();
    assert_eq!((0..20).map(dark).sum::<usize>(), 0, "the title is left out");
}

#[test]
fn a_thread_that_draws_nothing_is_no_loss() {
    let mut scene = sheet();
    scene.size = Size::new(10.0, 5000.0);
    scene.groups.push(Arc::new(group(
        "low",
        Role::Note,
        (0.0, 4990.0),
        vec![filled(rect(0.0, 0.0, 10.0, 5.0, 0.0), RED)],
    )));
    let pixels = draw(&scene, &PngOptions::default());
    assert_eq!(pixels.at(5, 4992), RED);
    assert_eq!(pixels.at(5, 4998), PAPER);
}
