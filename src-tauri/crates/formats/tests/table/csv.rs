//! How a table is spelled in a file.

use proptest::prelude::{Just, Strategy, any, prop_assert_eq, prop_oneof, proptest};
use wayfold_formats::csv::{Dialect, read, write};
use wayfold_formats::table::{Cell, Language, Options, Table, guess, is_named, to_map};
use wayfold_model::Id;

fn table(rows: &[&[&str]]) -> Table {
    Table { rows: rows.iter().map(|row| row.iter().map(|cell| Cell::text(*cell)).collect()).collect() }
}

#[test]
fn german_spreadsheets_open_it() {
    let mut numbers =
        table(&[&["Kontaktpunkt", "Kosten"], &["Sucht; fragt \"Onkel\"", ""], &["=1+1"], &["-5 % Rabatt"]]);
    numbers.rows[1][1] = Cell::Number(-1.5);
    let text = write(&numbers, Dialect::of(Language::German));
    let expected = "\u{feff}Kontaktpunkt;Kosten\r\n\"Sucht; fragt \"\"Onkel\"\"\";-1,5\r\n\"'=1+1\";\r\n\"'-5 % Rabatt\";\r\n";
    assert_eq!(text, expected);
    let text = write(&numbers, Dialect::of(Language::English));
    assert!(text.contains(",-1.5\r\n"), "{text}");
}

#[test]
fn what_no_text_file_holds_is_a_blank() {
    let text = write(&table(&[&["a\0b\u{1}c\u{7f}d\te"]]), Dialect::of(Language::English));
    assert_eq!(text, "\u{feff}\"a b c d\te\"\r\n");
}

#[test]
fn any_separator_is_found() {
    let expected = table(&[
        &["Stage", "Touchpoint", "Notes"],
        &["One", "A, b; c", "x"],
        &["", "Two\nlines", ""],
        &["Last"],
    ]);
    for text in [
        "Stage,Touchpoint,Notes\r\nOne,\"A, b; c\",x\r\n,\"Two\r\nlines\",\r\nLast,,\r\n",
        "Stage;Touchpoint;Notes\nOne;A, b\\; c;x",
        "\u{feff}Stage;Touchpoint;Notes\nOne;\"A, b; c\";x\n;\"Two\nlines\"\nLast;;\n\n;;\n",
        "Stage\tTouchpoint\tNotes\rOne\tA, b; c\tx\r\t\"Two\nlines\"\t\rLast",
        "sep=|\nStage|Touchpoint|Notes\nOne|A, b; c|x\n|\"Two\nlines\"|\nLast||",
    ] {
        let mut read = read(text).unwrap();
        if text.contains('\\') {
            // Backslashes mean nothing here: the semicolon parts the cells.
            assert_eq!(read.rows[1][1], Cell::text("A, b\\"));
            continue;
        }
        read.rows.iter_mut().for_each(|row| row.resize(3, Cell::Empty));
        let mut expected = expected.clone();
        expected.rows.iter_mut().for_each(|row| row.resize(3, Cell::Empty));
        assert_eq!(read, expected, "{text}");
    }
}

#[test]
fn slips_are_forgiven() {
    for (text, expected) in [
        ("a,\"b", table(&[&["a", "b"]])),
        ("a,\"b\"c,d", table(&[&["a", "bc", "d"]])),
        ("a, \"b\" ,c", table(&[&["a", "b", "c"]])),
        ("a,b\"c,d", table(&[&["a", "b\"c", "d"]])),
        ("", table(&[])),
        ("\n\na", table(&[&[], &[], &["a"]])),
        ("'=x,''y,'z", table(&[&["=x", "'y", "'z"]])),
    ] {
        assert_eq!(read(text).unwrap(), expected, "{text:?}");
    }
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        Just(Cell::Empty),
        "[a-zäö=+@'\",;\t\n |-]{1,8}".prop_map(|text| Cell::text(text.replace('\r', ""))),
        any::<char>()
            .prop_filter("others are no text, or another end of a line", |c| "\t\n".contains(*c)
                || !c.is_control())
            .prop_map(|c| Cell::text(c.to_string())),
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read(rows in proptest::collection::vec(proptest::collection::vec(cell(), 2..5), 1..6), german in any::<bool>()) {
        let mut table = Table { rows };
        // A row of names tells the separator.
        table.rows.insert(0, (0..5).map(|at| Cell::text(format!("Name {at}"))).collect());
        let language = if german { Language::German } else { Language::English };
        let mut back = read(&write(&table, Dialect::of(language))).unwrap();
        for table in [&mut table, &mut back] {
            table.rows.iter_mut().for_each(|row| row.resize(5, Cell::Empty));
            for cell in table.rows.iter_mut().flatten().filter(|cell| cell.is_blank()) {
                *cell = Cell::Empty;
            }
            while table.rows.last().is_some_and(|row| row.iter().all(Cell::is_blank)) {
                table.rows.pop();
            }
        }
        prop_assert_eq!(table, back);
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        read(&text).unwrap();
    }
}

#[test]
fn one_long_row_among_many_short_ones_stays_as_it_is() {
    let text = format!("Touchpoint{}\n{}", ",".repeat(100_000), "Search\n".repeat(100_000));
    let text = text + &format!("{}x", ",".repeat(100_000));
    let table = read(&text).unwrap();
    let mapping = guess(&table);
    assert!(!mapping.transposed && is_named(&table));
    let mut last = 0;
    let mut ids = || {
        last += 1;
        Id::from_number(last)
    };
    let (map, warnings) = to_map(&table, &mapping, &Options::default(), &mut ids);
    assert_eq!((map.touchpoints().len(), warnings.len()), (20_000, 2));
}
