//! Where a file gives no order keys, the order of its lists counts.

use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;
use std::ops::Bound;
use wayfold_model::{
    Channel, Evidence, Key, Kpi, Lane, Note, Pain, Persona, Remedy, Stage, Team, Touchpoint,
};

/// A record with a place among its like.
pub(super) trait Ordered {
    fn order(&mut self) -> &mut Key;
}

macro_rules! ordered {
    ($($record:ident)*) => {
        $(impl Ordered for $record {
            fn order(&mut self) -> &mut Key {
                &mut self.order
            }
        })*
    };
}
ordered!(Stage Touchpoint Lane Note Pain Remedy Kpi Persona Channel Team Evidence);

/// A record as it was read.
pub(super) struct Item<T> {
    pub(super) body: T,
    /// Whether its order key was given.
    pub(super) keyed: bool,
}

/// Puts records without a key behind the one before them in the list, each group of siblings for itself. One that
/// lies `beside` takes the key of the one before it.
pub(super) fn fill<T: Ordered, G: Hash + Eq>(
    items: &mut [Item<T>],
    group: impl Fn(&T) -> G,
    beside: impl Fn(&T) -> bool,
) {
    if items.iter().all(|item| item.keyed) {
        return;
    }
    let mut groups: HashMap<G, Vec<&mut Item<T>>> = HashMap::new();
    for item in items {
        groups.entry(group(&item.body)).or_default().push(item);
    }
    for mut siblings in groups.into_values() {
        let keyed = siblings.iter_mut().filter(|item| item.keyed);
        let mut taken: BTreeSet<Key> = keyed.map(|item| item.body.order().clone()).collect();
        let mut last: Option<Key> = None;
        for run in siblings.chunk_by_mut(|a, b| a.keyed == b.keyed) {
            if run.first().is_some_and(|item| item.keyed) {
                last = run.last_mut().map(|item| item.body.order().clone());
                continue;
            }
            let joins = |place: usize, item: &Item<T>| beside(&item.body) && (place > 0 || last.is_some());
            let joining: Vec<bool> = run.iter().enumerate().map(|(place, item)| joins(place, item)).collect();
            let next = last
                .as_ref()
                .and_then(|last| taken.range((Bound::Excluded(last), Bound::Unbounded)).next().cloned());
            let next = if last.is_some() { next } else { taken.first().cloned() };
            let fresh = joining.iter().filter(|joins| !**joins).count();
            let mut keys = Key::spread(last.as_ref(), next.as_ref(), fresh).into_iter();
            for (item, joins) in run.iter_mut().zip(joining) {
                if !joins {
                    last = keys.next();
                    taken.extend(last.clone());
                }
                if let Some(key) = &last {
                    *item.body.order() = key.clone();
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Item, fill};
    use wayfold_model::{Id, Key, Touchpoint};

    /// Columns in a row by their order; `track` and given keys as told.
    fn columns(told: &[(u8, Option<usize>)]) -> Vec<usize> {
        let given = Key::spread(None, None, 8);
        let mut items: Vec<Item<Touchpoint>> = told
            .iter()
            .enumerate()
            .map(|(place, (track, key))| Item {
                body: Touchpoint {
                    id: Id::from_number(place as u128 + 1),
                    track: *track,
                    order: key.map(|key| given[key].clone()).unwrap_or_default(),
                    ..Touchpoint::default()
                },
                keyed: key.is_some(),
            })
            .collect();
        fill(&mut items, |t| t.stage, |t| t.track > 0);
        let mut keys: Vec<Key> = items.iter().map(|item| item.body.order.clone()).collect();
        keys.sort();
        keys.dedup();
        items.iter().map(|item| keys.iter().position(|key| *key == item.body.order).unwrap()).collect()
    }

    #[test]
    fn the_list_counts_where_no_key_is_given() {
        for (told, expected) in [
            (vec![(0, None); 3], vec![0, 1, 2]),
            (vec![(0, None), (1, None), (0, None), (1, None), (2, None)], vec![0, 0, 1, 1, 1]),
            (vec![(1, None), (0, None)], vec![0, 1]),
            (vec![(0, Some(2)), (0, None), (0, Some(5))], vec![0, 1, 2]),
            (vec![(0, Some(5)), (0, None), (0, Some(2)), (0, None)], vec![2, 3, 0, 1]),
            (vec![(0, None), (0, None), (0, Some(0))], vec![0, 1, 2]),
            (vec![(0, Some(1)), (1, None), (0, None)], vec![0, 0, 1]),
        ] {
            assert_eq!(columns(&told), expected, "{told:?}");
        }
    }
}
