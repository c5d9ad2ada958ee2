//! Figures as the UI asks for them: on a real library, with changes coming in between.

use serde_json::{Value, json};
use wayfold_session::analysis::Report;
use wayfold_session::{Answer, FindingView, Library, Request, Response, Session};

/// A session with the broadband example in it, open; and the map.
fn session(folder: &tempfile::TempDir) -> (Session, Value) {
    let library = Library::create(&folder.path().join("l.wayfold")).expect("a library");
    let mut session = Session::new(library, "en");
    let create = json!({ "ask": "createMap", "title": "", "language": "en", "template": "broadband" });
    let Ok(Response::Created { map }) = ask(&mut session, create) else { panic!("no map") };
    (session, json!(map))
}

fn ask(session: &mut Session, request: Value) -> Result<Response, String> {
    let request: Request = serde_json::from_value(request).expect("a request");
    match session.answer_fully(request, vec![]) {
        Ok(Answer::Said(response)) => Ok(*response),
        Ok(other) => panic!("{other:?}"),
        Err(failure) => Err(session.message(&failure).code),
    }
}

fn analysed(session: &mut Session, map: &Value) -> (Report, Vec<FindingView>) {
    match ask(session, json!({ "ask": "analyse", "map": map })) {
        Ok(Response::Analysed { report, findings, .. }) => (*report, findings),
        other => panic!("{other:?}"),
    }
}

fn completion(report: &Report) -> f64 {
    report.flow.completion.expect("a way to the goal")
}

/// Records of a map in JSON, by kind and title.
fn record(session: &mut Session, map: &Value, kind: &str, title: &str) -> Value {
    let open = json!({ "ask": "openMap", "map": map, "view": {} });
    let Ok(Response::Opened { records, .. }) = ask(session, open) else { panic!("it does not open") };
    let records = json!(records);
    let found = records.as_array().into_iter().flatten();
    let mut found = found.filter(|record| record["kind"] == kind && record["value"]["title"] == title);
    found.next().unwrap_or_else(|| panic!("no {kind} {title}"))["value"].clone()
}

const REMEDY: &str = "Offer after a service check, not before";

#[test]
fn a_map_is_analysed_in_words_and_what_is_set_aside_says_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut session, map) = session(&folder);
    let (report, findings) = analysed(&mut session, &map);
    assert!((completion(&report) - 0.387_137_538_995_228_96).abs() < 1e-9);
    assert!(report.findings.is_empty(), "they are there in words");
    assert!(findings.len() > 20 && findings.iter().all(|finding| finding.dismissed.is_none()));
    assert!(findings[0].sentence.starts_with("Halving drop-off at “Checks what the address gets”"));
    let key = &findings[0].key;
    let edit = json!({ "do": "edit", "edits": [{ "id": map, "fields": { "dismissals": { key: "Is being done" } } }] });
    let done = ask(&mut session, json!({ "ask": "do", "map": map, "command": edit }));
    assert!(done.is_ok(), "{done:?}");
    let (_, findings) = analysed(&mut session, &map);
    assert_eq!(findings[0].dismissed.as_deref(), Some("Is being done"));
    let told = ask(&mut session, json!({ "ask": "setLanguage", "language": "de" }));
    assert!(matches!(told, Ok(Response::Done)));
    let (_, findings) = analysed(&mut session, &map);
    assert!(findings[0].sentence.starts_with("Am meisten lässt sich bei"), "{}", findings[0].sentence);
}

#[test]
fn completion_is_drawn_only_when_somebody_asks() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut session, map) = session(&folder);
    assert_eq!(analysed(&mut session, &map).0.certainty.simulated, None);
    let mut drawn =
        |draws: u32| match ask(&mut session, json!({ "ask": "analyse", "map": map, "draws": draws })) {
            Ok(Response::Analysed { report, .. }) => report,
            other => panic!("{other:?}"),
        };
    let report = drawn(500);
    let range = report.certainty.simulated.expect("some shares were counted");
    assert!(range.low < completion(&report) && completion(&report) < range.high, "{range:?}");
    assert_eq!(drawn(500).certainty.simulated, Some(range), "the same draws each time");
}

