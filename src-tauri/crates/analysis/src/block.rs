//! A component with a loop in it: its links by local index, and how it will be solved.

use crate::network::{Components, Rows};
use crate::ordering::{Budget, Plan};
use crate::stop::Stop;

/// What one component may cost before it is solved by iteration alone: some seconds and some 400 MB for the returns.
const BUDGET: Budget = Budget { work: 1.5e10, numbers: 24_000_000, planning: 170_000_000 };

/// One strongly connected component that is more than a single touchpoint without a self-loop.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    /// Which component of the network.
    pub(crate) component: usize,
    /// Its inner links by local index (the place in the component's ascending list of members).
    pub(crate) links: Vec<(u32, u32)>,
    /// The place in the network's rows of each link.
    pub(crate) places: Vec<u32>,
    /// The elimination, unless it is too dear.
    pub(crate) plan: Option<Plan>,
}

impl Block {
    /// Finds and plans all blocks, in the order of the components.
    pub(crate) fn plan_all(out: &Rows, components: &Components, stop: &Stop) -> Vec<Self> {
        let mut local = vec![0u32; components.of.len()];
        let mut blocks = Vec::new();
        for (component, members) in components.iter().enumerate() {
            let alone = members.len() == 1 && !out.of(members[0] as usize).contains(&members[0]);
            if alone {
                continue;
            }
            for (index, &member) in (0u32..).zip(members) {
                local[member as usize] = index;
            }
            let mut links = Vec::new();
            let mut places = Vec::new();
            for (from, &member) in (0u32..).zip(members) {
                for place in out.places(member as usize) {
                    let to = out.other[place] as usize;
                    if components.of[to] as usize == component {
                        links.push((from, local[to]));
                        places.push(place as u32);
                    }
                }
            }
            let plan = Plan::new(members.len(), &links, BUDGET, stop);
            blocks.push(Self { component, links, places, plan });
        }
        blocks
    }
}
