//! A few small maps and the scenes they give, item by item. `UPDATE_GOLDEN=1` writes the references anew.

mod common;

use common::maker::Maker;
use common::{dump, geometry, layout, settings};
use std::path::PathBuf;
use wayfold_model::{
    LaneKind, Map, Moment, Outcome, Phase, RemedyStatus, Service, State, TransitionKind, Treatment,
};

#[track_caller]
fn check(name: &str, map: &Map) {
    let scene = layout().scene(map, &settings("en"));
    geometry::check(&scene);
    let dump = dump::dump(&scene);
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, dump).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let differ = dump.lines().zip(expected.lines()).enumerate().find(|(_, (now, then))| now != then);
    assert!(dump == expected, "{name} differs from its reference first at {differ:#?}");
}

#[test]
fn an_empty_map() {
    check("empty", &Maker::new("").map());
}

#[test]
fn stages_without_touchpoints() {
    let mut m = Maker::new("Workshop");
    m.stage("Erste Suche", Phase::PreSale, |stage| stage.goal = "Sich zurechtfinden".into());
    m.stage("Kauf", Phase::Sale, |_| {});
    m.lane(LaneKind::Flow, "", |_| {});
    m.lane(LaneKind::Notes, "Tun", |lane| lane.question = "Was tun die Kunden hier?".into());
    m.lane(LaneKind::Emotion, "", |lane| lane.hidden = true);
    m.card(|card| card.language = "de".into());
    check("stages", &m.map());
}

/// The journey of a failed delivery: every way an arrow can go.
#[test]
fn arrows() {
    let mut m = Maker::new("Arrows");
    let first = m.stage("Order", Phase::Sale, |_| {});
    let second = m.stage("Wait", Phase::PostSale, |_| {});
    m.lane(LaneKind::Flow, "", |_| {});
    let order = m.touchpoint(first, "Orders", |_| {});
    let pay = m.touchpoint(first, "Pays", |_| {});
    let shop = m.beside(pay, 3, "Collects in the shop", |t| t.outcome = Outcome::Success);
    let wait = m.touchpoint(second, "Waits", |t| t.waiting_minutes = Some(2880.0));
    let call = m.touchpoint(second, "Calls", |_| {});
    let done = m.touchpoint(second, "Has it", |t| t.outcome = Outcome::Success);
    m.arrow(order, pay, TransitionKind::Main, |t| t.share = Some(0.7));
    m.arrow(order, shop, TransitionKind::Alternative, |t| t.share = Some(0.2));
    m.arrow(pay, pay, TransitionKind::Loop, |t| t.label = "card refused".into());
    m.arrow(pay, wait, TransitionKind::Main, |_| {});
    m.arrow(wait, done, TransitionKind::Main, |t| t.share = Some(0.8));
    m.arrow(wait, call, TransitionKind::Alternative, |t| t.share = Some(0.2));
    m.arrow(call, wait, TransitionKind::Loop, |t| t.context_lost = true);
    m.arrow(call, done, TransitionKind::Recovery, |_| {});
    check("arrows", &m.map());
}

/// Every kind of lane and card once.
#[test]
fn a_blueprint() {
    let mut m = Maker::new("Störung melden");
    let (anna, ben) = (m.persona("Anna"), m.persona("Ben"));
    let phone = m.channel("Telefon", "phone");
    let team = m.team("Kundenservice");
    let logo = m.image("Logo");
    m.card(|card| {
        card.language = "de".into();
        card.state = State::Future;
        card.personas = vec![anna, ben];
        card.goal = "Wieder online sein".into();
        card.brand.logo = Some(logo);
    });
    let stage = m.stage("Hilfe", Phase::PostSale, |_| {});
    let call = m.touchpoint(stage, "Ruft die Störungsannahme an", |t| {
        (t.channel, t.team, t.moment) = (Some(phone), Some(team), Moment::Truth);
        (t.service, t.active_minutes) = (Service::Assisted, Some(12.0));
        t.emotions = [(anna, -2.0), (ben, -1.0)].into();
    });
    let fix = m.touchpoint(stage, "Techniker behebt die Störung", |t| {
        t.emotions = [(anna, 1.0), (ben, 2.0)].into();
        t.outcome = Outcome::Success;
    });
    m.arrow(call, fix, TransitionKind::Main, |t| t.share = Some(0.9));
    m.lane(LaneKind::Flow, "", |_| {});
    m.lane(LaneKind::Emotion, "", |_| {});
    m.lane(LaneKind::Channels, "", |_| {});
    let doing = m.lane(LaneKind::Notes, "Tun", |_| {});
    let quotes = m.lane(LaneKind::Quotes, "", |_| {});
    let images = m.lane(LaneKind::Images, "", |_| {});
    m.lane(LaneKind::Pains, "", |_| {});
    m.lane(LaneKind::Remedies, "", |_| {});
    m.lane(LaneKind::Kpis, "", |_| {});
    let front = m.lane(LaneKind::Frontstage, "", |_| {});
    let back = m.lane(LaneKind::Backstage, "", |_| {});
    let support = m.lane(LaneKind::Support, "", |_| {});
    m.note(doing, fix, "Wartet zu Hause", |note| note.until = Some(call));
    m.note(doing, call, "Sucht die Nummer", |note| (note.tint, note.persona) = (2, Some(anna)));
    m.note(quotes, call, "Schon wieder die Warteschleife.", |note| note.persona = Some(ben));
    m.note(images, call, "Der Router", |note| note.image = Some(logo));
    m.note(front, call, "Nimmt die Störung auf", |_| {});
    m.note(back, call, "Prüft die Leitung", |_| {});
    m.note(support, fix, "Einsatzplanung", |_| {});
    let wait = m.pain(&[call], "Über 20 Minuten Warteschleife", 4, |pain| pain.frequency = Some(0.35));
    m.remedy("Rückruf anbieten", |remedy| {
        remedy.treats = vec![Treatment { pain: wait, frequency_after: Some(0.1) }];
        (remedy.status, remedy.effort, remedy.impact) = (RemedyStatus::Doing, Some(2.0), Some(4.0));
        remedy.owner = "Sven Adler".into();
    });
    m.kpi("Erstlösungsquote", |kpi| {
        (kpi.touchpoints, kpi.unit) = (vec![call], "%".into());
        (kpi.baseline, kpi.value, kpi.target) = (Some(50.0), Some(62.0), Some(80.0));
    });
    m.kpi("Zufriedenheit", |kpi| (kpi.value, kpi.target) = (Some(3.4), Some(3.2)));
    check("blueprint", &m.map());
}
