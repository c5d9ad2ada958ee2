//! Workbooks made to break a program: limits hold, nothing runs, nothing panics.

use super::{edited, example, pack, parts, read, write};
use crate::sample::Dice;
use std::time::{Duration, Instant};
use wayfold_formats::table::Language;
use wayfold_formats::xlsx::{self, Unreadable};
use wayfold_model::{Card, Id, Kind, Lane, LaneKind, Map, Record, Stage, Touchpoint};

const HEAD: &str = r#"<worksheet><sheetData>"#;
const TAIL: &str = "</sheetData></worksheet>";

/// A workbook of one sheet with texts.
fn book(sheet: Vec<u8>, strings: Vec<u8>) -> Vec<u8> {
    let small = [
        ("_rels/.rels", r#"<R><Relationship Id="a" Type="/officeDocument" Target="main.xml"/></R>"#),
        ("main.xml", r#"<workbook xmlns:r="r"><sheets><sheet name="a" r:id="s"/></sheets></workbook>"#),
        (
            "_rels/main.xml.rels",
            r#"<R><Relationship Id="s" Type="/worksheet" Target="s.xml"/><Relationship Id="t" Type="/sharedStrings" Target="t.xml"/></R>"#,
        ),
    ];
    let mut parts: Vec<_> = small.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into();
    parts.push(("s.xml".into(), sheet));
    parts.push(("t.xml".into(), strings));
    pack(&parts)
}

/// Refused, and soon.
fn check(name: &str, file: &[u8], expected: Unreadable) {
    let start = Instant::now();
    assert_eq!(xlsx::read(file).map(|book| book.sheets().count()), Err(expected), "{name}");
    assert!(start.elapsed() < Duration::from_secs(60), "{name}: {:?}", start.elapsed());
}

#[test]
fn bombs_are_refused() {
    let long = |bytes: usize| {
        let mut text = HEAD.as_bytes().to_vec();
        text.resize(bytes, b' ');
        text.extend_from_slice(TAIL.as_bytes());
        text
    };
    check("unpacks to too much", &book(long(140 << 20), Vec::new()), Unreadable::TooLarge);
    let texts = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1 << 20));
    let cells = "<c t=\"s\"><v>0</v></c>".repeat(300);
    let sheet = format!("{HEAD}<row>{cells}</row>{TAIL}");
    check("one text in many cells", &book(sheet.into(), texts.into()), Unreadable::TooLarge);
    let sheet = format!("{HEAD}<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>{TAIL}");
    check("a cell far down", &book(sheet.into(), Vec::new()), Unreadable::TooLarge);
    let sheet = format!("{HEAD}<row><c r=\"XFD1\"><v>1</v></c></row>{TAIL}");
    check("a cell far right", &book(sheet.into(), Vec::new()), Unreadable::Empty);
    let wide: String =
        (1..6_000).map(|row| format!("<row r=\"{row}\"><c r=\"ALL{row}\"><v>1</v></c></row>")).collect();
    let sheet = format!("{HEAD}{wide}{TAIL}");
    check("wide rows", &book(sheet.into(), Vec::new()), Unreadable::TooLarge);
    let many = format!("<c {}/>", (0..200_000).map(|n| format!("a{n}=\"\" ")).collect::<String>());
    check(
        "attributes",
        &book(format!("{HEAD}<row>{many}</row>{TAIL}").into(), Vec::new()),
        Unreadable::Empty,
    );
    let deep = "<a>".repeat(500_000);
    check("deep", &book(format!("{HEAD}{deep}").into(), Vec::new()), Unreadable::Empty);
    let entities = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>"#;
    let sheet = format!("{entities}{HEAD}<row><c t=\"str\"><v>&b;&b;</v></c></row>{TAIL}");
    check("entities", &book(sheet.into(), Vec::new()), Unreadable::Empty);
    check("nothing", b"", Unreadable::NoWorkbook);
    check("no workbook", b"PK\x05\x06 and so on", Unreadable::NoWorkbook);
    check("another zip", &pack(&[("a.txt".into(), b"a".to_vec())]), Unreadable::NoWorkbook);
}

