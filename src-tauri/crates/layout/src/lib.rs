//! wayfold-layout
