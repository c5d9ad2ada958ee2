//! wayfold-store
