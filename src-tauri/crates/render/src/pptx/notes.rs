//! What the speaker reads: a page of notes for each slide, and the master all of them need.

use super::deck::Deck;
use super::frame::theme;
use super::parts::Parts;
use super::xml::{HEAD, Relations, SPACES, escaped, on_one_line, put};

/// Longest notes of a slide, in bytes; a room is not read more than that.
const LONGEST: usize = 12_000;
const KIND: &str = "application/vnd.openxmlformats-officedocument.presentationml.";

const GROUP: &str =
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";
const PICTURE: &str = "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" \
     noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"{IDX}/></p:nvPr></p:nvSpPr><p:spPr>{FRAME}</p:spPr></p:sp>";

/// The master of notes, with a theme of its own.
pub(super) fn master(deck: &Deck, theme_number: usize, parts: &mut Parts) {
    let frame = |x: i64, y: i64, w: i64, h: i64| {
        format!(
            "<a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{w}\" cy=\"{h}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
        )
    };
    let picture = PICTURE
        .replace("{IDX}", " idx=\"2\"")
        .replace("{FRAME}", &frame(685_800, 1_143_000, 5_486_400, 3_086_100));
    let xml = format!(
        "{HEAD}<p:notesMaster {SPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/>\
         </p:bgPr></p:bg><p:spTree>{GROUP}{picture}<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr>\
         <a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" sz=\"quarter\" idx=\"3\"/></p:nvPr></p:nvSpPr><p:spPr>{}\
         </p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang=\"en-US\"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>\
         </p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" \
         accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>\
         <p:notesStyle><a:lvl1pPr marL=\"0\" algn=\"l\"><a:defRPr sz=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>\
         <a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>",
        frame(685_800, 4_400_550, 5_486_400, 3_600_450)
    );
    let mut relations = Relations::default();
    relations.to("theme", &format!("../theme/theme{theme_number}.xml"));
    parts.put_kind("ppt/notesMasters/notesMaster1.xml", format!("{KIND}notesMaster+xml"), xml);
    parts.put("ppt/notesMasters/_rels/notesMaster1.xml.rels", relations.part());
    parts.put_kind(
        format!("ppt/theme/theme{theme_number}.xml"),
        "application/vnd.openxmlformats-officedocument.theme+xml",
        theme(deck),
    );
}

/// The notes of one slide.
pub(super) fn page(number: usize, lines: &[String], language: &str, parts: &mut Parts) {
    let picture = PICTURE.replace("{IDX}", "").replace("{FRAME}", "");
    let mut xml = format!(
        "{HEAD}<p:notes {SPACES}><p:cSld><p:spTree>{GROUP}{picture}<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr>\
         <a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/>\
         <p:txBody><a:bodyPr/><a:lstStyle/>"
    );
    let mut room = LONGEST;
    for line in lines {
        let line = on_one_line(line);
        let end = line.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= room).last();
        let kept = &line[..end.unwrap_or(0)];
        put!(xml, "<a:p>");
        if !kept.is_empty() {
            put!(xml, "<a:r><a:rPr lang=\"{language}\" dirty=\"0\"/><a:t>{}</a:t></a:r>", escaped(kept));
        }
        xml.push_str("</a:p>");
        room -= kept.len();
        if kept.len() < line.len() {
            put!(xml, "<a:p><a:r><a:rPr lang=\"{language}\" dirty=\"0\"/><a:t>…</a:t></a:r></a:p>");
            break;
        }
    }
    xml.push_str(
        "</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>",
    );
    let mut relations = Relations::default();
    relations.to("notesMaster", "../notesMasters/notesMaster1.xml");
    relations.to("slide", &format!("../slides/slide{number}.xml"));
    parts.put_kind(format!("ppt/notesSlides/notesSlide{number}.xml"), format!("{KIND}notesSlide+xml"), xml);
    parts.put(format!("ppt/notesSlides/_rels/notesSlide{number}.xml.rels"), relations.part());
}
