//! What remedies would change, what they would bring, and in which order to take them under a budget.

use crate::flow::{Flow, Presence};
use crate::journey::{Journey, JourneyError, Pain};
use crate::money::{Return, lost_to, return_on};
use crate::network::Network;
use crate::pain::{Burden, burden, burdens};

/// A remedy as numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Remedy {
    /// `(pain, its frequency afterwards)`, index into [`Journey::pains`].
    pub treats: Vec<(u32, f64)>,
    /// `(touchpoint, its drop-off afterwards)`, index into [`Journey::touchpoints`]; those freed go on as the
    /// others do.
    pub drops: Vec<(u32, f64)>,
    /// K: what it costs, once.
    pub cost: Option<f64>,
    /// How sure its effect is, 0–1; `None` counts as sure.
    pub confidence: Option<f64>,
}

/// What the value of remedies is reckoned with.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Worth {
    /// N: customers a year.
    pub customers: Option<f64>,
    /// V: what is lost when one customer leaves.
    pub value: Option<f64>,
    /// m: margin of one completed journey.
    pub margin: Option<f64>,
    /// i: yearly discount rate, 0–1.
    pub discount: Option<f64>,
    /// Years to look ahead.
    pub years: Option<f64>,
}

/// What one remedy would do to the journey as it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// Completion with it, 0–1.
    pub completion: f64,
    /// Share of customers lost to the pains it treats, before and after, 0–1 (`A·ℓ` for a single pain; the union
    /// for several).
    pub lost: (f64, f64),
    /// B: benefit a year, `conf·[N(lost − lost′)V + N(C′ − C)m]`. `None` if neither part has its inputs.
    pub benefit: Option<f64>,
    /// ROI, payback and present value; `None` without benefit or cost.
    pub returns: Option<Return>,
}

/// A journey solved, with the burdens of its pains: what remedies are judged against.
#[derive(Debug, Clone)]
pub struct Baseline<'n> {
    /// Visits and completion.
    pub flow: Flow<'n>,
    /// Return factors, reach, removal effects.
    pub presence: Presence,
    /// The pains, as in the journey or with other frequencies.
    pub pains: Vec<Pain>,
    /// Burden of each pain.
    pub burdens: Vec<Burden>,
}

impl<'n> Baseline<'n> {
    /// Solves the journey. `patience` as in [`Flow::presence`].
    pub fn new(network: &'n Network, patience: usize) -> Self {
        let flow = Flow::new(network);
        let presence = flow.presence(patience);
        let burdens = burdens(&flow, &presence);
        Self { flow, presence, pains: network.journey().pains.clone(), burdens }
    }

    /// The same flow with another frequency of one pain.
    fn treat(&mut self, pain: u32, frequency: f64) {
        let pain = pain as usize;
        self.pains[pain].frequency = frequency;
        self.burdens[pain] = burden(&self.flow, &self.presence, &self.pains[pain]);
    }

    /// What one remedy would do.
    ///
    /// Pains are judged at the present flow and drop-offs at the present pains, as the benefit formula does; a
    /// single drop-off is exact by [`Flow::change_of_drop`], several are solved again.
    ///
    /// # Errors
    /// What [`Network::new`] refuses about the changed journey.
    pub fn effect(&self, remedy: &Remedy, worth: &Worth) -> Result<Effect, JourneyError> {
        let completion = self.completion_with(remedy)?;
        let lost = (self.lost(remedy, |_, before| before), self.lost(remedy, |after, _| after));
        let kept =
            worth.customers.zip(worth.value).map(|(customers, value)| customers * (lost.0 - lost.1) * value);
        let gained = completion - self.flow.completion();
        let completed =
            worth.customers.zip(worth.margin).map(|(customers, margin)| customers * gained * margin);
        // a part that cannot change needs no inputs
        let parts =
            [kept.or((lost.0 == lost.1).then_some(0.0)), completed.or((gained == 0.0).then_some(0.0))];
        let known = kept.is_some() || completed.is_some();
        let sum: f64 = parts.iter().flatten().sum();
        let benefit = known.then(|| remedy.confidence.unwrap_or(1.0) * sum);
        let returns = benefit
            .zip(remedy.cost)
            .map(|(benefit, cost)| return_on(benefit, cost, worth.discount, worth.years));
        Ok(Effect { completion, lost, benefit, returns })
    }

    fn completion_with(&self, remedy: &Remedy) -> Result<f64, JourneyError> {
        match remedy.drops[..] {
            [] => Ok(self.flow.completion()),
            [(at, drop)] => {
                let change = |returns| self.flow.change_of_drop(at as usize, drop, returns);
                let known = self.presence.return_factor[at as usize].or_else(|| {
                    let solver = self.flow.solver();
                    solver.returns_to(at as usize)
                });
                Ok(self.flow.completion() + known.and_then(change).unwrap_or(0.0))
            }
            _ => {
                let network = self.flow.network();
                let changed = network.changed(with_drops(network, &remedy.drops))?;
                Ok(Flow::new(&changed).completion())
            }
        }
    }

