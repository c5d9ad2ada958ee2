//! In which order a component is eliminated, and where every number of it will be kept.
//!
//! Minimum degree on the undirected picture, the links that elimination adds included; the degrees are exact. When
//! what remains is nearly full, the rest is a dense block. The elimination itself is in `elimination`.

use crate::stop::Stop;

/// What one plan may cost; beyond it the component is solved by iteration.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Budget {
    /// Multiplications of one factorisation.
    pub(crate) work: f64,
    /// Numbers kept by one factorisation.
    pub(crate) numbers: usize,
    /// Neighbours looked at while planning.
    pub(crate) planning: usize,
}

/// Elimination order and pattern of one component. Positions count in elimination order.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    /// Local touchpoint at each position.
    pub(crate) order: Vec<u32>,
    /// Positions before this one are eliminated sparsely, the rest is a dense block.
    pub(crate) sparse: usize,
    /// `start[k]..start[k + 1]` are the neighbours left when sparse position `k` goes.
    pub(crate) start: Vec<usize>,
    /// Their positions, ascending.
    pub(crate) later: Vec<u32>,
    /// Where the value of each link goes, in the order the links were given; `NONE` for a self-loop.
    pub(crate) slots: Vec<u32>,
    /// Multiplications of one factorisation.
    pub(crate) work: f64,
}

pub(crate) const NONE: u32 = u32::MAX;

impl Plan {
    /// Plans the elimination of `count` touchpoints joined by `links` (local indices). `None` if it would cost more
    /// than the budget, or if nobody waits for it.
    pub(crate) fn new(count: usize, links: &[(u32, u32)], budget: Budget, stop: &Stop) -> Option<Self> {
        let mut picture = Remaining::new(count, links);
        let mut order = Vec::with_capacity(count);
        let mut start = vec![0];
        let mut later = Vec::new();
        let mut work = 0.0;
        while let Some(next) = picture.lowest() {
            let left = count - order.len();
            let degree = picture.degree[next as usize] as usize;
            if left <= DENSE_AT_MOST_TIMES_DEGREE * (degree + 1) || left <= ALWAYS_DENSE {
                break;
            }
            work += 2.0 * (degree * degree) as f64;
            later.extend(picture.remove(next));
            let within = work <= budget.work
                && 2 * later.len() <= budget.numbers
                && picture.looked_at <= budget.planning;
            if !within || stop.asked() {
                return None;
            }
            start.push(later.len());
            order.push(next);
        }
        let sparse = order.len();
        let dense = count - sparse;
        let cube = (dense as f64).powi(3) * 2.0 / 3.0;
        if work + cube > budget.work || 2 * later.len() + dense * dense > budget.numbers {
            return None;
        }
        order.extend(picture.rest());
        let mut plan = Self { order, sparse, start, later, slots: Vec::new(), work: work + cube };
        plan.settle(links);
        Some(plan)
    }

    /// Turns local names into positions and finds the slot of every link.
    fn settle(&mut self, links: &[(u32, u32)]) {
        let mut position = vec![0u32; self.order.len()];
        for (at, &local) in (0u32..).zip(&self.order) {
            position[local as usize] = at;
        }
        for place in &mut self.later {
            *place = position[*place as usize];
        }
        for k in 0..self.sparse {
            self.later[self.start[k]..self.start[k + 1]].sort_unstable();
        }
        self.slots = links
            .iter()
            .map(|&(from, to)| self.slot(position[from as usize], position[to as usize]))
            .collect();
    }

    fn slot(&self, from: u32, to: u32) -> u32 {
        if from == to {
            return NONE;
        }
        let low = from.min(to) as usize;
        if low >= self.sparse {
            let (row, column) = (from as usize - self.sparse, to as usize - self.sparse);
            return (2 * self.later.len() + row * self.dense() + column) as u32;
        }
        let neighbours = self.later(low);
        let place = self.start[low] + neighbours.partition_point(|&other| other < from.max(to));
        (if from < to { place } else { place + self.later.len() }) as u32
    }

    pub(crate) fn later(&self, k: usize) -> &[u32] {
        &self.later[self.start[k]..self.start[k + 1]]
    }

    pub(crate) fn dense(&self) -> usize {
        self.order.len() - self.sparse
    }

    pub(crate) fn numbers(&self) -> usize {
        2 * self.later.len() + self.dense() * self.dense()
    }
}

