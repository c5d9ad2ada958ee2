//! How text looks in a place that a layout or its master has for it.

use super::ground::colored;
use super::places::{Place, side};
use crate::pptx::plan::SpotLook;
use crate::pptx::template::carry::CarriedMaster;
use crate::pptx::text::{Ink, Stand};

/// What the layout's place says, else the master's, else the master's style of that family of places.
pub(super) fn of(master: &CarriedMaster, places: [Option<&Place>; 2], family: &str) -> SpotLook {
    let title = family == "title";
    let name = if title { "titleStyle" } else { "bodyStyle" };
    let style = master.tree.at(&["txStyles", name, "lvl1pPr"]);
    let letters = style.and_then(|style| style.child("defRPr"));
    let said = || places.iter().flatten();
    let fill = said().find_map(|it| it.fill.as_ref());
    let fill = fill.or_else(|| letters.and_then(|letters| letters.child("solidFill")));
    let usual = || letters.is_some_and(|it| matches!(it.get("b"), Some("1" | "true")));
    SpotLook {
        ink: fill.and_then(|fill| colored(master, fill)).map_or(Ink::Text, Ink::Own),
        bold: said().find_map(|it| it.bold).unwrap_or_else(usual),
        capitals: said().any(|it| it.capitals),
        side: said().find_map(|it| it.side).or_else(|| style.and_then(side)).unwrap_or_default(),
        stand: said().find_map(|it| it.stand).unwrap_or(Stand::High),
        close: title,
    }
}
