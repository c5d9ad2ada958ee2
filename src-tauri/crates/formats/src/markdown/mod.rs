//! Maps as Markdown: headings, lists and tables, as wikis and repositories show them. Reading takes the tables of any
//! Markdown file.

mod read;
mod write;

pub use read::{Found, joined, read};
pub use write::write;
