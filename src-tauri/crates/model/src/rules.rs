//! What must hold in every map after every command, and the codes that say what did not.

use crate::draft::Draft;
use crate::record::{Kind, Record};
use crate::records::{
    Audience, Card, Channel, Evidence, Image, Kpi, Lane, Note, Pain, Persona, Remedy, Stage, Team,
    Touchpoint, Transition,
};
use crate::{Id, Key, LaneKind, Map};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Longest text of a field, in characters.
pub const LONGEST_TEXT: usize = 20_000;
/// Most records of one kind in a map.
pub const MOST_RECORDS: usize = 200_000;
/// Most entries of a list within a record.
pub const MOST_ENTRIES: usize = 1_000;
/// Longest key of a finding that was set aside, or name of a saved view, in characters.
pub const LONGEST_KEY: usize = 200;
/// Longest reason for setting a finding aside, in characters.
pub const LONGEST_REASON: usize = 2_000;
/// Largest picture, in bytes.
pub const LARGEST_IMAGE: usize = 20 * 1024 * 1024;
/// Kinds of pictures.
pub const IMAGE_TYPES: [&str; 5] = ["image/png", "image/jpeg", "image/webp", "image/gif", "image/svg+xml"];

/// Why a command changes nothing. Words are in the locale files under `refusal-` and the code.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// A record the command names is not there.
    #[error("record {record} is missing")]
    Missing {
        /// The record.
        record: Id,
    },
    /// A record the command names is of another kind.
    #[error("record {record} is not a {}", expected.name())]
    WrongKind {
        /// The record.
        record: Id,
        /// What it should be.
        expected: Kind,
    },
    /// A record with this id is there already.
    #[error("record {record} is there already")]
    Taken {
        /// The record.
        record: Id,
    },
    /// A field does not exist or has the wrong type.
    #[error("record {record}: {reason}")]
    BadField {
        /// The record.
        record: Id,
        /// What is wrong, in English, from the reader of the field.
        reason: String,
    },
    /// A field that says where a record lies is changed by moving it, not by editing.
    #[error("field {field} of {record} cannot be edited")]
    NotEditable {
        /// The record.
        record: Id,
        /// The field.
        field: String,
    },
    /// A number is outside its range.
    #[error("field {field} of {record} must be from {least} to {most}")]
    OutOfRange {
        /// The record.
        record: Id,
        /// The field.
        field: &'static str,
        /// Smallest value.
        least: f64,
        /// Largest value.
        most: f64,
    },
    /// A text is too long.
    #[error("field {field} of {record} is longer than {most} characters")]
    TooLong {
        /// The record.
        record: Id,
        /// The field.
        field: &'static str,
        /// Longest text.
        most: usize,
    },
    /// A list is too long, or there are too many records.
    #[error("more than {most} {what}")]
    TooMany {
        /// What there is too much of.
        what: &'static str,
        /// How many there can be.
        most: usize,
    },
    /// A text is not what the field asks for (a colour, a currency, an address …).
    #[error("field {field} of {record} is not well formed")]
    Malformed {
        /// The record.
        record: Id,
        /// The field.
        field: &'static str,
    },
    /// Another touchpoint has this column and track.
    #[error("the place of touchpoint {record} is taken")]
    PlaceTaken {
        /// The touchpoint that has no place.
        record: Id,
    },
    /// A map has one lane of this kind.
    #[error("there is a lane of kind {} already", kind.name())]
    LaneTaken {
        /// The kind.
        kind: LaneKind,
    },
    /// The lane with the cards stays.
    #[error("the flow lane stays")]
    FlowStays,
    /// The scope card stays.
    #[error("the scope card stays")]
    CardStays,
    /// Notes go in lanes for notes.
    #[error("lane {lane} holds no notes")]
    NotALaneForNotes {
        /// The lane.
        lane: Id,
    },
    /// A touchpoint leads to itself once at most.
    #[error("touchpoint {touchpoint} leads to itself already")]
    LoopsTwice {
        /// The touchpoint.
        touchpoint: Id,
    },
    /// The command needs more records to work on.
    #[error("choose at least {least}")]
    TooFew {
        /// How many it needs.
        least: usize,
    },
    /// The command would do nothing.
    #[error("nothing to do")]
    NothingToDo,
}

