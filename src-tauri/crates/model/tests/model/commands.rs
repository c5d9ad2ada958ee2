//! What each command does, as a person would see it: stages in brackets, columns by spaces, tracks by slashes,
//! arrows below.

use crate::common::{blank_map, counter, fields};
use serde_json::json;
use std::collections::BTreeMap;
use wayfold_model::*;

/// `[A: a b/c]` one line a stage, then arrows, then notes with what they span.
fn picture(map: &Map) -> String {
    let title = |id: Id| map.touchpoints().get(&id).map_or("?".into(), |t| t.title.clone());
    let mut lines = Vec::new();
    for stage in map.stages_in_order() {
        let columns = map.columns_of(stage.id).into_iter().map(|column| {
            let mut text = String::new();
            for (at, touchpoint) in column.iter().enumerate() {
                text += if at == 0 { "" } else { "/" };
                text += &touchpoint.title;
                if touchpoint.track as usize != at {
                    text += &touchpoint.track.to_string();
                }
            }
            text
        });
        lines.push(format!("[{}: {}]", stage.title, columns.collect::<Vec<_>>().join(" ")));
    }
    let mut arrows: Vec<String> = map
        .transitions()
        .values()
        .map(|t| {
            let share = t.share.map_or(String::new(), |share| format!(" {share}"));
            let kind = if t.kind == TransitionKind::Main { "" } else { t.kind.name() };
            format!("{}->{}{share} {kind}", title(t.from), title(t.to)).trim_end().to_owned()
        })
        .collect();
    arrows.sort();
    lines.extend(arrows);
    let mut notes: Vec<String> = map
        .notes()
        .values()
        .map(|n| format!("{}..{}: {}", title(n.touchpoint), n.until.map_or(String::new(), title), n.text))
        .collect();
    notes.sort();
    lines.extend(notes);
    lines.join("\n")
}

/// Touchpoints a to f in stages A and B (c above d), arrows a→b→c→e→f, and a note from b to e. Ids: the letter's
/// code for touchpoints and stages.
fn sample() -> Map {
    let mut map = blank_map();
    let mut ids = counter(10_000);
    let mut run = |command: Command| {
        crate::common::run(&mut map, &mut ids, &command)
            .unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"));
    };
    for stage in ['A', 'B'] {
        let fields = fields(json!({ "id": id(stage), "title": stage.to_string() }));
        run(Command::AddStage { before: None, fields });
    }
    for (letter, place) in [
        ('a', Place::End { stage: id('A') }),
        ('b', Place::After { touchpoint: id('a') }),
        ('c', Place::End { stage: id('A') }),
        ('e', Place::End { stage: id('B') }),
        ('f', Place::End { stage: id('B') }),
    ] {
        let fields = fields(json!({ "id": id(letter), "title": letter.to_string() }));
        run(Command::AddTouchpoint { place, fields, connect: true });
    }
    run(Command::AddTouchpoint {
        place: Place::Beside { touchpoint: id('c'), track: None },
        fields: fields(json!({ "id": id('d'), "title": "d" })),
        connect: false,
    });
    let text = fields(json!({ "text": "note", "until": id('e') }));
    let lane = lane(&map, LaneKind::Notes);
    let note = Command::AddNote { lane, touchpoint: id('b'), before: None, fields: text };
    crate::common::run(&mut map, &mut ids, &note).expect("a note");
    map
}

fn id(letter: char) -> Id {
    Id::from_number(letter as u128)
}

fn lane(map: &Map, kind: LaneKind) -> Id {
    map.lanes_in_order().iter().find(|lane| lane.kind == kind).map(|lane| lane.id).expect("a usual lane")
}

#[track_caller]
fn check(command: Command, expected: &str) {
    let mut map = sample();
    let mut ids = counter(20_000);
    let before = map.clone();
    let change =
        crate::common::run(&mut map, &mut ids, &command).unwrap_or_else(|refusal| panic!("{refusal}"));
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(picture(&map), expected.join("\n"));
    wayfold_model::check(&map).expect("the rules hold");
    map.absorb(&change.inverse()).expect("the inverse fits");
    assert_eq!(map, before);
}

#[track_caller]
fn refused(command: Command, code: &str) {
    let map = sample();
    let mut ids = counter(20_000);
    match apply(&map, &command, &mut ids) {
        Err(refusal) => assert_eq!(refusal.code(), code, "{refusal}"),
        Ok(change) => panic!("not refused: {change:?}"),
    }
}

