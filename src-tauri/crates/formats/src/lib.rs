//! wayfold-formats
