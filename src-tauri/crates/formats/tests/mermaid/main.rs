//! Mermaid journeys: read, repaired, found in Markdown, written, and turned to maps and back.

mod blocks;
mod cases;
mod limits;
mod maps;
mod properties;
mod shown;
mod words;