#[test]
fn the_sample_is_as_described() {
    assert_eq!(picture(&sample()), "[A: a b c/d]\n[B: e f]\na->b\nb->c\nc->e\ne->f\nb..e: note");
}

#[test]
fn move_stage() {
    check(
        Command::MoveStages { stages: vec![id('B')], before: Some(id('A')) },
        "[B: e f]\n[A: a b c/d]\na->b\nb->c\nc->e\ne->f\nb..e: note",
    );
}

#[test]
fn a_new_stage_goes_on_in_the_phase_of_the_one_before() {
    let (mut map, mut ids) = (sample(), counter(20_000));
    let edits = vec![FieldEdit { id: id('B'), fields: fields(json!({ "phase": "sale" })) }];
    crate::common::run(&mut map, &mut ids, &Command::Edit { edits }).expect("an edit");
    let mut add = |letter: char, before: Option<char>, own: Option<&str>| {
        let mut fields = fields(json!({ "id": id(letter) }));
        fields.extend(own.map(|phase| ("phase".to_owned(), json!(phase))));
        let add = Command::AddStage { before: before.map(id), fields };
        crate::common::run(&mut map, &mut ids, &add).expect("a stage");
        map.stages()[&id(letter)].phase
    };
    assert_eq!(add('C', None, None), Phase::Sale);
    assert_eq!(add('D', Some('B'), None), Phase::PreSale);
    assert_eq!(add('E', Some('A'), None), Phase::PreSale);
    assert_eq!(add('F', None, Some("post-sale")), Phase::PostSale);
    assert_eq!(add('G', None, None), Phase::PostSale);
}

#[test]
fn merge_stages() {
    check(
        Command::MergeStages { stages: vec![id('A'), id('B')] },
        "[A: a b c/d e f]\na->b\nb->c\nc->e\ne->f\nb..e: note",
    );
}

#[test]
fn split_stage() {
    check(
        Command::SplitStage { at: id('b'), fields: fields(json!({ "title": "New" })) },
        "[A: a]\n[New: b c/d]\n[B: e f]\na->b\nb->c\nc->e\ne->f\nb..e: note",
    );
}

#[test]
fn add_touchpoint_between_two_joins_the_flow() {
    check(
        Command::AddTouchpoint {
            place: Place::After { touchpoint: id('b') },
            fields: fields(json!({ "title": "x" })),
            connect: true,
        },
        "[A: a b x c/d]\n[B: e f]\na->b\nb->x\nc->e\ne->f\nx->c\nb..e: note",
    );
}

#[test]
fn move_touchpoints_across_stages_keeps_shared_columns() {
    check(
        Command::MoveTouchpoints {
            touchpoints: vec![id('d'), id('c'), id('a')],
            place: Place::Before { touchpoint: id('f') },
        },
        "[A: b]\n[B: e a c/d f]\na->b\nb->c\nc->e\ne->f\nb..e: note",
    );
}

#[test]
fn move_onto_a_parallel_track() {
    check(
        Command::MoveTouchpoints {
            touchpoints: vec![id('f')],
            place: Place::Beside { touchpoint: id('e'), track: Some(2) },
        },
        "[A: a b c/d]\n[B: e/f2]\na->b\nb->c\nc->e\ne->f\nb..e: note",
    );
}

#[test]
fn copy_touchpoints_with_their_arrows_and_notes() {
    check(
        Command::CopyTouchpoints {
            touchpoints: vec![id('b'), id('c')],
            place: Place::End { stage: id('B') },
        },
        "[A: a b c/d]\n[B: e f b c]\na->b\nb->c\nb->c\nc->e\ne->f\nb..: note\nb..e: note",
    );
}

#[test]
fn merge_touchpoints_joins_their_arrows() {
    check(
        Command::MergeTouchpoints { touchpoints: vec![id('b'), id('c')] },
        "[A: a b d1]\n[B: e f]\na->b\nb->e\ne->f\nb..e: note",
    );
}

#[test]
fn split_touchpoint_takes_the_outgoing_arrows() {
    check(
        Command::SplitTouchpoint { touchpoint: id('b'), fields: fields(json!({ "title": "b2" })) },
        "[A: a b b2 c/d]\n[B: e f]\na->b\nb->b2\nb2->c\nc->e\ne->f\nb..e: note",
    );
}

