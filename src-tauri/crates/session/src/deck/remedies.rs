//! The table of what is done.

use crate::page;
use crate::words::Words;
use wayfold_layout::figures;
use wayfold_model::{Map, Remedy, RemedyStatus, in_order};
use wayfold_render::{DeckMood, DeckRemedy};

/// Every remedy that was not given up, in order.
pub(super) fn table(map: &Map, words: &Words) -> Vec<DeckRemedy> {
    let kept = map.remedies().values().filter(|remedy| remedy.status != RemedyStatus::Dropped);
    in_order(kept).into_iter().map(|remedy| row(map, words, remedy)).collect()
}

fn row(map: &Map, words: &Words, remedy: &Remedy) -> DeckRemedy {
    let pains = remedy.treats.iter().filter_map(|treatment| map.pains().get(&treatment.pain));
    let against: Vec<String> = pains.map(|pain| page::named(&pain.title, words)).collect();
    DeckRemedy {
        title: page::named(&remedy.title, words),
        against: against.join("; "),
        owner: page::in_charge(map, remedy),
        due: remedy.due.map(|due| figures::date(due, words.language())).unwrap_or_default(),
        status: words.plain(&format!("scene-remedy-{}", remedy.status.name())),
        mood: match remedy.status {
            RemedyStatus::Done => DeckMood::Good,
            RemedyStatus::Doing => DeckMood::Watch,
            RemedyStatus::Idea | RemedyStatus::Planned | RemedyStatus::Dropped => DeckMood::Quiet,
        },
    }
}
