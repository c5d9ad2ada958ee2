//! `accTitle` and `accDescr` as the body reads them.

use super::super::fence::Fence;
use super::super::js;
use super::super::text::unindent;
use super::super::warning::{Code, Notes};
use super::acc::{Acc, AccLine, Form};
use super::body::Body;
use super::keyword::{Joint, keyword};
use super::scan::{has_score, without_percent_comment};
use super::unit::{text, trim, units};

impl Body<'_, '_> {
    /// Reads an `accTitle` or `accDescr`, unless the line is a task.
    pub(super) fn acc(&mut self, at: usize, found: &AccLine) -> bool {
        let line = self.line_at(at);
        let behind = at + found.length;
        let score = || has_score(&units(line, at, &mut Notes::default()));
        if matches!(found.form, Form::Space) && score() || !found.well_spelled && score() {
            return false;
        }
        let name = found.acc.name();
        if !found.well_spelled {
            self.notes.say(at, Code::MisspeltKeyword, &[("text", line), ("keyword", name)]);
        }
        if self.text.get(..behind).is_some_and(|text| text.ends_with('：')) {
            self.notes.add(behind - '：'.len_utf8(), Code::OtherColon);
        }
        match found.form {
            Form::Block => self.acc_block(at, behind),
            Form::Nothing => {
                self.notes.say(at, Code::EmptyAcc, &[("keyword", name)]);
            }
            Form::Space => {
                self.notes.say(at, Code::MissingAccColon, &[("keyword", name)]);
                let value = self.line_at(behind);
                self.set_acc(found.acc, behind, value);
            }
            Form::Colon => self.acc_line(at, behind, found.acc),
        }
        true
    }

    /// A text behind the colon; in the next line with one, if there is none in this.
    fn acc_line(&mut self, at: usize, behind: usize, acc: Acc) {
        let line = self.line_at(behind);
        let mut from = behind;
        if js::trim(line).is_empty() {
            let rest = self.text.get(behind..).unwrap_or_default();
            from = self.text.len() - js::trim_start(rest).len();
            let next = self.line_at(from);
            let units = units(next, from, &mut Notes::default());
            let own = next.is_empty()
                || keyword(&units).is_some()
                || super::acc::acc(next).is_some()
                || units.iter().any(|unit| unit.is(':'))
                || Fence::at(next).is_some();
            if own {
                self.notes.say(at, Code::EmptyAcc, &[("keyword", acc.name())]);
                self.at = (behind + line.len() + 1).min(self.text.len());
                return;
            }
        }
        let value = self.line_at(from);
        self.at = (from + value.len() + 1).min(self.text.len());
        self.set_acc(acc, from, value);
    }

    fn set_acc(&mut self, acc: Acc, from: usize, value: &str) {
        let units = units(value, from, self.notes);
        let kept = without_percent_comment(&units, self.notes);
        let value = unindent(&text(trim(kept)));
        match acc {
            Acc::Title => self.diagram.acc_title = value,
            Acc::Descr => self.diagram.acc_descr = value,
        }
    }

    /// `accDescr {` up to `}`, or up to the next statement if the brace is missing.
    fn acc_block(&mut self, at: usize, behind: usize) {
        let rest = self.text.get(behind..).unwrap_or_default();
        if self.brace < behind {
            self.brace = rest.find('}').map_or(self.text.len(), |found| behind + found);
        }
        let close = (self.brace < self.text.len()).then(|| self.brace - behind);
        let after = close.map(|close| self.line_at(behind + close + 1));
        let closed = close.filter(|close| {
            // A brace with more behind it may belong to a task far below.
            after.is_some_and(|after| js::trim(after).is_empty())
                || !rest.get(..*close).unwrap_or_default().lines().skip(1).any(begins_statement)
        });
        let mut length = match closed {
            Some(close) => close,
            None => {
                self.notes.add(at, Code::UnclosedBlock);
                let lines = rest.split_inclusive('\n');
                let kept = lines.enumerate().take_while(|(at, line)| *at == 0 || !begins_statement(line));
                kept.map(|(_, line)| line.len()).sum()
            }
        };
        // `{ a {b} c }`: the last brace of the line is meant.
        if let (Some(_), Some(last)) = (closed, after.and_then(|after| after.rfind('}'))) {
            self.notes.add(behind + length, Code::BraceInBlock);
            length += last + 1;
        }
        let block = rest.get(..length).unwrap_or_default();
        let units = units(block, behind, self.notes);
        let value = unindent(&text(trim(&units)));
        if !value.is_empty() || closed.is_none() {
            self.diagram.acc_descr = value;
        }
        self.at = (behind + length + usize::from(closed.is_some())).min(self.text.len());
    }
}

/// Whether a line is a statement of its own: a keyword with something behind it, or a task with a score.
fn begins_statement(line: &str) -> bool {
    let units = units(line, 0, &mut Notes::default());
    let units = trim(&units);
    keyword(units).is_some_and(|(_, _, joint)| joint == Joint::Space) || has_score(units)
}