    /// Share lost to the treated pains if each had the frequency `choose(after, before)`.
    fn lost(&self, remedy: &Remedy, choose: impl Fn(f64, f64) -> f64) -> f64 {
        let pains = &self.pains;
        let changed: Vec<Pain> = remedy
            .treats
            .iter()
            .map(|&(pain, after)| {
                let pain = &pains[pain as usize];
                Pain { frequency: choose(after, pain.frequency), ..pain.clone() }
            })
            .collect();
        let burdens: Vec<Burden> =
            changed.iter().map(|pain| burden(&self.flow, &self.presence, pain)).collect();
        match (&changed[..], &burdens[..]) {
            ([pain], [burden]) => burden.affected * pain.leave.unwrap_or(0.0),
            _ => {
                let pains: Vec<&Pain> = changed.iter().collect();
                lost_to(&self.flow, &self.presence, &pains, &burdens).share
            }
        }
    }
}

/// The journey with other drop-offs; those freed (or lost) are taken from all transitions alike. Touchpoints where
/// nobody goes on, or where the journey ends, stay as they are.
pub fn with_drops(network: &Network, drops: &[(u32, f64)]) -> Journey {
    let mut journey = network.journey().clone();
    let mut scale = vec![None; network.len()];
    for &(at, drop) in drops {
        let stays = 1.0 - network.shares().drop[at as usize];
        if stays > 0.0 && !network.ends(at as usize) {
            scale[at as usize] = Some((1.0 - drop) / stays);
        }
    }
    for (transition, share) in journey.transitions.iter_mut().zip(&network.shares().transitions) {
        if let Some(scale) = scale[transition.from as usize] {
            transition.share = Some((share * scale).clamp(0.0, 1.0));
        }
    }
    journey
}

/// The journey with a remedy in place.
pub fn with_remedy(network: &Network, remedy: &Remedy) -> Journey {
    let mut journey = with_drops(network, &remedy.drops);
    for &(pain, after) in &remedy.treats {
        journey.pains[pain as usize].frequency = after;
    }
    journey
}

/// One step of a plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pick {
    /// Which remedy, index into the list given.
    pub remedy: u32,
    /// What it does after those picked before.
    pub effect: Effect,
    /// What all picks so far cost together.
    pub spent: f64,
}

/// The order in which to take remedies under a budget: again and again the one with most benefit for its cost,
/// everything solved again after each pick. Only remedies with a known cost and a benefit above it within the
/// horizon (a year without one) are taken; `budget` `None` takes all of those.
///
/// # Errors
/// What [`Network::new`] refuses about a changed journey.
pub fn plan(
    baseline: &Baseline<'_>,
    remedies: &[Remedy],
    worth: &Worth,
    budget: Option<f64>,
) -> Result<Vec<Pick>, JourneyError> {
    let mut picks: Vec<Pick> = Vec::new();
    let mut left: Vec<u32> = (0..remedies.len() as u32).collect();
    let mut network = baseline.flow.network().clone();
    let mut spent = 0.0;
    'solved: loop {
        let solved;
        let mut here = if picks.is_empty() {
            baseline.clone()
        } else {
            solved = network.clone();
            Baseline::new(&solved, 0)
        };
        loop {
            if network.stop().asked() {
                return Ok(picks);
            }
            let Some((index, effect)) =
                best(&here, remedies, &left, worth, budget.map(|budget| budget - spent))?
            else {
                return Ok(picks);
            };
            let remedy = &remedies[index as usize];
            spent += remedy.cost.unwrap_or(0.0);
            picks.push(Pick { remedy: index, effect, spent });
            left.retain(|&other| other != index);
            network = network.changed(with_remedy(&network, remedy))?;
            // what only treats pains leaves the flow as it is
            if !remedy.drops.is_empty() {
                continue 'solved;
            }
            remedy.treats.iter().for_each(|&(pain, after)| here.treat(pain, after));
        }
    }
}

/// The remedy with most benefit for its cost among those left and affordable.
fn best(
    baseline: &Baseline<'_>,
    remedies: &[Remedy],
    left: &[u32],
    worth: &Worth,
    purse: Option<f64>,
) -> Result<Option<(u32, Effect)>, JourneyError> {
    let years = worth.years.unwrap_or(1.0);
    let mut best: Option<(f64, u32, Effect)> = None;
    for &index in left {
        let remedy = &remedies[index as usize];
        let Some(cost) = remedy.cost.filter(|cost| purse.is_none_or(|purse| *cost <= purse)) else {
            continue;
        };
        let effect = baseline.effect(remedy, worth)?;
        let Some(benefit) = effect.benefit.filter(|benefit| *benefit > 0.0 && benefit * years > cost) else {
            continue;
        };
        let ratio = if cost > 0.0 { benefit / cost } else { f64::INFINITY };
        if best.as_ref().is_none_or(|(known, ..)| ratio > *known) {
            best = Some((ratio, index, effect));
        }
    }
    Ok(best.map(|(_, index, effect)| (index, effect)))
}
