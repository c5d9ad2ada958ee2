//! Which sheets there are, and what their columns hold: the fields of records, by their names in the published format.

use super::choices::{self, Word};
use crate::table::Language;
use wayfold_model::Kind;

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy)]
pub(super) enum Hold {
    /// Text, perhaps on several lines.
    Text,
    /// A number from and to.
    Number(f64, f64),
    /// A whole number from and to.
    Whole(f64, f64),
    /// A share of one, shown in percent.
    Share,
    /// An amount in the map's currency.
    Money(f64),
    Date,
    Flag,
    /// An address.
    Link,
    Choice(&'static [Word]),
    /// The same, whose first value goes without saying.
    Unusual(&'static [Word]),
    /// Any of a closed set, one a line.
    Choices(&'static [Word]),
    /// Texts, one a line.
    List,
    /// Shares, one a line.
    Shares,
    /// A record, by name.
    One(Kind),
    /// Records, one a line.
    Many(Kind),
    /// Pains with what is left of them, one a line.
    Treats,
    /// Touchpoints with their drop-off, one a line.
    Drops,
    /// Dates with figures, one a line.
    Interim,
    /// The emotion of each persona, a column each.
    Emotions,
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Its field, such as `title` or `figures.margin`.
    pub(super) field: &'static str,
    en: &'static str,
    de: &'static str,
    pub(super) hold: Hold,
    /// In characters.
    pub(super) width: u8,
}

impl Column {
    /// What stands at its head.
    pub(super) const fn name(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::German => self.de,
        }
    }
}

/// A sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet {
    pub(super) kind: Kind,
    en: &'static str,
    de: &'static str,
    pub(super) columns: &'static [Column],
    /// Columns that stay in sight.
    pub(super) frozen: u16,
}

impl Sheet {
    /// What it is called.
    pub(super) const fn name(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::German => self.de,
        }
    }
}

const AMOUNT: f64 = 1e15;
const SCALE: Hold = Hold::Number(0.0, 10.0);
const MINUTES: Hold = Hold::Number(0.0, AMOUNT);
const FIGURE: Hold = Hold::Number(-AMOUNT, AMOUNT);
const COUNT: Hold = Hold::Whole(0.0, u32::MAX as f64);

macro_rules! columns {
    ($($field:literal $en:literal $de:literal $hold:expr, $width:literal;)*) => {
        &[$(Column { field: $field, en: $en, de: $de, hold: $hold, width: $width }),*]
    };
}

/// The card's fields: a row each, on a sheet of their own.
pub(super) const CARD: Sheet = Sheet {
    kind: Kind::Card,
    en: "Scope",
    de: "Steckbrief",
    frozen: 1,
    columns: columns! {
        "title" "Title" "Titel" Hold::Text, 60;
        "description" "Description" "Beschreibung" Hold::Text, 60;
        "actor" "Whose journey" "Wessen Journey" Hold::Text, 60;
        "personas" "Personas" "Personas" Hold::Many(Kind::Persona), 60;
        "scenario" "Scenario" "Szenario" Hold::Text, 60;
        "goal" "Goal" "Ziel" Hold::Text, 60;
        "trigger" "Trigger" "Auslöser" Hold::Text, 60;
        "state" "State" "Zustand" Hold::Choice(choices::STATE), 60;
        "owner" "Owner" "Verantwortlich" Hold::Text, 60;
        "status" "Status" "Status" Hold::Choice(choices::STATUS), 60;
        "reviewDate" "Next review" "Nächste Durchsicht" Hold::Date, 60;
        "language" "Language" "Sprache" Hold::Text, 60;
        "currency" "Currency" "Währung" Hold::Text, 60;
        "figures.customersPerYear" "Customers a year" "Kunden im Jahr" Hold::Number(0.0, AMOUNT), 60;
        "figures.valuePerCustomer" "Value of a customer" "Wert eines Kunden" Hold::Money(0.0), 60;
        "figures.margin" "Margin" "Marge" Hold::Money(-AMOUNT), 60;
        "figures.retention" "Customers who stay" "Kunden, die bleiben" Hold::Share, 60;
        "figures.discount" "Discount rate" "Zinssatz" Hold::Share, 60;
        "figures.horizonYears" "Years to look ahead" "Jahre voraus" Hold::Number(0.0, 200.0), 60;
        "figures.budget" "Budget" "Budget" Hold::Money(0.0), 60;
        "figures.churnAfter" "Customers lost after 0, 1, 2 … bad experiences"
            "Verlorene Kunden nach 0, 1, 2 … schlechten Erlebnissen" Hold::Shares, 60;
    },
};

