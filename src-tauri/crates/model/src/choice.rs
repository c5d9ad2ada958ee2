//! The closed sets a field can choose from. Each value has one spelling, used in files, on the wire and as the end
//! of its key in the locale files.

/// Declares an enum of plain values with their spellings.
macro_rules! choice {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// Every value, in the order people expect.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its spelling in files and locale keys.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }
    };
}

choice! {
    /// Where in the relationship a stage lies.
    Phase {
        /// Up to the decision to buy.
        #[default]
        PreSale = "pre-sale",
        /// The purchase itself.
        Sale = "sale",
        /// Everything after it.
        PostSale = "post-sale",
    }
}

choice! {
    /// Step of the customer's life with the brand.
    Lifecycle {
        /// A need arises, the brand is noticed.
        #[default]
        Awareness = "awareness",
        /// Options are compared.
        Consideration = "consideration",
        /// The purchase.
        Purchase = "purchase",
        /// First use, set-up, welcome.
        Onboarding = "onboarding",
        /// Everyday use.
        Use = "use",
        /// Help and complaints.
        Support = "support",
        /// Staying, extending, buying again.
        Renewal = "renewal",
        /// Recommending to others.
        Advocacy = "advocacy",
        /// Leaving.
        Goodbye = "goodbye",
    }
}

choice! {
    /// Whether the map shows what is or what should be.
    State {
        /// As it is.
        #[default]
        Current = "current",
        /// As it should become.
        Future = "future",
    }
}

choice! {
    /// How far the map is.
    Status {
        /// Being made.
        #[default]
        Draft = "draft",
        /// Being checked by others.
        Review = "review",
        /// Agreed.
        Approved = "approved",
        /// Kept for the record.
        Archived = "archived",
    }
}

choice! {
    /// What a statement rests on, from weakest to strongest.
    EvidenceLevel {
        /// Nobody has checked.
        #[default]
        Assumed = "assumed",
        /// Seen or told in interviews.
        Observed = "observed",
        /// Counted.
        Measured = "measured",
    }
}

choice! {
    /// Whether a touchpoint is one of the moments that decide.
    Moment {
        /// An ordinary moment.
        #[default]
        Ordinary = "ordinary",
        /// Moment of truth: the relationship is decided here.
        Truth = "truth",
        /// Micro-moment: intent to act.
        Micro = "micro",
    }
}

choice! {
    /// How the customer is served.
    Service {
        /// Not said.
        #[default]
        Unknown = "unknown",
        /// The customer alone.
        SelfService = "self-service",
        /// With a person's help.
        Assisted = "assisted",
        /// By a machine on its own.
        Automated = "automated",
    }
}

choice! {
    /// How a journey ends at a touchpoint.
    Outcome {
        /// It goes on.
        #[default]
        None = "none",
        /// The goal is reached.
        Success = "success",
        /// The customer leaves.
        Churn = "churn",
        /// The customer leaves well served, perhaps to a better provider.
        Graceful = "graceful",
        /// The customer leaves and is won back later.
        WinBack = "win-back",
    }
}

choice! {
    /// Whose touchpoint it is (Lemon and Verhoef 2016).
    Ownership {
        /// The brand's own.
        #[default]
        Brand = "brand",
        /// A partner's.
        Partner = "partner",
        /// The customer's own.
        Customer = "customer",
        /// Other people's: reviews, social media.
        Social = "social",
    }
}

choice! {
    /// Timing of an offer made at a touchpoint.
    OfferTiming {
        /// No offer, or not said.
        #[default]
        None = "none",
        /// Too early.
        Early = "early",
        /// At the right moment.
        Right = "right",
        /// Too late.
        Late = "late",
    }
}

choice! {
    /// What good service is: the ten boxes of the quality checklist.
    Quality {
        /// Fast.
        #[default]
        Fast = "fast",
        /// Personal.
        Personal = "personal",
        /// Memorable.
        Memorable = "memorable",
        /// Proactive.
        Proactive = "proactive",
        /// Consistent.
        Consistent = "consistent",
        /// Responsive.
        Responsive = "responsive",
        /// Knowledgeable.
        Knowledgeable = "knowledgeable",
        /// Relevant.
        Relevant = "relevant",
        /// Pleasant.
        Pleasant = "pleasant",
        /// Easy to find and to use.
        Easy = "easy",
    }
}

choice! {
    /// What kind of step an arrow is.
    TransitionKind {
        /// The way things should go.
        #[default]
        Main = "main",
        /// Another way.
        Alternative = "alternative",
        /// Back from something that went wrong.
        Recovery = "recovery",
        /// Round again.
        Loop = "loop",
    }
}

