//! A map on its sheet: all parts together, kept from one layout to the next.

use crate::arrows::Arrows;
use crate::body::Body;
use crate::cards::Desk;
use crate::dirty::Dirty;
use crate::grid::Grid;
use crate::ink::{Face, Pen, Sketch, kept};
use crate::people::People;
use crate::sizes::{LEAST_SHEET, MARGIN, RADIUS, WIDEST_TEXT};
use crate::text::Typesetter;
use crate::theme::Theme;
use crate::words::{Lexicon, Settings};
use crate::{legend, title};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use wayfold_model::{Id, Kind, Map, in_order};
use wayfold_scene::{Dash, Group, Picture, Point, Rect, Role, Scene, Size, Stroke};

/// Between the title and the bands, and before the legend.
const BELOW_TITLE: f32 = 24.0;
const BEFORE_LEGEND: f32 = 16.0;

/// The parts of a drawing.
pub(crate) struct Sheet {
    theme: Theme,
    words: Lexicon,
    people: People,
    numbers: HashMap<Id, usize>,
    grid: Grid,
    arrows: Arrows,
    body: Body,
    journey_kpis: Vec<Id>,
    pictures: BTreeMap<uuid::Uuid, Picture>,
    title: Option<Arc<Group>>,
    legend: Option<Arc<Group>>,
    hint: Option<Arc<Group>>,
}

impl Sheet {
    /// A sheet with nothing on it yet.
    pub(crate) fn new(map: &Map, settings: &Settings) -> Self {
        let card = map.card();
        let language = if card.language.is_empty() { &settings.language } else { &card.language };
        let theme = Theme::named(settings.theme.as_deref().unwrap_or(&card.theme), &card.brand);
        Self {
            theme,
            words: Lexicon::new(settings.words.clone(), language),
            people: People::default(),
            numbers: HashMap::new(),
            grid: Grid::default(),
            arrows: Arrows::default(),
            body: Body::default(),
            journey_kpis: Vec::new(),
            pictures: BTreeMap::new(),
            title: None,
            legend: None,
            hint: None,
        }
    }

    /// Draws everything.
    pub(crate) fn draw(&mut self, map: &Map, typesetter: &mut Typesetter) -> Scene {
        self.people = People::read(map);
        self.numbers = numbers(map);
        let dirty = Dirty { all: true, ..Dirty::default() };
        self.refresh(map, typesetter, dirty)
    }

    /// Draws what a change touched. Nothing if that is everything.
    pub(crate) fn redraw(
        &mut self,
        map: &Map,
        typesetter: &mut Typesetter,
        mut dirty: Dirty,
    ) -> Option<Scene> {
        if dirty.personas {
            let people = People::read(map);
            if !self.people.agrees(&people) {
                return None;
            }
            self.people = people;
        }
        if dirty.numbers {
            let numbers = numbers(map);
            dirty.renumbered(map, &self.numbers, &numbers);
            self.numbers = numbers;
        }
        (!dirty.all).then(|| self.refresh(map, typesetter, dirty))
    }

    fn refresh(&mut self, map: &Map, typesetter: &mut Typesetter, mut dirty: Dirty) -> Scene {
        let Self { theme, words, people, numbers, grid, arrows, .. } = self;
        let pen = Pen { typesetter, theme, words };
        let mut desk = Desk { map, pen, people, numbers };
        let all = dirty.all;
        let columns = all || !dirty.columns.is_empty();
        if columns {
            grid.read(map, &|stage| all || dirty.columns.contains(&stage));
        }
        if dirty.heads {
            grid.follow(map);
        }
        let rerouted = columns || dirty.routes || !dirty.transitions.is_empty();
        let mut moved = columns;
        if rerouted {
            arrows.note(&mut desk, grid, &dirty.transitions, all);
            arrows.route(&mut desk, grid);
            let places = |grid: &Grid| -> Vec<(f32, f32, Arc<[f32]>)> {
                grid.places.iter().map(|p| (p.x, p.width, p.xs.clone())).collect()
            };
            let before = places(grid);
            grid.place(arrows.needs());
            moved |= before != places(grid);
        }
        if !all {
            arrows.rename(&mut desk, grid, &dirty.renamed);
        }
        if all || dirty.kpis {
            self.journey_kpis = journey_kpis(map);
        }
        if all || dirty.pictures {
            self.pictures = pictures(map);
        }
        self.body.refresh(&mut desk, grid, arrows, &mut dirty, (moved, rerouted));
        self.assemble(map, typesetter, moved || dirty.heads)
    }