/// Texts made to break out of wherever they are put.
#[test]
fn any_text_is_only_text() {
    let long = "€".repeat(20_000);
    let texts = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=cmd|'/c calc'!A1",
        "</t></si><script>",
        "]]>",
        "\u{0}\u{1}\u{8}",
        "_x000D_",
        "\r\n",
        "  both  ",
        "\u{202e}rtl",
        "'quoted",
        "😀",
        "{\"id\":1}",
        "wayfold:stage",
        &long,
    ];
    let card = Id::from_number(1);
    let stage = Id::from_number(2);
    let mut records: Vec<Record> = vec![
        Card { id: card, title: "=HYPERLINK(\"x\")".into(), ..Card::default() }.into(),
        Stage { id: stage, title: "=1".into(), ..Stage::default() }.into(),
        Lane { id: Id::from_number(3), kind: LaneKind::Flow, ..Lane::default() }.into(),
    ];
    let keys = wayfold_model::Key::spread(None, None, texts.len());
    for (number, (text, order)) in texts.iter().zip(keys).enumerate() {
        let id = Id::from_number(10 + number as u128);
        let (title, detail) = ((*text).to_owned(), (*text).to_owned());
        records.push(Touchpoint { id, stage, order, title, detail, ..Touchpoint::default() }.into());
    }
    let map = Map::from_records(card, records);
    let file = write(&map, Language::German);
    for (name, part) in parts(&file) {
        let text = String::from_utf8(part).unwrap();
        assert!(!text.contains("<f>") && !text.contains("<script"), "{name}");
    }
    let (back, warnings) = read(&file);
    assert!(warnings.is_empty(), "{warnings:?}");
    assert_eq!(back, map);
}

/// Files with some of their bytes changed, packed and unpacked, are read or refused.
#[test]
fn broken_files_are_read_or_refused() {
    let file = write(&example("broadband.en"), Language::English);
    let unpacked = parts(&file);
    let mut dice = Dice(7);
    let mut outcomes = [0, 0];
    for round in 0..600 {
        let mut bytes = if round % 2 == 0 {
            file.clone()
        } else {
            let mut parts = unpacked.clone();
            for _ in 0..=dice.below(8) {
                let at = dice.below(parts.len());
                let part = &mut parts[at].1;
                if part.is_empty() {
                    continue;
                }
                let place = dice.below(part.len());
                match dice.below(4) {
                    0 => part.truncate(place),
                    1 => part[place] = dice.next() as u8,
                    2 => {
                        let end = (place + dice.below(200)).min(part.len());
                        let piece = part[place..end].to_vec();
                        let to = dice.below(part.len());
                        part.splice(to..to, piece);
                    }
                    _ => {
                        let end = (place + dice.below(60)).min(part.len());
                        part.drain(place..end);
                    }
                }
            }
            pack(&parts)
        };
        if round % 2 == 0 {
            for _ in 0..=dice.below(20) {
                let place = dice.below(bytes.len());
                bytes[place] = dice.next() as u8;
            }
            if dice.chance(20) {
                bytes.truncate(dice.below(bytes.len()));
            }
        }
        let Ok(book) = xlsx::read(&bytes) else {
            outcomes[0] += 1;
            continue;
        };
        outcomes[1] += 1;
        let mut next = 5_000_000;
        let mut ids = || {
            next += 1;
            Id::from_number(next)
        };
        if let Some((map, _)) = book.to_map(&mut ids) {
            wayfold_model::check(&map).unwrap_or_else(|refusal| panic!("{refusal}"));
        }
        (0..book.sheets().count()).for_each(|sheet| drop(book.table(sheet)));
    }
    assert!(outcomes.iter().all(|count| *count > 20), "{outcomes:?}");
}

/// Hidden cells that lie are worth no more than what can be seen.
#[test]
fn hidden_cells_may_lie() {
    let map = example("broadband.en");
    let file = write(&map, Language::English);
    for (from, to) in [
        ("{\"id\"", "{\"id\":\"no id\",\"x\""),
        ("\"order\"", "\"ordre\""),
        ("\"order\":\"", "\"order\":\"zz"),
        ("{\"id\"", "{\"origin\":[1],\"id\""),
        ("{\"id\"", "not json"),
        ("\"~\":{", "\"~\":{\"title\":1,"),
    ] {
        let lying = edited(&file, |name, text| {
            let escaped = (from.replace('"', "&quot;"), to.replace('"', "&quot;"));
            let plain = text.replace(from, to).replace(&escaped.0, &escaped.1);
            if name == "xl/sharedStrings.xml" { plain } else { text }
        });
        let (back, _) = read(&lying);
        assert_eq!(back.touchpoints().len(), map.touchpoints().len(), "{from} {to}");
        assert_eq!(back.records().filter(|record| record.kind() == Kind::Pain).count(), map.pains().len());
    }
}
