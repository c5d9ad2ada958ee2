//! How anybody would notice that the journey got better or worse.

use wayfold_model::{Better, Id, Kpi, KpiCategory, in_order};

use super::{Finding, Look, Severity, Wording};

pub(super) fn find(look: &Look<'_>, found: &mut Vec<Finding>) {
    if look.touchpoints().next().is_none() {
        return;
    }
    found.extend(no_kpi(look));
    found.extend(kpi_targetless(look));
    found.extend(only_financial(look));
    found.extend(no_leading(look));
    found.extend(kpi_behind(look));
    found.extend(kpi_worse(look));
}

/// KPIs for which something holds, in the map's order.
fn kpis(look: &Look<'_>, holds: impl Fn(&Kpi) -> bool) -> Vec<Id> {
    let kpis = in_order(look.map.kpis().values().filter(|kpi| holds(kpi)));
    kpis.into_iter().map(|kpi| kpi.id).collect()
}

fn no_kpi(look: &Look<'_>) -> Option<Finding> {
    (look.map.kpis().is_empty() && look.in_depth()).then(|| Finding::new("no-kpi", Severity::Notice))
}

fn kpi_targetless(look: &Look<'_>) -> Option<Finding> {
    let records = kpis(look, |kpi| kpi.target.is_none());
    (!records.is_empty()).then(|| Finding::new("kpi-targetless", Severity::Notice).naming(look, records))
}

fn only_financial(look: &Look<'_>) -> Option<Finding> {
    let all = kpis(look, |_| true);
    let financial = kpis(look, |kpi| kpi.category == KpiCategory::Financial);
    (!all.is_empty() && all.len() == financial.len())
        .then(|| Finding::new("only-financial", Severity::Warning).naming(look, all))
}

fn no_leading(look: &Look<'_>) -> Option<Finding> {
    let all = kpis(look, |_| true);
    let leading = kpis(look, |kpi| kpi.leading);
    (all.len() >= 2 && leading.is_empty())
        .then(|| Finding::new("no-leading", Severity::Notice).count("count", all.len()).at(all))
}

impl Finding {
    /// The unit of a KPI, ready to stand behind a number.
    fn unit(mut self, kpi: &Kpi) -> Self {
        let unit = match kpi.unit.trim() {
            "" => Wording::Name(String::new()),
            // languages differ in whether a space stands before it
            "%" => Wording::Keys { keys: vec!["finding-unit-percent".to_owned()] },
            unit => Wording::Name(format!("\u{a0}{unit}")),
        };
        self.words.insert("unit", unit);
        self
    }
}

/// Whether `a` is worse than `b` for this KPI.
fn worse(kpi: &Kpi, a: f64, b: f64) -> bool {
    match kpi.better {
        Better::Higher => a < b,
        Better::Lower => a > b,
    }
}

/// The target that should have been met by now: the latest step that is due, or the target itself.
fn due(look: &Look<'_>, kpi: &Kpi) -> Option<f64> {
    let today = look.settings.today?;
    if kpi.due.is_some_and(|due| due < today) {
        return kpi.target;
    }
    let past = kpi.interim.iter().filter(|step| step.date < today);
    past.max_by_key(|step| step.date).map(|step| step.value)
}

fn kpi_behind(look: &Look<'_>) -> Option<Finding> {
    let behind = |kpi: &Kpi| {
        let values = kpi.value.zip(due(look, kpi));
        values.is_some_and(|(value, due)| worse(kpi, value, due))
    };
    let records = kpis(look, behind);
    let first = look.map.kpis().get(records.first()?)?;
    let (value, aim) = (first.value?, due(look, first)?);
    Some(
        Finding::new("kpi-behind", Severity::Warning)
            .name(look, "kpi", first.id)
            .unit(first)
            .points("value", value)
            .points("due", aim)
            .naming(look, records),
    )
}

fn kpi_worse(look: &Look<'_>) -> Option<Finding> {
    let slipped =
        |kpi: &Kpi| kpi.value.zip(kpi.baseline).is_some_and(|(value, before)| worse(kpi, value, before));
    let records = kpis(look, slipped);
    let first = look.map.kpis().get(records.first()?)?;
    let (value, before) = (first.value?, first.baseline?);
    Some(
        Finding::new("kpi-worse", Severity::Warning)
            .name(look, "kpi", first.id)
            .unit(first)
            .points("value", value)
            .points("before", before)
            .naming(look, records),
    )
}
