//! How it feels: the lowest moment, the last one, and moments that feel different to different people.

use wayfold_model::{Id, Moment, Outcome, Touchpoint};

use super::{Finding, Look, Severity};

pub(super) fn find(look: &Look<'_>, found: &mut Vec<Finding>) {
    found.extend(lowest_moment(look));
    found.extend(ends_low(look));
    found.extend(personas_apart(look));
}

/// Of the moments more than a few customers live through. A moment of truth, an end, and the place where the value gap
/// matters most are told as such, one without a pain as well.
fn lowest_moment(look: &Look<'_>) -> Option<Finding> {
    let felt = look.touchpoints().filter_map(|touchpoint| Some((touchpoint.id, look.mood(touchpoint.id)?)));
    let met = felt.filter(|&(id, mood)| mood <= -1.0 && look.reach(id) >= 0.02);
    let lower = |a: (Id, f64), b: (Id, f64)| {
        let wins = b.1 < a.1 || (b.1 == a.1 && look.reach(b.0) > look.reach(a.0));
        if wins { b } else { a }
    };
    let (place, mood) = met.reduce(lower)?;
    let touchpoint = look.touchpoint(place)?;
    let pains = look.pains_at(place);
    let told = touchpoint.moment == Moment::Truth
        || pains.is_empty()
        || touchpoint.outcome != Outcome::None
        || super::gap::widest(look).first().is_some_and(|widest| widest.id == place);
    if told {
        return None;
    }
    let reach = look.reach(place);
    Some(
        Finding::new("lowest-moment", Severity::Insight)
            .name(look, "place", place)
            .points("mood", mood)
            .share("reach", reach)
            .at([place])
            .naming(look, pains.to_vec())
            .resting_on(look, [place])
            .weighing(reach),
    )
}

/// A journey is remembered by its peak and its end.
fn ends_low(look: &Look<'_>) -> Option<Finding> {
    let ends = look.touchpoints().filter(|touchpoint| touchpoint.outcome == Outcome::Success);
    let felt = ends.filter_map(|touchpoint| Some((touchpoint.id, look.mood(touchpoint.id)?)));
    let felt: Vec<(Id, f64)> = felt.filter(|(id, _)| look.visits(*id) > 0.0).collect();
    let reached: f64 = felt.iter().map(|(id, _)| look.visits(*id)).sum();
    let mood = felt.iter().map(|(id, mood)| look.visits(*id) * mood).sum::<f64>() / reached;
    (reached > 0.0 && mood <= -0.3).then(|| {
        Finding::new("ends-low", Severity::Insight)
            .points("mood", mood)
            .share("reached", reached)
            .resting_on(look, felt.iter().map(|(id, _)| *id))
            .naming(look, felt.iter().map(|(id, _)| *id).collect())
            .weighing(reached * mood.abs())
    })
}

/// A touchpoint that feels good to one persona and bad to another: who feels what.
#[derive(Clone, Copy)]
struct Apart {
    place: Id,
    high: (Id, f64),
    low: (Id, f64),
}

impl Apart {
    fn at(look: &Look<'_>, touchpoint: &Touchpoint) -> Option<Self> {
        let personas = look.map.card().personas.iter();
        let felt: Vec<(Id, f64)> =
            personas.filter_map(|id| Some((*id, *touchpoint.emotions.get(id)?))).collect();
        let high = felt.iter().copied().reduce(|a, b| if b.1 > a.1 { b } else { a })?;
        let low = felt.iter().copied().reduce(|a, b| if b.1 < a.1 { b } else { a })?;
        let apart = Self { place: touchpoint.id, high, low };
        (apart.gap() >= 2.0 && high.1 > 0.0 && low.1 < 0.0).then_some(apart)
    }

    fn gap(&self) -> f64 {
        self.high.1 - self.low.1
    }
}

fn personas_apart(look: &Look<'_>) -> Option<Finding> {
    let apart: Vec<Apart> = look.touchpoints().filter_map(|touchpoint| Apart::at(look, touchpoint)).collect();
    let matters = |apart: &Apart| apart.gap() * look.reach(apart.place);
    let most = apart.iter().copied().reduce(|a, b| if matters(&b) > matters(&a) { b } else { a })?;
    Some(
        Finding::new("personas-apart", Severity::Insight)
            .name(look, "place", most.place)
            .name(look, "happy", most.high.0)
            .points("high", most.high.1)
            .name(look, "sad", most.low.0)
            .points("low", most.low.1)
            .points("gap", most.gap())
            .count("count", apart.len())
            .at([most.place, most.high.0, most.low.0])
            .resting_on(look, [most.place])
            .weighing(matters(&most) / 4.0),
    )
}
