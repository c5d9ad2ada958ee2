//! What a journey costs and what to fix first: pure functions over a map.
//!
//! [`analyze`] takes a map and gives a [`Report`], whose JSON is what `wayfold analyze --json` prints: figures first,
//! then [`finding`]s. [`Settings`] may carry a [`scenario`] to try; [`part()`] shows one team's part of the journey.
//!
//! Below that nothing knows records. [`reading`] turns a map into a [`journey`], plain numbers by index; [`network`]
//! checks it, completes its shares in the open and builds the compact graph; [`solver`] solves the two linear
//! systems everything expected comes from. On top of them, one module a subject: [`flow`], [`structure`], [`pain`],
//! [`emotion`], [`routes`], [`likely`] and [`walks`] for paths, [`uncertainty`] and [`bounds`], [`money`] and
//! [`remedy`], [`balance`], [`scores`], [`conformance`].
//!
//! Deliberately not here: files, clocks, words for people. Randomness is seeded by the caller. petgraph is named in
//! this crate and in no other.

pub mod balance;
mod block;
pub mod bounds;
pub mod conformance;
mod elimination;
pub mod emotion;
pub mod finding;
pub mod flow;
mod iteration;
pub mod journey;
pub mod likely;
pub mod money;
pub mod network;
mod ordering;
pub mod pain;
pub mod part;
pub mod random;
pub mod reading;
pub mod refusal;
pub mod remedy;
pub mod report;
pub mod routes;
pub mod scenario;
pub mod scores;
pub mod shares;
pub mod solver;
pub mod stop;
pub mod structure;
pub mod uncertainty;
pub mod walks;

pub use finding::{Argument, Finding, Severity};
pub use part::{Part, Scope, part};
pub use report::{Report, Settings, analyze, analyze_until};
pub use scenario::Scenario;
pub use stop::Stop;
