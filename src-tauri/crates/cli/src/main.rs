//! The `wayfold` command.
fn main() {}
