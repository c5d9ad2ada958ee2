//! What a deck of slides tells, as data: all words are said already, all figures written, all colours resolved.

use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;
use wayfold_scene::{Color, Dash, Picture};

/// A deck of slides.
#[derive(Debug, Clone)]
pub struct Deck {
    /// Shape of the slides; a template's own comes first.
    pub size: DeckSize,
    /// BCP 47 language of the words.
    pub language: String,
    /// When it was made.
    pub created: DateTime<Utc>,
    /// What the journey is called.
    pub title: String,
    /// What a reader should know first.
    pub description: String,
    /// State, status, date and the like, on one line.
    pub standing: String,
    /// Whose journey it is, what sets it off: name and text.
    pub facts: Vec<(String, String)>,
    /// How it looks.
    pub look: DeckLook,
    /// In order.
    pub stages: Vec<DeckStage>,
    /// Rows beside touchpoints and emotions, in order.
    pub lanes: Vec<DeckLane>,
    /// Emotion curves, the general one first.
    pub curves: Vec<DeckCurve>,
    /// Between touchpoints, which are counted through all stages.
    pub arrows: Vec<DeckArrow>,
    /// What the analysis says, if it is told.
    pub insights: Option<DeckInsights>,
    /// In order.
    pub remedies: Vec<DeckRemedy>,
    /// What cells show.
    pub pictures: BTreeMap<Uuid, Picture>,
    /// Words around all this.
    pub words: DeckWords,
}

/// Shape of the slides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeckSize {
    /// 16:9, 13⅓ by 7½ inches.
    Wide,
    /// 4:3, 10 by 7½ inches.
    Standard,
}

/// How a deck looks.
#[derive(Debug, Clone)]
pub struct DeckLook {
    /// Font; empty for Arial, which every reader's machine has.
    pub font: String,
    /// The organisation's colour, or the theme's.
    pub accent: DeckTone,
    /// Text.
    pub ink: Color,
    /// Before, at and after the purchase.
    pub phases: [DeckTone; 3],
    /// What hurts.
    pub pain: DeckTone,
    /// What to keep an eye on.
    pub watch: DeckTone,
    /// What is well.
    pub good: DeckTone,
    /// What is neither.
    pub quiet: DeckTone,
    /// The organisation's logo.
    pub logo: Option<Picture>,
}

/// One meaning in three strengths.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DeckTone {
    /// For text and icons.
    pub ink: Color,
    /// For bars and borders.
    pub line: Color,
    /// For grounds.
    pub fill: Color,
}

/// A named icon: path data inside a square of 256 units.
#[derive(Debug, Clone, PartialEq)]
pub struct DeckIcon {
    /// What it says, for those who do not see it.
    pub label: String,
    /// SVG path data.
    pub path: Arc<str>,
}

/// A stage with its touchpoints.
#[derive(Debug, Clone)]
pub struct DeckStage {
    /// Its name.
    pub title: String,
    /// What the customer wants to reach here.
    pub goal: String,
    /// 0 before, 1 at, 2 after the purchase.
    pub phase: usize,
    /// What the phase is called.
    pub phase_name: String,
    /// How many pains, in words; empty for none.
    pub pains: String,
    /// What the speaker says first.
    pub notes: Vec<String>,
    /// In order.
    pub touchpoints: Vec<DeckTouchpoint>,
}

/// One column.
#[derive(Debug, Clone)]
pub struct DeckTouchpoint {
    /// Its name.
    pub title: String,
    /// Its channel.
    pub icon: Option<DeckIcon>,
    /// Channel, team, time, on one line.
    pub facts: String,
    /// What a star on the card says; empty for none.
    pub moment: String,
    /// −2 to +2, by curve.
    pub moods: Vec<Option<f32>>,
    /// What each lane holds here.
    pub cells: Vec<Vec<DeckEntry>>,
    /// What the speaker can say.
    pub notes: Vec<String>,
}

/// Something in a cell.
#[derive(Debug, Clone, Default)]
pub struct DeckEntry {
    /// The text.
    pub text: String,
    /// In smaller letters beneath: severity, status, owner.
    pub facts: String,
    /// How it looks.
    pub look: DeckEntryLook,
    /// Key into [`Deck::pictures`].
    pub picture: Option<Uuid>,
}

/// How something in a cell looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DeckEntryLook {
    /// Plain words.
    #[default]
    Plain,
    /// Somebody's words.
    Quote,
    /// A pain, 1–5.
    Pain(u8),
    /// A remedy.
    Remedy,
    /// A figure.
    Kpi,
}

