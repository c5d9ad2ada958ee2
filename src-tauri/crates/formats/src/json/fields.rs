//! The names of lists and fields, and what the texts in a field stand for.

use wayfold_model::Kind;

/// What the texts in a field are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Words,
    /// The record's own id.
    Own,
    /// The record it was duplicated from.
    Origin,
    /// Another record.
    Refers(Kind),
    Date,
    Time,
    Key,
    Base64,
}

/// What a field of this name holds, in whichever record it is.
pub(super) fn meaning(field: &str) -> Meaning {
    match field {
        "id" => Meaning::Own,
        "origin" => Meaning::Origin,
        "stage" | "hiddenStages" => Meaning::Refers(Kind::Stage),
        "from" | "to" | "touchpoint" | "touchpoints" | "until" => Meaning::Refers(Kind::Touchpoint),
        "lane" | "hiddenLanes" => Meaning::Refers(Kind::Lane),
        "pain" => Meaning::Refers(Kind::Pain),
        "persona" | "personas" | "emotions" | "hiddenPersonas" => Meaning::Refers(Kind::Persona),
        "channel" | "channels" => Meaning::Refers(Kind::Channel),
        "team" => Meaning::Refers(Kind::Team),
        "evidences" => Meaning::Refers(Kind::Evidence),
        "image" | "logo" | "portrait" => Meaning::Refers(Kind::Image),
        "date" | "due" | "reviewDate" => Meaning::Date,
        "created" => Meaning::Time,
        "order" => Meaning::Key,
        "data" => Meaning::Base64,
        _ => Meaning::Words,
    }
}

/// Name of the list that holds a map's, or a library's, records of a kind.
pub(super) const fn list(kind: Kind) -> &'static str {
    match kind {
        Kind::Card => "card",
        Kind::Stage => "stages",
        Kind::Touchpoint => "touchpoints",
        Kind::Transition => "transitions",
        Kind::Lane => "lanes",
        Kind::Note => "notes",
        Kind::Pain => "pains",
        Kind::Remedy => "remedies",
        Kind::Kpi => "kpis",
        Kind::Persona => "personas",
        Kind::Channel => "channels",
        Kind::Team => "teams",
        Kind::Evidence => "evidence",
        Kind::Image => "images",
    }
}

/// The kind whose records a list of this name holds.
pub(super) fn kind_of(name: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|kind| list(*kind) == name)
}

/// The references a record of a kind cannot be without.
pub(super) const fn required(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Touchpoint => &["stage"],
        Kind::Transition => &["from", "to"],
        Kind::Note => &["lane", "touchpoint"],
        _ => &[],
    }
}

/// Lists within a record of a kind, with the field their entries cannot be without.
pub(super) const fn required_within(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::Remedy => &[("treats", "pain"), ("drops", "touchpoint")],
        Kind::Kpi => &[("interim", "date")],
        _ => &[],
    }
}
