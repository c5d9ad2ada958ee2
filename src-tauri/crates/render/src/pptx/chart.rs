//! Native charts, each with the workbook its numbers stand in, so that they can be edited where they are shown.

use super::book::Plot;
use super::deck::{DeckBars, DeckDot};
use super::parts::Parts;
use super::script::Script;
use super::text::Ink;
use super::xml::{HEAD, Relations, escaped, on_one_line, put};
use crate::RenderError;
use chrono::{DateTime, Utc};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use wayfold_scene::Color;

/// Longest text in a cell or a label.
const LONGEST: usize = 200;
/// Letters of labels.
pub(super) const LETTERS: f32 = 12.0;

/// A chart's part and its workbook.
struct Chart {
    xml: String,
    workbook: Vec<u8>,
}

/// Puts a chart, by its number, into a file.
pub(super) fn put(
    number: usize,
    plot: &Plot,
    script: &Script,
    created: DateTime<Utc>,
    parts: &mut Parts,
) -> Result<(), RenderError> {
    let Chart { xml, workbook } = match plot {
        Plot::Bars { bars: shown, names, color } => bars(shown, names, *color, script, created)?,
        Plot::Dots { dots: shown, beyond, names, axes, color } => {
            dots((shown, *beyond), (names, axes), *color, script, created)?
        }
    };
    let mut relations = Relations::default();
    relations.to("package", &format!("../embeddings/Microsoft_Excel_Sheet{number}.xlsx"));
    parts.put(format!("ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx"), workbook);
    parts.put_kind(
        format!("ppt/charts/chart{number}.xml"),
        "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        xml,
    );
    parts.put(format!("ppt/charts/_rels/chart{number}.xml.rels"), relations.part());
    Ok(())
}

fn failed(error: XlsxError) -> RenderError {
    RenderError::Slides { reason: error.to_string() }
}

/// Text as a cell may hold it. What looks like a formula stays text: it is written as such.
pub(super) fn short(text: &str) -> String {
    let line: String = on_one_line(text).chars().filter(|c| !c.is_control() && *c < '\u{fffe}').collect();
    line.chars().take(LONGEST).collect()
}

/// A workbook of rows of one text and some numbers beneath a head.
fn workbook(
    head: &[&str],
    rows: &[(String, Vec<f64>)],
    created: DateTime<Utc>,
) -> Result<Vec<u8>, RenderError> {
    let mut book = Workbook::new();
    if let Ok(date) = ExcelDateTime::from_timestamp(created.timestamp()) {
        book.set_properties(&DocProperties::new().set_creation_datetime(&date));
    }
    let sheet = book.add_worksheet();
    sheet.set_name("Sheet1").map_err(failed)?;
    sheet.set_column_width(0, 48).map_err(failed)?;
    for (column, name) in (0..).zip(head) {
        sheet.write_string(0, column, short(name)).map_err(failed)?;
    }
    for (row, (name, numbers)) in (1..).zip(rows) {
        sheet.write_string(row, 0, name).map_err(failed)?;
        for (column, number) in (1..).zip(numbers) {
            sheet.write_number(row, column, *number).map_err(failed)?;
        }
    }
    book.save_to_buffer().map_err(failed)
}

fn solid(color: Color) -> String {
    format!("<a:solidFill><a:srgbClr val=\"{:02X}{:02X}{:02X}\"/></a:solidFill>", color.r, color.g, color.b)
}

const SPACES: &str = "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
     xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// A line of axes and the like.
fn line(script: &Script) -> String {
    let mut xml = format!("<a:ln w=\"{}\">", script.emu(0.75));
    script.fill(Ink::Line, &mut xml);
    xml.push_str("</a:ln>");
    xml
}

fn letters(bold: bool, script: &Script) -> String {
    let mut xml = format!(
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"{}\" b=\"{}\">",
        script.size(LETTERS),
        u8::from(bold)
    );
    script.fill(Ink::Text, &mut xml);
    put!(xml, "</a:defRPr></a:pPr><a:endParaRPr lang=\"{}\"/></a:p></c:txPr>", script.language);
    xml
}

fn open(script: &Script) -> String {
    let language = &script.language;
    format!(
        "{HEAD}<c:chartSpace {SPACES}><c:date1904 val=\"0\"/><c:lang val=\"{language}\"/><c:roundedCorners val=\"0\"/>\
         <c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea>"
    )
}

fn close(xml: &mut String, script: &Script) {
    put!(
        xml,
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val=\"1\"/>\
         <c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{}\
         <c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>",
        letters(false, script)
    );
}

