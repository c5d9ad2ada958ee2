//! wayfold-formats

pub mod json;
pub mod mermaid;
