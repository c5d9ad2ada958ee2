//! The personas of a map, with the colour and dash of each.

use crate::theme::PERSONA_DASHES;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use wayfold_model::{Id, Map};
use wayfold_scene::Dash;

/// How a persona looks in the drawing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Look {
    pub(crate) name: Arc<str>,
    /// Which of the theme's persona colours and of the dash patterns.
    pub(crate) color: usize,
    /// Place in the order of curves.
    pub(crate) rank: usize,
}

impl Look {
    pub(crate) fn dash(&self) -> Dash {
        PERSONA_DASHES.get(self.color).copied().unwrap_or(Dash::Solid)
    }
}

/// All personas.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct People {
    looks: HashMap<Id, Look>,
}

impl People {
    /// The scope card's personas first, in its order; then the others in theirs.
    pub(crate) fn read(map: &Map) -> Self {
        let mut order: Vec<Id> = map.card().personas.clone();
        order.retain(|id| map.personas().contains_key(id));
        let first: HashSet<Id> = order.iter().copied().collect();
        let mut others: Vec<_> = map.personas().values().filter(|p| !first.contains(&p.id)).collect();
        others.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
        order.extend(others.into_iter().map(|p| p.id));
        let mut looks = HashMap::new();
        for (rank, id) in order.into_iter().enumerate() {
            let Some(persona) = map.personas().get(&id) else { continue };
            let color = persona.color.map_or(rank, usize::from) % PERSONA_DASHES.len();
            looks.entry(id).or_insert(Look { name: persona.name.as_str().into(), color, rank });
        }
        Self { looks }
    }

    /// Whether everybody who was there looks the same among others.
    pub(crate) fn agrees(&self, other: &Self) -> bool {
        self.looks.iter().all(|(id, look)| other.looks.get(id).is_none_or(|now| now == look))
    }

    pub(crate) fn look(&self, persona: Id) -> Option<&Look> {
        self.looks.get(&persona)
    }
}
