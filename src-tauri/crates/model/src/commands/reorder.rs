//! Order among pains, remedies, KPIs and what the library shares.

use super::keys_before;
use crate::draft::Draft;
use crate::record::{Kind, Typed};
use crate::records::{Channel, Evidence, Kpi, Pain, Persona, Remedy, Team};
use crate::rules::Refusal;
use crate::{Id, Key, Table};

pub(super) fn reorder(draft: &mut Draft, records: &[Id], before: Option<Id>) -> Result<(), Refusal> {
    let first = *records.first().ok_or(Refusal::TooFew { least: 1 })?;
    let map = draft.map();
    let kind = draft.record(first).ok_or(Refusal::Missing { record: first })?.kind();
    macro_rules! among {
        ($type:ident, $table:ident) => {
            among::<$type>(draft, map.$table(), records, before, |r| r.order.clone(), |r, key| r.order = key)
        };
    }
    match kind {
        Kind::Pain => among!(Pain, pains),
        Kind::Remedy => among!(Remedy, remedies),
        Kind::Kpi => among!(Kpi, kpis),
        Kind::Persona => among!(Persona, personas),
        Kind::Channel => among!(Channel, channels),
        Kind::Team => among!(Team, teams),
        Kind::Evidence => among!(Evidence, evidence),
        Kind::Card
        | Kind::Stage
        | Kind::Touchpoint
        | Kind::Transition
        | Kind::Lane
        | Kind::Note
        | Kind::Image => Err(Refusal::WrongKind { record: first, expected: Kind::Pain }),
    }
}

fn among<T: Typed>(
    draft: &mut Draft,
    table: &Table<T>,
    records: &[Id],
    before: Option<Id>,
    order: impl Fn(&T) -> Key,
    set: impl Fn(&mut T, Key),
) -> Result<(), Refusal> {
    let all = draft.all(table);
    let mut siblings: Vec<(Id, Key)> =
        all.iter().filter(|r| !records.contains(&r.id())).map(|r| (r.id(), order(r))).collect();
    siblings.sort_by(|(a, x), (b, y)| (x, a).cmp(&(y, b)));
    let keys = keys_before(&siblings, before, records.len())?;
    for (id, key) in records.iter().zip(keys) {
        draft.change::<T>(*id, |record| set(record, key))?;
    }
    Ok(())
}
