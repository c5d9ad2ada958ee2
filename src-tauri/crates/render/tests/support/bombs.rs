//! SVG pictures a few kilobytes long that would take all memory, all time or all of the stack.

use crate::support::picture;
use wayfold_scene::Picture;

/// Name and picture of every bomb.
pub(crate) fn all() -> Vec<(&'static str, Picture)> {
    let nested = |count: usize, open: &str, close: &str| {
        format!("{}<rect width=\"8\" height=\"8\"/>{}", open.repeat(count), close.repeat(count))
    };
    // each one draws the one before twice
    let doubling = |open: &str, close: &str, draw: &str| -> String {
        (1..40)
            .map(|n| {
                let draw = draw.replace('#', &format!("#u{}", n - 1));
                format!("<{open} id=\"u{n}\">{draw}{draw}</{close}>")
            })
            .collect()
    };
    let uses = doubling("g", "g", r##"<use xlink:href="#"/>"##);
    let patterns = doubling(
        r#"pattern width="1" height="1""#,
        "pattern",
        r#"<rect width="8" height="8" fill="url(#)"/>"#,
    );
    let masks: String = (1..400)
        .map(|n| format!(r#"<mask id="m{n}" mask="url(#m{})"><rect width="8" height="8"/></mask>"#, n - 1))
        .collect();
    let filters = |filter: &str, count: usize| {
        format!(
            r#"<filter id="f">{}</filter><rect width="8" height="8" filter="url(#f)"/>"#,
            filter.repeat(count)
        )
    };
    let markers = format!(
        r#"<marker id="k" markerWidth="9" markerHeight="9">{}</marker><path marker-mid="url(#k)" d="M0 0{}"/>"#,
        "<rect width=\"8\" height=\"8\"/>".repeat(100),
        "L8 8L0 0".repeat(10_000),
    );
    let rules: String = (0..20_000).map(|n| format!("g g g .a{n}{{fill:red}}")).collect();
    let sheet = format!("<style>{rules}</style>{}", "<g class=\"a\"/>".repeat(10_000));
    let entities = r#"<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><desc>&f;&f;&f;&f;</desc><rect width="8" height="8"/></svg>"#;
    let mut bombs: Vec<_> = [
        ("uses", format!(r#"<g id="u0"><rect width="8" height="8"/></g>{uses}"#)),
        ("patterns", format!(r#"<pattern id="u0"/>{patterns}<rect width="8" height="8" fill="url(#u39)"/>"#)),
        ("masks", format!(r#"<mask id="m0"/>{masks}<rect width="8" height="8" mask="url(#m399)"/>"#)),
        ("deep", nested(100_000, "<g>", "</g>")),
        ("layers", nested(900, "<g opacity='.99'>", "</g>")),
        ("blurs", filters(r#"<feGaussianBlur stdDeviation="4"/>"#, 5_000)),
        ("noise", filters(r#"<feTurbulence baseFrequency="0.05" numOctaves="100000"/>"#, 1)),
        ("markers", markers),
        ("rectangles", "<rect width='8' height='8'/>".repeat(120_000)),
        ("sheet", sheet),
    ]
    .into_iter()
    .map(|(name, body)| {
        let head = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8">"#;
        (name, picture("image/svg+xml", format!("{head}{body}</svg>")))
    })
    .collect();
    bombs.push(("entities", picture("image/svg+xml", entities)));
    bombs
}
