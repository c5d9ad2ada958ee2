//! Reads files of the published format and says what is wrong with them, or what is in them:
//! `cargo run -q -p wayfold-formats --example check -- FILE…`

use std::process::ExitCode;
use wayfold_formats::json;
use wayfold_model::Kind;

fn main() -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for file in std::env::args().skip(1) {
        match std::fs::read_to_string(&file).map_err(|error| error.to_string()).and_then(|text| told(&text)) {
            Ok(contents) => println!("{file}: ok: {contents}"),
            Err(problems) => {
                code = ExitCode::FAILURE;
                for problem in problems.lines() {
                    println!("{file}: {problem}");
                }
            }
        }
    }
    code
}

fn told(text: &str) -> Result<String, String> {
    let document = json::read(text).map_err(|unreadable| unreadable.to_string())?;
    let own = document.maps.iter().flat_map(|map| &map.records);
    let all: Vec<Kind> = own.chain(&document.shared).map(wayfold_model::Record::kind).collect();
    let count = |kind: Kind| all.iter().filter(|other| **other == kind).count();
    let counts = Kind::ALL.iter().filter(|kind| count(**kind) > 0);
    Ok(counts.map(|kind| format!("{} {}", count(*kind), kind.name())).collect::<Vec<_>>().join(", "))
}
