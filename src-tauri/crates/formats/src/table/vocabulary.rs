//! Names of columns and values, in English and German, and what else people call them.

use std::collections::HashMap;
use std::sync::OnceLock;
use wayfold_model::{EvidenceLevel, LaneKind, Lifecycle, Moment, Outcome, Phase, RemedyStatus, Service};

/// Language a table is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German, in Austria and Switzerland too.
    German,
}

impl Language {
    /// The nearest to a BCP 47 language.
    pub fn of(tag: &str) -> Self {
        let main = tag.split(['-', '_']).next().unwrap_or_default();
        if main.eq_ignore_ascii_case("de") { Self::German } else { Self::English }
    }

    /// A number as it is written, without signs between thousands.
    pub(crate) fn number(self, number: f64) -> String {
        match self {
            Self::English => number.to_string(),
            Self::German => number.to_string().replace('.', ","),
        }
    }
}

/// What a column of a table holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Column {
    /// A field of the touchpoint, or of its stage.
    Field(Field),
    /// Emotion of the persona of this name.
    EmotionOf(String),
    /// Notes of a lane with this title; empty for the usual one of its kind.
    Notes(String, LaneKind),
    /// Nothing that is read.
    LeftOut,
}

macro_rules! fields {
    ($($(#[$meta:meta])* $name:ident $en:literal $de:literal [$($also:literal)*],)*) => {
        /// A field of the touchpoint, or of its stage, that is a column.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field {
            $($(#[$meta])* $name,)*
        }

        impl Field {
            /// Every field, in the order of the columns.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its name at the head of the column.
            pub const fn name(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::English) => $en, (Self::$name, Language::German) => $de,)*
                }
            }

            /// Everything people call it.
            pub(super) const fn names(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$en, $de, $($also),*]),* }
            }
        }
    };
}

fields! {
    /// The stage's title.
    Stage "Stage" "Phase" ["journey stage" "journey phase" "section" "abschnitt" "etappe" "schritt der reise"],
    /// Pre-sale, sale, post-sale.
    Phase "Sales phase" "Verkaufsphase" ["relationship phase" "kaufphase"],
    /// The stage's lifecycle step.
    Lifecycle "Lifecycle step" "Lebenszyklus" ["lifecycle" "lifecycle stage" "lebenszyklusschritt"],
    /// The touchpoint's title.
    Touchpoint "Touchpoint" "Kontaktpunkt" [
        "touch point" "step" "task" "action" "activity" "schritt" "aktion" "aktivität" "berührungspunkt"
        "touchpoints" "kontaktpunkte" "steps" "schritte" "customer action" "customer actions" "user action" "user actions"
        "kundenaktion" "kundenaktionen"
    ],
    /// Parallel track; above 0 it shares the column of the row before.
    Track "Track" "Spur" ["parallel" "parallel track"],
    /// What happens.
    Detail "Detail" "Beschreibung" ["details" "description" "was passiert" "what happens"],
    /// The channel's name.
    Channel "Channel" "Kanal" ["channels" "kanäle" "medium" "media"],
    /// Where the customer is.
    Environment "Environment" "Umgebung" ["place" "location" "ort" "context" "kontext"],
    /// The team's name.
    Team "Team" "Team" ["owner" "department" "responsible" "abteilung" "verantwortlich" "zuständig"],
    /// Systems behind it, separated by commas.
    Systems "Systems" "Systeme" ["system" "tools" "it systems" "it-systeme"],
    /// Emotion of customers in general, −2 to +2.
    Emotion "Emotion" "Emotion" ["emotions" "emotionen" "mood" "feeling" "feelings" "score" "stimmung" "gefühl" "gefühle"],
    /// What customers expect, 0–10.
    Expectation "Expectation" "Erwartung" ["expectations" "erwartungen"],
    /// What they get, 0–10.
    Experience "Experience" "Erlebnis" ["erfahrung"],
    /// How much it matters, 0–10.
    Importance "Importance" "Wichtigkeit" ["priority" "bedeutung" "priorität"],
    /// Effort, 1–7.
    Effort "Effort" "Aufwand" ["customer effort" "ces"],
    /// Minutes busy.
    Active "Busy (min)" "Beschäftigt (min)" ["active minutes" "active" "duration" "dauer" "time" "zeit" "busy" "aktiv"],
    /// Minutes waiting.
    Waiting "Waiting (min)" "Wartezeit (min)" ["waiting minutes" "waiting" "waiting time" "wait" "wartezeit" "warten"],
    /// Cost per visit.
    Cost "Cost" "Kosten" ["costs" "cost per visit" "kosten pro besuch"],
    /// Moment of truth or micro-moment.
    Moment "Moment" "Moment" ["moment of truth" "moment der wahrheit" "mot"],
    /// Self-service, assisted, automated.
    Service "Service" "Bedienung" ["service type" "servicetyp"],
    /// What it rests on.
    Evidence "Evidence" "Belegt durch" ["evidence level" "basis" "beleg" "grundlage"],
    /// How the journey ends here.
    Outcome "Outcome" "Ausgang" ["end" "ende" "result" "ergebnis"],
    /// Share of customers who enter here.
    Entry "Entry share" "Einstieg" ["entry" "entries" "einstiegsanteil"],
    /// Touchpoints it leads to, with shares.
    Next "Leads to" "Führt zu" ["next" "next step" "transitions" "weiter zu" "nächster schritt" "übergänge"],
    /// Pains, with severity.
    Pains "Pains" "Schmerzpunkte" ["pain" "pain point" "pain points" "problem" "problems" "probleme" "schmerzpunkt" "painpoints"],
    /// Remedies, with status.
    Remedies "Remedies" "Maßnahmen" [
        "remedy" "opportunities" "opportunity" "solution" "solutions" "ideas" "maßnahme" "abhilfen" "abhilfe" "chancen" "lösungen" "ideen"
    ],
    /// KPIs, with value and target.
    Kpis "KPIs" "Kennzahlen" ["kpi" "metrics" "metric" "kennzahl" "measures" "messgrößen"],
    /// Address of a document or page.
    Link "Link" "Link" ["url" "address" "adresse"],
}