impl Refusal {
    /// Stable code for the wire and the locale files.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::WrongKind { .. } => "wrong-kind",
            Self::Taken { .. } => "taken",
            Self::BadField { .. } => "bad-field",
            Self::NotEditable { .. } => "not-editable",
            Self::OutOfRange { .. } => "out-of-range",
            Self::TooLong { .. } => "too-long",
            Self::TooMany { .. } => "too-many",
            Self::Malformed { .. } => "malformed",
            Self::PlaceTaken { .. } => "place-taken",
            Self::LaneTaken { .. } => "lane-taken",
            Self::FlowStays => "flow-stays",
            Self::CardStays => "card-stays",
            Self::NotALaneForNotes { .. } => "not-a-lane-for-notes",
            Self::LoopsTwice { .. } => "loops-twice",
            Self::TooFew { .. } => "too-few",
            Self::NothingToDo => "nothing-to-do",
        }
    }

    /// Arguments of the message, by name.
    pub fn args(&self) -> BTreeMap<&'static str, String> {
        let pairs: Vec<(&'static str, String)> = match self {
            Self::Missing { record } | Self::Taken { record } | Self::PlaceTaken { record } => {
                vec![("record", record.to_string())]
            }
            Self::WrongKind { record, expected } => {
                vec![("record", record.to_string()), ("expected", expected.name().into())]
            }
            Self::BadField { record, reason } => {
                vec![("record", record.to_string()), ("reason", reason.clone())]
            }
            Self::NotEditable { record, field } => {
                vec![("record", record.to_string()), ("field", field.clone())]
            }
            Self::OutOfRange { record, field, least, most } => vec![
                ("record", record.to_string()),
                ("field", (*field).into()),
                ("least", least.to_string()),
                ("most", most.to_string()),
            ],
            Self::TooLong { record, field, most } => {
                vec![("record", record.to_string()), ("field", (*field).into()), ("most", most.to_string())]
            }
            Self::TooMany { what, most } => vec![("what", (*what).into()), ("most", most.to_string())],
            Self::Malformed { record, field } => {
                vec![("record", record.to_string()), ("field", (*field).into())]
            }
            Self::LaneTaken { kind } => vec![("kind", kind.name().into())],
            Self::NotALaneForNotes { lane } => vec![("lane", lane.to_string())],
            Self::LoopsTwice { touchpoint } => vec![("touchpoint", touchpoint.to_string())],
            Self::TooFew { least } => vec![("least", least.to_string())],
            Self::FlowStays | Self::CardStays | Self::NothingToDo => vec![],
        };
        pairs.into_iter().collect()
    }
}

/// Checks a whole map, as after reading it from a file. Linear in its size.
///
/// # Errors
/// The first rule that does not hold.
pub fn check(map: &Map) -> Result<(), Refusal> {
    let mut counts: HashMap<Kind, usize> = HashMap::new();
    for record in map.records() {
        let count = counts.entry(record.kind()).or_default();
        *count += 1;
        if *count > MOST_RECORDS {
            return Err(Refusal::TooMany { what: record.kind().name(), most: MOST_RECORDS });
        }
    }
    if map.cards().len() != 1 || !map.cards().contains_key(&map.id()) {
        return Err(Refusal::Missing { record: map.id() });
    }
    let mut places: HashSet<(Id, &Key, u8)> = HashSet::new();
    for touchpoint in map.touchpoints().values() {
        if !places.insert((touchpoint.stage, &touchpoint.order, touchpoint.track)) {
            return Err(Refusal::PlaceTaken { record: touchpoint.id });
        }
    }
    let mut loops = HashSet::new();
    for transition in map.transitions().values() {
        if transition.from == transition.to && !loops.insert(transition.from) {
            return Err(Refusal::LoopsTwice { touchpoint: transition.from });
        }
    }
    let mut single = HashMap::new();
    for lane in map.lanes().values().filter(|lane| lane.kind.single()) {
        if single.insert(lane.kind, lane.id).is_some() {
            return Err(Refusal::LaneTaken { kind: lane.kind });
        }
    }
    for record in map.records() {
        check_fields(&record)?;
        check_references(&record, &|id| map.record(id))?;
    }
    Ok(())
}

