//! Files to maps and maps to files: pure functions over text and bytes, one format a module, both directions.
//!
//! Deliberately not here: files and folders, words for people (warnings and errors are codes with arguments), and
//! pictures of maps, which are drawn from the scene.

pub mod csv;
pub mod json;
pub mod list;
pub mod markdown;
pub mod mermaid;
pub mod table;
pub mod xlsx;
