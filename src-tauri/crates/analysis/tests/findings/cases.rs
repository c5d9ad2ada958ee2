//! Every rule: a map it speaks up on.

use std::collections::BTreeSet;

use crate::common::map::{example, id};
use crate::*;
use serde_json::json;
use wayfold_analysis::finding::RULES;
use wayfold_model::Kind;

/// Touchpoints 10–15 are website, consult, purchase, onboarding, support, renewal; transitions 100–109; pains 40–43;
/// remedy 50; stage 2; card 1.
pub(crate) fn cases() -> Vec<Case> {
    vec![
        ("shares-overfull", |r| set(r, 100, json!({ "share": 0.9 }))),
        ("entry-overfull", |r| set(r, 10, json!({ "entryShare": 1.0 }))),
        ("numbers-refused", |r| set(r, 10, json!({ "cost": 1e15 }))),
        ("no-success", |r| set(r, 15, json!({ "outcome": "none" }))),
        ("no-arrows", |r| drop_kind(r, Kind::Transition)),
        ("unreachable", |r| {
            add(
                r,
                Kind::Touchpoint,
                json!({ "id": id(16), "stage": id(2), "order": "9080", "title": "Forum" }),
            );
        }),
        ("dead-end", |r| {
            add(
                r,
                Kind::Touchpoint,
                json!({ "id": id(16), "stage": id(2), "order": "9080", "title": "Forum" }),
            );
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(10), "to": id(16), "share": 0.1 }));
        }),
        ("cannot-reach-success", |r| {
            for number in [16, 17] {
                let order = format!("{:02x}80", 0x80 + number);
                add(
                    r,
                    Kind::Touchpoint,
                    json!({ "id": id(number), "stage": id(2), "order": order, "title": "Forum" }),
                );
            }
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(10), "to": id(16), "share": 0.1 }));
            add(r, Kind::Transition, json!({ "id": id(121), "from": id(16), "to": id(17), "share": 0.5 }));
        }),
        ("trap", |r| {
            add(
                r,
                Kind::Touchpoint,
                json!({ "id": id(16), "stage": id(2), "order": "9080", "title": "Forum" }),
            );
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(10), "to": id(16), "share": 0.1 }));
            add(r, Kind::Transition, json!({ "id": id(121), "from": id(16), "to": id(16), "share": 1.0 }));
        }),
        ("arrow-after-end", |r| {
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(15), "to": id(10), "share": 0.1 }));
        }),
        ("duplicate-arrow", |r| {
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(10), "to": id(11), "share": 0.1 }));
        }),
        ("stuck-loop", |r| {
            set(r, 108, json!({ "share": 0.01 }));
            set(r, 109, json!({ "share": 0.01 }));
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(14), "to": id(14), "share": 0.97 }));
        }),
        ("back-to-presale", |r| {
            add(r, Kind::Stage, json!({ "id": id(3), "order": "9080", "phase": "post-sale" }));
            set(r, 14, json!({ "stage": id(3) }));
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(14), "to": id(10), "share": 0.1 }));
        }),
        ("no-way-round", |_| ()),
        ("fix-first", |_| ()),
        ("biggest-leak", |r| {
            // many leave at the forum, but hardly anybody would have got far from there
            set(r, 100, json!({ "share": 0.2 }));
            set(r, 101, json!({ "share": 0.3 }));
            for (number, outcome) in [(16, "none"), (17, "churn")] {
                let order = format!("{:02x}80", 0x80 + number);
                add(
                    r,
                    Kind::Touchpoint,
                    json!({ "id": id(number), "stage": id(2), "order": order, "title": "Forum", "outcome": outcome }),
                );
            }
            for (number, from, to, share) in [(120, 10, 16, 0.4), (121, 16, 12, 0.05), (122, 16, 17, 0.4)] {
                let step = json!({ "id": id(number), "from": id(from), "to": id(to), "share": share });
                add(r, Kind::Transition, step);
            }
        }),
        ("leaving-angry", |_| ()),
        ("leaving-unmoved", |r| all_of(r, Kind::Touchpoint, &json!({ "emotion": 0.5 }))),
        ("going-round", |r| set(r, 108, json!({ "share": 0.75 }))),
        ("no-usual-way", |r| {
            for (number, from) in [(130u128, 10), (131, 11), (132, 12), (133, 13)] {
                let order = format!("{:02x}80", 0x10 + number);
                add(
                    r,
                    Kind::Touchpoint,
                    json!({ "id": id(number), "stage": id(2), "order": order, "title": "Detour" }),
                );
                add(
                    r,
                    Kind::Transition,
                    json!({ "id": id(number + 10), "from": id(number), "to": id(from + 1), "share": 1.0 }),
                );
                add(
                    r,
                    Kind::Transition,
                    json!({ "id": id(number + 20), "from": id(from), "to": id(number), "share": 0.04 }),
                );
            }
            share_equally(r);
        }),
        ("ending-lost", |r| {
            let leaves = json!({ "id": id(16), "stage": id(2), "order": "9080", "title": "Cancels", "outcome": "churn" });
            add(r, Kind::Touchpoint, leaves);
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(10), "to": id(16), "share": 0.2 }));
        }),
        ("detours", |r| set(r, 14, json!({ "activeMinutes": 900 }))),
        ("lowest-moment", |_| ()),
        ("ends-low", |r| set(r, 15, json!({ "emotion": -1 }))),
        ("personas-apart", |r| {
            add(r, Kind::Persona, json!({ "id": id(60), "name": "Anna" }));
            add(r, Kind::Persona, json!({ "id": id(61), "name": "Ben" }));
            set(r, 1, json!({ "personas": [id(60), id(61)] }));
            set(r, 12, json!({ "emotions": { id(60): 1, id(61): -2 } }));
        }),
        ("measure-next", |_| ()),
        ("measure-first", |r| set(r, 11, json!({ "samples": null }))),
        ("shares-assumed", |r| set(r, 100, json!({ "share": null }))),
        ("entries-assumed", |r| {
            set(r, 10, json!({ "entryShare": null }));
            set(r, 11, json!({ "entryShare": null }));
            r.retain(|(_, value)| value["id"] != id(100) && value["id"] != id(103) && value["id"] != id(105));
        }),
        ("heaviest-pain", |_| ()),
        ("killer-pain", |_| ()),
        ("pain-untreated", |_| ()),
        ("pain-uncounted", |r| set(r, 40, json!({ "frequency": null }))),
        ("low-without-pain", |r| set(r, 15, json!({ "emotion": -1.5 }))),
        ("pain-at-high", |r| set(r, 14, json!({ "emotion": 1.5 }))),
        ("bad-moments-churn", |_| ()),
        ("bad-moments", |r| figures(r, json!({}))),
        ("revenue-at-risk", |_| ()),
        ("best-remedy", |_| ()),
        ("remedy-does-not-pay", |r| set(r, 50, json!({ "cost": 9e6 }))),
        ("budget-plan", |r| {
            add(
                r,
                Kind::Remedy,
                json!({ "id": id(51), "title": "Calls back", "treats": [{ "pain": id(40), "frequencyAfter": 0.1 }], "cost": 10_000 }),
            );
            add(
                r,
                Kind::Remedy,
                json!({ "id": id(52), "title": "New building", "treats": [{ "pain": id(40), "frequencyAfter": 0.2 }], "cost": 1e6 }),
            );
        }),
        ("figures-missing", |r| figures(r, json!({}))),
        ("market-at-risk", |r| {
            set(
                r,
                1,
                json!({ "complaints": {
                "problem": 0.4, "complain": 0.25, "satisfied": 0.4, "mollified": 0.35, "dissatisfied": 0.25,
                "lossWithoutProblem": 0.03, "lossSatisfied": 0.05, "lossMollified": 0.2, "lossDissatisfied": 0.5,
                "lossSilent": 0.3 } }),
            );
        }),
        ("retention-lever", |r| figures(r, json!({ "margin": 100, "retention": 0.8, "discount": 0.1 }))),
        ("forced-effort", |_| ()),
        ("context-lost", |r| set(r, 107, json!({ "contextLost": true }))),
        ("waiting", |r| set(r, 13, json!({ "waitingMinutes": 300 }))),
        ("response-late", |r| set(r, 13, json!({ "waitingMinutes": 300, "responseTargetMinutes": 60 }))),
        ("response-untold", |r| set(r, 13, json!({ "waitingMinutes": 300 }))),
        ("hard-work", |r| set(r, 12, json!({ "effort": 6 }))),
        ("zero-minutes", |r| set(r, 12, json!({ "activeMinutes": 0 }))),
        ("post-sale-thin", |r| set(r, 2, json!({ "phase": "sale" }))),
        ("off-target-mix", |r| {
            set(r, 1, json!({ "targetMix": { "preSale": 0.3, "sale": 0.3, "postSale": 0.4 } }));
        }),
        ("sale-without-onboarding", |r| set(r, 2, json!({ "phase": "sale", "lifecycle": "purchase" }))),
        ("lifecycle-gaps", |r| {
            let steps = ["awareness", "consideration", "purchase", "onboarding", "use", "support"];
            for (number, step) in (3u128..).zip(steps) {
                let stage = json!({ "id": id(number), "order": format!("9{number}80"), "lifecycle": step });
                add(r, Kind::Stage, stage);
            }
        }),
        ("no-listening-post", |r| set(r, 2, json!({ "phase": "post-sale" }))),
        ("no-persona", |_| ()),
        ("persona-unfelt", |r| {
            add(r, Kind::Persona, json!({ "id": id(60), "name": "Anna" }));
            set(r, 1, json!({ "personas": [id(60)] }));
        }),
        ("channel-unliked", |r| {
            add(r, Kind::Channel, json!({ "id": id(24), "name": "shop" }));
            add(r, Kind::Persona, json!({ "id": id(60), "name": "Anna", "channels": [id(24)] }));
            set(r, 1, json!({ "personas": [id(60)] }));
        }),
        ("channel-missing", |r| set(r, 12, json!({ "channel": null }))),
        ("touchpoint-unowned", |r| set(r, 12, json!({ "team": null }))),
        ("remedy-unowned", |_| ()),
        ("remedy-undated", |r| set(r, 50, json!({ "status": "planned" }))),
        ("remedy-overdue", |r| set(r, 50, json!({ "due": "2026-10-01" }))),
        ("remedy-blocked", |r| set(r, 50, json!({ "blocker": "skills" }))),
        ("map-unowned", |_| ()),
        ("review-overdue", |r| set(r, 1, json!({ "reviewDate": "2026-10-01" }))),
        ("no-kpi", |_| ()),
        ("kpi-targetless", |r| kpi(r, 70, json!({}))),
        ("only-financial", |r| kpi(r, 70, json!({ "category": "financial" }))),
        ("no-leading", |r| {
            kpi(r, 70, json!({}));
            kpi(r, 71, json!({}));
        }),
        ("kpi-behind", |r| {
            kpi(r, 70, json!({ "value": 3, "target": 9, "interim": [{ "date": "2026-10-01", "value": 5 }] }));
        }),
        ("kpi-worse", |r| kpi(r, 70, json!({ "value": 3, "baseline": 2, "better": "lower" }))),
        ("value-gap", |r| set(r, 12, json!({ "expectation": 8, "experience": 4, "importance": 9 }))),
        ("weak-moment-of-truth", |r| set(r, 12, json!({ "moment": "truth" }))),
        ("overserved", |r| set(r, 12, json!({ "expectation": 4, "experience": 8, "importance": 2 }))),
        ("complaint-without-people", |r| set(r, 12, json!({ "complaint": true }))),
        ("complaint-without-recovery", |r| {
            set(r, 12, json!({ "complaint": true }));
            set(r, 107, json!({ "kind": "recovery" }));
        }),
        ("leaving-unasked", |r| {
            let leaves = json!({ "id": id(16), "stage": id(2), "order": "9080", "title": "Cancels", "outcome": "churn" });
            add(r, Kind::Touchpoint, leaves);
        }),
        ("mistimed-offer", |r| set(r, 12, json!({ "offer": "late" }))),
        ("mostly-assumed", |_| ()),
        ("moods-assumed", |r| {
            for number in [10, 11, 12, 13] {
                set(r, number, json!({ "evidence": "measured" }));
            }
        }),
        ("disputed-evidence", |r| {
            add(r, Kind::Evidence, json!({ "id": id(80), "title": "92 % leave", "status": "disputed" }));
            set(r, 12, json!({ "evidences": [id(80)] }));
        }),
    ]
}

#[test]
fn every_rule_speaks_up_where_it_should() {
    let cases = cases();
    let tried: BTreeSet<&str> = cases.iter().map(|(rule, _)| *rule).collect();
    let known: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(tried, known);
    for (rule, change) in cases {
        let mut records = example();
        change(&mut records);
        let found = findings(records);
        let told: Vec<&str> = found.iter().map(|finding| finding.rule).collect();
        assert!(told.contains(&rule), "{rule} is silent; told: {told:?}");
    }
}
