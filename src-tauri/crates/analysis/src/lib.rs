//! wayfold-analysis
