//! `make bench` is not part of the checks, as it takes minutes; what it runs is there all the same.

use super::{list, members, root, text};

#[test]
fn what_the_bench_runs_is_there() {
    let script = std::fs::read_to_string(root().join("tests/bench.sh")).expect("the bench");
    let mut found = 0;
    for line in script.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let after = |wanted: &str| {
            words.windows(2).find_map(|pair| {
                if let [flag, name] = *pair { (flag == wanted).then_some(name) } else { None }
            })
        };
        for kind in ["example", "bench"] {
            let Some((package, name)) = after("-p").zip(after(&format!("--{kind}"))) else { continue };
            let package = members().into_iter().find(|it| text(&it["name"]) == package);
            let targets = package.map_or(&[][..], |package| list(&package["targets"]));
            let is = |target: &serde_json::Value| {
                text(&target["name"]) == name && list(&target["kind"]).iter().any(|it| text(it) == kind)
            };
            assert!(targets.iter().any(is), "tests/bench.sh: there is no such {kind}: {line}");
            found += 1;
        }
        for file in words.iter().filter(|word| word.starts_with("tests/")) {
            assert!(root().join(file).is_file(), "tests/bench.sh: {file} is not there");
            found += 1;
        }
    }
    assert!(found >= 8, "{found} measurements");
}
