//! Workbooks of other programs: read as tables.

use super::{example, open, pack, read, write};
use wayfold_formats::table::{Cell, Column, Field, Language, Options, guess, to_map};
use wayfold_model::Id;

/// A workbook with one sheet, in as few parts as programs get away with.
fn book(sheet: &str, strings: &str, styles: &str) -> Vec<u8> {
    let main = r#"<?xml version="1.0"?><workbook xmlns="m" xmlns:r="r"><workbookPr date1904="0"/><sheets><sheet name="Karte" sheetId="7" r:id="x1"/></sheets></workbook>"#;
    let parts = [
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/book/main.xml"/></Relationships>"#,
        ),
        ("book/main.xml", main),
        (
            "book/_rels/main.xml.rels",
            r#"<Relationships><Relationship Id="x1" Type="http://x/worksheet" Target="s/one.xml"/><Relationship Id="x2" Type="http://x/sharedStrings" Target="../texts.xml"/><Relationship Id="x3" Type="http://x/styles" Target="styles.xml"/></Relationships>"#,
        ),
        ("book/S/one.xml", sheet),
        ("texts.xml", strings),
        ("book/styles.xml", styles),
    ];
    let parts: Vec<_> =
        parts.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    pack(&parts)
}

/// The cells of a sheet's rows.
fn check(rows: &str, expected: &[&[Cell]]) {
    let sheet = format!("<x:worksheet xmlns:x=\"m\"><x:sheetData>{rows}</x:sheetData></x:worksheet>");
    let sheet = sheet
        .replace("<c", "<x:c")
        .replace("</c", "</x:c")
        .replace("<row", "<x:row")
        .replace("</row", "</x:row");
    let strings = r#"<sst uniqueCount="40000000000"><si><t>plain</t></si><si><r><t>two</t></r><r><rPr/><t xml:space="preserve"> runs &amp; a_x000D_ </t></r><rPh><t>ルビ</t></rPh></si></sst>"#;
    let styles = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;
    let book = open(&book(&sheet, strings, styles));
    assert!(!book.is_ours());
    assert_eq!(book.sheets().collect::<Vec<_>>(), ["Karte"]);
    let table = book.table(book.first());
    assert_eq!(table.rows, expected.iter().map(|row| row.to_vec()).collect::<Vec<_>>(), "{rows}");
}

fn text(text: &str) -> Cell {
    Cell::text(text)
}

#[test]
fn cells_of_all_kinds() {
    check(
        r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>"#,
        &[&[text("plain"), Cell::Empty, text("two runs & a\r ")]],
    );
    // places may be left out, rows and columns too
    check(
        r#"<row><c t="inlineStr"><is><t>in</t></is></c><c><v>2.5</v></c></row><row r="3"><c r="B3"><v>1</v></c></row>"#,
        &[&[text("in"), Cell::Number(2.5)], &[], &[Cell::Empty, Cell::Number(1.0)]],
    );
    check(
        r#"<row><c t="str"><f>A1&amp;"x"</f><v>shown</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c s="1"><v>46348</v></c><c s="2"><v>46348.5</v></c><c t="d"><v>2026-11-22T00:00</v></c></row>"#,
        &[&[
            text("shown"),
            text("x"),
            Cell::Empty,
            text("2026-11-22"),
            text("2026-11-22"),
            text("2026-11-22"),
        ]],
    );
    // numbers that are none
    check(
        r#"<row><c><v>x</v></c><c t="s"><v>99</v></c><c><v>1e999</v></c><c r="ZZZZ9"><v>7</v></c></row>"#,
        &[&[Cell::Empty, Cell::Empty, Cell::Empty, Cell::Number(7.0)]],
    );
}

#[test]
fn tables_become_maps() {
    let cell = |text: &str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
    let row = |cells: &[&str]| format!("<row>{}</row>", cells.iter().map(|c| cell(c)).collect::<String>());
    let upright = [
        row(&["Unsere Reise"]),
        row(&["Phase", "Schritt", "Stimmung", "Probleme"]),
        row(&["Suche", "Vergleicht", "1", "Preise versteckt [4]"]),
        row(&["Kauf", "Bestellt", "-2", ""]),
    ];
    let lying = [row(&["Phase", "Suche", "Kauf"]), row(&["Schritt", "Vergleicht", "Bestellt"])];
    for (rows, transposed) in [(upright.concat(), false), (lying.concat(), true)] {
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        let book = open(&book(&sheet, "<sst/>", "<styleSheet/>"));
        let table = book.table(book.first());
        let mapping = guess(&table);
        assert_eq!(mapping.transposed, transposed);
        assert!(mapping.columns.contains(&Column::Field(Field::Touchpoint)));
        let mut next = 0;
        let mut ids = || {
            next += 1;
            Id::from_number(next)
        };
        let options = Options { title: "Reise".into(), language: "de".into() };
        let (map, warnings) = to_map(&table, &mapping, &options, &mut ids);
        assert!(warnings.is_empty(), "{warnings:?}");
        let titles: Vec<_> = map.touchpoints_in_order().iter().map(|t| t.title.clone()).collect();
        assert_eq!(titles, ["Vergleicht", "Bestellt"]);
    }
}

/// Our own, after all that is hidden was thrown away, is still a table of touchpoints.
#[test]
fn ours_without_marks_is_a_table() {
    let map = example("restaurant.de");
    let file = super::edited(&write(&map, Language::German), |name, text| {
        if name == "xl/sharedStrings.xml" { text.replace("wayfold:", "other:") } else { text }
    });
    let book = open(&file);
    assert!(!book.is_ours());
    let at = book.sheets().position(|name| name == "Kontaktpunkte").unwrap();
    let table = book.table(at);
    let mut next = 0;
    let mut ids = || {
        next += 1;
        Id::from_number(next)
    };
    let (back, _) = to_map(&table, &guess(&table), &Options::default(), &mut ids);
    assert_eq!(back.touchpoints().len(), map.touchpoints().len());
    assert_eq!(read(&write(&map, Language::German)).0.touchpoints().len(), map.touchpoints().len());
}