choice! {
    /// What a lane shows.
    LaneKind {
        /// Notes under a title of their own: doing, thinking, needs …
        #[default]
        Notes = "notes",
        /// The cards and arrows.
        Flow = "flow",
        /// The emotion curve.
        Emotion = "emotion",
        /// Quotes.
        Quotes = "quotes",
        /// Pictures.
        Images = "images",
        /// Channels of the touchpoints.
        Channels = "channels",
        /// Pains.
        Pains = "pains",
        /// Remedies.
        Remedies = "remedies",
        /// KPIs.
        Kpis = "kpis",
        /// Service blueprint: what staff do in sight of the customer.
        Frontstage = "frontstage",
        /// Service blueprint: what staff do out of sight.
        Backstage = "backstage",
        /// Service blueprint: systems and partners behind.
        Support = "support",
    }
}

impl LaneKind {
    /// Whether the lane's cells hold notes.
    pub const fn holds_notes(self) -> bool {
        matches!(
            self,
            Self::Notes | Self::Quotes | Self::Images | Self::Frontstage | Self::Backstage | Self::Support
        )
    }

    /// Whether a map has at most one lane of this kind, because the lane shows fields and not notes.
    pub const fn single(self) -> bool {
        !self.holds_notes()
    }
}

choice! {
    /// Kinds of friction that come back in journey after journey.
    PainCategory {
        /// Anything else.
        #[default]
        Other = "other",
        /// Overlong forms.
        LongForm = "long-form",
        /// The call to action is buried in navigation.
        BuriedAction = "buried-action",
        /// Content is hard to find.
        HardToFind = "hard-to-find",
        /// Pop-ups over what matters.
        Popups = "popups",
        /// The same data entered again.
        RepeatedEntry = "repeated-entry",
        /// Trouble across devices.
        CrossDevice = "cross-device",
        /// No answers to frequent questions.
        NoAnswers = "no-answers",
        /// Slow site.
        SlowSite = "slow-site",
        /// Demos and webinars that say too much.
        TooMuch = "too-much",
        /// Needless hurdles.
        Hurdle = "hurdle",
        /// Irrelevant messages.
        Irrelevant = "irrelevant",
        /// Impersonal automatic replies.
        Impersonal = "impersonal",
        /// Waiting.
        Waiting = "waiting",
        /// Being passed on.
        PassedOn = "passed-on",
        /// Something failed.
        Failure = "failure",
        /// Price, fees, contract.
        Price = "price",
    }
}

choice! {
    /// How far a remedy is.
    RemedyStatus {
        /// Proposed.
        #[default]
        Idea = "idea",
        /// Decided.
        Planned = "planned",
        /// Being done.
        Doing = "doing",
        /// Done.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

choice! {
    /// What holds a remedy up.
    Blocker {
        /// Nothing known.
        #[default]
        None = "none",
        /// Budget.
        Budget = "budget",
        /// Skills.
        Skills = "skills",
        /// Internal communication.
        Communication = "communication",
        /// Technology.
        Technology = "technology",
        /// Law and compliance.
        Compliance = "compliance",
        /// Anything else.
        Other = "other",
    }
}

choice! {
    /// Which way a KPI should move.
    Better {
        /// More is better.
        #[default]
        Higher = "higher",
        /// Less is better.
        Lower = "lower",
    }
}

choice! {
    /// What a KPI measures.
    KpiCategory {
        /// What customers say of it: satisfaction, effort, recommendation.
        #[default]
        Experience = "experience",
        /// What customers do: conversion, use, churn.
        Behaviour = "behaviour",
        /// What the organisation does: response time, first-contact resolution.
        Operational = "operational",
        /// Money.
        Financial = "financial",
    }
}

choice! {
    /// How far a figure or statement can be trusted.
    EvidenceStatus {
        /// Quoted by someone; the original was not seen.
        #[default]
        Quoted = "quoted",
        /// Other sources contradict it.
        Disputed = "disputed",
        /// A field the user fills; never shown as a fact.
        OwnInput = "own-input",
        /// From own research.
        OwnResearch = "own-research",
        /// The original was read.
        Verified = "verified",
    }
}

choice! {
    /// Where evidence comes from.
    EvidenceKind {
        /// A published study or article.
        #[default]
        Study = "study",
        /// Interviews.
        Interview = "interview",
        /// A survey of one's own.
        Survey = "survey",
        /// Watching people.
        Observation = "observation",
        /// Logs and analytics.
        Analytics = "analytics",
        /// Complaints and feedback.
        Feedback = "feedback",
        /// What colleagues say.
        Staff = "staff",
    }
}
