//! Tests of maps as tables: spreadsheets and Markdown, there and back, and what people make of them by hand.

mod csv;
mod markdown;
mod people;
mod there_and_back;

use wayfold_formats::json;
use wayfold_formats::table::{Options, Table, Warning, guess, to_map};
use wayfold_model::{Id, Map};

/// The map of an example that comes along.
fn example(name: &str) -> Map {
    let path = format!("{}/../../../assets/examples/{name}.json", env!("CARGO_MANIFEST_DIR"));
    json::read(&std::fs::read_to_string(path).unwrap()).unwrap().map(0).unwrap()
}

const EXAMPLES: [&str; 4] = ["broadband.en", "broadband.de", "restaurant.de", "online-shop.en"];

/// What a table is read as; it must keep to the rules.
fn read(table: &Table) -> (Map, Vec<Warning>) {
    let mut next = 0;
    let mut ids = || {
        next += 1;
        Id::from_number(next)
    };
    let options = Options { title: "Title".into(), language: "en".into() };
    let (map, warnings) = to_map(table, &guess(table), &options, &mut ids);
    wayfold_model::check(&map).unwrap_or_else(|refusal| panic!("{refusal}\n{table:?}"));
    (map, warnings)
}

/// A map in few words: stages, touchpoints by column, and what hangs on them.
fn shown(map: &Map) -> String {
    let mut text = String::new();
    let arrows = |id: Id| {
        let mut to: Vec<String> = map
            .transitions()
            .values()
            .filter(|arrow| arrow.from == id)
            .map(|arrow| {
                let share = arrow.share.map(|share| format!(" {share}")).unwrap_or_default();
                format!("{}{share} {}", map.touchpoints()[&arrow.to].title, arrow.kind.name())
            })
            .collect();
        to.sort();
        to.join(", ")
    };
    for stage in map.stages_in_order() {
        text += &format!("# {} ({})\n", stage.title, stage.phase.name());
        for column in map.columns_of(stage.id) {
            let titles: Vec<String> =
                column.iter().map(|t| format!("{} -> {}", t.title, arrows(t.id))).collect();
            text += &format!("{}\n", titles.join(" || "));
        }
    }
    text
}