/// Checks a record a command touched, against everything around it.
pub(crate) fn check_record(draft: &Draft, record: &Record) -> Result<(), Refusal> {
    check_fields(record)?;
    check_references(record, &|id| draft.record(id))?;
    match record {
        Record::Touchpoint(touchpoint) if draft.moved(touchpoint) => {
            let rivals = draft.referring::<Touchpoint>(touchpoint.stage);
            let taken = rivals.iter().any(|other| {
                other.id != touchpoint.id
                    && other.order == touchpoint.order
                    && other.track == touchpoint.track
            });
            if taken { Err(Refusal::PlaceTaken { record: touchpoint.id }) } else { Ok(()) }
        }
        Record::Transition(transition) if transition.from == transition.to => {
            let rivals = draft.referring::<Transition>(transition.from);
            let twice = rivals.iter().any(|other| other.id != transition.id && other.from == other.to);
            if twice { Err(Refusal::LoopsTwice { touchpoint: transition.from }) } else { Ok(()) }
        }
        Record::Lane(lane) if lane.kind.single() => {
            let taken = draft.lanes().iter().any(|other| other.id != lane.id && other.kind == lane.kind);
            if taken { Err(Refusal::LaneTaken { kind: lane.kind }) } else { Ok(()) }
        }
        _ => Ok(()),
    }
}

fn check_references(record: &Record, find: &dyn Fn(Id) -> Option<Record>) -> Result<(), Refusal> {
    let mut broken = None;
    record.references(&mut |expected, id| {
        if broken.is_none() {
            broken = match find(id) {
                None => Some(Refusal::Missing { record: id }),
                Some(found) if found.kind() != expected => Some(Refusal::WrongKind { record: id, expected }),
                Some(_) => None,
            };
        }
    });
    if let Some(refusal) = broken {
        return Err(refusal);
    }
    if let Record::Note(note) = record
        && let Some(Record::Lane(lane)) = find(note.lane)
        && !lane.kind.holds_notes()
    {
        return Err(Refusal::NotALaneForNotes { lane: lane.id });
    }
    Ok(())
}

/// Checks the fields of one record; the first that is wrong is kept.
struct Fields {
    record: Id,
    wrong: Option<Refusal>,
}

impl Fields {
    fn fail(&mut self, refusal: Refusal) {
        self.wrong.get_or_insert(refusal);
    }

    fn text(&mut self, field: &'static str, text: &str) {
        self.short(field, text, LONGEST_TEXT);
    }

    fn short(&mut self, field: &'static str, text: &str, most: usize) {
        if text.len() > most && text.chars().count() > most {
            self.fail(Refusal::TooLong { record: self.record, field, most });
        }
    }

