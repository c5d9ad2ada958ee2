//! Tables as people make them.

use crate::{read, shown};
use proptest::prelude::{Strategy, prop_oneof, proptest};
use wayfold_formats::csv;
use wayfold_formats::table::{Cell, Column, Field, Remark, Table, guess};
use wayfold_model::{LaneKind, Map};

fn check(text: &str, expected: &str) -> Map {
    let (map, warnings) = read(&csv::read(text).unwrap());
    assert!(warnings.is_empty(), "{warnings:?}\n{text}");
    assert_eq!(shown(&map), expected, "{text}");
    map
}

#[test]
fn rows_are_touchpoints() {
    let map = check(
        "Phase;Schritt;Kanal;Stimmung;Was der Kunde denkt;Probleme\n\
         Suche;Vergleicht;Web;🙂;Wer ist der Richtige?;Preise versteckt [4]\n\
         ;Fragt nach;Telefon;😡;;Preise versteckt [4]\n\
         Kauf;Bestellt;web;1,5;\"- endlich\n- geschafft\";\n",
        "# Suche (pre-sale)\nVergleicht -> Fragt nach main\nFragt nach -> Bestellt main\n# Kauf (pre-sale)\nBestellt -> \n",
    );
    assert_eq!(map.channels().len(), 2, "web and Web are one channel");
    assert_eq!(map.pains().len(), 1);
    assert_eq!(map.pains().values().next().unwrap().touchpoints.len(), 2);
    let emotions: Vec<_> = map.touchpoints_in_order().iter().map(|t| t.emotion).collect();
    assert_eq!(emotions, [Some(1.0), Some(-2.0), Some(1.5)]);
    let lane = map.lanes().values().find(|lane| lane.kind == LaneKind::Notes).unwrap();
    assert_eq!(lane.title, "Was der Kunde denkt");
    assert_eq!(map.notes().len(), 3);
}

#[test]
fn columns_are_touchpoints() {
    let map = check(
        "Customer journey of our shop\n\
         \n\
         Stage,Discover,,Buy\n\
         Steps,Sees ad,Reads reviews,Orders\n\
         Emotion (Anna),0,1,2\n\
         Doing,,\"asks friends\ncompares\",\n",
        "# Discover (pre-sale)\nSees ad -> Reads reviews main\nReads reviews -> Orders main\n# Buy (pre-sale)\nOrders -> \n",
    );
    assert_eq!(map.personas().values().next().unwrap().name, "Anna");
    assert_eq!(map.card().personas.len(), 1);
    assert_eq!(map.notes().len(), 2);
}

#[test]
fn without_known_names_the_first_column_counts() {
    check("Was,Wo,Wie\nA,x,\nB,,y\n", "#  (pre-sale)\nA -> B main\nB -> \n");
    let names = csv::read("Was,Wo\nA,x").unwrap();
    let columns = guess(&names).columns;
    assert_eq!(columns, [Column::Field(Field::Touchpoint), Column::Notes("Wo".into(), LaneKind::Notes)]);
}

#[test]
fn arrows_and_tracks() {
    check(
        "Stage,Touchpoint,Track,Leads to,Sales phase\n\
         Look,Search,,\"Order (80 %)\nAsk (0.2)\",before\n\
         Look,Ask,1,Order; now,\n\
         Buy,Order,,Search,Kauf\n"
            .replace("; now", "")
            .as_str(),
        "# Look (pre-sale)\nSearch -> Ask 0.2 main, Order 0.8 main || Ask -> Order main\n# Buy (sale)\nOrder -> Search loop\n"
            .replace("Ask 0.2 main", "Ask 0.2 alternative")
            .as_str(),
    );
}

#[test]
fn what_is_not_understood_is_told() {
    let text = "Stage,Touchpoint,Emotion,Cost,Leads to,Effort\nA,One,3,much,Nowhere,9\n,Two,5,4,,\n";
    let (map, warnings) = read(&csv::read(text).unwrap());
    let told: Vec<(usize, usize, &str)> =
        warnings.iter().map(|w| (w.row, w.column, w.remark.code())).collect();
    assert_eq!(told, [(2, 4, "unread"), (2, 6, "unread"), (1, 3, "rescaled"), (2, 5, "leads-nowhere")]);
    assert_eq!(warnings[0].remark, Remark::Unread { text: "much".into() });
    assert_eq!(map.touchpoints_in_order()[0].emotion, Some(0.0));
}

fn cell() -> impl Strategy<Value = String> {
    let names: Vec<&str> = Field::ALL.iter().map(|field| field.name(Default::default())).collect();
    prop_oneof![
        "",
        proptest::sample::select(names).prop_map(str::to_owned),
        proptest::sample::select(vec![
            "Emotion: A",
            "Emotion: a",
            "Quotes",
            "Doing",
            "1",
            "-2",
            "80 %",
            "3 h",
            "A [5]",
            "A [9]",
            "x (50 %)",
            "A\nB\nA",
            "K: 3 → 5",
            "https://x",
            "javascript:x",
            "yes",
            "truth",
            "before",
            "Kauf",
            "a; b, c",
            "1e9",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
    ]
}

proptest! {
    #[test]
    fn any_table_makes_a_map(rows in proptest::collection::vec(proptest::collection::vec(cell(), 0..7), 0..7)) {
        let rows = rows.into_iter().map(|row| row.into_iter().map(Cell::text).collect()).collect();
        read(&Table { rows });
    }
}

#[test]
fn every_remark_has_words() {
    let text = String::new;
    let remarks = [
        Remark::Unread { text: text() },
        Remark::LeadsNowhere { text: text() },
        Remark::CutShort,
        Remark::Rescaled,
        Remark::TooManyRows,
        Remark::TooManyColumns,
    ];
    for words in [
        include_str!("../../../../../assets/locales/en.ftl"),
        include_str!("../../../../../assets/locales/de.ftl"),
    ] {
        for key in remarks.iter().map(Remark::key).chain([csv::TooLarge.key().to_owned()]) {
            assert!(words.contains(&format!("\n{key} = ")), "{key}");
        }
    }
}

#[test]
fn large_tables_are_bounded() {
    let row = |n: usize| (0..30).map(|column| Cell::text(format!("{n}-{column}"))).collect::<Vec<_>>();
    let mut table = Table { rows: (0..25_000).map(row).collect() };
    table.rows[0] = ["Touchpoint", "Stage", "Leads to"].iter().map(|name| Cell::text(*name)).collect();
    let (map, warnings) = read(&table);
    assert_eq!(map.touchpoints().len(), 20_000);
    assert_eq!(map.notes().len(), wayfold_model::MOST_RECORDS);
    assert_eq!(warnings[0].remark, Remark::TooManyRows);
    assert!(warnings.len() <= 500);
}
