//! A map as it is shown this once: without some lanes, personas or the legend, in another language, under a brand.

use crate::failure::Failure;
use crate::session::new_id;
use crate::wire::Tailor;
use wayfold_model::{Audience, Brand, Card, Change, Edit, Image, Map, Pixels, Record};
use wayfold_scene::Picture;

/// A map without what is left out. What was set aside of its findings stays so.
///
/// # Errors
/// [`Failure::OutOfStep`] never: the map is the one that is changed.
pub fn tailored(map: Map, tailor: &Tailor) -> Result<Map, Failure> {
    let Tailor { lanes, personas, legend, language } = tailor;
    let card = map.card().clone();
    let seen = if lanes.is_empty() && personas.is_empty() {
        map
    } else {
        map.seen_by(&Audience {
            hidden_lanes: lanes.iter().copied().collect(),
            hidden_personas: personas.iter().copied().collect(),
            hide_legend: card.hide_legend,
            ..Audience::default()
        })
    };
    let language = if language.is_empty() { card.language } else { language.clone() };
    let now = Card {
        hide_legend: card.hide_legend || *legend,
        dismissals: card.dismissals,
        language,
        ..seen.card().clone()
    };
    with_card(seen, now)
}

/// A map in the colour, `#rrggbb`, the font and with the logo of a brand, in its theme. What is not given stays as it is.
///
/// # Errors
/// [`Failure::Refused`] if the logo is no picture that a map can hold.
pub fn branded(
    map: Map,
    (color, font): (Option<&str>, Option<&str>),
    logo: Option<(&str, Vec<u8>)>,
) -> Result<Map, Failure> {
    let mut map = map;
    let card = map.card().clone();
    let mut brand: Brand = card.brand.clone();
    if let Some((name, data)) = logo {
        let image = picture(name, data);
        brand.logo = Some(image.id);
        let insert = Edit::Insert { record: Record::from(image) };
        map.absorb(&Change { edits: vec![insert] })?;
    }
    let theme = if color.is_some() { "brand".to_owned() } else { card.theme.clone() };
    brand.color = color.map_or(brand.color, str::to_owned);
    brand.font = font.map_or(brand.font, str::to_owned);
    let map = with_card(map, Card { brand, theme, ..card })?;
    wayfold_model::check(&map)?;
    Ok(map)
}

/// A picture of a file that no record of the map is yet. What it is, its name says.
fn picture(name: &str, data: Vec<u8>) -> Image {
    let mime = match super::ending(name).as_str() {
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "svg" => "image/svg+xml",
        _ => "image/png",
    };
    let drawn = Picture { mime: mime.into(), data: data.into() };
    let size = wayfold_render::picture_size(&drawn).unwrap_or_default();
    // a file that is no picture has no size, and is refused for that
    let pixels = |length: f32| length.round().clamp(0.0, 65_535.0) as u32;
    Image {
        id: new_id(),
        name: name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned(),
        mime: mime.to_owned(),
        width: pixels(size.width),
        height: pixels(size.height),
        data: Pixels(drawn.data),
        ..Image::default()
    }
}

fn with_card(mut map: Map, card: Card) -> Result<Map, Failure> {
    let (before, after) = (Record::from(map.card().clone()), Record::from(card));
    let edits = Edit::between(Some(&before), Some(&after)).into_iter().collect();
    map.absorb(&Change { edits })?;
    Ok(map)
}
