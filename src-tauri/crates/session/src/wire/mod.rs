//! What the UI asks and what it is told: the one pair of types that crosses the wire, for the Tauri command and for
//! `wayfold serve` alike. TypeScript types are generated from here.

mod analysis;
mod export;
mod format;
mod ideas;
mod lists;
mod request;
mod response;

pub use analysis::FindingView;
pub use export::{Frame, Larger, MissingLetters, SheetBeginning, Tailor};
pub use format::{Format, Pages, PaperSize, SlideShape};
pub use ideas::{EvidenceIdea, KpiIdea, PainIdea, RemedyIdea};
pub use lists::{Hit, MapSummary, SnapshotSummary, TemplateSummary};
pub use request::{Request, View};
pub use response::{Message, Response, UndoState};
