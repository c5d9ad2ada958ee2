//! wayfold-model
