//! The measures of the sheet, in pixels. All are whole, so that positions add up exactly.

/// Margin around everything.
pub(crate) const MARGIN: f32 = 24.0;
/// Width of lane heads.
pub(crate) const HEAD: f32 = 168.0;
/// Where the columns' area begins.
pub(crate) const GRID: f32 = MARGIN + HEAD + 8.0;
/// Width of a column, and of the cards in it.
pub(crate) const COLUMN: f32 = 208.0;
/// Least distance of neighbouring columns: room for an arrow and its share.
pub(crate) const GAP: f32 = 40.0;
/// From the edge of a stage to its first column, and at least from its last to the edge.
pub(crate) const STAGE_PAD: f32 = 20.0;
/// Between stages.
pub(crate) const STAGE_GAP: f32 = 8.0;
/// Above and below what a lane holds.
pub(crate) const LANE_PAD: f32 = 14.0;
/// Inner margin of cards.
pub(crate) const PAD: f32 = 12.0;
/// Between cards above each other.
pub(crate) const CARD_GAP: f32 = 8.0;
/// Corners of cards.
pub(crate) const RADIUS: f32 = 8.0;
/// Least height of a touchpoint's card.
pub(crate) const LEAST_CARD: f32 = 64.0;
/// Least width of the sheet: room for title and scope.
pub(crate) const LEAST_SHEET: f32 = 1120.0;
/// Widest the title and the legend get.
pub(crate) const WIDEST_TEXT: f32 = 1480.0;
/// Between parallel tracks, besides the arrows' channels.
pub(crate) const TRACK_GAP: f32 = 20.0;
/// Height of a blueprint line's strip.
pub(crate) const BLUEPRINT: f32 = 28.0;
/// Height of the phase bands.
pub(crate) const BAND: f32 = 28.0;

/// Where arrows that go up leave and arrive, from the top of a card.
pub(crate) const PORT_UP: f32 = 12.0;
/// Where straight arrows leave and arrive.
pub(crate) const PORT: f32 = 32.0;
/// Where arrows that go down leave and arrive.
pub(crate) const PORT_DOWN: f32 = 46.0;
