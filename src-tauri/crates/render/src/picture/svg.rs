//! SVG pictures as pixels.
//!
//! SVG can be small and yet never end: what is used can use again, nest without end, or filter every pixel a thousand
//! times. So what a picture would cost is counted before it is drawn, and it is drawn on a thread of its own, whose
//! stack is deep and whose end is not ours. No files, no network, no fonts, no pictures inside.

use super::Pixels;
use resvg::usvg::roxmltree::{Document, Node, NodeId, ParsingOptions};
use resvg::{tiny_skia, usvg};
use std::collections::HashMap;

/// Size of the text.
const MOST_BYTES: usize = 4 << 20;
/// Elements, attributes and pieces of text.
const MOST_NODES: u32 = 200_000;
/// Size of the style sheets; each rule is tried on each element.
const MOST_STYLE: usize = 100_000;
/// Elements inside one another, those that are used included.
const DEEPEST: usize = 64;
/// Drawings, those that are used counted as often as they are.
const MOST_DRAWINGS: u64 = 100_000;
/// A drawing that needs a layer of its own, to be clipped, masked or seen through, costs as much as so many.
const LAYER: u64 = 50;
/// Drawings times pixels: a few seconds at worst. A picture that would cost more is drawn smaller.
const MOST_WORK: f64 = 4e9;
/// Longest side it is drawn at; beyond, it is scaled.
const LONGEST_SIDE: u32 = 2048;
/// Stack of the thread it is drawn on.
const STACK: usize = 32 << 20;
/// Filters whose cost a number inside them decides.
const ENDLESS: [&str; 3] = ["feTurbulence", "feMorphology", "feConvolveMatrix"];

/// Width and height in its own units.
pub(super) fn size(data: &[u8]) -> Option<(f32, f32)> {
    with_tree(data, |tree, _| Some((tree.size().width(), tree.size().height())))
}

/// See [`super::cover`].
pub(super) fn cover(data: &[u8], width: u32, height: u32) -> Option<Pixels> {
    with_tree(data, |tree, drawings| {
        let affordable = (MOST_WORK / drawings as f64 / f64::from(width) / f64::from(height)).sqrt();
        let shrink = (f64::from(LONGEST_SIDE) / f64::from(width.max(height))).min(affordable).min(1.0);
        let side = |frame: u32| ((f64::from(frame) * shrink).round() as u32).max(1);
        let (width, height) = (side(width), side(height));
        let (w, h) = (tree.size().width(), tree.size().height());
        let scale = (width as f32 / w).max(height as f32 / h);
        let centre = tiny_skia::Transform::from_translate(
            (width as f32 - w * scale) / 2.0,
            (height as f32 - h * scale) / 2.0,
        );
        let mut pixmap = tiny_skia::Pixmap::new(width, height)?;
        resvg::render(tree, centre.pre_scale(scale, scale), &mut pixmap.as_mut());
        Some(Pixels { width, height, data: pixmap.take() })
    })
}

/// Reads the picture and hands it over with the number of its drawings, all on a thread of its own.
fn with_tree<T: Send>(data: &[u8], then: impl FnOnce(&usvg::Tree, u64) -> Option<T> + Send) -> Option<T> {
    if data.len() > MOST_BYTES {
        return None;
    }
    let text = std::str::from_utf8(data).ok()?;
    let read = move || {
        let parsing = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..Default::default() };
        let document = Document::parse_with_options(text, parsing).ok()?;
        let drawings = Cost::of(&document)?;
        let options = usvg::Options {
            image_href_resolver: usvg::ImageHrefResolver {
                resolve_data: Box::new(|_, _, _| None),
                resolve_string: Box::new(|_, _| None),
            },
            ..usvg::Options::default()
        };
        then(&usvg::Tree::from_xmltree(&document, &options).ok()?, drawings)
    };
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, read).ok()?;
        // a panic in there is a picture that cannot be shown
        thread.join().ok()?
    })
}

/// Counts drawings through everything that is used.
struct Cost<'a, 'd> {
    by_id: HashMap<&'a str, Vec<Node<'a, 'd>>>,
    /// What style sheets may give any element.
    styles: Vec<&'a str>,
    /// `None` while it is being counted: what uses itself is not drawn again.
    known: HashMap<NodeId, Option<Weight>>,
}

