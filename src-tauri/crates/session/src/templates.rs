//! Examples and templates that ship with Wayfold, in English and German.

use crate::failure::Failure;
use crate::wire::{Response, TemplateSummary};
use wayfold_formats::json::{self, Document};

macro_rules! assets {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$((
            $name,
            include_str!(concat!("../../../../assets/", $folder, "/", $name, ".en.json")),
            include_str!(concat!("../../../../assets/", $folder, "/", $name, ".de.json")),
        )),+]
    };
}

/// Name, English text, German text.
type Asset = (&'static str, &'static str, &'static str);

/// Complete journeys, in the order they are shown.
const EXAMPLES: &[Asset] =
    assets!("examples": "broadband", "restaurant", "b2b-software", "online-shop", "town-hall-permit");

/// Frames with guiding questions, in the order they are shown.
const TEMPLATES: &[Asset] = assets!("templates":
    "blank",
    "classic-journey",
    "workshop-start",
    "service-blueprint",
    "b2b-renewal",
    "onboarding",
    "complaint-recovery",
    "goodbye-win-back",
    "omnichannel-retail",
    "public-service",
    "patient-journey",
    "employee-journey",
);

fn text(asset: &Asset, language: &str) -> &'static str {
    if language.starts_with("de") { asset.2 } else { asset.1 }
}

/// An example or template by name.
///
/// # Errors
/// [`Failure::UnknownTemplate`].
pub fn template(name: &str, language: &str) -> Result<Document, Failure> {
    let asset = EXAMPLES.iter().chain(TEMPLATES).find(|(known, ..)| *known == name);
    let asset = asset.ok_or_else(|| Failure::UnknownTemplate { name: name.into() })?;
    Ok(json::read(text(asset, language))?)
}

/// Names of the examples.
pub fn examples() -> impl Iterator<Item = &'static str> {
    EXAMPLES.iter().map(|(name, ..)| *name)
}

/// Names of the templates.
pub fn templates() -> impl Iterator<Item = &'static str> {
    TEMPLATES.iter().map(|(name, ..)| *name)
}

/// All of them, in a language.
pub(crate) fn all(language: &str) -> Result<Response, Failure> {
    Ok(Response::Templates {
        templates: templates().map(|name| summary(name, language)).collect::<Result<_, _>>()?,
        examples: examples().map(|name| summary(name, language)).collect::<Result<_, _>>()?,
    })
}

/// Title and description of an example or template, as its scope card has them.
fn summary(name: &str, language: &str) -> Result<TemplateSummary, Failure> {
    let document = template(name, language)?;
    let map = document.map(0).unwrap_or_default();
    let card = map.card();
    Ok(TemplateSummary {
        name: name.into(),
        title: card.title.clone(),
        description: card.description.clone(),
    })
}
