//! Words for the values of closed sets, as they stand in cells.

/// The spelling in files, the English word, the German one.
pub(super) type Word = (&'static str, &'static str, &'static str);

pub(super) const PHASE: &[Word] = &[
    ("pre-sale", "before the purchase", "vor dem Kauf"),
    ("sale", "purchase", "Kauf"),
    ("post-sale", "after the purchase", "nach dem Kauf"),
];
pub(super) const LIFECYCLE: &[Word] = &[
    ("awareness", "awareness", "Aufmerksamkeit"),
    ("consideration", "consideration", "Abwägen"),
    ("purchase", "purchase", "Kauf"),
    ("onboarding", "onboarding", "Einstieg"),
    ("use", "use", "Nutzung"),
    ("support", "support", "Hilfe"),
    ("renewal", "renewal", "Verlängerung"),
    ("advocacy", "advocacy", "Empfehlung"),
    ("goodbye", "goodbye", "Abschied"),
];
pub(super) const STATE: &[Word] =
    &[("current", "current state", "Ist-Zustand"), ("future", "future state", "Soll-Zustand")];
pub(super) const STATUS: &[Word] = &[
    ("draft", "draft", "Entwurf"),
    ("review", "in review", "in Prüfung"),
    ("approved", "approved", "abgestimmt"),
    ("archived", "archived", "archiviert"),
];
pub(super) const EVIDENCE_LEVEL: &[Word] = &[
    ("assumed", "assumed", "angenommen"),
    ("observed", "observed", "beobachtet"),
    ("measured", "measured", "gemessen"),
];
pub(super) const MOMENT: &[Word] = &[
    ("ordinary", "ordinary", "gewöhnlich"),
    ("truth", "moment of truth", "Moment der Wahrheit"),
    ("micro", "micro-moment", "Mikromoment"),
];
pub(super) const SERVICE: &[Word] = &[
    ("unknown", "unknown", "unbekannt"),
    ("self-service", "self-service", "Selbstbedienung"),
    ("assisted", "assisted", "persönlich betreut"),
    ("automated", "automated", "automatisch"),
];
pub(super) const OUTCOME: &[Word] = &[
    ("none", "none", "keiner"),
    ("success", "goal reached", "Ziel erreicht"),
    ("churn", "customer leaves", "Kunde geht"),
    ("graceful", "leaves on good terms", "geht im Guten"),
    ("win-back", "won back", "zurückgewonnen"),
];
pub(super) const OWNERSHIP: &[Word] = &[
    ("brand", "ours", "unser"),
    ("partner", "partner", "Partner"),
    ("customer", "customer’s own", "kundeneigen"),
    ("social", "other people", "andere Leute"),
];
pub(super) const OFFER: &[Word] = &[
    ("none", "none", "keines"),
    ("early", "too early", "zu früh"),
    ("right", "right", "passend"),
    ("late", "too late", "zu spät"),
];
pub(super) const QUALITY: &[Word] = &[
    ("fast", "fast", "schnell"),
    ("personal", "personal", "persönlich"),
    ("memorable", "memorable", "einprägsam"),
    ("proactive", "proactive", "vorausschauend"),
    ("consistent", "consistent", "verlässlich"),
    ("responsive", "responsive", "ansprechbar"),
    ("knowledgeable", "knowledgeable", "sachkundig"),
    ("relevant", "relevant", "passend"),
    ("pleasant", "pleasant", "angenehm"),
    ("easy", "easy", "einfach"),
];
pub(super) const TRANSITION: &[Word] = &[
    ("main", "main path", "Hauptweg"),
    ("alternative", "alternative", "Alternative"),
    ("recovery", "recovery", "Wiedergutmachung"),
    ("loop", "loop", "Schleife"),
];
pub(super) const LANE: &[Word] = &[
    ("notes", "notes", "Notizen"),
    ("flow", "touchpoints", "Kontaktpunkte"),
    ("emotion", "emotions", "Emotionen"),
    ("quotes", "quotes", "Zitate"),
    ("images", "pictures", "Bilder"),
    ("channels", "channels", "Kanäle"),
    ("pains", "pains", "Schmerzpunkte"),
    ("remedies", "remedies", "Maßnahmen"),
    ("kpis", "KPIs", "Kennzahlen"),
    ("frontstage", "frontstage", "Frontstage"),
    ("backstage", "backstage", "Backstage"),
    ("support", "support processes", "unterstützende Prozesse"),
];
pub(super) const PAIN: &[Word] = &[
    ("other", "other", "anderes"),
    ("long-form", "overlong form", "zu langes Formular"),
    ("buried-action", "buried action", "versteckte Aktion"),
    ("hard-to-find", "hard to find", "schwer zu finden"),
    ("popups", "pop-ups", "Pop-ups"),
    ("repeated-entry", "same data again", "dieselben Daten noch einmal"),
    ("cross-device", "trouble across devices", "Bruch zwischen Geräten"),
    ("no-answers", "no answers", "keine Antworten"),
    ("slow-site", "slow site", "langsame Seite"),
    ("too-much", "says too much", "sagt zu viel"),
    ("hurdle", "needless hurdle", "unnötige Hürde"),
    ("irrelevant", "irrelevant message", "unpassende Nachricht"),
    ("impersonal", "impersonal reply", "unpersönliche Antwort"),
    ("waiting", "waiting", "Warten"),
    ("passed-on", "passed on", "weitergereicht"),
    ("failure", "failure", "Ausfall"),
    ("price", "price or contract", "Preis oder Vertrag"),
];
pub(super) const REMEDY: &[Word] = &[
    ("idea", "idea", "Idee"),
    ("planned", "planned", "geplant"),
    ("doing", "under way", "in Arbeit"),
    ("done", "done", "erledigt"),
    ("dropped", "dropped", "verworfen"),
];
pub(super) const BLOCKER: &[Word] = &[
    ("none", "nothing", "nichts"),
    ("budget", "budget", "Budget"),
    ("skills", "skills", "Können"),
    ("communication", "communication", "Abstimmung"),
    ("technology", "technology", "Technik"),
    ("compliance", "legal questions", "rechtliche Fragen"),
    ("other", "something else", "anderes"),
];
pub(super) const BETTER: &[Word] = &[("higher", "higher", "höher"), ("lower", "lower", "niedriger")];
pub(super) const KPI: &[Word] = &[
    ("experience", "experience", "Erlebnis"),
    ("behaviour", "behaviour", "Verhalten"),
    ("operational", "operations", "Betrieb"),
    ("financial", "money", "Geld"),
];
pub(super) const EVIDENCE_STATUS: &[Word] = &[
    ("quoted", "quoted", "zitiert"),
    ("disputed", "disputed", "umstritten"),
    ("own-input", "own input", "eigene Angabe"),
    ("own-research", "own research", "eigene Forschung"),
    ("verified", "verified", "geprüft"),
];
pub(super) const EVIDENCE_KIND: &[Word] = &[
    ("study", "study", "Studie"),
    ("interview", "interview", "Interview"),
    ("survey", "survey", "Umfrage"),
    ("observation", "observation", "Beobachtung"),
    ("analytics", "analytics", "Nutzungsdaten"),
    ("feedback", "feedback", "Rückmeldungen"),
    ("staff", "staff", "Mitarbeitende"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use wayfold_model as model;

    /// Every value has its words, and none stands for two.
    #[test]
    fn every_value_has_its_words() {
        fn check(words: &[Word], all: Vec<&str>) {
            let spelled: Vec<&str> = words.iter().map(|word| word.0).collect();
            assert_eq!(spelled.len(), all.len(), "{spelled:?}");
            assert!(all.iter().all(|name| spelled.contains(name)), "{all:?} {spelled:?}");
            for (at, (_, en, de)) in words.iter().enumerate() {
                for (_, other_en, other_de) in &words[..at] {
                    assert!(en != other_en && de != other_de, "{en}, {de}");
                }
            }
        }
        macro_rules! all {
            ($($words:ident $type:ident,)*) => {
                $(check($words, model::$type::ALL.iter().map(|value| value.name()).collect());)*
            };
        }
        all! {
            PHASE Phase, LIFECYCLE Lifecycle, STATE State, STATUS Status, EVIDENCE_LEVEL EvidenceLevel,
            MOMENT Moment, SERVICE Service, OUTCOME Outcome, OWNERSHIP Ownership, OFFER OfferTiming,
            QUALITY Quality, TRANSITION TransitionKind, LANE LaneKind, PAIN PainCategory,
            REMEDY RemedyStatus, BLOCKER Blocker, BETTER Better, KPI KpiCategory,
            EVIDENCE_STATUS EvidenceStatus, EVIDENCE_KIND EvidenceKind,
        }
    }
}
