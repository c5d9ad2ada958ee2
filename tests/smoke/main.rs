//! The real window on a display of its own: what is drawn in it is in the file afterwards, and comes back.

mod desk;
mod hand;

use desk::{ALT, CONTROL, Desk, ENTER, ESCAPE, F2, F5, Window, wait};
use hand::Hand;
use std::path::Path;
use wayfold_session::files::library_maps;
use wayfold_session::{Library, Map};

const TEA: &str = "journey\n  title Tea\n  section Morning\n    Make tea: 5: Me\n    Drink it: 3: Me, Cat\n";

/// The map of this title in a library that nobody has open.
fn map(library: &Path, title: &str) -> Map {
    let library = Library::open_read_only(library).expect("the library opens");
    let document = library_maps(&library).expect("the library can be read");
    let mut maps = (0..document.maps.len()).filter_map(|at| document.map(at));
    maps.find(|map| map.card().title == title).unwrap_or_else(|| panic!("there is no map {title}"))
}

/// Titles of a map's touchpoints, in the order of the journey.
fn touchpoints(map: &Map) -> Vec<String> {
    map.touchpoints_in_order().iter().map(|touchpoint| touchpoint.title.clone()).collect()
}

/// The app on a library, past the welcome.
fn begin<'a>(desk: &'a Desk, arguments: &[&str]) -> Window<'a> {
    let window = desk.open(arguments);
    window.press("No, thanks");
    window
}

/// Writes a title into the field that an action opened.
fn add(window: &Window, key: &str, title: &str) -> (f64, f64) {
    window.keys(&[ALT, key]);
    let place = window.writing_at();
    window.write(title);
    window.keys(&[ENTER]);
    wait("the end of writing", || {
        window.see("return document.activeElement.tagName !== 'TEXTAREA'").as_bool().filter(|done| *done)
    });
    place
}

#[test]
fn a_journey_is_drawn_exported_closed_and_is_there_again() {
    let desk = Desk::new();
    let window = begin(&desk, &["work.wayfold"]);
    window.press("New map");
    window.click("//input[@placeholder='Untitled journey']");
    window.write("Moving house");
    window.press("Create map");
    window.find("//*[@role='application']");
    add(&window, "s", "Search");
    let first = add(&window, "t", "Look for a flat");
    let second = add(&window, "t", "View it");
    window.shows("2 touchpoints");

    // By hand: the second card in front of the first.
    window.drag(second, (first.0 - 90.0, first.1));
    // By keyboard, and the program's undo.
    window.keys(&[CONTROL, "z"]);
    window.keys(&[CONTROL, "y"]);

    // Through the system's dialog.
    window.keys(&[CONTROL, "e"]);
    window.click("//input[@value='svg']/ancestor::label");
    window.press("Save");
    let picture = desk.path("picture.svg");
    desk.choose_file("Save as", &picture);
    let svg = wait("the picture", || std::fs::read_to_string(&picture).ok());
    assert!(svg.starts_with("<svg") && svg.contains("View it"), "{}", &svg[..200.min(svg.len())]);
    wait("the end of the dialog", || {
        window.see("return document.querySelector('dialog') === null").as_bool().filter(|gone| *gone)
    });

    // Closed in the middle of a word: it is kept.
    window.keys(&[F2]);
    window.writing_at();
    window.write("View it twice");
    window.close();
    assert_eq!(desk.files(), ["picture.svg", "work.wayfold"]);
    let map_now = map(&desk.path("work.wayfold"), "Moving house");
    assert_eq!(touchpoints(&map_now), ["View it twice", "Look for a flat"]);

    // The map that was open is open again.
    let window = desk.open(&["work.wayfold"]);
    window.find("//*[@role='application']");
    window.shows("2 touchpoints");
    window.close();
    assert_eq!(desk.files(), ["picture.svg", "work.wayfold"]);
}

