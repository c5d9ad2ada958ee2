//! The command line as people and scripts use it: what is written, what is said on which stream, the exit code.

mod analyze;
mod render;
mod serve;
mod slides;
mod tables;

use serde_json::Value;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const TEA: &str = "journey\n  title Tea\n  section Morning\n    Make tea: 5: Me\n    Drink it: 3: Me, Cat\n";
const FAULTY: &str = "journey\n  title Tea\n  section Phase 1: Morning\n    Call at 10:30: 4: Me\n";
const TWO: &str = "# Notes\n\n```mermaid\njourney\ntitle One\nsection S\nA: 1: Me\n```\n\n```mermaid\njourney\ntitle Two\nsection S\nB: 5: Me\n```\n";

/// A folder of its own for each test, where the command runs.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn with(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        std::fs::write(self.path(name), text).expect("a file");
        self
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Files there are, sorted.
    fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).expect("the folder").flatten();
        let mut names: Vec<_> =
            entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wayfold"));
        command.args(line.split(' ')).current_dir(self.0.path());
        command
            .env("LC_ALL", "en_US.UTF-8")
            .env("XDG_DATA_HOME", self.path("data"))
            .env("HOME", self.0.path());
        command
    }

    fn run(&self, line: &str) -> Output {
        self.command(line).output().expect("wayfold runs")
    }

    /// Runs it, checks its exit code, gives the standard output and error.
    #[track_caller]
    fn check(&self, line: &str, code: i32) -> (String, String) {
        let output = self.run(line);
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let (out, err) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "{line}\n{out}\n{err}");
        (out, err)
    }
}

#[test]
fn a_journey_becomes_every_format() {
    let place = Place::new().with("tea.mmd", TEA);
    for (name, begins) in [("t.svg", "<svg"), ("t.json", "{"), ("t.mmd", "journey")] {
        place.check(&format!("convert tea.mmd {name}"), 0);
        assert!(place.read(name).starts_with(begins), "{name}");
    }
    place.check("convert tea.mmd t.png --scale 0.5", 0);
    place.check("convert tea.mmd t.png --scale 2", 0);
    assert_eq!(&std::fs::read(place.path("t.png")).expect("a picture")[1..4], b"PNG");
    place.check("convert tea.mmd t.wayfold", 0);
    place.check("convert t.wayfold again.mmd", 0);
    assert_eq!(place.read("again.mmd"), place.read("t.mmd"));
    place.check("convert t.json again.json", 0);
    assert_eq!(place.read("again.json"), place.read("t.json"));
    // No half-written files lie about.
    assert!(place.files().iter().all(|name| !name.contains("part")), "{:?}", place.files());
}