#[test]
fn what_is_tried_changes_nothing_until_it_is_applied_and_then_is_what_it_promised() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut session, map) = session(&folder);
    let remedy = record(&mut session, &map, "remedy", REMEDY)["id"].clone();
    let scenario = json!({ "remedies": [remedy] });
    let before = analysed(&mut session, &map).0;
    let tried = ask(&mut session, json!({ "ask": "whatIf", "map": map, "scenario": scenario }));
    let Ok(Response::WhatIf { after, findings, .. }) = tried else { panic!("{tried:?}") };
    assert!(completion(&after) > completion(&before) + 0.01);
    assert!(!findings.is_empty());
    let still = completion(&analysed(&mut session, &map).0);
    assert!((still - completion(&before)).abs() < 1e-12);

    // as the future state, in a copy
    let future = json!({ "ask": "futureState", "map": map, "title": "Next year", "scenario": scenario });
    let made = ask(&mut session, future);
    let Ok(Response::Created { map: copy }) = made else { panic!("{made:?}") };
    let copied = completion(&analysed(&mut session, &json!(copy)).0);
    assert!((copied - completion(&after)).abs() < 1e-9, "{copied}");
    let changed = record(&mut session, &json!(copy), "remedy", REMEDY);
    assert_eq!(changed["status"], "done");

    // and in the map itself, as one step
    let apply = json!({ "ask": "applyScenario", "map": map, "scenario": scenario });
    assert!(matches!(ask(&mut session, apply.clone()), Ok(Response::Changed { .. })));
    let now = completion(&analysed(&mut session, &map).0);
    assert!((now - completion(&after)).abs() < 1e-9, "{now}");
    let undone = ask(&mut session, json!({ "ask": "undo", "map": map }));
    assert!(matches!(undone, Ok(Response::Changed { .. })));
    let back = completion(&analysed(&mut session, &map).0);
    assert!((back - completion(&before)).abs() < 1e-12);
    let nothing = json!({ "ask": "applyScenario", "map": map, "scenario": {} });
    assert_eq!(ask(&mut session, nothing).err().as_deref(), Some("refusal-nothing-to-do"));
}

#[test]
fn minutes_and_shares_that_were_dragged_are_written_where_they_belong() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut session, map) = session(&folder);
    let visit = record(&mut session, &map, "touchpoint", "Technician’s visit");
    let all =
        visit["activeMinutes"].as_f64().unwrap_or(0.0) + visit["waitingMinutes"].as_f64().expect("a wait");
    let scenario = json!({
        "minutes": [{ "record": visit["id"], "value": all - 30.0 }],
        "moods": [{ "record": visit["id"], "value": 1 }],
    });
    let apply = json!({ "ask": "applyScenario", "map": map, "scenario": scenario });
    assert!(matches!(ask(&mut session, apply), Ok(Response::Changed { .. })));
    let now = record(&mut session, &map, "touchpoint", "Technician’s visit");
    assert_eq!(now["activeMinutes"], visit["activeMinutes"], "waiting gives way first");
    let waiting = visit["waitingMinutes"].as_f64().expect("a wait") - 30.0;
    assert_eq!(now["waitingMinutes"].as_f64(), Some(waiting));
    assert_eq!(now["emotion"], 1.0);
}

#[test]
fn an_analysis_gives_up_when_the_map_is_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut session, map) = session(&folder);
    let ask_later = |session: &mut Session, request: Value| {
        let request: Request = serde_json::from_value(request).expect("a request");
        match session.answer(request, vec![]) {
            Ok(Answer::Later(work)) => work,
            other => panic!("{other:?}"),
        }
    };
    let early = ask_later(&mut session, json!({ "ask": "analyse", "map": map }));
    let try_nothing = json!({ "ask": "whatIf", "map": map, "scenario": {} });
    let first = ask_later(&mut session, try_nothing.clone());
    let second = ask_later(&mut session, try_nothing);
    let overtaken = |done: Result<Answer, wayfold_session::Failure>| {
        matches!(done, Err(wayfold_session::Failure::Overtaken))
    };
    assert!(overtaken(first()), "the second question overtakes the first");
    let edit = json!({ "do": "edit", "edits": [{ "id": map, "fields": { "owner": "Anna" } }] });
    assert!(ask(&mut session, json!({ "ask": "do", "map": map, "command": edit })).is_ok());
    assert!(overtaken(early()) && overtaken(second()), "a change overtakes both");
    assert!(completion(&analysed(&mut session, &map).0) > 0.0, "the next one is not");
}

#[test]
fn a_team_sees_its_part() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut session, map) = session(&folder);
    let visit = record(&mut session, &map, "touchpoint", "Technician’s visit");
    let request = json!({ "ask": "part", "map": map, "scope": { "team": visit["team"] } });
    let answer = ask(&mut session, request);
    let Ok(Response::Part { part, .. }) = answer else { panic!("{answer:?}") };
    assert!(part.touchpoints.iter().any(|id| json!(id) == visit["id"]));
    assert!(!part.upstream.is_empty() && !part.downstream.is_empty());
    assert!(part.reach > Some(0.0) && part.revenue_at_risk > Some(0.0));
    let none = ask(&mut session, json!({ "ask": "part", "map": map, "scope": { "system": "none" } }));
    assert!(matches!(none, Ok(Response::Part { part, .. }) if part.touchpoints.is_empty()));
}
