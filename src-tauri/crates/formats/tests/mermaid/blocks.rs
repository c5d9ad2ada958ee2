//! Journeys inside Markdown and HTML.

use crate::shown::{reading, refusal};
use wayfold_formats::mermaid::{Strictness, find_blocks, read_all};

/// What is read from a file, one line a diagram.
fn check(file: &str, expected: &[&str]) {
    let found = match read_all(file, Strictness::Repair) {
        Ok(readings) => readings.iter().map(reading).collect(),
        Err(error) => vec![refusal(&error)],
    };
    assert_eq!(found, expected, "{file}");
}

#[test]
fn fences_of_all_kinds_hold_diagrams() {
    check(
        "# A\n\n```mermaid\njourney\nT: 5\n```\n\nText\n\n~~~mermaid\njourney\nU: 4\n~~~\n",
        &["T = 5 ()", "U = 4 ()"],
    );
    check("````mermaid\njourney\ntitle ```\nT: 5\n```\n````\n", &["title ``` | T = 5 () ! 5:1 code_fence"]);
    check("``` mermaid title=\"x\"\njourney\nT: 5\n```", &["T = 5 ()"]);
    check("```{mermaid}\n:caption: A journey\njourney\nT: x\n```", &["T = NaN () ! 4:4 score_not_a_number"]);
    check("```{.mermaid #id}\njourney\nT: 5\n```", &["T = 5 ()"]);
    check("::: mermaid\njourney\nT: 5\n:::\nAfter", &["T = 5 ()"]);
    check(":::mermaid\njourney\nT: 5\n:::", &["T = 5 ()"]);
    check("```Mermaid\njourney\nT: 5\n", &["T = 5 ()"]);
}

#[test]
fn other_blocks_are_passed_over() {
    let other = "```mermaid\nflowchart TD\nA-->B\n```\n```js\njourney\n```\n";
    check(&format!("{other}```mermaid\njourney\nT: 5\n```"), &["T = 5 ()"]);
    check(other, &["refused no_journey"]);
    check("Journey\n=======\n\nWhat customers do: look, buy.\n", &["refused no_journey"]);
    check("journey\nT: 5\n```\n", &["T = 5 () ! 3:1 code_fence"]);
    check(
        "````markdown\n```mermaid\njourney\nT: 5\n```\n````\n\n```mermaid\njourney\nU: 1\n```",
        &["U = 1 ()"],
    );
    check("No diagram here.", &["refused no_journey"]);
}

#[test]
fn places_count_in_the_file() {
    check(
        "# A\r\n\r\n```mermaid\r\njourney\r\nsection A: b\r\n```\r\n",
        &["section A: b ! 5:10 colon_in_section"],
    );
    check("\u{feff}```mermaid\njourney\nMake tea\n```", &["Make tea = NaN () ! 3:1 task_without_score"]);
    let listed = "1. Look:\n   ```mermaid\n   journey\n     T: five\n   ```\n";
    check(listed, &["T = 5 () ! 4:9 score_repaired"]);
    check("- ```mermaid\n  journey\n  T: five\n  ```", &["T = 5 () ! 3:6 score_repaired"]);
    check("> ```mermaid\n> journey\n> T: five\n> ```\n> more", &["T = 5 () ! 3:6 score_repaired"]);
    check("> ```mermaid\n> journey\n> T: 5\nAfter the quotation", &["T = 5 ()"]);
    check(
        "```mermaid\njourney\nT: 5\n```\n```mermaid\n---\ntitle: a: b\n---\njourney\nU: 4;\n```",
        &[
            "T = 5 ()",
            "front matter a: b | title a: b | U = 4 () ! 7:1 bad_front_matter ! 10:5 semicolon_at_end",
        ],
    );
}

#[test]
fn strict_names_the_place_in_the_file() {
    let error = read_all("\n```mermaid\njourney\nT: 5;\n```", Strictness::Strict).unwrap_err();
    let wayfold_formats::mermaid::ReadError::Refused { faults } = error else { panic!("{error}") };
    assert_eq!((faults[0].line, faults[0].column), (4, 5));
}

#[test]
fn elements_are_read_as_on_a_page() {
    let page = "<body>\n  <pre class=\"mermaid\">\n    ---\n    title: A &amp; B\n    ---\n    journey\n      x &lt; y: 4: Me\n  </pre>\n</body>";
    check(page, &["front matter A & B | title A & B | x < y = 4 (Me)"]);
    check(
        "<div id=a class='wide mermaid'>journey\nA&#38;B: five</div>",
        &["A&B = 5 () ! 2:6 score_repaired"],
    );
    check("<DIV class=mermaid>\njourney\nT: 5\n</DIV>", &["T = 5 ()"]);
    check("<pre><code class=\"language-mermaid\">journey\nT: 5\n</code></pre>", &["T = 5 ()"]);
    check("<div class=\"mermaid-like\">journey</div>", &["refused no_journey"]);
    check("`<pre class=\"mermaid\">` begins a diagram", &["refused no_journey"]);
}

#[test]
fn a_block_knows_where_it_lay() {
    let blocks = find_blocks("text\n  ```mermaid\n    journey\n\n  T: 5\n  ```\n");
    assert_eq!(blocks.len(), 1);
    assert_eq!(blocks[0].text, "  journey\n\nT: 5\n");
    assert_eq!(blocks[0].line_offset, 2);
    assert_eq!(blocks[0].place(3, 1), (5, 3));
}
