//! Tests of the published format: what is read and what is refused, the schema, the way there and back.

mod fuzz;
mod read;
mod round_trip;
mod schema;
mod words;
