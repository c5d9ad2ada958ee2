//! What can be typed: one description from which parsing, help, completions and the man page come, in the reader's
//! language.

use crate::lint::DENIED;
use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser, ValueParser};
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};
use std::ffi::OsStr;
use std::path::PathBuf;
use wayfold_session::{PaperSize, Words};

/// Endings of the formats that can be written.
pub(crate) const WRITTEN: [&str; 11] =
    ["json", "mmd", "csv", "md", "xlsx", "pptx", "svg", "png", "pdf", "html", "wayfold"];
/// Endings of the formats that can be read.
pub(crate) const READ: [&str; 6] = ["json", "mmd", "csv", "md", "xlsx", "wayfold"];
/// How a map is laid on the pages of a PDF.
const PAGES: [&str; 4] = ["drawing", "sheet", "poster", "stages"];
/// What a picture is fitted into.
const FRAMES: [&str; 3] = ["slide", "a3", "a0"];
/// Shapes of slides.
const SLIDES: [&str; 2] = ["16:9", "4:3"];
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
            .arg(self.option("slides", "SHAPE", PossibleValuesParser::new(SLIDES)))
            .arg(self.flag("strict"))
            .arg(self.json())
            .after_help(self.say("convert-examples"))
    }

    fn render(&self) -> Command {
        let names = PossibleValuesParser::new(PaperSize::NAMED.map(PaperSize::name));
        let outputs = self.file("output").value_name("FILE").long("output").short('o');
        self.command("render")
            .arg(
                Arg::new("what")
                    .help(self.say("arg-what"))
                    .value_name("MAP")
                    .value_parser(value_parser!(PathBuf))
                    .value_hint(ValueHint::FilePath)
                    .required(true),
            )
            .arg(outputs.required(true).action(ArgAction::Append))
            .arg(self.library())
            .arg(self.option("from", "FORMAT", PossibleValuesParser::new(READ)))
            .arg(self.option("map", "NAME", value_parser!(String)).help(self.say("arg-render-map")))
            .arg(self.option("view", "NAME", value_parser!(String)))
            .arg(self.option("pages", "WAY", PossibleValuesParser::new(PAGES)))
            .arg(self.option("page", "PAPER", PaperOrSize).hide_possible_values(true))
            .arg(self.option("tile", "PAPER", names).ignore_case(true))
            .arg(self.option("theme", "NAME", PossibleValuesParser::new(wayfold_session::Theme::NAMES)))
            .arg(self.option("scale", "FACTOR", scale))
            .arg(self.option("frame", "FRAME", PossibleValuesParser::new(FRAMES)).conflicts_with("scale"))
            .arg(self.option("slides", "SHAPE", PossibleValuesParser::new(SLIDES)))
            .arg(self.flag("transparent"))
            .arg(self.flag("no-findings"))
            .arg(self.flag("no-legend"))
            .arg(self.option("brand", "COLOUR", color).conflicts_with("theme"))
            .arg(self.option("font", "FAMILY", value_parser!(String)))
            .arg(self.file("logo").value_name("FILE").long("logo"))
            .arg(self.file("template").value_name("FILE").long("template"))
            .arg(self.flag("force"))
            .arg(self.flag("strict"))
            .arg(self.json())
            .after_help(self.say("render-examples"))
    }

    /// A command about what maps come to; `file` names the argument for what it reads.
    fn analysis(&self, name: &'static str) -> Command {
        self.command(name)
            .arg(self.option("from", "FORMAT", PossibleValuesParser::new(READ)))
            .arg(self.option("map", "NAME", value_parser!(String)))
            .arg(self.json())
            .after_help(self.say(&format!("{name}-examples")))
    }

    fn analyze(&self) -> Command {
        self.analysis("analyze")
            .arg(self.file("map-file").value_name("FILE").required(true))
            .arg(self.flag("all"))
            .arg(self.flag("why"))
            .arg(self.option("draws", "NUMBER", value_parser!(u32).range(1..=100_000)))
            .arg(self.option("margin", "SHARE", share))
    }

    fn lint(&self) -> Command {
        self.analysis("lint")
            .arg(self.file("map-files").value_name("FILE").required(true).num_args(1..))
            .arg(self.option("deny", "LEVEL", PossibleValuesParser::new(DENIED)).default_value("error"))
            .arg(self.flag("all").help(self.say("arg-lint-all")))
    }

    fn what_if(&self) -> Command {
        let many = |name: &'static str, value: &str| {
            self.option(name, value, value_parser!(String))
                .action(ArgAction::Append)
                .allow_hyphen_values(true)
        };
        self.analysis("what-if")
            .arg(self.file("map-file").value_name("FILE").required(true))
            .arg(many("remedy", "NAME"))
            .arg(many("share", "FROM>TO=SHARE"))
            .arg(many("drop", "NAME=SHARE"))
            .arg(many("frequency", "PAIN=SHARE"))
            .arg(many("minutes", "NAME=MINUTES"))
            .arg(many("mood", "NAME=MOOD"))
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
        .subcommand(help.render())
        .subcommand(help.libraries())
        .subcommand(help.analyze())
        .subcommand(help.lint())
        .subcommand(help.what_if())
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

/// A share from 0 to 1, also in per cent.
fn share(text: &str) -> Result<f64, String> {
    let (digits, scale) = text.strip_suffix('%').map_or((text, 1.0), |digits| (digits, 0.01));
    match digits.trim().replace(',', ".").parse::<f64>().map(|share| share * scale) {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(share),
        _ => Err("0–1, 0%–100%".into()),
    }
}

/// Paper by its name, or as a size. What is neither is told of in the reader's language, by who reads it.
#[derive(Clone)]
struct PaperOrSize;

impl TypedValueParser for PaperOrSize {
    type Value = String;

    fn parse_ref(&self, of: &Command, arg: Option<&Arg>, typed: &OsStr) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(of, arg, typed)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(PaperSize::NAMED.into_iter().map(|paper| PossibleValue::new(paper.name()))))
    }
}

/// A colour as `#rrggbb`.
fn color(text: &str) -> Result<String, String> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    let is = digits.len() == 6 && digits.chars().all(|digit| digit.is_ascii_hexdigit());
    if is { Ok(format!("#{}", digits.to_ascii_lowercase())) } else { Err("#rrggbb".into()) }
}

/// A factor from 0.1 to 4.
fn scale(text: &str) -> Result<f32, String> {
    match text.replace(',', ".").parse::<f32>() {
        Ok(factor) if (0.1..=4.0).contains(&factor) => Ok(factor),
        _ => Err("0.1–4".into()),
    }
}
