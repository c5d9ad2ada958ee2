//! wayfold-session
