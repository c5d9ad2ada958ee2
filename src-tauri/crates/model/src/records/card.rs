//! The scope card: whom and what a map is about, and the figures its analysis starts from.

use crate::links::Link as _;
use crate::{Id, Kind, Lifecycle, State, Status};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// The scope card of a map; its id is the map's.
    Card {
        /// The map's id.
        id: Id,
        /// Title of the map.
        title: String,
        /// What a reader should know first.
        description: String,
        /// Whose journey it is, in words.
        actor: String,
        /// Whose journey it is, as personas, in the order their curves are drawn.
        personas: Vec<Id>,
        /// The situation.
        scenario: String,
        /// What the customer wants.
        goal: String,
        /// What sets the journey off.
        trigger: String,
        /// As it is, or as it should become.
        state: State,
        /// Who answers for the map.
        owner: String,
        /// How far the map is.
        status: Status,
        /// When to look at it again.
        review_date: Option<NaiveDate>,
        /// BCP 47 language of the map's texts; decides hyphenation and the words around them. Empty: the reader's.
        language: String,
        /// ISO 4217 code of the currency all amounts are in.
        currency: String,
        /// What a customer is worth and how many there are.
        figures: Figures,
        /// How complaints go, for the market at risk.
        complaints: Complaints,
        /// The share of touchpoints each phase should have.
        target_mix: Option<Mix>,
        /// Lifecycle steps this map leaves out on purpose.
        out_of_scope: Vec<Lifecycle>,
        /// Findings of the analysis that were set aside: the key of the finding, and why.
        dismissals: BTreeMap<String, String>,
        /// Saved views, in the order they are offered.
        audiences: Vec<Audience>,
        /// Name of the theme it is drawn in; empty for paper light.
        theme: String,
        /// Colour, logo and font of the organisation.
        brand: Brand,
        /// Whether the legend is left out of the drawing.
        hide_legend: bool,
        /// The map this one was duplicated from.
        origin: Option<Id>,
        /// When it was made.
        created: Option<DateTime<Utc>>,
    }
}
links!(Card { must {} may { personas: Persona, brand: Image } parts { audiences } });

record! {
    /// A saved view of the map for some of its readers: what they are spared, and what else looks different to them.
    Audience {
        /// What it is known by, whatever it is called: any text no other saved view of the map has.
        key: String,
        /// Its name.
        name: String,
        /// Stages left out, with all that lies in them.
        hidden_stages: BTreeSet<Id>,
        /// Lanes left out, with all that lies in them.
        hidden_lanes: BTreeSet<Id>,
        /// Personas left out, with what only they meet, say or suffer.
        hidden_personas: BTreeSet<Id>,
        /// The map's title in it; empty for the map's own.
        title: String,
        /// BCP 47 language of the words around the map's texts; empty for the map's own.
        language: String,
        /// Name of the theme it is drawn in; empty for the map's own.
        theme: String,
        /// What of the analysis lies over the sheet, by name; empty for nothing.
        layer: String,
        /// Whether the legend is left out of the drawing.
        hide_legend: bool,
    }
}

impl crate::links::Part for Audience {
    fn references(&self, found: &mut dyn FnMut(Kind, Id)) {
        let Self { hidden_stages, hidden_lanes, hidden_personas, .. } = self;
        hidden_stages.each(&mut |id| found(Kind::Stage, id));
        hidden_lanes.each(&mut |id| found(Kind::Lane, id));
        hidden_personas.each(&mut |id| found(Kind::Persona, id));
    }
    fn remap(&mut self, to: &dyn Fn(Id) -> Id) {
        self.hidden_stages.remap(to);
        self.hidden_lanes.remap(to);
        self.hidden_personas.remap(to);
    }
    fn forget(&mut self, gone: Id) {
        self.hidden_stages.forget(gone);
        self.hidden_lanes.forget(gone);
        self.hidden_personas.forget(gone);
    }
}

record! {
    /// What a customer is worth. Amounts in the map's currency; all optional, never guessed.
    Figures {
        /// N: customers who begin this journey in a year.
        customers_per_year: Option<f64>,
        /// V: what is lost when one customer leaves.
        value_per_customer: Option<f64>,
        /// m: margin of one completed journey, or of one customer a year.
        margin: Option<f64>,
        /// r: share of customers who stay from one year to the next, 0–1.
        retention: Option<f64>,
        /// i: yearly discount rate, 0–1.
        discount: Option<f64>,
        /// Years to look ahead.
        horizon_years: Option<f64>,
        /// Budget for remedies.
        budget: Option<f64>,
        /// χ: share of customers lost after 0, 1, 2 … bad experiences, 0–1; the last value holds for more.
        churn_after: Vec<f64>,
    }
}

record! {
    /// Inputs of the market at risk (TARP, Goodman). All shares 0–1.
    Complaints {
        /// P: share of customers with a problem.
        problem: Option<f64>,
        /// q: share of those who complain.
        complain: Option<f64>,
        /// Share of complainants left satisfied.
        satisfied: Option<f64>,
        /// Share of complainants left mollified.
        mollified: Option<f64>,
        /// Share of complainants left dissatisfied.
        dissatisfied: Option<f64>,
        /// l₀: loss rate without a problem.
        loss_without_problem: Option<f64>,
        /// l₁: loss rate of satisfied complainants.
        loss_satisfied: Option<f64>,
        /// l₂: loss rate of mollified complainants.
        loss_mollified: Option<f64>,
        /// l₃: loss rate of dissatisfied complainants.
        loss_dissatisfied: Option<f64>,
        /// l₄: loss rate of those who do not complain.
        loss_silent: Option<f64>,
    }
}

record! {
    /// Shares of the three phases, 0–1.
    Mix {
        /// Pre-sale.
        pre_sale: f64,
        /// Sale.
        sale: f64,
        /// Post-sale.
        post_sale: f64,
    }
}

record! {
    /// How an organisation looks.
    Brand {
        /// Its colour, `#rrggbb`; empty for none.
        color: String,
        /// Its logo.
        logo: Option<Id>,
        /// Family name of its font, which PowerPoint slides are written in; empty for none.
        font: String,
    }
}

impl crate::links::Link for Brand {
    fn each(&self, found: &mut dyn FnMut(Id)) {
        self.logo.each(found);
    }
    fn remap(&mut self, to: &dyn Fn(Id) -> Id) {
        self.logo.remap(to);
    }
    fn forget(&mut self, gone: Id) {
        self.logo.forget(gone);
    }
}
