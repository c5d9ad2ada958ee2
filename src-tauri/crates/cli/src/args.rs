//! What can be typed: one description from which parsing, help, completions and the man page come, in the reader's
//! language.

use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};
use std::path::PathBuf;
use wayfold_session::Words;

/// Endings of the formats that can be written.
pub(crate) const WRITTEN: [&str; 7] = ["json", "mmd", "csv", "md", "svg", "png", "wayfold"];
/// Endings of the formats that can be read.
pub(crate) const READ: [&str; 5] = ["json", "mmd", "csv", "md", "wayfold"];
/// Shells there are completions for.
pub(crate) const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "elvish", "powershell"];

struct Help<'a>(&'a Words);

impl Help<'_> {
    fn say(&self, key: &str) -> String {
        self.0.plain(&format!("cli-{key}"))
    }

    fn command(&self, name: &'static str) -> Command {
        self.bare(name).about(self.say(name))
    }

    fn bare(&self, name: &'static str) -> Command {
        Command::new(name)
            .disable_help_flag(true)
            .arg(self.flag("help").short('h').action(ArgAction::Help).global(false))
    }

    fn flag(&self, name: &'static str) -> Arg {
        Arg::new(name).long(name).help(self.say(&format!("arg-{name}"))).action(ArgAction::SetTrue)
    }

    fn option(&self, name: &'static str, value: &str, parser: impl Into<ValueParser>) -> Arg {
        let help = self.say(&format!("arg-{name}"));
        Arg::new(name).long(name).help(help).value_name(value.to_owned()).value_parser(parser.into())
    }

    fn file(&self, name: &'static str) -> Arg {
        Arg::new(name)
            .help(self.say(&format!("arg-{name}")))
            .value_name(name.to_uppercase())
            .value_parser(value_parser!(PathBuf))
            .value_hint(ValueHint::FilePath)
    }

    fn library(&self) -> Arg {
        self.option("library", "FILE", value_parser!(PathBuf)).value_hint(ValueHint::FilePath)
    }

    fn json(&self) -> Arg {
        self.flag("json")
    }

    fn convert(&self) -> Command {
        self.command("convert")
            .arg(self.file("in").required(true))
            .arg(self.file("out").required(true))
            .arg(self.option("from", "FORMAT", PossibleValuesParser::new(READ)))
            .arg(self.option("to", "FORMAT", PossibleValuesParser::new(WRITTEN)))
            .arg(self.option("map", "NUMBER", value_parser!(u32).range(1..)))
            .arg(self.option("theme", "NAME", PossibleValuesParser::new(wayfold_session::Theme::NAMES)))
            .arg(self.option("scale", "FACTOR", scale))
            .arg(self.flag("transparent"))
            .arg(self.flag("strict"))
            .arg(self.json())
            .after_help(self.say("convert-examples"))
    }

    fn serve(&self) -> Command {
        self.command("serve")
            .arg(self.file("at").value_name("LIBRARY"))
            .arg(self.option("port", "NUMBER", value_parser!(u16).range(1..)))
            .arg(self.flag("no-open"))
            .arg(self.json())
            .after_help(self.say("serve-examples"))
    }

    fn libraries(&self) -> Command {
        let sub = |name: &'static str| self.bare(name).arg(self.library()).arg(self.json());
        self.command("library")
            .subcommand_required(true)
            .arg_required_else_help(true)
            .subcommand(sub("init").about(self.say("library-init")))
            .subcommand(sub("list").about(self.say("library-list")))
            .subcommand(
                sub("import")
                    .about(self.say("library-import"))
                    .arg(self.file("files").required(true).num_args(1..))
                    .arg(self.flag("strict")),
            )
            .subcommand(
                sub("export")
                    .about(self.say("library-export"))
                    .arg(self.file("folder").required(true).value_hint(ValueHint::DirPath))
                    .arg(
                        self.option("to", "FORMAT", PossibleValuesParser::new(WRITTEN)).default_value("json"),
                    )
                    .arg(self.option("map", "ID", value_parser!(String)))
                    .arg(self.option(
                        "theme",
                        "NAME",
                        PossibleValuesParser::new(wayfold_session::Theme::NAMES),
                    ))
                    .arg(self.option("scale", "FACTOR", scale)),
            )
            .subcommand(
                sub("search")
                    .about(self.say("library-search"))
                    .arg(Arg::new("text").help(self.say("arg-text")).required(true).num_args(1..))
                    .arg(
                        self.option("limit", "NUMBER", value_parser!(u32).range(1..=200)).default_value("20"),
                    ),
            )
            .subcommand(sub("check").about(self.say("library-check")))
            .subcommand(sub("rescue").about(self.say("library-rescue")).arg(self.file("into").required(true)))
            .after_help(self.say("library-examples"))
    }
}

/// The whole command, described in a language.
pub(crate) fn command(words: &Words) -> Command {
    let help = Help(words);
    Command::new("wayfold")
        .about(help.say("about"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(help.flag("help").short('h').action(ArgAction::Help))
        .arg(help.flag("version").short('V').action(ArgAction::Version))
        .arg(help.option("lang", "LANGUAGE", value_parser!(String)).global(true))
        .subcommand(help.convert())
        .subcommand(help.libraries())
        .subcommand(help.serve())
        .subcommand(
            help.command("completions")
                .arg(
                    Arg::new("shell")
                        .help(help.say("arg-shell"))
                        .required(true)
                        .value_parser(PossibleValuesParser::new(SHELLS)),
                )
                .after_help(help.say("completions-examples")),
        )
        .subcommand(help.command("man"))
        .after_help(help.say("exit-codes"))
}

/// A factor from 0.1 to 4.
fn scale(text: &str) -> Result<f32, String> {
    match text.replace(',', ".").parse::<f32>() {
        Ok(factor) if (0.1..=4.0).contains(&factor) => Ok(factor),
        _ => Err("0.1–4".into()),
    }
}
