//! A map to Markdown: its scope as a list, a table for each stage, then pains, remedies and KPIs.

use crate::table::{Cell, Field, Language, Table, from_map};
use wayfold_model::{Card, Map, Stage};

/// Writes a map. It holds what [`crate::table`] holds, the scope card, and the stages' goals.
pub fn write(map: &Map, language: Language) -> String {
    let mut text = String::new();
    let card = map.card();
    let title = if card.title.trim().is_empty() { "–" } else { card.title.as_str() };
    text.push_str(&format!("# {}\n", escape(title)));
    paragraph(&mut text, &card.description);
    scope(&mut text, map, card, language);
    let whole = from_map(map, language);
    let mut row = 1;
    for stage in map.stages_in_order() {
        let count = map.touchpoints_of(stage.id).len();
        heading(&mut text, stage);
        if count > 0 {
            let own = |at: usize| whole.rows.get(at).cloned().unwrap_or_default();
            let rows = std::iter::once(0).chain(row..row + count).map(own).collect();
            table(&mut text, &of_stage(&Table { rows }, language), language);
        }
        row += count;
    }
    text
}

fn heading(text: &mut String, stage: &Stage) {
    let title = if stage.title.trim().is_empty() { "–" } else { stage.title.as_str() };
    text.push_str(&format!("\n## {}\n", escape(title)));
    paragraph(text, &stage.goal);
    paragraph(text, &stage.detail);
}

fn scope(text: &mut String, map: &Map, card: &Card, language: Language) {
    let german = language == Language::German;
    let personas: Vec<&str> =
        card.personas.iter().filter_map(|id| Some(map.personas().get(id)?.name.as_str())).collect();
    let personas = personas.join(", ");
    let entries = [
        ("Whose journey", "Wessen Journey", card.actor.as_str()),
        ("Personas", "Personas", personas.as_str()),
        ("Scenario", "Situation", card.scenario.as_str()),
        ("Goal", "Ziel", card.goal.as_str()),
        ("Trigger", "Auslöser", card.trigger.as_str()),
        ("Owner", "Verantwortlich", card.owner.as_str()),
    ];
    let filled: Vec<String> = entries
        .iter()
        .filter(|(.., value)| !value.trim().is_empty())
        .map(|(en, de, value)| format!("- **{}:** {}\n", if german { de } else { en }, escape(value)))
        .collect();
    if !filled.is_empty() {
        text.push('\n');
        text.extend(filled);
    }
}

fn paragraph(text: &mut String, words: &str) {
    if !words.trim().is_empty() {
        text.push_str(&format!("\n{}\n", escape_begin(words)));
    }
}

/// The table of a stage: without the column that names it, and without those that are empty here.
fn of_stage(table: &Table, language: Language) -> Table {
    let keep: Vec<bool> = (0..table.width())
        .map(|column| {
            let name = table.cell(0, column).words();
            let filled = (1..table.rows.len()).any(|row| !table.cell(row, column).is_blank());
            let touchpoints = name == Field::Touchpoint.name(language);
            name != Field::Stage.name(language) && (filled || touchpoints)
        })
        .collect();
    let thin = |row: &Vec<Cell>| {
        row.iter().zip(&keep).filter(|(_, keep)| **keep).map(|(cell, _)| cell.clone()).collect()
    };
    Table { rows: table.rows.iter().map(thin).collect() }
}

fn table(text: &mut String, table: &Table, language: Language) {
    let spelled = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => escape(text),
        Cell::Number(number) => language.number(*number),
    };
    let width = table.width();
    text.push('\n');
    for (at, _) in table.rows.iter().enumerate() {
        let cells: Vec<String> = (0..width).map(|column| spelled(table.cell(at, column))).collect();
        text.push_str(&format!("| {} |\n", cells.join(" | ")));
        if at == 0 {
            let numeric = |column: usize| {
                let numbers = |row: usize| matches!(table.cell(row, column), Cell::Number(_) | Cell::Empty);
                (1..table.rows.len()).all(numbers)
            };
            let rule = |column| if numeric(column) { "---:" } else { "---" };
            let rules: Vec<&str> = (0..width).map(rule).collect();
            text.push_str(&format!("| {} |\n", rules.join(" | ")));
        }
    }
}

/// Text that Markdown shows as it is, on one line, behind other text.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.trim().replace("\r\n", "\n").chars() {
        match c {
            '\n' => escaped.push_str("<br>"),
            '<' => escaped.push_str("&lt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '#' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The same for text that begins a line, where some signs would begin a list.
fn escape_begin(text: &str) -> String {
    let mut escaped = escape(text);
    let digits = escaped.len() - escaped.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = escaped.get(digits..).unwrap_or_default();
    if (digits > 0 && rest.starts_with(['.', ')'])) || (digits == 0 && rest.starts_with(['+', '-', '>', '=']))
    {
        escaped.insert(digits, '\\');
    }
    escaped
}
