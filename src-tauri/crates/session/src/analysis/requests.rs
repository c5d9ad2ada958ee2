//! The app's requests about figures.

use super::scenario::{carried, command};
use super::{settings, views};
use crate::answer::Answer;
use crate::failure::Failure;
use crate::session::{Session, new_id};
use crate::wire::{FindingView, Response};
use crate::words::Words;
use wayfold_analysis::{Report, Scenario, Scope, Settings, Stop, analyze_until, part};
use wayfold_model::{Id, Map, State, apply};

/// How far every share may be off, for the range of completion the app shows.
const MARGIN: f64 = 0.05;
/// The most a reader may have drawn: some seconds on a large map.
const MOST_DRAWS: u32 = 20_000;

/// A report without its findings, which go beside it in words.
fn apart(mut report: Report, map: &Map, words: &Words) -> (Box<Report>, Vec<FindingView>) {
    let findings = views(&std::mem::take(&mut report.findings), map, words);
    (Box::new(report), findings)
}

/// Analyses of one map that are under way.
#[derive(Default)]
pub(crate) struct UnderWay {
    analysis: Stop,
    what_if: Stop,
}

impl UnderWay {
    /// Asks all of them to stop: what they look at is not so any more.
    pub(crate) fn stop(&self) {
        self.analysis.ask();
        self.what_if.ask();
    }
}

impl Session {
    /// Tells analyses of a map that it was changed.
    pub(crate) fn overtake(&mut self, map: Id) {
        if let Some(under_way) = self.under_way.remove(&map) {
            under_way.stop();
        }
    }

    fn under_way(&mut self, map: Id) -> &mut UnderWay {
        self.under_way.entry(map).or_insert_with(|| UnderWay { analysis: Stop::new(), what_if: Stop::new() })
    }

    pub(crate) fn analyse(&mut self, id: Id, draws: u32) -> Result<Answer, Failure> {
        let (map, revision) = self.as_it_is_now(id)?;
        let stop = self.under_way(id).analysis.clone();
        let settings = settings((self.clock)().date_naive());
        let draws = draws.min(MOST_DRAWS) as usize;
        let settings = Settings { stop, draws, share_margin: Some(MARGIN), ..settings };
        let (words, language) = (self.dictionary(), self.language().to_owned());
        Ok(Answer::later(move || {
            let report = analyze_until(&map, &settings).ok_or(Failure::Overtaken)?;
            let (report, findings) = apart(report, &map, words.of(&language));
            Ok(Answer::said(Response::Analysed { map: id, revision, report, findings }))
        }))
    }

    /// A newer question about a map overtakes the one before: shares are dragged faster than they are reckoned with.
    pub(crate) fn what_if(&mut self, id: Id, scenario: Scenario) -> Result<Answer, Failure> {
        let (map, revision) = self.as_it_is_now(id)?;
        let under_way = self.under_way(id);
        std::mem::replace(&mut under_way.what_if, Stop::new()).ask();
        let stop = under_way.what_if.clone();
        let settings = Settings { stop, ..settings((self.clock)().date_naive()) };
        let (words, language) = (self.dictionary(), self.language().to_owned());
        Ok(Answer::later(move || {
            let words = words.of(&language);
            let tried = Settings { scenario, ..settings };
            let after = analyze_until(&map, &tried).ok_or(Failure::Overtaken)?;
            let (after, findings) = apart(after, &map, words);
            Ok(Answer::said(Response::WhatIf { map: id, revision, after, findings }))
        }))
    }

    pub(crate) fn part(&mut self, id: Id, scope: Scope) -> Result<Answer, Failure> {
        let (map, revision) = self.as_it_is_now(id)?;
        let stop = self.under_way(id).analysis.clone();
        let settings = Settings { stop, ..settings((self.clock)().date_naive()) };
        Ok(Answer::later(move || {
            let part = part(&map, &settings, &scope);
            if settings.stop.asked() {
                return Err(Failure::Overtaken);
            }
            Ok(Answer::said(Response::Part { map: id, revision, scope, part: Box::new(part) }))
        }))
    }

    /// Writes a scenario into its map, as one step.
    pub(crate) fn apply_scenario(&mut self, map: Id, scenario: &Scenario) -> Result<Response, Failure> {
        let command = command(scenario, self.opened(map)?.map())?;
        self.run(map, &command)
    }

    /// A copy of a map as it should become, with a scenario come true in it.
    pub(crate) fn future(&mut self, map: Id, title: &str, scenario: &Scenario) -> Result<Response, Failure> {
        // refused before anything is made
        let whole = self.as_it_is(map)?;
        apply(&whole, &command(scenario, &whole)?, &mut new_id)?;
        let now = (self.clock)();
        let copy = self.library.duplicate(map, title, State::Future, &mut new_id, now)?;
        let made = self.library.load(copy)?;
        let command = command(&carried(scenario, &made), &made)?;
        self.run(copy, &command)?;
        Ok(Response::Created { map: copy })
    }

    fn as_it_is_now(&self, id: Id) -> Result<(Map, u64), Failure> {
        let map = self.as_it_is(id)?;
        let revision = match self.open.get(&id) {
            Some(open) => open.revision(),
            None => self.library.summary(id)?.revision,
        };
        Ok((map, revision))
    }
}
