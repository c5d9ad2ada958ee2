//! Where everything lies on the sheet, and what must not meet.

use wayfold_scene::{Group, Item, Outline, Point, Rect, Role, Scene, Segment};

/// A line of an arrow.
pub type Line = (Point, Point);

/// Things by what they are, in sheet coordinates, each with the key of its group.
#[derive(Default)]
pub struct Things {
    pub cards: Vec<(String, Rect)>,
    pub lanes: Vec<(String, Rect)>,
    pub heads: Vec<(String, Rect)>,
    pub lines: Vec<(String, Line)>,
    /// Tags of arrows: plates and texts.
    pub tags: Vec<(String, Rect)>,
    /// Texts with the box they must lie in.
    pub texts: Vec<(String, Rect, Rect)>,
    /// Card and lane it lies in.
    pub homes: Vec<(String, Rect, Rect)>,
}

impl Things {
    pub fn of(scene: &Scene) -> Self {
        let mut things = Self::default();
        let sheet = Rect::new(0.0, 0.0, scene.size.width, scene.size.height);
        for group in &scene.groups {
            things.group(group, Point::default(), sheet, None);
        }
        things
    }

    fn group(&mut self, group: &Group, parent: Point, frame: Rect, lane: Option<Rect>) {
        let origin = Point::new(parent.x + group.offset.x, parent.y + group.offset.y);
        let bounds = group.bounds.translate(origin);
        let is_card = matches!(
            group.role,
            Role::Touchpoint
                | Role::Note
                | Role::Quote
                | Role::Picture
                | Role::Channel
                | Role::Pain
                | Role::Remedy
                | Role::Kpi
        );
        let (mut frame, mut lane) = (frame, lane);
        match group.role {
            Role::Lane => {
                self.lanes.push((group.key.clone(), bounds));
                lane = Some(bounds);
                frame = bounds;
            }
            Role::LaneHead | Role::StageHead | Role::Phase => {
                self.heads.push((group.key.clone(), bounds));
                frame = bounds;
            }
            _ if is_card => {
                self.cards.push((group.key.clone(), bounds));
                if let Some(lane) = lane {
                    self.homes.push((group.key.clone(), bounds, lane));
                }
                frame = bounds;
            }
            _ => {}
        }
        for item in &group.items {
            match item {
                Item::Group(inner) => self.group(inner, origin, frame, lane),
                Item::Text(text) => {
                    let bounds = text.bounds.translate(origin);
                    self.texts.push((format!("{}: {}", group.key, text.content), bounds, frame));
                    if group.role == Role::Transition {
                        self.tags.push((group.key.clone(), bounds));
                    }
                }
                Item::Shape(shape) if group.role == Role::Transition => match &shape.outline {
                    Outline::Rect { rect, .. } => self.tags.push((group.key.clone(), rect.translate(origin))),
                    Outline::Path { segments } if shape.fill.is_none() => {
                        self.lines.extend(lines(segments, origin).map(|line| (group.key.clone(), line)));
                    }
                    Outline::Path { .. } => {}
                },
                _ => {}
            }
        }
    }
}

/// The straight lines of a path; corners count as the line between their ends.
fn lines(segments: &[Segment], origin: Point) -> impl Iterator<Item = Line> {
    let mut lines = Vec::new();
    let mut at = Point::default();
    for segment in segments {
        match *segment {
            Segment::Move { to } => at = to,
            Segment::Line { to } | Segment::Cubic { to, .. } => {
                let place = |p: Point| Point::new(p.x + origin.x, p.y + origin.y);
                lines.push((place(at), place(to)));
                at = to;
            }
            Segment::Close => {}
        }
    }
    lines.into_iter()
}

/// Whether two rectangles share more than an edge.
pub fn meet(a: Rect, b: Rect) -> bool {
    let e = 0.01;
    a.x + e < b.right() && b.x + e < a.right() && a.y + e < b.bottom() && b.y + e < a.bottom()
}

pub fn inside(inner: Rect, outer: Rect) -> bool {
    let e = 0.51;
    inner.x >= outer.x - e
        && inner.y >= outer.y - e
        && inner.right() <= outer.right() + e
        && inner.bottom() <= outer.bottom() + e
}

/// Whether a line runs through a rectangle's inside. Lines are horizontal, vertical, or short corners.
pub fn crosses((a, b): Line, rect: Rect) -> bool {
    let e = 0.6;
    let line = Rect::new(a.x.min(b.x), a.y.min(b.y), (a.x - b.x).abs(), (a.y - b.y).abs());
    line.x < rect.right() - e
        && line.right() > rect.x + e
        && line.y < rect.bottom() - e
        && line.bottom() > rect.y + e
}

/// Asserts that nothing lies on anything else.
pub fn check(scene: &Scene) {
    let things = Things::of(scene);
    let pairs = |list: &[(String, Rect)], what: &str| {
        let mut sorted: Vec<_> = list.iter().collect();
        sorted.sort_by(|a, b| a.1.x.total_cmp(&b.1.x));
        for (i, (key, rect)) in sorted.iter().enumerate() {
            for (other, area) in sorted[i + 1..].iter().take_while(|(_, area)| area.x < rect.right()) {
                assert!(key == other || !meet(*rect, *area), "{what} {key} {rect:?} meets {other} {area:?}");
            }
        }
    };
    pairs(&things.cards, "card");
    pairs(&things.lanes, "lane");
    pairs(&things.heads, "head");
    pairs(&things.tags, "tag");
    for (key, card, lane) in &things.homes {
        assert!(inside(*card, *lane), "{key} {card:?} leaves its lane {lane:?}");
    }
    for (key, text, frame) in &things.texts {
        assert!(inside(*text, *frame), "{key} {text:?} leaves {frame:?}");
    }
    let sheet = Rect::new(0.0, 0.0, scene.size.width, scene.size.height);
    let solid = || things.cards.iter().chain(&things.heads);
    for (key, rect) in solid() {
        assert!(inside(*rect, sheet), "{key} {rect:?} leaves the sheet {sheet:?}");
    }
    for (key, line) in &things.lines {
        for (card, rect) in solid() {
            assert!(!crosses(*line, *rect), "{key} {line:?} runs through {card} {rect:?}");
        }
    }
    for (key, tag) in &things.tags {
        for (card, rect) in solid() {
            assert!(!meet(*tag, *rect), "tag of {key} {tag:?} covers {card} {rect:?}");
        }
    }
    bounds_hold(scene);
}

/// Every group's bounds hold what it draws.
fn bounds_hold(scene: &Scene) {
    let mut open: Vec<&Group> = scene.groups.iter().map(|g| &**g).collect();
    while let Some(group) = open.pop() {
        for item in &group.items {
            let area = match item {
                Item::Group(inner) => {
                    open.push(inner);
                    inner.bounds.translate(inner.offset)
                }
                Item::Text(text) => text.bounds,
                Item::Image(image) => image.rect,
                Item::Icon(icon) => Rect::new(icon.at.x, icon.at.y, icon.size, icon.size),
                Item::Link(link) => link.rect,
                Item::Shape(shape) => match &shape.outline {
                    Outline::Rect { rect, .. } => *rect,
                    Outline::Path { .. } => continue,
                },
            };
            assert!(inside(area, group.bounds), "{} {:?} does not hold {area:?}", group.key, group.bounds);
        }
    }
}
