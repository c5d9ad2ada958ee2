//! From a map to a scene: grid, text, curve, arrows.

pub mod text;