/// The sparse part stops when fewer touchpoints remain than this many times the lowest degree.
const DENSE_AT_MOST_TIMES_DEGREE: usize = 2;
/// So few touchpoints are not worth a sparse treatment.
const ALWAYS_DENSE: usize = 12;

/// The undirected picture of what has not been eliminated yet, with the links elimination has added.
struct Remaining {
    neighbours: Vec<Vec<u32>>,
    degree: Vec<u32>,
    gone: Vec<bool>,
    /// Touchpoints by a degree they once had; entries out of date are skipped.
    buckets: Vec<Vec<u32>>,
    lowest: usize,
    looked_at: usize,
}

impl Remaining {
    fn new(count: usize, links: &[(u32, u32)]) -> Self {
        let mut neighbours = vec![Vec::new(); count];
        for &(from, to) in links.iter().filter(|(from, to)| from != to) {
            neighbours[from as usize].push(to);
            neighbours[to as usize].push(from);
        }
        for list in &mut neighbours {
            list.sort_unstable();
            list.dedup();
        }
        let degree = neighbours.iter().map(|list| list.len() as u32).collect();
        let mut picture = Self {
            neighbours,
            degree,
            gone: vec![false; count],
            buckets: Vec::new(),
            lowest: 0,
            looked_at: 0,
        };
        for local in (0..count as u32).rev() {
            picture.file(local);
        }
        picture
    }

    fn file(&mut self, local: u32) {
        let degree = self.degree[local as usize] as usize;
        if self.buckets.len() <= degree {
            self.buckets.resize(degree + 1, Vec::new());
        }
        self.buckets[degree].push(local);
        self.lowest = self.lowest.min(degree);
    }

    /// The next touchpoint of lowest degree; it stays filed until it is removed.
    fn lowest(&mut self) -> Option<u32> {
        while let Some(bucket) = self.buckets.get_mut(self.lowest) {
            match bucket.last() {
                Some(&local)
                    if !self.gone[local as usize] && self.degree[local as usize] as usize == self.lowest =>
                {
                    return Some(local);
                }
                Some(_) => {
                    bucket.pop();
                }
                None => self.lowest += 1,
            }
        }
        None
    }

    /// Eliminates one touchpoint, joins its neighbours to each other and returns them.
    fn remove(&mut self, local: u32) -> Vec<u32> {
        self.gone[local as usize] = true;
        let mut around = std::mem::take(&mut self.neighbours[local as usize]);
        around.retain(|&other| !self.gone[other as usize]);
        let mut missing = Vec::new();
        for &other in &around {
            let mut degree = self.degree[other as usize] - 1;
            missing.clear();
            let list = &self.neighbours[other as usize];
            self.looked_at += around.len();
            if list.len() > 16 * around.len() {
                missing.extend(
                    around.iter().filter(|&near| *near != other && list.binary_search(near).is_err()),
                );
            } else {
                self.looked_at += list.len();
                missing_from(list, &around, other, &mut missing);
            }
            if !missing.is_empty() {
                degree += missing.len() as u32;
                self.join(other, &missing);
            }
            self.degree[other as usize] = degree;
            self.file(other);
        }
        around
    }

    /// Merges new neighbours into a sorted list and forgets those that are gone.
    fn join(&mut self, local: u32, new: &[u32]) {
        let old = std::mem::take(&mut self.neighbours[local as usize]);
        let mut merged = Vec::with_capacity(old.len() + new.len());
        self.looked_at += old.len() + new.len();
        let mut new = new.iter().copied().peekable();
        for other in old.into_iter().filter(|&other| !self.gone[other as usize]) {
            while let Some(first) = new.next_if(|&first| first < other) {
                merged.push(first);
            }
            merged.push(other);
        }
        merged.extend(new);
        self.neighbours[local as usize] = merged;
    }

    fn rest(&self) -> Vec<u32> {
        (0..self.gone.len() as u32).filter(|&local| !self.gone[local as usize]).collect()
    }
}

/// Members of `around` (other than `except`) that the sorted `list` lacks, by walking both.
fn missing_from(list: &[u32], around: &[u32], except: u32, missing: &mut Vec<u32>) {
    let mut at = 0;
    for &near in around {
        while at < list.len() && list[at] < near {
            at += 1;
        }
        if near != except && list.get(at) != Some(&near) {
            missing.push(near);
        }
    }
}
