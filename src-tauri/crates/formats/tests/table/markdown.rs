//! Tables in Markdown.

use proptest::prelude::{any, prop_assert_eq, proptest};
use wayfold_formats::markdown::{joined, read, write};
use wayfold_formats::table::{Cell, Language};
use wayfold_model::{Card, Id, Key, Map, Record, Stage, Touchpoint};

fn map(stage: &str, touchpoint: &str, detail: &str) -> Map {
    let (id, stage_id) = (Id::from_number(1), Id::from_number(2));
    let records: [Record; 3] = [
        Card { id, title: "Title".into(), ..Card::default() }.into(),
        Stage { id: stage_id, title: stage.into(), ..Stage::default() }.into(),
        Touchpoint {
            id: Id::from_number(3),
            stage: stage_id,
            order: Key::default(),
            title: touchpoint.into(),
            detail: detail.into(),
            emotion: Some(-0.5),
            ..Touchpoint::default()
        }
        .into(),
    ];
    Map::from_records(id, records)
}

#[test]
fn it_reads_well() {
    let text = write(&map("Looking *around*", "Compares | asks", "1. first\nsecond <b>"), Language::German);
    let expected = "\
# Title

## Looking \\*around\\*

| Verkaufsphase | Kontaktpunkt | Beschreibung | Emotion |
| --- | --- | --- | ---: |
| vor dem Kauf | Compares \\| asks | 1. first<br>second &lt;b> | -0,5 |
";
    assert_eq!(text, expected);
}

#[test]
fn any_table_is_found() {
    let text = "\
# Journey

Text with a | in it.

Touchpoint | Emotion
:--|--:
Search | 😀
**Order** | `-1` | too many

```
| no | table |
|----|-------|
```

## Later
| Step | Doing |
| ---- | ----- |
| Waits<br/>long | A \\| b |
";
    let found = read(text);
    assert_eq!(found.len(), 2);
    assert_eq!((found[0].line, found[1].line), (5, 16));
    assert_eq!(found[1].headings, ["Journey", "Later"]);
    assert_eq!(found[0].table.rows[2][0], Cell::text("Order"));
    assert_eq!(found[1].table.rows[1], [Cell::text("Waits\nlong"), Cell::text("A | b")]);
    let table = joined(text).unwrap();
    let (map, warnings) = crate::read(&table);
    assert!(warnings.is_empty(), "{warnings:?}");
    assert_eq!(
        crate::shown(&map),
        "# Journey (pre-sale)\nSearch -> Order main\nOrder -> Waits\nlong main\n# Later (pre-sale)\nWaits\nlong -> \n"
    );
    assert_eq!(joined("no table"), None);
}

proptest! {
    #[test]
    fn what_is_written_is_read(stage in "[a-z #*_|<&\\\\`~-]{0,12}", touchpoint in "\\PC{1,20}", detail in "(\\PC|\n){0,20}") {
        let text = write(&map(&stage, &touchpoint, &detail), Language::English);
        let table = joined(&text).unwrap();
        let cell = |name: &str| {
            let at = table.rows[0].iter().position(|cell| cell.words() == name);
            at.map(|at| table.cell(1, at).words()).unwrap_or_default()
        };
        prop_assert_eq!(cell("Touchpoint"), touchpoint.trim());
        prop_assert_eq!(cell("Detail").replace('\n', " "), detail.trim().replace('\n', " "));
        if !stage.trim().is_empty() {
            prop_assert_eq!(cell("Stage"), stage.trim());
        }
    }

    #[test]
    fn any_text_is_read(text in any::<String>(), lines in proptest::collection::vec("[|a \\\\#:`-]{0,9}", 0..9)) {
        read(&text);
        joined(&lines.join("\n"));
    }
}

#[test]
fn tables_out_of_all_proportion_are_cut() {
    let wide = format!("|{}\n|{}\n", "Touchpoint|".repeat(3_000), "-|".repeat(3_000));
    let many = format!("{wide}{}", "|x|\n".repeat(30_000));
    let table = joined(&many).unwrap();
    assert!(table.width() <= 1_001 && table.rows.len() <= 20_002, "{} x {}", table.width(), table.rows.len());
    // Thousands of small ones, each with columns of its own, under a heading without an end.
    let heading = format!("# {}\n", "x".repeat(100_000));
    let small = |n: usize| format!("| Touchpoint | A{n} |\n|---|---|\n| Search | x |\n\n");
    let text = heading + &(0..5_000).map(small).collect::<String>();
    assert_eq!(read(&text).len(), 1_000);
    let table = joined(&text).unwrap();
    assert!(table.width() <= 1_001 && table.rows.len() <= 1_001);
    assert!(table.rows[1][0].words().len() <= 1_000);
}