/// Usual titles of lanes for notes.
pub(super) const LANES: &[(LaneKind, &str, &str)] = &[
    (LaneKind::Notes, "Notes", "Notizen"),
    (LaneKind::Quotes, "Quotes", "Zitate"),
    (LaneKind::Images, "Pictures", "Bilder"),
    (LaneKind::Frontstage, "Frontstage", "Frontstage"),
    (LaneKind::Backstage, "Backstage", "Backstage"),
    (LaneKind::Support, "Support processes", "Unterstützende Prozesse"),
];

/// The usual title of a lane; empty where it has none.
pub(crate) fn usual_title(kind: LaneKind, language: Language) -> &'static str {
    let usual = LANES.iter().find(|(other, ..)| *other == kind);
    usual.map_or("", |(_, en, de)| if language == Language::German { de } else { en })
}

/// Words for a value of a closed set: English, German, others.
type Words = (&'static str, &'static str, &'static [&'static str]);

/// A closed set whose values have words.
pub(super) trait Spoken: Copy + Default + PartialEq + 'static {
    /// All values with their words.
    const WORDS: &[(Self, Words)];

    /// The word for it; nothing for the usual value that goes without saying.
    fn word(self, language: Language) -> &'static str {
        let found = Self::WORDS.iter().find(|(value, _)| *value == self);
        found.map_or("", |(_, (en, de, _))| if language == Language::German { de } else { en })
    }

    /// The value a word stands for.
    fn meant(word: &str) -> Option<Self> {
        let word = plain(word);
        let fits = |(en, de, also): &Words| [en, de].into_iter().chain(*also).any(|name| plain(name) == word);
        Self::WORDS.iter().find(|(_, words)| fits(words)).map(|(value, _)| *value)
    }
}

macro_rules! spoken {
    ($($type:ident { $($value:ident $en:literal $de:literal [$($also:literal)*],)* })*) => {
        $(impl Spoken for $type {
            const WORDS: &[(Self, Words)] = &[$((Self::$value, ($en, $de, &[$($also),*])),)*];
        })*
    };
}

spoken! {
    Phase {
        PreSale "before the purchase" "vor dem Kauf" ["pre-sale" "before" "vorher"],
        Sale "purchase" "Kauf" ["sale" "buying" "verkauf"],
        PostSale "after the purchase" "nach dem Kauf" ["post-sale" "after" "nachher"],
    }
    Lifecycle {
        Awareness "awareness" "Aufmerksamkeit" ["bewusstsein"],
        Consideration "consideration" "Abwägung" ["evaluation" "überlegung"],
        Purchase "purchase" "Kauf" ["decision" "entscheidung"],
        Onboarding "onboarding" "Einstieg" [],
        Use "use" "Nutzung" ["usage" "service"],
        Support "support" "Hilfe" [],
        Renewal "renewal" "Verlängerung" ["retention" "loyalty" "bindung"],
        Advocacy "advocacy" "Empfehlung" ["referral"],
        Goodbye "goodbye" "Abschied" ["exit"],
    }
    Moment {
        Ordinary "ordinary" "gewöhnlich" ["no" "nein" "-"],
        Truth "moment of truth" "Moment der Wahrheit" ["truth" "yes" "ja" "x" "mot"],
        Micro "micro-moment" "Mikromoment" ["micro"],
    }
    Service {
        Unknown "unknown" "unbekannt" [],
        SelfService "self-service" "Selbstbedienung" [],
        Assisted "assisted" "persönlich betreut" ["betreut"],
        Automated "automated" "automatisch" ["automatic" "automatisiert"],
    }
    EvidenceLevel {
        Assumed "assumed" "angenommen" ["assumption" "annahme"],
        Observed "observed" "beobachtet" [],
        Measured "measured" "gemessen" [],
    }
    Outcome {
        None "none" "keiner" [],
        Success "goal reached" "Ziel erreicht" ["success" "erfolg"],
        Churn "customer leaves" "Kunde geht" ["churn" "abwanderung"],
        Graceful "leaves on good terms" "geht im Guten" ["graceful"],
        WinBack "won back" "zurückgewonnen" ["win-back"],
    }
    RemedyStatus {
        Idea "idea" "Idee" [],
        Planned "planned" "geplant" [],
        Doing "under way" "in Arbeit" ["doing" "in progress"],
        Done "done" "erledigt" [],
        Dropped "dropped" "verworfen" [],
    }
}

