//! wayfold-render
