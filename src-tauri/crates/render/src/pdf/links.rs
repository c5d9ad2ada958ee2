//! Links on a page: to addresses, and to other places of the document.

use super::bookmarks::{Places, Spot, destination};
use super::document::plain;
use super::texts::{Span, Texts};
use super::tree::Part;
use crate::link::Target;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target as Goal};
use krilla::geom::Rect as Box;
use std::fmt::Write;

/// The links of a page.
#[derive(Default)]
pub(super) struct Links {
    links: Vec<Link>,
    texts: Texts,
}

struct Link {
    /// On the page.
    rect: Box,
    goal: Leads,
    /// What it is called.
    name: Span,
    /// What is read out for it.
    part: Part,
}

enum Leads {
    Out(Span),
    To(Spot),
}

impl Links {
    /// Adds a link with a name, unless it leads nowhere.
    pub(super) fn add(&mut self, (target, name): (Target, &str), rect: Box, part: Part, places: &Places) {
        let (goal, name) = match target {
            Target::Address(address) => (Leads::Out(self.texts.keep(&ascii(address))), address),
            Target::Record(record) => {
                let Some(spot) = places.of(record) else { return };
                (Leads::To(spot), name)
            }
        };
        let name = plain(name);
        let name = self.texts.keep(if name.is_empty() { "–" } else { &name });
        self.links.push(Link { rect, goal, name, part });
    }

    /// What makes them work, each with what is read out for it.
    pub(super) fn annotations(&self) -> impl Iterator<Item = (Part, Annotation)> {
        self.links.iter().map(|link| {
            let goal = match &link.goal {
                Leads::Out(address) => {
                    Goal::Action(Action::Link(LinkAction::new(self.texts.get(address).to_owned())))
                }
                Leads::To(spot) => Goal::Destination(destination(*spot).into()),
            };
            let name = self.texts.get(&link.name).to_owned();
            (link.part, Annotation::new_link(LinkAnnotation::new(link.rect, goal), Some(name)))
        })
    }
}

/// An address in the letters a PDF may hold.
fn ascii(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            // writing to a String cannot fail
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