#[derive(Clone, Copy, Default)]
struct Weight {
    drawings: u64,
    depth: usize,
}

impl<'a, 'd> Cost<'a, 'd> {
    /// The number of drawings; `None` if there are too many, or they lie too deep.
    fn of(document: &'a Document<'d>) -> Option<u64> {
        let mut by_id: HashMap<&str, Vec<Node>> = HashMap::new();
        let (mut styles, mut style_bytes) = (Vec::new(), 0);
        for node in document.descendants().filter(Node::is_element) {
            let name = node.tag_name().name();
            if ENDLESS.contains(&name) {
                return None;
            }
            if let Some(id) = node.attribute("id") {
                by_id.entry(id).or_default().push(node);
            }
            if name == "style" {
                for text in node.children().filter_map(|child| child.text()) {
                    style_bytes += text.len();
                    styles.extend(references(text));
                }
            }
        }
        if style_bytes > MOST_STYLE {
            return None;
        }
        styles.sort_unstable();
        styles.dedup();
        let mut cost = Cost { by_id, styles, known: HashMap::new() };
        let weight = cost.weigh(document.root_element(), 0)?;
        (weight.drawings <= MOST_DRAWINGS).then_some(weight.drawings)
    }

    /// What an element costs with all it holds and uses. Goes no deeper than is allowed.
    fn weigh(&mut self, node: Node<'a, 'd>, depth: usize) -> Option<Weight> {
        if let Some(known) = self.known.get(&node.id()) {
            let weight = known.unwrap_or_default();
            return (depth + weight.depth <= DEEPEST).then_some(weight);
        }
        if depth > DEEPEST {
            return None;
        }
        self.known.insert(node.id(), None);
        let mut all = Weight { drawings: own(node), depth: 0 };
        for child in node.children().filter(Node::is_element) {
            all.add(self.weigh(child, depth + 1)?, 1);
        }
        // a marker is drawn at every point of a path, which takes at least two characters
        let points = 1 + node.attribute("d").or(node.attribute("points")).map_or(0, str::len) as u64 / 2;
        for (id, times) in self.uses(node, points) {
            for used in self.by_id.get(id).cloned().unwrap_or_default() {
                all.add(self.weigh(used, depth + 1)?, times);
            }
        }
        self.known.insert(node.id(), Some(all));
        Some(all)
    }

    /// The ids an element refers to, and how often what they name is drawn.
    fn uses(&self, node: Node<'a, 'd>, points: u64) -> Vec<(&'a str, u64)> {
        let mut uses: Vec<(&str, u64)> = self.styles.iter().map(|&id| (id, points)).collect();
        for attribute in node.attributes() {
            let times = if attribute.name().starts_with("marker") || attribute.name() == "style" {
                points
            } else {
                1
            };
            uses.extend(references(attribute.value()).map(|id| (id, times)));
            if attribute.name() == "href" {
                uses.extend(attribute.value().strip_prefix('#').map(|id| (id, 1)));
            }
        }
        uses
    }
}

impl Weight {
    fn add(&mut self, other: Self, times: u64) {
        self.drawings = self.drawings.saturating_add(other.drawings.saturating_mul(times));
        self.depth = self.depth.max(other.depth + 1);
    }
}

/// What an element costs by itself.
fn own(node: Node) -> u64 {
    const LAYERED: [&str; 6] = ["opacity", "mask", "clip-path", "filter", "mix-blend-mode", "isolation"];
    match node.tag_name().name() {
        // drawn as colours, not as elements
        "linearGradient" | "radialGradient" | "stop" => 0,
        "pattern" | "mask" | "clipPath" | "filter" | "marker" => LAYER,
        name if name.starts_with("fe") => LAYER,
        _ => {
            let layered = |name: &str| {
                node.has_attribute(name) || node.attribute("style").is_some_and(|style| style.contains(name))
            };
            if LAYERED.into_iter().any(layered) { LAYER } else { 1 }
        }
    }
}

/// The ids in all the `url(#id)` of a text.
fn references(text: &str) -> impl Iterator<Item = &str> {
    text.split("url(").skip(1).filter_map(|rest| {
        let id = rest.trim_start_matches([' ', '\'', '"']).strip_prefix('#')?;
        id.split([')', '\'', '"', ' ']).next()
    })
}