#[test]
fn standard_streams_can_take_the_place_of_files() {
    let place = Place::new();
    let mut child = place
        .command("convert - - --from mmd --to svg")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("wayfold runs");
    child.stdin.take().expect("a pipe").write_all(TEA.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    let svg = String::from_utf8(output.stdout).expect("text");
    assert!(svg.starts_with("<svg") && svg.contains("Drink it"));
    assert_eq!(place.files(), Vec::<String>::new());
}

#[test]
fn what_is_repaired_is_said_with_its_place_and_strict_refuses_it() {
    let place = Place::new().with("f.mmd", FAULTY);
    let (_, said) = place.check("convert f.mmd f.json", 0);
    assert!(said.contains("f.mmd: line 3, column"), "{said}");
    assert!(
        place.read("f.json").contains("Phase 1: Morning") && place.read("f.json").contains("Call at 10:30")
    );
    let (_, gesagt) = place.check("convert f.mmd f.json --lang de", 0);
    assert!(gesagt.contains("f.mmd: Zeile 3, Spalte"), "{gesagt}");
    place.check("convert f.mmd no.json --strict", 3);
    assert!(!place.path("no.json").exists());
    let (report, _) = place.check("convert f.mmd f.json --json", 0);
    let report: Value = serde_json::from_str(&report).expect("JSON");
    assert_eq!(report["warnings"][0]["args"]["line"], "3");
    assert_eq!(report["written"][0]["path"], "f.json");
}

#[test]
fn several_maps_get_files_of_their_own() {
    let place = Place::new().with("two.md", TWO);
    place.check("convert two.md o.svg", 0);
    assert_eq!(place.files(), ["o-1.svg", "o-2.svg", "two.md"]);
    place.check("convert two.md one.svg --map 2", 0);
    assert!(place.read("one.svg").contains("Two"));
    place.check("convert two.md all.json", 0);
    let all: Value = serde_json::from_str(&place.read("all.json")).expect("JSON");
    assert_eq!(all["maps"].as_array().map(Vec::len), Some(2));
    place.check("convert two.md - --to svg", 2);
    let (_, said) = place.check("convert two.md x.svg --map 3", 2);
    assert!(said.contains("the file holds 2"), "{said}");
}

#[test]
fn mistakes_get_a_message_and_a_code() {
    let broken = r#"{ "format": "wayfold", "version": 1, "maps": [{ "card": { "titel": "x" } }] }"#;
    let place = Place::new()
        .with("broken.json", broken)
        .with("newer.json", r#"{ "format": "wayfold", "version": 99, "maps": [] }"#)
        .with("flow.mmd", "flowchart LR\nA --> B\n")
        .with("noise.mmd", [0x80, 0x81])
        .with("tea.mmd", TEA);
    std::fs::create_dir(place.path("folder")).expect("a folder");
    let cases = [
        ("convert no.mmd x.svg", 1, "no.mmd"),
        ("convert folder x.svg --from mmd", 1, "folder"),
        ("convert tea.mmd folder --to svg", 1, "folder"),
        ("convert tea.mmd nowhere/x.svg", 1, "nowhere"),
        ("convert tea.mmd x.doc", 2, "x.doc"),
        ("convert tea x.svg", 2, "--from"),
        ("convert tea.mmd x.png --scale 9", 2, "scale"),
        ("convert broken.json x.svg", 3, "title"),
        ("convert newer.json x.svg", 3, "99"),
        ("convert flow.mmd x.svg", 3, "flow.mmd"),
        ("convert noise.mmd x.svg", 3, "noise.mmd"),
        ("library list --library tea.mmd", 4, "tea.mmd"),
        ("library list --library none.wayfold", 4, "none.wayfold"),
        ("nonsense", 2, "nonsense"),
    ];
    for (line, code, said) in cases {
        let (_, error) = place.check(line, code);
        assert!(error.contains(said), "{line}: {error}");
        assert!(!place.path("x.svg").exists() && !place.path("x.png").exists(), "{line} wrote something");
    }
}

#[test]
fn a_library_takes_maps_in_finds_and_gives_them() {
    let place = Place::new().with("tea.mmd", TEA).with("two.md", TWO);
    place.check("library import tea.mmd two.md --library l.wayfold", 0);
    let (list, _) = place.check("library list --library l.wayfold", 0);
    assert_eq!(list.lines().count(), 3, "{list}");
    let (list, _) = place.check("library list --library l.wayfold --json", 0);
    let list: Value = serde_json::from_str(&list).expect("JSON");
    assert_eq!(list["maps"].as_array().map(Vec::len), Some(3));
    let (found, _) = place.check("library search dri --library l.wayfold", 0);
    assert!(found.contains("Drink it"), "{found}");
    place.check("library export out --to mmd --library l.wayfold", 0);
    assert!(place.read("out/tea.mmd").contains("Make tea: 5: Me"));
    place.check("library check --library l.wayfold", 0);
    // One file after all: nothing of SQLite's own is left beside it.
    assert_eq!(place.files(), ["l.wayfold", "out", "tea.mmd", "two.md"]);
    // Without a name, the app's own.
    place.check("library import tea.mmd", 0);
    assert!(place.path("data/wayfold/library.wayfold").exists());
    // A library of one's own begins with the examples, once.
    for _ in 0..2 {
        place.check("library init --library mine/l.wayfold --lang de", 0);
        let (mine, _) = place.check("library list --library mine/l.wayfold", 0);
        assert_eq!(mine.lines().count(), 5, "{mine}");
    }
    // A fault in one file changes nothing.
    std::fs::write(place.path("bad.json"), "{").expect("a file");
    place.check("library import tea.mmd bad.json --library l.wayfold", 3);
    let (again, _) = place.check("library list --library l.wayfold --json", 0);
    assert_eq!(serde_json::from_str::<Value>(&again).expect("JSON")["maps"], list["maps"]);
}

#[test]
fn a_damaged_library_is_left_alone_and_rescued_into_a_new_one() {
    let place = Place::new().with("tea.mmd", TEA);
    place.check("library import tea.mmd --library l.wayfold", 0);
    let mut bytes = std::fs::read(place.path("l.wayfold")).expect("the library");
    let middle = bytes.len() / 2;
    bytes[middle..middle + 2_000].fill(0xa5);
    std::fs::write(place.path("l.wayfold"), &bytes).expect("damage");
    let code = place.run("library check --library l.wayfold").status.code();
    assert!(matches!(code, Some(4 | 5)), "{code:?}");
    place.check("library rescue saved.wayfold --library l.wayfold", 0);
    place.check("library check --library saved.wayfold", 0);
    assert_eq!(std::fs::read(place.path("l.wayfold")).expect("the library"), bytes);
}

#[test]
fn help_manual_and_completions_are_there() {
    let place = Place::new();
    for (line, words) in [
        ("--help", "Exit codes"),
        ("--help --lang de", "Exit-Codes"),
        ("convert --help", "Examples"),
        ("library search --help --lang=de", "Text in allen Karten finden"),
        ("man", ".TH"),
        ("completions bash", "_wayfold"),
        ("--version", env!("CARGO_PKG_VERSION")),
    ] {
        let (said, _) = place.check(line, 0);
        assert!(said.contains(words), "{line}: {said}");
    }
}

#[test]
fn every_example_and_template_draws_in_both_languages() {
    let place = Place::new();
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets");
    for folder in ["examples", "templates"] {
        for entry in std::fs::read_dir(assets.join(folder)).expect("the assets").flatten() {
            let path = entry.path();
            let language = if path.to_string_lossy().ends_with(".de.json") { "de" } else { "en" };
            place.check(&format!("convert {} x.svg --lang {language}", path.display()), 0);
            let svg = place.read("x.svg");
            assert!(!svg.contains("scene-"), "{}: a word is missing", path.display());
        }
    }
}