/// The sheets with a row a record, in their order.
pub(super) const SHEETS: &[Sheet] = &[
    Sheet {
        kind: Kind::Touchpoint,
        en: "Touchpoints",
        de: "Kontaktpunkte",
        frozen: 2,
        columns: columns! {
            "stage" "Stage" "Phase" Hold::One(Kind::Stage), 20;
            "title" "Touchpoint" "Kontaktpunkt" Hold::Text, 32;
            "track" "Track" "Spur" Hold::Whole(0.0, 20.0), 7;
            "detail" "Detail" "Beschreibung" Hold::Text, 40;
            "channel" "Channel" "Kanal" Hold::One(Kind::Channel), 16;
            "environment" "Environment" "Umgebung" Hold::Text, 18;
            "team" "Team" "Team" Hold::One(Kind::Team), 18;
            "ownership" "In whose hands" "In wessen Hand" Hold::Unusual(choices::OWNERSHIP), 15;
            "systems" "Systems" "Systeme" Hold::List, 18;
            "emotion" "Emotion" "Emotion" Hold::Number(-2.0, 2.0), 10;
            "emotions" "Emotion" "Emotion" Hold::Emotions, 12;
            "personas" "Personas who meet it" "Betroffene Personas" Hold::Many(Kind::Persona), 18;
            "expectation" "Expectation" "Erwartung" SCALE, 12;
            "experience" "Experience" "Erlebnis" SCALE, 12;
            "importance" "Importance" "Wichtigkeit" SCALE, 12;
            "effort" "Effort" "Aufwand" Hold::Number(1.0, 7.0), 9;
            "activeMinutes" "Busy (min)" "Beschäftigt (min)" MINUTES, 12;
            "waitingMinutes" "Waiting (min)" "Wartezeit (min)" MINUTES, 12;
            "deviationMinutes" "Deviation (min)" "Abweichung (min)" MINUTES, 12;
            "responseTargetMinutes" "Answer within (min)" "Antwort binnen (min)" MINUTES, 13;
            "cost" "Cost" "Kosten" Hold::Money(0.0), 12;
            "moment" "Moment" "Moment" Hold::Unusual(choices::MOMENT), 17;
            "service" "Service" "Bedienung" Hold::Unusual(choices::SERVICE), 15;
            "evidence" "Evidence" "Belegt durch" Hold::Choice(choices::EVIDENCE_LEVEL), 12;
            "evidences" "Sources" "Quellen" Hold::Many(Kind::Evidence), 24;
            "outcome" "Outcome" "Ausgang" Hold::Unusual(choices::OUTCOME), 16;
            "entryShare" "Entry share" "Einstieg" Hold::Share, 10;
            "samples" "Sample size" "Stichprobe" COUNT, 10;
            "listeningPost" "Feedback asked" "Feedback erfragt" Hold::Flag, 11;
            "complaint" "Complaint" "Beschwerde" Hold::Flag, 11;
            "offer" "Offer" "Angebot" Hold::Unusual(choices::OFFER), 11;
            "quality" "Quality" "Qualität" Hold::Choices(choices::QUALITY), 15;
            "link" "Link" "Link" Hold::Link, 24;
        },
    },
    Sheet {
        kind: Kind::Stage,
        en: "Stages",
        de: "Phasen",
        frozen: 1,
        columns: columns! {
            "title" "Stage" "Phase" Hold::Text, 26;
            "phase" "Sales phase" "Verkaufsphase" Hold::Choice(choices::PHASE), 18;
            "lifecycle" "Lifecycle step" "Lebenszyklus" Hold::Choice(choices::LIFECYCLE), 16;
            "goal" "Goal" "Ziel" Hold::Text, 46;
            "detail" "Detail" "Beschreibung" Hold::Text, 46;
        },
    },
    Sheet {
        kind: Kind::Note,
        en: "Notes",
        de: "Notizen",
        frozen: 0,
        columns: columns! {
            "lane" "Lane" "Zeile" Hold::One(Kind::Lane), 18;
            "touchpoint" "Touchpoint" "Kontaktpunkt" Hold::One(Kind::Touchpoint), 28;
            "until" "Until" "Bis" Hold::One(Kind::Touchpoint), 20;
            "text" "Note" "Notiz" Hold::Text, 60;
            "persona" "Persona" "Persona" Hold::One(Kind::Persona), 18;
            "evidence" "Evidence" "Belegt durch" Hold::Choice(choices::EVIDENCE_LEVEL), 12;
            "evidences" "Sources" "Quellen" Hold::Many(Kind::Evidence), 24;
        },
    },
    Sheet {
        kind: Kind::Pain,
        en: "Pains",
        de: "Schmerzpunkte",
        frozen: 1,
        columns: columns! {
            "title" "Pain" "Schmerzpunkt" Hold::Text, 36;
            "detail" "Detail" "Beschreibung" Hold::Text, 40;
            "touchpoints" "Touchpoints" "Kontaktpunkte" Hold::Many(Kind::Touchpoint), 30;
            "severity" "Severity" "Schwere" Hold::Whole(1.0, 5.0), 9;
            "frequency" "How often" "Häufigkeit" Hold::Share, 10;
            "leave" "More leave by" "Mehr Abwanderung" Hold::Share, 12;
            "category" "Kind of friction" "Art der Reibung" Hold::Unusual(choices::PAIN), 20;
            "persona" "Persona" "Persona" Hold::One(Kind::Persona), 18;
            "evidence" "Evidence" "Belegt durch" Hold::Choice(choices::EVIDENCE_LEVEL), 12;
            "evidences" "Sources" "Quellen" Hold::Many(Kind::Evidence), 24;
        },
    },
    Sheet {
        kind: Kind::Remedy,
        en: "Remedies",
        de: "Maßnahmen",
        frozen: 1,
        columns: columns! {
            "title" "Remedy" "Maßnahme" Hold::Text, 36;
            "detail" "Detail" "Beschreibung" Hold::Text, 40;
            "treats" "Treats" "Behandelt" Hold::Treats, 32;
            "touchpoints" "Where" "Wo" Hold::Many(Kind::Touchpoint), 26;
            "drops" "Drop-off after" "Abbruch danach" Hold::Drops, 22;
            "status" "Status" "Status" Hold::Choice(choices::REMEDY), 12;
            "owner" "Owner" "Verantwortlich" Hold::Text, 18;
            "team" "Team" "Team" Hold::One(Kind::Team), 18;
            "due" "Due" "Termin" Hold::Date, 12;
            "effort" "Effort" "Aufwand" Hold::Number(1.0, 5.0), 9;
            "impact" "Impact" "Wirkung" Hold::Number(1.0, 5.0), 9;
            "cost" "Cost" "Kosten" Hold::Money(0.0), 13;
            "confidence" "Confidence" "Sicherheit" Hold::Share, 11;
            "blocker" "In the way" "Im Weg" Hold::Unusual(choices::BLOCKER), 16;
            "evidence" "Evidence" "Belegt durch" Hold::Choice(choices::EVIDENCE_LEVEL), 12;
            "evidences" "Sources" "Quellen" Hold::Many(Kind::Evidence), 24;
        },
    },
    Sheet {
        kind: Kind::Kpi,
        en: "KPIs",
        de: "Kennzahlen",
        frozen: 1,
        columns: columns! {
            "title" "KPI" "Kennzahl" Hold::Text, 34;
            "detail" "How it is measured" "Wie sie gemessen wird" Hold::Text, 36;
            "touchpoints" "Touchpoints" "Kontaktpunkte" Hold::Many(Kind::Touchpoint), 28;
            "stage" "Stage" "Phase" Hold::One(Kind::Stage), 18;
            "unit" "Unit" "Einheit" Hold::Text, 10;
            "baseline" "Began at" "Anfang" FIGURE, 11;
            "value" "Now" "Jetzt" FIGURE, 11;
            "target" "Target" "Ziel" FIGURE, 11;
            "due" "Due" "Termin" Hold::Date, 12;
            "interim" "Interim targets" "Zwischenziele" Hold::Interim, 20;
            "better" "Better" "Besser" Hold::Choice(choices::BETTER), 10;
            "category" "Measures" "Misst" Hold::Choice(choices::KPI), 13;
            "leading" "Leading" "Vorlaufend" Hold::Flag, 11;
            "owner" "Owner" "Verantwortlich" Hold::Text, 18;
        },
    },
    Sheet {
        kind: Kind::Transition,
        en: "Transitions",
        de: "Übergänge",
        frozen: 0,
        columns: columns! {
            "from" "From" "Von" Hold::One(Kind::Touchpoint), 32;
            "to" "To" "Nach" Hold::One(Kind::Touchpoint), 32;
            "share" "Share" "Anteil" Hold::Share, 10;
            "samples" "Sample size" "Stichprobe" COUNT, 11;
            "kind" "Kind" "Art" Hold::Choice(choices::TRANSITION), 17;
            "label" "Label" "Beschriftung" Hold::Text, 24;
            "contextLost" "Has to tell it all again" "Muss alles neu erzählen" Hold::Flag, 14;
        },
    },
    Sheet {
        kind: Kind::Lane,
        en: "Lanes",
        de: "Zeilen",
        frozen: 1,
        columns: columns! {
            "title" "Lane" "Zeile" Hold::Text, 26;
            "kind" "Shows" "Zeigt" Hold::Choice(choices::LANE), 24;
            "question" "Question" "Frage" Hold::Text, 50;
            "hidden" "Hidden" "Ausgeblendet" Hold::Flag, 13;
        },
    },
    Sheet {
        kind: Kind::Persona,
        en: "Personas",
        de: "Personas",
        frozen: 1,
        columns: columns! {
            "name" "Persona" "Persona" Hold::Text, 24;
            "role" "Who it is" "Wer das ist" Hold::Text, 30;
            "bio" "Background" "Hintergrund" Hold::Text, 40;
            "goals" "Goals" "Ziele" Hold::Text, 32;
            "needs" "Needs" "Bedürfnisse" Hold::Text, 32;
            "frustrations" "Annoyances" "Ärgernisse" Hold::Text, 32;
            "quote" "Quote" "Zitat" Hold::Text, 32;
            "channels" "Channels" "Kanäle" Hold::Many(Kind::Channel), 18;
            "share" "Share" "Anteil" Hold::Share, 10;
            "evidences" "Sources" "Quellen" Hold::Many(Kind::Evidence), 24;
        },
    },
    Sheet {
        kind: Kind::Channel,
        en: "Channels",
        de: "Kanäle",
        frozen: 1,
        columns: columns! {
            "name" "Channel" "Kanal" Hold::Text, 24;
            "human" "A person answers" "Ein Mensch antwortet" Hold::Flag, 16;
        },
    },
    Sheet {
        kind: Kind::Team,
        en: "Teams",
        de: "Teams",
        frozen: 1,
        columns: columns! {
            "name" "Team" "Team" Hold::Text, 26;
            "side" "In whose hands" "In wessen Hand" Hold::Choice(choices::OWNERSHIP), 16;
        },
    },
    Sheet {
        kind: Kind::Evidence,
        en: "Evidence",
        de: "Belege",
        frozen: 1,
        columns: columns! {
            "title" "Evidence" "Beleg" Hold::Text, 40;
            "text" "Text" "Text" Hold::Text, 50;
            "source" "Source" "Quelle" Hold::Text, 32;
            "link" "Link" "Link" Hold::Link, 28;
            "status" "Status" "Status" Hold::Choice(choices::EVIDENCE_STATUS), 15;
            "remark" "Remark" "Anmerkung" Hold::Text, 30;
            "kind" "Kind" "Art" Hold::Choice(choices::EVIDENCE_KIND), 15;
            "date" "Date" "Datum" Hold::Date, 12;
            "samples" "Sample size" "Stichprobe" COUNT, 11;
        },
    },
];

