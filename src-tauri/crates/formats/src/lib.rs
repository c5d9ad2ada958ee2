//! wayfold-formats

pub mod json;