/// A row.
#[derive(Debug, Clone)]
pub struct DeckLane {
    /// Its name.
    pub title: String,
    /// Its icon's path.
    pub icon: DeckIcon,
}

/// One emotion curve.
#[derive(Debug, Clone)]
pub struct DeckCurve {
    /// Whose.
    pub name: String,
    /// Its colour.
    pub color: Color,
    /// How its line is broken.
    pub dash: Dash,
}

/// An arrow from one touchpoint to another, by their numbers through all stages.
#[derive(Debug, Clone)]
pub struct DeckArrow {
    /// Where it begins.
    pub from: usize,
    /// Where it leads.
    pub to: usize,
    /// Its share, or empty.
    pub label: String,
    /// Its colour.
    pub color: Color,
    /// How its line is broken.
    pub dash: Dash,
    /// What it says to those who do not see it.
    pub alt: String,
}

/// What the analysis says.
#[derive(Debug, Clone, Default)]
pub struct DeckInsights {
    /// The figures a board asks for first.
    pub figures: Vec<DeckFigure>,
    /// The most serious first.
    pub findings: Vec<DeckFinding>,
    /// Pains by what they cost.
    pub pains: DeckBars,
    /// Remedies that were judged.
    pub judged: Vec<DeckDot>,
}

/// A figure.
#[derive(Debug, Clone)]
pub struct DeckFigure {
    /// As it is written.
    pub value: String,
    /// What it is.
    pub name: String,
    /// Good or bad.
    pub mood: DeckMood,
}

/// A finding.
#[derive(Debug, Clone)]
pub struct DeckFinding {
    /// How serious.
    pub mood: DeckMood,
    /// What it says.
    pub sentence: String,
    /// Why.
    pub reason: String,
}

/// Whether something is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeckMood {
    /// It hurts.
    Pain,
    /// To be looked at.
    Watch,
    /// It is well.
    Good,
    /// Neither.
    Quiet,
}

/// A ranking.
#[derive(Debug, Clone, Default)]
pub struct DeckBars {
    /// What the bars measure.
    pub measure: String,
    /// How a spreadsheet writes the numbers.
    pub format: String,
    /// What it comes to, in a sentence.
    pub conclusion: String,
    /// What the speaker should add.
    pub note: String,
    /// Name and value, the largest first.
    pub bars: Vec<(String, f64)>,
    /// The values as they are written, for those who are shown them without a spreadsheet.
    pub written: Vec<String>,
}

/// A remedy between effort and impact, both 1–5.
#[derive(Debug, Clone)]
pub struct DeckDot {
    /// Its name.
    pub title: String,
    /// To the right.
    pub effort: f64,
    /// Upward.
    pub impact: f64,
}

/// A row of the table of remedies.
#[derive(Debug, Clone)]
pub struct DeckRemedy {
    /// What is done.
    pub title: String,
    /// Against which pains.
    pub against: String,
    /// Who answers for it.
    pub owner: String,
    /// By when.
    pub due: String,
    /// How far it is.
    pub status: String,
    /// The tone of its status.
    pub mood: DeckMood,
}

/// Words around all this.
#[derive(Debug, Clone)]
pub struct DeckWords {
    /// Title of what a template's title slide has no room for.
    pub scope: String,
    /// Title of the overview.
    pub overview: String,
    /// Head of the row of touchpoints.
    pub touchpoints: String,
    /// Head of the row of emotions.
    pub emotions: String,
    /// Head of the row of pains.
    pub pains: String,
    /// Icons of those rows.
    pub icons: [DeckIcon; 3],
    /// At the ends of the emotion scale: well, neutral, badly.
    pub faces: [DeckIcon; 3],
    /// A star.
    pub star: DeckIcon,
    /// "and % more".
    pub more: String,
    /// Lowest and highest point of a curve.
    pub extremes: [String; 2],
    /// Title of the headline figures.
    pub headline: String,
    /// Title of the findings.
    pub findings: String,
    /// Title of the pain ranking.
    pub ranking: String,
    /// Title of effort and impact.
    pub judged: String,
    /// Axes: effort, impact.
    pub axes: [String; 2],
    /// Quadrants: little effort and much impact, much and much, little and little, much and little.
    pub quadrants: [String; 4],
    /// Title of the table.
    pub remedies: String,
    /// Heads of the table: remedy, against, owner, by when, status.
    pub columns: [String; 5],
    /// What the slides say of a curve to those who do not see it.
    pub curve: String,
}