    /// Puts everything in its place.
    fn assemble(&mut self, map: &Map, typesetter: &mut Typesetter, heads_stale: bool) -> Scene {
        let Self { theme, words, people, numbers, grid, arrows, .. } = self;
        let pen = Pen { typesetter, theme, words };
        let mut desk = Desk { map, pen, people, numbers };
        let right = grid.right.max(LEAST_SHEET - MARGIN);
        let wide = (right - MARGIN).min(WIDEST_TEXT);
        let (title, title_height, mut marks) =
            title::title(&mut desk, &self.journey_kpis, wide, self.title.as_ref());
        let mut groups = vec![title.clone()];
        self.title = Some(title);
        let mut y = MARGIN + title_height + BELOW_TITLE;
        if grid.stages.is_empty() {
            let hint = hint(&mut desk, y, right, self.hint.as_ref());
            y += hint.bounds.height;
            groups.push(hint.clone());
            self.hint = Some(hint);
        } else {
            let placed = self.body.place(&mut desk, grid, arrows, y, heads_stale);
            y = placed.bottom;
            marks |= placed.marks;
            groups.extend(placed.groups);
        }
        let legend = legend::legend(&mut desk, marks, y + BEFORE_LEGEND, wide, self.legend.as_ref());
        if let Some((group, height)) = &legend {
            y += BEFORE_LEGEND + height;
            groups.push(group.clone());
        }
        self.legend = legend.map(|(group, _)| group);
        let description = description(&mut desk, grid);
        let untitled = desk.pen.words.get("untitled-map");
        let name = map.card().title.trim();
        Scene {
            size: Size::new(right + MARGIN, y + MARGIN),
            paper: desk.pen.theme.paper,
            title: if name.is_empty() { untitled.to_string() } else { name.to_owned() },
            description,
            language: desk.pen.words.language.clone(),
            groups,
            fonts: desk.pen.typesetter.fonts(),
            pictures: self.pictures.clone(),
        }
    }
}

/// Numbers of the pains, in their order.
fn numbers(map: &Map) -> HashMap<Id, usize> {
    in_order(map.pains().values()).into_iter().enumerate().map(|(i, pain)| (pain.id, i + 1)).collect()
}

/// KPIs that belong to no touchpoint and no stage.
fn journey_kpis(map: &Map) -> Vec<Id> {
    let kpis = in_order(map.kpis().values().filter(|kpi| !kpi.is_placed()));
    kpis.into_iter().map(|kpi| kpi.id).collect()
}

/// The pictures notes and the scope card show.
fn pictures(map: &Map) -> BTreeMap<uuid::Uuid, Picture> {
    let shown = |id: Id| map.referrers(id).any(|(kind, _)| matches!(kind, Kind::Note | Kind::Card));
    let images = map.images().values().filter(|image| shown(image.id));
    let picture = |image: &Arc<wayfold_model::Image>| {
        (image.id.0, Picture { mime: image.mime.clone(), data: image.data.0.clone() })
    };
    images.map(picture).collect()
}

/// What an empty map says: where to begin.
fn hint(desk: &mut Desk<'_>, y: f32, right: f32, before: Option<&Arc<Group>>) -> Arc<Group> {
    let theme = desk.pen.theme;
    let (width, height) = (right - MARGIN, 280.0);
    let mut sketch = Sketch::new();
    let stroke = Stroke { color: theme.strong_line, width: 1.0, dash: Dash::Dashed };
    sketch.rect(
        Rect::new(0.5, 0.5, width - 1.0, height - 1.0),
        2.0 * RADIUS,
        Some(theme.card.into()),
        Some(stroke),
    );
    let middle = |text: wayfold_scene::Text| {
        let room = 520.0;
        crate::ink::aligned(text, crate::text::Align::Middle, ((width - room) / 2.0).round(), room)
    };
    sketch.icon("flow-arrow", Point::new((width / 2.0).round() - 20.0, 66.0), 40.0, theme.accent.line);
    let words = desk.pen.words.get("empty-title");
    let text = desk.pen.text(&words, (Face::Stage, theme.ink), Point::new(0.0, 120.0), 520.0, 2);
    let bottom = sketch.text(middle(text)).bottom();
    let words = desk.pen.words.get("empty-hint");
    let at = Point::new(0.0, bottom + 8.0);
    let text = desk.pen.text(&words, (Face::Lead, theme.secondary), at, 520.0, 4);
    sketch.text(middle(text));
    kept(before, sketch.finish("hint".into(), Role::Decoration, None, Point::new(MARGIN, y)))
}

/// One sentence about the map for those who cannot see it.
fn description(desk: &mut Desk<'_>, grid: &Grid) -> String {
    let stages = grid.stages.len().to_string();
    let touchpoints = desk.map.touchpoints().len().to_string();
    let counts = desk.pen.words.with_two("description", &stages, &touchpoints);
    let own = desk.map.card().description.trim();
    if own.is_empty() { counts } else { format!("{own} {counts}") }
}