#[test]
fn connect_knows_loops_and_alternatives() {
    let connect = |from, to| Command::Connect {
        from: id(from),
        to: id(to),
        kind: None,
        fields: fields(json!({ "share": 0.25 })),
    };
    let sample = "[A: a b c/d]\n[B: e f]\na->b\n";
    check(connect('e', 'a'), &format!("{sample}b->c\nc->e\ne->a 0.25 loop\ne->f\nb..e: note"));
    check(connect('b', 'f'), &format!("{sample}b->c\nb->f 0.25 alternative\nc->e\ne->f\nb..e: note"));
    check(connect('d', 'f'), &format!("{sample}b->c\nc->e\nd->f 0.25\ne->f\nb..e: note"));
}

#[test]
fn delete_closes_the_gap_and_shortens_notes() {
    let delete = |letters: &str, heal| Command::Delete {
        records: letters.chars().map(id).collect(),
        move_to: None,
        heal,
    };
    check(delete("b", true), "[A: a c/d]\n[B: e f]\na->c\nc->e\ne->f\nc..e: note");
    check(delete("b", false), "[A: a c/d]\n[B: e f]\nc->e\ne->f\nc..e: note");
    check(delete("bce", true), "[A: a d1]\n[B: f]\na->f\nd..: note");
    check(delete("A", true), "[B: e f]\ne->f\ne..: note");
}

#[test]
fn delete_stage_but_keep_its_touchpoints() {
    check(
        Command::Delete { records: vec![id('A')], move_to: Some(id('B')), heal: true },
        "[B: e f a b c/d]\na->b\nb->c\nc->e\ne->f\nb..e: note",
    );
}

#[test]
fn paste_lines() {
    check(
        Command::PasteTouchpoints {
            lines: vec!["x".into(), "  ".into(), "y ".into()],
            place: Place::After { touchpoint: id('e') },
            connect: true,
        },
        "[A: a b c/d]\n[B: e x y f]\na->b\nb->c\nc->e\ne->x\nx->y\ny->f\nb..e: note",
    );
    check(
        Command::PasteNotes {
            lines: vec!["1".into(), "2".into(), "3".into()],
            lane: lane(&sample(), LaneKind::Quotes),
            touchpoint: id('b'),
            across: true,
        },
        "[A: a b c/d]\n[B: e f]\na->b\nb->c\nc->e\ne->f\nb..: 1\nb..e: note\nc..: 2\ne..: 3",
    );
}

#[test]
fn paste_records_of_a_stage() {
    let records = selection(&sample(), &[id('A')]);
    check(
        Command::Paste { records, place: None },
        "[A: a b c/d]\n[B: e f]\n[A: a b c/d]\na->b\na->b\nb->c\nb->c\nc->e\ne->f\nb..: note\nb..e: note",
    );
}

#[test]
fn a_batch_is_one_step_and_can_use_its_own_ids() {
    let edit = FieldEdit { id: id('a'), fields: fields(json!({ "channel": id('z'), "title": "a!" })) };
    check(
        Command::Batch {
            commands: vec![
                Command::Add { kind: Kind::Channel, fields: fields(json!({ "id": id('z'), "name": "Fax" })) },
                Command::Edit { edits: vec![edit] },
            ],
        },
        "[A: a! b c/d]\n[B: e f]\na!->b\nb->c\nc->e\ne->f\nb..e: note",
    );
}

