//! A native table: a head, and rows as high as their texts.

use super::measure::Type;
use super::script::Script;
use super::text::{Ink, Paragraph, height};
use super::xml::put;

/// Around the text of a cell, to both sides and above.
pub(super) const SIDE: f32 = 6.0;
pub(super) const ABOVE: f32 = 6.0;
/// Letters of the head and of the rows.
pub(super) const HEAD: Type = Type::bold(12.0);
pub(super) const BODY: Type = Type::plain(13.0);

/// A row: its height and its cells.
pub(super) type Row = (f32, Vec<Paragraph>);

/// Height of a row whose cells are as wide as this.
pub(super) fn row_height(cells: &[Paragraph], widths: &[f32]) -> f32 {
    let cell = |(cell, width): (&Paragraph, &f32)| height(std::slice::from_ref(cell), width - 2.0 * SIDE);
    cells.iter().zip(widths).map(cell).fold(0.0, f32::max) + 2.0 * ABOVE
}

/// Rows of a height, the first of them the head.
pub(super) fn table(rows: &[Row], widths: &[f32], script: &Script) -> String {
    let mut xml = String::from("<a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>");
    for width in widths {
        put!(xml, "<a:gridCol w=\"{}\"/>", script.emu(*width));
    }
    xml.push_str("</a:tblGrid>");
    for (number, (height, cells)) in rows.iter().enumerate() {
        put!(xml, "<a:tr h=\"{}\">", script.emu(*height));
        for cell in cells {
            xml.push_str("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>");
            cell.push(&mut xml, script);
            put!(
                xml,
                "</a:txBody><a:tcPr marL=\"{side}\" marR=\"{side}\" marT=\"{above}\" marB=\"{above}\" anchor=\"{}\">",
                if number == 0 { "b" } else { "t" },
                side = script.emu(SIDE),
                above = script.emu(ABOVE),
            );
            for edge in ["lnL", "lnR", "lnT"] {
                put!(xml, "<a:{edge} w=\"0\"><a:noFill/></a:{edge}>");
            }
            let (width, ink) = if number == 0 { (1.5, Ink::Accent) } else { (0.75, Ink::Line) };
            put!(xml, "<a:lnB w=\"{}\">", script.emu(width));
            script.fill(ink, &mut xml);
            xml.push_str("</a:lnB><a:noFill/></a:tcPr></a:tc>");
        }
        xml.push_str("</a:tr>");
    }
    xml.push_str("</a:tbl>");
    xml
}
