//! A task line, once it is known to be one.

use super::super::diagram::Task;
use super::super::warning::{Code, Notes};
use super::fields::{Fields, fields};
use super::people::people;
use super::score::Freedom;
use super::unit::{Unit, excerpt, text, trim, trim_visibly};

/// The task; nothing if the line belongs to another kind of diagram.
pub(super) fn task(units: &[Unit], notes: &mut Notes) -> Option<Task> {
    let at = units.first().map_or(0, |unit| unit.at);
    let fields = fields(units);
    if fields.score.is_none() && is_foreign(&excerpt(units)) {
        notes.say(at, Code::ForeignStatement, &[("text", &excerpt(units))]);
        return None;
    }
    // Words behind a colon, with no score anywhere, are part of the name: `Service: checks the rules`.
    let fields = if is_wordy(&fields) { whole(units) } else { fields };
    let name = text(trim_visibly(fields.name, notes));
    // A blank written as a reference is meant.
    if fields.name.iter().all(|unit| unit.is_blank()) {
        notes.add(at, Code::MissingName);
    }
    if fields.colon_in_name {
        notes.say(at, Code::ColonInName, &[("text", &name)]);
    }
    if fields.other_colons {
        notes.add(at, Code::OtherColon);
    }
    let last = units.last().map_or(at, |unit| unit.at);
    let (score, names) = score(&fields, &name, at, notes);
    if let Some(colon) = names.and_then(|field| field.iter().find(|unit| unit.is(':'))) {
        notes.say(colon.at, Code::ColonInActor, &[("text", &excerpt(names.unwrap_or_default()))]);
    }
    let people = match names {
        Some(field) => people(field, &name, last, notes),
        None => Vec::new(),
    };
    if let Some(extra) = fields.extra {
        let at = extra.first().map_or(at, |unit| unit.at);
        notes.say(at, Code::ExtraField, &[("text", &excerpt(extra))]);
    }
    if score.is_finite() && !(1.0..=5.0).contains(&score) {
        let shown = super::super::js::number_text(score);
        let at = fields.score_field.and_then(|field| trim(field).first()).map_or(at, |unit| unit.at);
        notes.say(at, Code::ScoreOutOfRange, &[("score", &shown), ("task", &name)]);
    }
    Some(Task { name, score, people })
}

/// Whether all that stands behind the name is several words.
fn is_wordy(fields: &Fields<'_>) -> bool {
    let Some(field) = fields.score_field.filter(|_| fields.score.is_none() && fields.people.is_none()) else {
        return false;
    };
    let field = trim(field);
    let number = field.iter().position(|unit| unit.is(',')).and_then(|comma| field.get(..comma));
    let scored = number.is_some_and(|number| Freedom::Number.score(number).is_some());
    !scored && field.iter().any(|unit| unit.is_blank()) && field.iter().any(|unit| unit.ch.is_alphabetic())
}

/// A line that is all name.
fn whole(units: &[Unit]) -> Fields<'_> {
    Fields {
        name: units,
        score: None,
        score_field: None,
        people: None,
        extra: None,
        colon_in_name: true,
        other_colons: false,
    }
}

/// The score, and the field of the people.
fn score<'u>(fields: &Fields<'u>, name: &str, at: usize, notes: &mut Notes) -> (f64, Option<&'u [Unit]>) {
    let Some(field) = fields.score_field else {
        notes.say(at, Code::TaskWithoutScore, &[("text", name)]);
        return (f64::NAN, None);
    };
    let at = trim(field).first().map_or(at, |unit| unit.at);
    if let Some((score, freedom)) = fields.score {
        let read = super::super::js::number(&text(field));
        // Digits written as references are none for mermaid.
        let plain = field.iter().all(|unit| unit.is(unit.ch));
        if freedom != Freedom::Number || !plain || read != score {
            let shown = super::super::js::number_text(score);
            notes.say(at, Code::ScoreRepaired, &[("text", &excerpt(field)), ("score", &shown)]);
        }
        return (score, fields.people);
    }
    if fields.people.is_none()
        && let Some(comma) = field.iter().position(|unit| unit.is(','))
        && let Some(score) = Freedom::Number.score(field.get(..comma).unwrap_or_default())
        && Freedom::Number.score(field.get(comma + 1..).unwrap_or_default()).is_none()
    {
        notes.add(field.get(comma).map_or(at, |unit| unit.at), Code::CommaForColon);
        return (score, field.get(comma + 1..));
    }
    if trim(field).is_empty() {
        let code = if fields.people.is_some() { Code::MissingScore } else { Code::TaskWithoutScore };
        notes.say(at, code, &[("task", name), ("text", name)]);
    } else {
        notes.say(at, Code::ScoreNotANumber, &[("text", &excerpt(field)), ("task", name)]);
    }
    (f64::NAN, fields.people)
}

/// Lines of other diagrams, and lines without a letter.
pub(super) fn is_foreign(line: &str) -> bool {
    let line = line.trim();
    if !line.chars().any(char::is_alphanumeric) {
        // Faces and hearts are names; rules and braces are not.
        return line.is_ascii();
    }
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    let more = words.next().is_some();
    match first {
        "end" => second.is_empty(),
        "direction" => ["LR", "RL", "TB", "TD", "BT"].contains(&second) && !more,
        "click" => {
            more && [" href ", " call ", " callback", "\"", "_blank"].iter().any(|word| line.contains(word))
        }
        "style" | "classDef" | "linkStyle" => {
            ["fill:", "stroke:", "color:", "stroke-width:"].iter().any(|word| line.contains(word))
        }
        "dateFormat" | "axisFormat" | "todayMarker" | "tickInterval" | "autonumber" => true,
        _ => false,
    }
}
