//! Pictures at the size they are drawn, kept as long as a band may need them.

use crate::picture;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;
use vello_cpu::Pixmap;
use wayfold_scene::Scene;

/// A picture and the size of its frame in pixels.
type Key = (Uuid, u32, u32);

/// Pictures decoded so far; shared between the threads that draw.
pub(crate) struct Pictures<'a> {
    scene: &'a Scene,
    kept: Mutex<HashMap<Key, Kept>>,
}

struct Kept {
    /// `None` where there is no such picture or it cannot be decoded.
    pixels: Option<Arc<Pixmap>>,
    /// The last band that drew it.
    band: usize,
}

impl<'a> Pictures<'a> {
    /// None decoded yet.
    pub(crate) fn new(scene: &'a Scene) -> Self {
        Self { scene, kept: Mutex::default() }
    }

    /// The pixels of a picture that cover a frame of `width` by `height` pixels.
    pub(crate) fn get(&self, id: Uuid, width: u32, height: u32, band: usize) -> Option<Arc<Pixmap>> {
        let key = (id, width, height);
        // decoding happens under the lock on purpose: two threads must not both hold a large decoded photo
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = kept.entry(key).or_insert_with(|| Kept { pixels: self.decode(key), band });
        entry.band = entry.band.max(band);
        entry.pixels.clone()
    }

    /// Forgets the pictures last drawn before `band`.
    pub(crate) fn forget_before(&self, band: usize) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).retain(|_, kept| kept.band >= band);
    }

    fn decode(&self, (id, width, height): Key) -> Option<Arc<Pixmap>> {
        let pixels = picture::cover(self.scene.pictures.get(&id)?, width, height)?;
        let (width, height) = (u16::try_from(pixels.width).ok()?, u16::try_from(pixels.height).ok()?);
        let mut pixmap = Pixmap::new(width, height);
        pixmap.data_as_u8_slice_mut().copy_from_slice(&pixels.data);
        pixmap.recompute_may_have_transparency();
        Some(Arc::new(pixmap))
    }
}
