//! What a map holds and a Mermaid diagram cannot. Words for people are in the locale files under `mermaid-loss-` and
//! the code with hyphens; each takes `count`.

use std::collections::BTreeMap;

macro_rules! losses {
    ($($(#[$meta:meta])* $name:ident = $code:literal,)+) => {
        /// Kinds of loss, in the order people are told.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum LossCode {
            $($(#[$meta])* $name,)+
        }

        impl LossCode {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Stable name.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

losses! {
    /// Names that are empty; a blank stands for them.
    EmptyName = "empty_name",
    /// The text is longer than mermaid draws unless its `maxTextSize` is raised.
    TooLongToDraw = "too_long_to_draw",
    /// Touchpoints without an emotion, written as neutral.
    EmotionMissing = "emotion_missing",
    /// Touchpoints whose personas feel differently, written as their mean.
    EmotionsDiffer = "emotions_differ",
    /// Touchpoints with an emotion of customers in general besides those of personas.
    GeneralEmotion = "general_emotion",
    /// Emotions of personas that do not meet the touchpoint.
    OtherEmotions = "other_emotions",
    /// Touchpoints all personas meet, some of them without an emotion of their own.
    ForEverybody = "for_everybody",
    /// Touchpoints on parallel tracks, written one after the other.
    ParallelTracks = "parallel_tracks",
    /// Arrows that do not lead from one touchpoint to the next.
    OtherTransitions = "other_transitions",
    /// Touchpoints that no arrow joins to the next.
    MissingTransitions = "missing_transitions",
    /// Shares, samples, labels and lost context of the arrows that were kept.
    TransitionDetails = "transition_details",
    /// Fields of the scope card.
    CardFields = "card_fields",
    /// Phases, lifecycle steps, goals and details of stages.
    StageFields = "stage_fields",
    /// Fields of touchpoints: details, environment, times, cost, moments of truth …
    TouchpointFields = "touchpoint_fields",
    /// Channels of touchpoints.
    Channels = "channels",
    /// Teams of touchpoints.
    Teams = "teams",
    /// Lanes.
    Lanes = "lanes",
    /// Notes, quotes and pictures in cells.
    Notes = "notes",
    /// Pains.
    Pains = "pains",
    /// Remedies.
    Remedies = "remedies",
    /// KPIs.
    Kpis = "kpis",
    /// Personas no touchpoint names.
    UnusedPersonas = "unused_personas",
    /// Personas of the same name, one in the diagram.
    SharedNames = "shared_names",
    /// What is known of personas but their names.
    PersonaFields = "persona_fields",
    /// Evidence.
    Evidence = "evidence",
    /// Pictures.
    Images = "images",
}

/// Something a diagram cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loss {
    /// What.
    pub code: LossCode,
    /// How many.
    pub count: usize,
}

/// Losses while writing.
#[derive(Default)]
pub(super) struct Losses(BTreeMap<LossCode, usize>);

impl Losses {
    pub(super) fn add(&mut self, code: LossCode) {
        self.count(code, 1);
    }

    pub(super) fn count(&mut self, code: LossCode, count: usize) {
        if count > 0 {
            *self.0.entry(code).or_default() += count;
        }
    }

    pub(super) fn list(self) -> Vec<Loss> {
        self.0.into_iter().map(|(code, count)| Loss { code, count }).collect()
    }
}