/// Fields of a kind that name it to people.
pub(super) const fn naming(kind: Kind) -> &'static str {
    match kind {
        Kind::Persona | Kind::Channel | Kind::Team | Kind::Image => "name",
        Kind::Note => "text",
        Kind::Transition => "label",
        Kind::Card
        | Kind::Stage
        | Kind::Touchpoint
        | Kind::Lane
        | Kind::Pain
        | Kind::Remedy
        | Kind::Kpi
        | Kind::Evidence => "title",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;
    use wayfold_model::Record;

    /// Every column is a field, and no two columns of a sheet have one name.
    #[test]
    fn columns_are_fields() {
        for sheet in SHEETS.iter().chain([&CARD]) {
            let record =
                Record::from_value(sheet.kind, serde_json::json!({ "id": uuid::Uuid::from_u128(1) }));
            let value = record.unwrap().to_value().unwrap();
            for column in sheet.columns {
                let found = column.field.split('.').try_fold(&value, |value, part| value.get(part));
                assert!(found.is_some(), "{:?} has no {}", sheet.kind, column.field);
            }
            for language in [Language::English, Language::German] {
                let columns = sheet.columns.iter().filter(|column| !matches!(column.hold, Hold::Emotions));
                let names: Vec<_> = columns.map(|column| column.name(language)).collect();
                assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len(), "{names:?}");
            }
        }
    }

    #[test]
    fn no_two_sheets_have_one_name() {
        for language in [Language::English, Language::German] {
            let names: HashSet<_> = SHEETS.iter().chain([&CARD]).map(|sheet| sheet.name(language)).collect();
            assert_eq!(names.len(), SHEETS.len() + 1);
        }
    }
}