fn texts(xml: &mut String, at: &str, texts: &[String]) {
    put!(xml, "<c:strRef><c:f>{at}</c:f><c:strCache><c:ptCount val=\"{}\"/>", texts.len());
    for (n, text) in texts.iter().enumerate() {
        put!(xml, "<c:pt idx=\"{n}\"><c:v>{}</c:v></c:pt>", escaped(text));
    }
    xml.push_str("</c:strCache></c:strRef>");
}

fn numbers(xml: &mut String, at: &str, format: &str, numbers: &[f64]) {
    put!(
        xml,
        "<c:numRef><c:f>{at}</c:f><c:numCache><c:formatCode>{}</c:formatCode><c:ptCount val=\"{}\"/>",
        escaped(format),
        numbers.len()
    );
    for (n, number) in numbers.iter().enumerate() {
        put!(xml, "<c:pt idx=\"{n}\"><c:v>{number}</c:v></c:pt>");
    }
    xml.push_str("</c:numCache></c:numRef>");
}

/// Bars from the largest at the top to the smallest.
fn bars(
    bars: &DeckBars,
    names: &str,
    color: Color,
    script: &Script,
    created: DateTime<Utc>,
) -> Result<Chart, RenderError> {
    let rows: Vec<(String, Vec<f64>)> =
        bars.bars.iter().map(|(name, value)| (short(name), vec![*value])).collect();
    let workbook = workbook(&[names, &bars.measure], &rows, created)?;
    let (titles, values): (Vec<String>, Vec<f64>) =
        rows.into_iter().map(|(name, row)| (name, row.first().copied().unwrap_or(0.0))).unzip();
    let (last, line) = (titles.len() + 1, line(script));
    let format = escaped(&bars.format);
    let mut xml = open(script);
    xml.push_str(
        "<c:layout/><c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>\
         <c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:tx>",
    );
    texts(&mut xml, "Sheet1!$B$1", &[short(&bars.measure)]);
    put!(
        xml,
        "</c:tx><c:spPr>{}</c:spPr><c:invertIfNegative val=\"0\"/><c:dLbls><c:numFmt formatCode=\"{format}\" \
         sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{}<c:dLblPos val=\"outEnd\"/>\
         <c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>\
         <c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls><c:cat>",
        solid(color),
        letters(true, script)
    );
    texts(&mut xml, &format!("Sheet1!$A$2:$A${last}"), &titles);
    xml.push_str("</c:cat><c:val>");
    numbers(&mut xml, &format!("Sheet1!$B$2:$B${last}"), &bars.format, &values);
    put!(
        xml,
        "</c:val></c:ser><c:gapWidth val=\"45\"/><c:axId val=\"111111111\"/><c:axId val=\"222222222\"/></c:barChart>\
         <c:catAx><c:axId val=\"111111111\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:delete val=\"0\"/>\
         <c:axPos val=\"l\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>\
         <c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr>{line}</c:spPr>{}<c:crossAx val=\"222222222\"/>\
         <c:crosses val=\"autoZero\"/><c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>\
         <c:noMultiLvlLbl val=\"0\"/></c:catAx><c:valAx><c:axId val=\"222222222\"/><c:scaling><c:orientation val=\"minMax\"/>\
         <c:min val=\"0\"/></c:scaling><c:delete val=\"1\"/><c:axPos val=\"t\"/><c:numFmt formatCode=\"{format}\" \
         sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>\
         <c:crossAx val=\"111111111\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>",
        letters(false, script)
    );
    close(&mut xml, script);
    Ok(Chart { xml, workbook })
}

/// Where the dots' plot lies within the frame: left, top, width, height, as shares of it.
pub(super) const PLOT: [f32; 4] = [0.09, 0.03, 0.89, 0.84];

