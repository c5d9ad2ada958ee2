//! Pieces of the markup that all parts share.

use crate::escape::push_xml;
use std::fmt::Write as _;

/// What every part begins with.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// Names of drawings, relations and presentations.
pub(super) const SPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
/// Where kinds of relations are named.
pub(super) const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// A length in points, in the format's own unit.
pub(super) fn emu(points: f32) -> i64 {
    const FARTHEST: f32 = 1e6;
    let points = if points.is_finite() { points.clamp(-FARTHEST, FARTHEST) } else { 0.0 };
    (f64::from(points) * 12_700.0).round() as i64
}

/// Text, escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    push_xml(&mut out, text);
    out
}

/// Text on one line: everything that breaks or moves lines becomes a space.
pub(super) fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() && c != '\u{a0}' || c.is_control() {
            if !line.is_empty() && !line.ends_with(' ') {
                line.push(' ');
            }
        } else {
            line.push(c);
        }
    }
    line.truncate(line.trim_end_matches(' ').len());
    line
}

/// Appends; writing to a `String` cannot fail.
macro_rules! put {
    ($out:expr, $($arg:tt)*) => {{
        use std::fmt::Write as _;
        let _ = write!($out, $($arg)*);
    }};
}
pub(super) use put;

/// Relations of a part to others: kind, target.
#[derive(Debug, Clone, Default)]
pub(super) struct Relations(Vec<(String, String)>);

impl Relations {
    /// The id of the relation to a part; one that is there already is taken.
    pub(super) fn to(&mut self, kind: &str, target: &str) -> String {
        let at = self.0.iter().position(|(known, to)| known == kind && to == target).unwrap_or_else(|| {
            self.0.push((kind.to_owned(), target.to_owned()));
            self.0.len() - 1
        });
        format!("rId{}", at + 1)
    }

    /// What an id leads to.
    pub(super) fn target(&self, id: &str) -> Option<&str> {
        let at = id.strip_prefix("rId")?.parse::<usize>().ok()?.checked_sub(1)?;
        self.0.get(at).map(|(_, target)| target.as_str())
    }

    /// As a part of its own.
    pub(super) fn part(&self) -> String {
        let mut xml = format!(
            "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        );
        for (at, (kind, target)) in self.0.iter().enumerate() {
            let kind = if kind.contains(':') { kind.clone() } else { format!("{RELATIONS}{kind}") };
            let _ = write!(
                xml,
                "<Relationship Id=\"rId{}\" Type=\"{}\" Target=\"{}\"/>",
                at + 1,
                escaped(&kind),
                escaped(target)
            );
        }
        xml.push_str("</Relationships>");
        xml
    }
}

/// The language of a run as the format names it: with a region.
pub(super) fn tag(language: &str) -> String {
    let clean: String =
        language.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(35).collect();
    match clean.to_ascii_lowercase().as_str() {
        "" | "en" => "en-US".into(),
        "de" => "de-DE".into(),
        _ => clean,
    }
}
