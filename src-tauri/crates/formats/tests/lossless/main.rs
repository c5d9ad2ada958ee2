//! The formats that hold everything: maps with every field filled in, through JSON and through workbooks.

mod generate;
mod json;
mod probe;
mod sample;
mod xlsx;