/// A name without case, signs and blanks, to compare it by.
pub(crate) fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl Column {
    /// Its name at the head of the column.
    pub fn name(&self, language: Language) -> String {
        match self {
            Self::Field(field) => field.name(language).to_owned(),
            Self::EmotionOf(persona) => format!("{}: {persona}", Field::Emotion.name(language)),
            Self::Notes(title, kind) if title.is_empty() => {
                let usual = LANES.iter().find(|(other, ..)| other == kind);
                usual.map_or("", |(_, en, de)| if language == Language::German { de } else { en }).to_owned()
            }
            Self::Notes(title, _) => title.clone(),
            Self::LeftOut => String::new(),
        }
    }

    /// The column a name at its head stands for, in any language; nothing if the name is not known.
    pub(crate) fn known(name: &str) -> Option<Self> {
        let named = |name: &str| names().get(&plain(name)).cloned();
        if let Some(column) = named(name) {
            return Some(column);
        }
        let in_brackets = || name.strip_suffix(')')?.split_once('(');
        let (head, persona) = name.split_once(':').or_else(in_brackets)?;
        let persona = persona.trim();
        let of_emotion = named(head) == Some(Self::Field(Field::Emotion));
        (of_emotion && !persona.is_empty()).then(|| Self::EmotionOf(persona.to_owned()))
    }
}

/// Everything columns are called: large tables ask for thousands of names.
fn names() -> &'static HashMap<String, Column> {
    static NAMES: OnceLock<HashMap<String, Column>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let lanes = LANES.iter().flat_map(|(kind, en, de)| {
            [en, de].map(|name| (plain(name), Column::Notes(String::new(), *kind)))
        });
        let fields = Field::ALL
            .iter()
            .flat_map(|field| field.names().iter().map(|name| (plain(name), Column::Field(*field))));
        lanes.chain(fields).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::{Column, Field, LANES, Language, Spoken, plain};
    use std::collections::HashMap;
    use wayfold_model::{EvidenceLevel, LaneKind, Lifecycle, Moment, Outcome, Phase, RemedyStatus, Service};

    #[test]
    fn no_name_stands_for_two_columns() {
        let mut met = HashMap::new();
        for field in Field::ALL {
            for name in field.names() {
                let other = met.insert(plain(name), *field);
                assert!(other.is_none_or(|other| other == *field), "{name}: {field:?} and {other:?}");
            }
        }
        for (kind, en, de) in LANES {
            assert!(!met.contains_key(&plain(en)) && !met.contains_key(&plain(de)), "{kind:?}");
        }
    }

    #[test]
    fn what_is_written_is_known() {
        for language in [Language::English, Language::German] {
            let fields = Field::ALL.iter().map(|field| Column::Field(*field));
            let lanes = LANES.iter().map(|(kind, ..)| Column::Notes(String::new(), *kind));
            for column in fields.chain(lanes).chain([Column::EmotionOf("Anna (34)".into())]) {
                assert_eq!(Column::known(&column.name(language)), Some(column.clone()), "{language:?}");
            }
        }
        assert_eq!(Column::known("Emotion (Bert)"), Some(Column::EmotionOf("Bert".into())));
        assert_eq!(Column::known("Doing"), None);
        assert_eq!(Column::known("MOMENT OF TRUTH"), Some(Column::Field(Field::Moment)));
        assert_eq!(Column::known("zitate"), Some(Column::Notes(String::new(), LaneKind::Quotes)));
    }

    #[test]
    fn every_value_has_its_words() {
        fn check<T: Spoken + std::fmt::Debug>(all: &[T]) {
            for value in all {
                for language in [Language::English, Language::German] {
                    assert_eq!(T::meant(value.word(language)), Some(*value));
                }
            }
        }
        check(Phase::ALL);
        check(Lifecycle::ALL);
        check(Moment::ALL);
        check(Service::ALL);
        check(EvidenceLevel::ALL);
        check(Outcome::ALL);
        check(RemedyStatus::ALL);
    }
}