    fn texts(&mut self, texts: &[(&'static str, &str)]) {
        for (field, text) in texts {
            self.text(field, text);
        }
    }

    fn range(&mut self, field: &'static str, value: Option<f64>, least: f64, most: f64) {
        // A NaN is in no range.
        if value.is_some_and(|value| !(least..=most).contains(&value)) {
            self.fail(Refusal::OutOfRange { record: self.record, field, least, most });
        }
    }

    fn ranges(&mut self, least: f64, most: f64, values: &[(&'static str, Option<f64>)]) {
        for (field, value) in values {
            self.range(field, *value, least, most);
        }
    }

    fn list(&mut self, what: &'static str, length: usize) {
        if length > MOST_ENTRIES {
            self.fail(Refusal::TooMany { what, most: MOST_ENTRIES });
        }
    }

    fn form(&mut self, field: &'static str, well: bool) {
        if !well {
            self.fail(Refusal::Malformed { record: self.record, field });
        }
    }

    fn color(&mut self, field: &'static str, text: &str) {
        let digits = text.strip_prefix('#').unwrap_or("");
        let well = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        self.form(field, text.is_empty() || well);
    }

    fn link(&mut self, field: &'static str, text: &str) {
        let scheme = text.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        let known = matches!(scheme.as_deref(), Some("http" | "https" | "mailto"));
        self.form(field, text.is_empty() || (known && !text.contains(char::is_control)));
        self.text(field, text);
    }
}

const AMOUNT: f64 = 1e15;

fn check_fields(record: &Record) -> Result<(), Refusal> {
    let mut fields = Fields { record: record.id(), wrong: None };
    let f = &mut fields;
    f.form("id", record.id() != Id::NIL);
    match record {
        Record::Card(card) => card_fields(f, card),
        Record::Stage(stage) => stage_fields(f, stage),
        Record::Touchpoint(touchpoint) => touchpoint_fields(f, touchpoint),
        Record::Transition(transition) => transition_fields(f, transition),
        Record::Lane(lane) => lane_fields(f, lane),
        Record::Note(note) => note_fields(f, note),
        Record::Pain(pain) => pain_fields(f, pain),
        Record::Remedy(remedy) => remedy_fields(f, remedy),
        Record::Kpi(kpi) => kpi_fields(f, kpi),
        Record::Persona(persona) => persona_fields(f, persona),
        Record::Channel(channel) => channel_fields(f, channel),
        Record::Team(team) => team_fields(f, team),
        Record::Evidence(evidence) => evidence_fields(f, evidence),
        Record::Image(image) => image_fields(f, image),
    }
    fields.wrong.map_or(Ok(()), Err)
}

fn is_language(text: &str) -> bool {
    text.len() <= 35 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// All faults of saved views are those of the field that holds them.
fn audience_fields(f: &mut Fields, audience: &Audience) {
    const FIELD: &str = "audiences";
    f.text(FIELD, &audience.title);
    for text in [&audience.key, &audience.name, &audience.theme, &audience.layer] {
        f.short(FIELD, text, LONGEST_KEY);
    }
    f.form(FIELD, is_language(&audience.language));
    for hidden in [&audience.hidden_stages, &audience.hidden_lanes, &audience.hidden_personas] {
        f.list(FIELD, hidden.len());
    }
}

fn card_fields(f: &mut Fields, card: &Card) {
    f.texts(&[
        ("title", &card.title),
        ("description", &card.description),
        ("actor", &card.actor),
        ("scenario", &card.scenario),
        ("goal", &card.goal),
        ("trigger", &card.trigger),
        ("owner", &card.owner),
        ("theme", &card.theme),
    ]);
    f.form("language", is_language(&card.language));
    let currency = &card.currency;
    f.form(
        "currency",
        currency.is_empty() || (currency.len() == 3 && currency.bytes().all(|b| b.is_ascii_uppercase())),
    );
    f.color("brand", &card.brand.color);
    f.short("brand", &card.brand.font, LONGEST_KEY);
    f.list("personas", card.personas.len());
    f.list("outOfScope", card.out_of_scope.len());
    f.list("dismissals", card.dismissals.len());
    for (key, reason) in &card.dismissals {
        f.short("dismissals", key, LONGEST_KEY);
        f.short("dismissals", reason, LONGEST_REASON);
    }
    f.list("audiences", card.audiences.len());
    for audience in &card.audiences {
        audience_fields(f, audience);
    }
    let figures = &card.figures;
    f.ranges(
        0.0,
        AMOUNT,
        &[
            ("customersPerYear", figures.customers_per_year),
            ("valuePerCustomer", figures.value_per_customer),
            ("budget", figures.budget),
        ],
    );
    f.range("margin", figures.margin, -AMOUNT, AMOUNT);
    f.ranges(0.0, 1.0, &[("retention", figures.retention), ("discount", figures.discount)]);
    f.range("horizonYears", figures.horizon_years, 0.0, 200.0);
    f.list("churnAfter", figures.churn_after.len());
    for share in &figures.churn_after {
        f.range("churnAfter", Some(*share), 0.0, 1.0);
    }
    let complaints = &card.complaints;
    f.ranges(
        0.0,
        1.0,
        &[
            ("problem", complaints.problem),
            ("complain", complaints.complain),
            ("satisfied", complaints.satisfied),
            ("mollified", complaints.mollified),
            ("dissatisfied", complaints.dissatisfied),
            ("lossWithoutProblem", complaints.loss_without_problem),
            ("lossSatisfied", complaints.loss_satisfied),
            ("lossMollified", complaints.loss_mollified),
            ("lossDissatisfied", complaints.loss_dissatisfied),
            ("lossSilent", complaints.loss_silent),
        ],
    );
    if let Some(mix) = &card.target_mix {
        f.ranges(
            0.0,
            1.0,
            &[("preSale", Some(mix.pre_sale)), ("sale", Some(mix.sale)), ("postSale", Some(mix.post_sale))],
        );
    }
}

fn stage_fields(f: &mut Fields, stage: &Stage) {
    f.texts(&[("title", &stage.title), ("goal", &stage.goal), ("detail", &stage.detail)]);
}

fn touchpoint_fields(f: &mut Fields, touchpoint: &Touchpoint) {
    f.texts(&[
        ("title", &touchpoint.title),
        ("detail", &touchpoint.detail),
        ("environment", &touchpoint.environment),
    ]);
    f.list("systems", touchpoint.systems.len());
    for system in &touchpoint.systems {
        f.text("systems", system);
    }
    f.ranges(
        0.0,
        AMOUNT,
        &[
            ("activeMinutes", touchpoint.active_minutes),
            ("waitingMinutes", touchpoint.waiting_minutes),
            ("deviationMinutes", touchpoint.deviation_minutes),
            ("cost", touchpoint.cost),
            ("responseTargetMinutes", touchpoint.response_target_minutes),
        ],
    );
    f.range("effort", touchpoint.effort, 1.0, 7.0);
    f.range("emotion", touchpoint.emotion, -2.0, 2.0);
    f.list("emotions", touchpoint.emotions.len());
    for emotion in touchpoint.emotions.values() {
        f.range("emotions", Some(*emotion), -2.0, 2.0);
    }
    f.list("personas", touchpoint.personas.len());
    f.ranges(
        0.0,
        10.0,
        &[
            ("expectation", touchpoint.expectation),
            ("experience", touchpoint.experience),
            ("importance", touchpoint.importance),
        ],
    );
    f.list("evidences", touchpoint.evidences.len());
    f.range("entryShare", touchpoint.entry_share, 0.0, 1.0);
    f.range("track", Some(f64::from(touchpoint.track)), 0.0, 20.0);
    f.link("link", &touchpoint.link);
}

fn transition_fields(f: &mut Fields, transition: &Transition) {
    f.range("share", transition.share, 0.0, 1.0);
    f.text("label", &transition.label);
}

fn lane_fields(f: &mut Fields, lane: &Lane) {
    f.texts(&[("title", &lane.title), ("question", &lane.question)]);
    f.range("height", lane.height, 24.0, 2_000.0);
}

fn note_fields(f: &mut Fields, note: &Note) {
    f.text("text", &note.text);
    f.range("tint", Some(f64::from(note.tint)), 0.0, 8.0);
    f.list("evidences", note.evidences.len());
}

fn pain_fields(f: &mut Fields, pain: &Pain) {
    f.texts(&[("title", &pain.title), ("detail", &pain.detail)]);
    f.list("touchpoints", pain.touchpoints.len());
    f.range("severity", Some(f64::from(pain.severity)), 1.0, 5.0);
    f.ranges(0.0, 1.0, &[("frequency", pain.frequency), ("leave", pain.leave)]);
    f.list("evidences", pain.evidences.len());
}

fn remedy_fields(f: &mut Fields, remedy: &Remedy) {
    f.texts(&[("title", &remedy.title), ("detail", &remedy.detail), ("owner", &remedy.owner)]);
    f.list("treats", remedy.treats.len());
    for treatment in &remedy.treats {
        f.range("treats", treatment.frequency_after, 0.0, 1.0);
    }
    f.list("touchpoints", remedy.touchpoints.len());
    f.list("drops", remedy.drops.len());
    for after in &remedy.drops {
        f.range("drops", Some(after.drop), 0.0, 1.0);
    }
    f.ranges(1.0, 5.0, &[("effort", remedy.effort), ("impact", remedy.impact)]);
    f.range("cost", remedy.cost, 0.0, AMOUNT);
    f.range("confidence", remedy.confidence, 0.0, 1.0);
    f.list("evidences", remedy.evidences.len());
}

fn kpi_fields(f: &mut Fields, kpi: &Kpi) {
    f.texts(&[("title", &kpi.title), ("detail", &kpi.detail), ("unit", &kpi.unit), ("owner", &kpi.owner)]);
    f.list("touchpoints", kpi.touchpoints.len());
    f.ranges(-AMOUNT, AMOUNT, &[("baseline", kpi.baseline), ("value", kpi.value), ("target", kpi.target)]);
    f.list("interim", kpi.interim.len());
    for interim in &kpi.interim {
        f.range("interim", Some(interim.value), -AMOUNT, AMOUNT);
    }
}

fn persona_fields(f: &mut Fields, persona: &Persona) {
    f.texts(&[
        ("name", &persona.name),
        ("role", &persona.role),
        ("bio", &persona.bio),
        ("goals", &persona.goals),
        ("needs", &persona.needs),
        ("frustrations", &persona.frustrations),
        ("quote", &persona.quote),
    ]);
    f.range("color", persona.color.map(f64::from), 0.0, 5.0);
    f.range("share", persona.share, 0.0, 1.0);
    f.list("channels", persona.channels.len());
    f.list("evidences", persona.evidences.len());
}

fn channel_fields(f: &mut Fields, channel: &Channel) {
    f.texts(&[("name", &channel.name), ("icon", &channel.icon)]);
    f.color("color", &channel.color);
}

fn team_fields(f: &mut Fields, team: &Team) {
    f.text("name", &team.name);
    f.color("color", &team.color);
}

fn evidence_fields(f: &mut Fields, evidence: &Evidence) {
    f.texts(&[
        ("title", &evidence.title),
        ("text", &evidence.text),
        ("source", &evidence.source),
        ("remark", &evidence.remark),
    ]);
    f.link("link", &evidence.link);
}

fn image_fields(f: &mut Fields, image: &Image) {
    f.texts(&[("name", &image.name), ("alt", &image.alt)]);
    f.form("mime", IMAGE_TYPES.contains(&image.mime.as_str()));
    if image.data.0.len() > LARGEST_IMAGE {
        f.fail(Refusal::TooMany { what: "bytes", most: LARGEST_IMAGE });
    }
    let sides = [("width", Some(f64::from(image.width))), ("height", Some(f64::from(image.height)))];
    f.ranges(1.0, 65_535.0, &sides);
}
