//! Nobody waits for the answer any more: how a long analysis hears of it.
//!
//! What runs long looks here between its steps and gives up halfway. Figures of an analysis that was stopped mean
//! nothing, so [`crate::analyze_until`] does not hand them out.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Asked for from any thread, once and for all. The usual one can never be asked for.
#[derive(Debug, Clone, Default)]
pub struct Stop(Option<Arc<AtomicBool>>);

impl Stop {
    /// One that can be asked for; clones hear of it too.
    pub fn new() -> Self {
        Self(Some(Arc::default()))
    }

    /// Asks whoever has a clone to stop.
    pub fn ask(&self) {
        if let Some(asked) = &self.0 {
            asked.store(true, Ordering::Relaxed);
        }
    }

    /// Whether anybody asked.
    pub fn asked(&self) -> bool {
        self.0.as_ref().is_some_and(|asked| asked.load(Ordering::Relaxed))
    }
}