#[test]
fn what_is_refused_says_why() {
    let edit =
        |letter, value| Command::Edit { edits: vec![FieldEdit { id: id(letter), fields: fields(value) }] };
    let edit_card =
        |value| Command::Edit { edits: vec![FieldEdit { id: Id::from_number(1), fields: fields(value) }] };
    let many: BTreeMap<String, String> =
        (0..=MOST_ENTRIES).map(|number| (format!("trap:{number}"), String::new())).collect();
    let cases = [
        (edit('q', json!({ "title": "x" })), "missing"),
        (edit('a', json!({ "titel": "x" })), "bad-field"),
        (edit('a', json!({ "title": 7 })), "bad-field"),
        (edit('a', json!({ "order": "80" })), "not-editable"),
        (edit('a', json!({ "emotion": 3 })), "out-of-range"),
        (edit('a', json!({ "entryShare": 1.01 })), "out-of-range"),
        (edit('a', json!({ "title": "x".repeat(LONGEST_TEXT + 1) })), "too-long"),
        (edit_card(json!({ "dismissals": { "x".repeat(LONGEST_KEY + 1): "" } })), "too-long"),
        (edit_card(json!({ "dismissals": { "trap:1": "x".repeat(LONGEST_REASON + 1) } })), "too-long"),
        (edit_card(json!({ "dismissals": many })), "too-many"),
        (edit_card(json!({ "audiences": [{ "name": "x".repeat(LONGEST_KEY + 1) }] })), "too-long"),
        (edit_card(json!({ "audiences": [{ "language": "de_DE" }] })), "malformed"),
        (edit_card(json!({ "audiences": [{ "hiddenLanes": [id('a')] }] })), "wrong-kind"),
        (edit_card(json!({ "audiences": [{ "hiddenStages": [id('q')] }] })), "missing"),
        (edit_card(json!({ "audiences": vec![json!({}); MOST_ENTRIES + 1] })), "too-many"),
        (edit('a', json!({ "link": "javascript:alert(1)" })), "malformed"),
        (edit('a', json!({ "channel": id('b') })), "wrong-kind"),
        (edit('a', json!({ "title": "a" })), "nothing-to-do"),
        (Command::MergeTouchpoints { touchpoints: vec![id('a')] }, "too-few"),
        (Command::Delete { records: vec![Id::from_number(1)], move_to: None, heal: true }, "card-stays"),
        (
            Command::Delete { records: vec![lane(&sample(), LaneKind::Flow)], move_to: None, heal: true },
            "flow-stays",
        ),
        (Command::AddLane { before: None, fields: fields(json!({ "kind": "emotion" })) }, "lane-taken"),
        (
            Command::AddNote {
                lane: lane(&sample(), LaneKind::Emotion),
                touchpoint: id('a'),
                before: None,
                fields: fields(json!({})),
            },
            "not-a-lane-for-notes",
        ),
        (Command::AddStage { before: None, fields: fields(json!({ "id": id('A') })) }, "taken"),
    ];
    for (command, code) in cases {
        refused(command, code);
    }
    let twice = |_| Command::Connect { from: id('a'), to: id('a'), kind: None, fields: fields(json!({})) };
    refused(Command::Batch { commands: (0..2).map(twice).collect() }, "loops-twice");
}

#[test]
fn typing_is_one_step_and_undo_brings_back_the_beginning() {
    let mut map = sample();
    let original = map.clone();
    let mut ids = counter(20_000);
    let mut history = History::default();
    for (second, text) in [(0, "s"), (1, "se"), (2, "sea"), (9, "seal")] {
        let edit = FieldEdit { id: id('a'), fields: fields(json!({ "title": text })) };
        let command = Command::Edit { edits: vec![edit] };
        let change = crate::common::run(&mut map, &mut ids, &command).expect("an edit");
        let at = chrono::DateTime::from_timestamp(second, 0).unwrap_or_default();
        history.record(Step { id: ids(), command: command.name().into(), at, change });
    }
    assert_eq!(history.done.len(), 2);
    history.undo_in(&mut map).expect("undo fits");
    assert_eq!(map.touchpoints()[&id('a')].title, "sea");
    history.undo_in(&mut map).expect("undo fits");
    assert_eq!(map, original);
    history.redo_in(&mut map).expect("redo fits");
    assert_eq!(map.touchpoints()[&id('a')].title, "sea");
}

#[test]
fn a_step_of_several_commands_is_named_after_what_comes_into_being() {
    let check = |commands: Vec<Command>, name: &str| assert_eq!(Command::Batch { commands }.name(), name);
    let empty = || fields(json!({}));
    let add = |kind| Command::Add { kind, fields: empty() };
    let note = || Command::AddNote { lane: id('n'), touchpoint: id('a'), before: None, fields: empty() };
    let lane = || Command::AddLane { before: None, fields: empty() };
    let edit = || Command::Edit { edits: Vec::new() };
    let connect = || Command::Connect { from: id('a'), to: id('b'), kind: None, fields: empty() };
    check(vec![add(Kind::Image), lane(), note()], "add-picture");
    check(vec![add(Kind::Image), edit()], "add-picture");
    check(vec![note(), note()], "add-note");
    check(vec![add(Kind::Channel), edit()], "add");
    check(vec![connect(), connect()], "connect");
    check(vec![edit(), connect()], "batch");
    check(Vec::new(), "batch");
}
