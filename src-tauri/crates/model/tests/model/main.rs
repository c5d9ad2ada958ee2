//! The model from outside: commands as a user gives them, and what holds for every sequence of them.

mod commands;
mod common;
mod properties;
mod seen;
