//! `wayfold`: journeys on the command line. No window, no GTK; everything the app does to files, for scripts.

mod analyze;
mod args;
mod convert;
mod input;
mod language;
mod library;
mod lint;
mod manual;
mod outcome;
mod output;
mod paint;
mod render;
mod serve;
mod subject;
mod what_if;

use crate::outcome::{FINE, Stop, USAGE};
use crate::output::Output;
use clap::ArgMatches;
use std::io::Write as _;
use std::process::ExitCode;
use wayfold_session::Words;

fn main() -> ExitCode {
    let typed: Vec<_> = std::env::args_os().collect();
    let language = language::of(&typed);
    let words = Words::new(&language);
    let matches = match args::command(&words).try_get_matches_from(&typed) {
        Ok(matches) => matches,
        Err(error) => {
            let code = if error.use_stderr() { USAGE } else { FINE };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let mut output = Output::new(&words, json(&matches));
    let done = run(&matches, &words, &mut output);
    if let Err(stop) = &done {
        output.stopped(stop);
    }
    let code = done.unwrap_or_else(|stop| stop.code());
    output.finish();
    ExitCode::from(code)
}

/// Whether the report should be JSON: the flag is on the innermost command.
fn json(matches: &ArgMatches) -> bool {
    let mut inner = matches;
    while let Some((_, deeper)) = inner.subcommand() {
        inner = deeper;
    }
    inner.try_get_one::<bool>("json").ok().flatten().copied().unwrap_or(false)
}

fn run(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    match matches.subcommand() {
        Some(("convert", matches)) => convert::run(matches, words, output),
        Some(("render", matches)) => render::run(matches, words, output),
        Some(("library", matches)) => library::run(matches, words, output),
        Some(("analyze", matches)) => analyze::run(matches, words, output),
        Some(("lint", matches)) => lint::run(matches, words, output),
        Some(("what-if", matches)) => what_if::run(matches, words, output),
        Some(("serve", matches)) => serve::run(matches, words, output),
        Some(("completions", matches)) => {
            print_completions(matches, words);
            Ok(FINE)
        }
        Some(("man", _)) => print_manual(words),
        _ => Ok(USAGE),
    }
}

fn print_completions(matches: &ArgMatches, words: &Words) {
    let shell = matches.get_one::<String>("shell").map_or("", String::as_str);
    if let Ok(shell) = shell.parse::<clap_complete::Shell>() {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut args::command(words), "wayfold", &mut script);
        // Whoever reads may stop reading.
        let _ = std::io::stdout().write_all(&script);
    }
}

fn print_manual(words: &Words) -> Result<u8, Stop> {
    let page = manual::page(args::command(words)).map_err(Stop::file("-"))?;
    std::io::stdout().write_all(&page).map_err(Stop::file("-"))?;
    Ok(FINE)
}