#[test]
fn files_are_taken_in_at_the_start_and_from_a_second_start() {
    let desk = Desk::new();
    std::fs::write(desk.path("tea.mmd"), TEA).expect("a file");
    std::fs::write(desk.path("more.mmd"), TEA.replace("Tea", "More tea")).expect("a file");
    let window = desk.open(&["work.wayfold", "tea.mmd"]);
    window.find("//*[@role='application']");
    window.shows("2 touchpoints");
    let again = desk.command(env!("CARGO_BIN_EXE_wayfold-desktop")).arg("more.mmd").status();
    assert!(again.expect("it starts").success());
    window.find("//*[@role='application' and contains(@aria-label, 'More tea')]");
    window.close();
    for title in ["Tea", "More tea"] {
        assert_eq!(touchpoints(&map(&desk.path("work.wayfold"), title)), ["Make tea", "Drink it"]);
    }
}

#[test]
fn files_are_taken_in_where_they_are_dropped() {
    const PICTURE: &str = "ten minutes.png";
    let desk = Desk::new();
    std::fs::write(desk.path("tea & more.mmd"), TEA).expect("a file");
    let picture = concat!(env!("CARGO_MANIFEST_DIR"), "/icons/32x32.png");
    std::fs::copy(picture, desk.path(PICTURE)).expect("a file");
    let window = begin(&desk, &["work.wayfold"]);
    let says = |words: &str| window.see("return document.body.innerText").to_string().contains(words);

    let hand = Hand::take(&desk, &desk.path("tea & more.mmd"), "Wayfold");
    hand.hold((700, 500), || says("Drop files to bring them into the library"));
    hand.drop();
    window.shows("2 touchpoints");

    let hand = Hand::take(&desk, &desk.path(PICTURE), "Wayfold");
    hand.hold((700, 500), || says("Put it "));
    hand.drop();
    // Nothing was to be undone before.
    window.find("//button[starts-with(@aria-label, 'Undo') and not(@disabled)]");
    window.close();
    let tea = map(&desk.path("work.wayfold"), "Tea");
    assert_eq!(touchpoints(&tea), ["Make tea", "Drink it"]);
    assert_eq!(tea.images().len(), 1);
}

#[test]
fn a_talk_has_the_window_to_itself_and_one_for_the_speaker() {
    const NOTES: &str = "Speaker notes – Tea";
    let desk = Desk::new();
    std::fs::write(desk.path("tea.mmd"), TEA).expect("a file");
    let window = desk.open(&["work.wayfold", "tea.mmd"]);
    window.shows("2 touchpoints");
    window.press("Leave the tour");
    // Menus take their room a moment after the page has its own.
    let menus = || window.see("return outerHeight - innerHeight").as_f64().expect("a height") > 0.0;
    wait("the menus", || menus().then_some(()));
    window.keys(&[F5]);
    window.press("Start");
    wait("room for the sheet, without menus", || (!menus()).then_some(()));
    window.press("Speaker window");
    wait(NOTES, || (!desk.windows(NOTES).is_empty()).then_some(()));
    window.keys(&[ESCAPE]);
    wait("the end of the speaker's window", || desk.windows(NOTES).is_empty().then_some(()));
    wait("the menus", || menus().then_some(()));
    // The app ends with its own window, whatever became of the other.
    window.keys(&[F5]);
    window.press("Speaker window");
    wait(NOTES, || (!desk.windows(NOTES).is_empty()).then_some(()));
    window.close();
    assert_eq!(desk.files(), ["tea.mmd", "work.wayfold"]);
}

#[test]
fn a_damaged_library_says_so_and_is_rescued_into_a_new_one() {
    let desk = Desk::new();
    let window = begin(&desk, &["work.wayfold"]);
    window.shows("5 maps");
    window.close();
    let mut bytes = std::fs::read(desk.path("work.wayfold")).expect("the library");
    // Its first page says where everything is.
    bytes[100..400].fill(0xa5);
    std::fs::write(desk.path("work.wayfold"), &bytes).expect("damage");

    let window = desk.open(&["work.wayfold"]);
    window.shows("The library could not be opened");
    window.press("Rescue what can be read into a new one …");
    desk.choose_file("Save as", &desk.path("saved.wayfold"));
    window.shows("saved 5 maps");
    window.close();
    assert_eq!(std::fs::read(desk.path("work.wayfold")).expect("the library"), bytes);
    assert_eq!(desk.files(), ["saved.wayfold", "work.wayfold"]);
}
