//! Every reason has words in both languages, and the words use no argument the reason does not give.

use std::collections::BTreeSet;
use wayfold_formats::json::{Reason, Shape, Slip};
use wayfold_model::{Id, Kind, LaneKind, Refusal};

fn reasons() -> Vec<Reason> {
    use Slip::*;
    let slips = [
        EndsEarly,
        TextBehind,
        NoValue,
        NoName,
        NoColon,
        NoCommaInList,
        NoCommaInObject,
        CommaTooMany,
        Comment,
        SingleQuote,
        OpenText,
        LineBreakInText,
        ControlInText,
        BadEscape,
        HalfCharacter,
        BadNumber,
        TooDeep,
        TooMuch,
    ];
    let (text, name, record, most) = (String::new, String::new, Id::NIL, 1);
    let mut reasons: Vec<Reason> = slips.into_iter().map(Reason::Syntax).collect();
    for nearest in [None, Some(String::new())] {
        reasons.extend([
            Reason::UnknownField { name: name(), nearest: nearest.clone() },
            Reason::UnknownChoice { text: text(), nearest: nearest.clone(), choices: text() },
            Reason::Dangling { text: text(), kind: Kind::Stage, nearest },
        ]);
    }
    reasons.extend([
        Reason::TooLarge { most },
        Reason::TooMany { what: "map", most },
        Reason::NotWayfold,
        Reason::NoVersion,
        Reason::Newer { version: 2, newest: 1 },
        Reason::WrongType { expected: Shape::Text, found: Shape::Null },
        Reason::Twice { name: name() },
        Reason::Lacking { name: name() },
        Reason::NotWhole { most: 1 },
        Reason::Boundless,
        Reason::BadId { text: text() },
        Reason::TakenId { text: text(), other: text() },
        Reason::WrongKind { text: text(), expected: Kind::Stage, found: Kind::Lane },
        Reason::OriginOfWhat,
        Reason::NotADate { text: text() },
        Reason::NotATime { text: text() },
        Reason::NotAKey { text: text() },
        Reason::NotBase64,
        Reason::Unfit,
        Reason::Rule(Refusal::OutOfRange { record, field: "x", least: 0.0, most: 1.0 }),
        Reason::Rule(Refusal::TooLong { record, field: "x", most }),
        Reason::Rule(Refusal::TooMany { what: "x", most }),
        Reason::Rule(Refusal::Malformed { record, field: "x" }),
        Reason::Rule(Refusal::PlaceTaken { record }),
        Reason::Rule(Refusal::LaneTaken { kind: LaneKind::Flow }),
        Reason::Rule(Refusal::NotALaneForNotes { lane: record }),
        Reason::Rule(Refusal::LoopsTwice { touchpoint: record }),
    ]);
    reasons
}

#[test]
fn every_reason_has_words() {
    for (language, words) in [
        ("en", include_str!("../../../../../../assets/locales/en.ftl")),
        ("de", include_str!("../../../../../../assets/locales/de.ftl")),
    ] {
        for reason in reasons() {
            let key = reason.key();
            let start =
                words.find(&format!("\n{key} =")).unwrap_or_else(|| panic!("{language} has no {key}"));
            let mut lines = words[start + 1..].lines();
            let first = lines.next().unwrap().to_owned();
            let message =
                lines.take_while(|line| line.starts_with([' ', '}'])).fold(first, |all, line| all + line);
            let args: BTreeSet<&str> = reason.args().into_keys().collect();
            for used in message.split("{ $").skip(1).filter_map(|rest| rest.split_whitespace().next()) {
                assert!(args.contains(used), "{language} {key} wants {used}, there are {args:?}");
            }
            assert!(!reason.to_string().is_empty());
        }
    }
}