/// Dots between effort and impact, and so much room beyond the scale. A number stands in each; those in the same place share one.
fn dots(
    (dots, beyond): (&[DeckDot], f32),
    (names, [effort, impact]): (&str, &[String; 2]),
    color: Color,
    script: &Script,
    created: DateTime<Utc>,
) -> Result<Chart, RenderError> {
    let rows: Vec<(String, Vec<f64>)> =
        dots.iter().map(|dot| (short(&dot.title), vec![dot.effort, dot.impact])).collect();
    let workbook = workbook(&[names, effort, impact], &rows, created)?;
    let (language, letter, line) = (&script.language, script.size(LETTERS), line(script));
    let mut paper = String::new();
    script.fill(Ink::Paper, &mut paper);
    let mut xml = open(script);
    let [x, y, w, h] = PLOT;
    put!(
        xml,
        "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>\
         <c:x val=\"{x}\"/><c:y val=\"{y}\"/><c:w val=\"{w}\"/><c:h val=\"{h}\"/></c:manualLayout></c:layout>\
         <c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>"
    );
    for (n, (title, values)) in rows.iter().enumerate() {
        let row = n + 2;
        let (label, first) = together(dots, n);
        put!(xml, "<c:ser><c:idx val=\"{n}\"/><c:order val=\"{n}\"/><c:tx>");
        texts(&mut xml, &format!("Sheet1!$A${row}"), std::slice::from_ref(title));
        put!(
            xml,
            "</c:tx><c:spPr><a:ln w=\"19050\"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/>\
             <c:size val=\"{}\"/><c:spPr>{}<a:ln w=\"12700\">{paper}</a:ln></c:spPr>\
             </c:marker><c:dLbls>",
            // a marker is measured in true points
            (marker(&label) * script.unit).round().clamp(2.0, 72.0) as i32,
            solid(color)
        );
        let shown = "<c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/><c:showCatName val=\"0\"/><c:showSerName val=\"1\"/>\
             <c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
        if first {
            put!(
                xml,
                "<c:dLbl><c:idx val=\"0\"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang=\"{language}\" \
                 sz=\"{letter}\" b=\"1\"><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></a:rPr><a:t>{label}</a:t></a:r></a:p>\
                 </c:rich></c:tx><c:dLblPos val=\"ctr\"/>{shown}</c:dLbl><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>\
                 <c:dLblPos val=\"ctr\"/>{shown}</c:dLbls>"
            );
        } else {
            xml.push_str("<c:delete val=\"1\"/></c:dLbls>");
        }
        xml.push_str("<c:xVal>");
        numbers(&mut xml, &format!("Sheet1!$B${row}"), "General", values.get(..1).unwrap_or_default());
        xml.push_str("</c:xVal><c:yVal>");
        numbers(&mut xml, &format!("Sheet1!$C${row}"), "General", values.get(1..2).unwrap_or_default());
        xml.push_str("</c:yVal><c:smooth val=\"0\"/></c:ser>");
    }
    xml.push_str("<c:axId val=\"333333333\"/><c:axId val=\"444444444\"/></c:scatterChart>");
    for (id, other, side, title) in
        [("333333333", "444444444", "b", effort), ("444444444", "333333333", "l", impact)]
    {
        let turn = if side == "l" { " rot=\"-5400000\" vert=\"horz\"" } else { "" };
        put!(
            xml,
            "<c:valAx><c:axId val=\"{id}\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"{}\"/><c:min val=\"{}\"/>\
             </c:scaling><c:delete val=\"0\"/><c:axPos val=\"{side}\"/><c:title><c:tx><c:rich><a:bodyPr{turn}/><a:lstStyle/>\
             <a:p><a:pPr><a:defRPr sz=\"{letter}\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"{language}\" sz=\"{letter}\" b=\"1\"/>\
             <a:t>{} →</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:numFmt formatCode=\"0;;\" \
             sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"none\"/>\
             <c:spPr>{line}</c:spPr>{}<c:crossAx val=\"{other}\"/><c:crossesAt val=\"3\"/><c:crossBetween val=\"midCat\"/>\
             <c:majorUnit val=\"1\"/></c:valAx>",
            5.0 + beyond,
            1.0 - beyond,
            escaped(&short(title)),
            letters(false, script)
        );
    }
    close(&mut xml, script);
    Ok(Chart { xml, workbook })
}

/// Diameter of a dot with a label.
pub(super) fn marker(label: &str) -> f32 {
    if label.len() > 2 { 34.0 } else { 26.0 }
}

/// The numbers of all dots in the place of one, and whether it is the first of them.
pub(super) fn together(dots: &[DeckDot], at: usize) -> (String, bool) {
    let Some(here) = dots.get(at) else { return (String::new(), false) };
    let same =
        |dot: &DeckDot| (dot.effort - here.effort).abs() < 0.05 && (dot.impact - here.impact).abs() < 0.05;
    let numbers: Vec<String> =
        dots.iter().enumerate().filter(|(_, dot)| same(dot)).map(|(n, _)| (n + 1).to_string()).collect();
    (numbers.join(", "), !dots.iter().take(at).any(same))
}
