//! The emotions of a chunk's touchpoints.

use crate::grid::Chunk;
use std::collections::HashSet;
use wayfold_model::{Id, Map};

/// A value in a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Value {
    pub(super) persona: Option<Id>,
    pub(super) local: usize,
    pub(super) touchpoint: Id,
    pub(super) value: f64,
    /// Whether the curve goes through it: the first track that has a value.
    pub(super) main: bool,
}

/// All values of a chunk, column by column.
pub(super) fn read(map: &Map, chunk: &Chunk) -> Vec<Value> {
    let mut values = Vec::new();
    for local in 0..chunk.columns() {
        let alone = chunk.column(local).len() == 1;
        let mut seen: HashSet<Option<Id>> = HashSet::new();
        for seat in chunk.column(local) {
            let Some(touchpoint) = map.touchpoints().get(&seat.touchpoint) else { continue };
            let general = touchpoint.emotion.map(|value| (None, value));
            let own = touchpoint.emotions.iter().map(|(persona, value)| (Some(*persona), *value));
            for (persona, value) in general.into_iter().chain(own).filter(|(_, value)| value.is_finite()) {
                // with one track there is nothing to choose from
                let main = alone || seen.insert(persona);
                values.push(Value { persona, local, touchpoint: seat.touchpoint, value, main });
            }
        }
    }
    values
}

/// The highest and the lowest value, the first of equals.
pub(super) fn ends(values: &[Value]) -> Option<(Value, Value)> {
    let first = *values.first()?;
    Some(values.iter().fold((first, first), |(high, low), value| {
        let high = if value.value > high.value { *value } else { high };
        (high, if value.value < low.value { *value } else { low })
    }))
}
