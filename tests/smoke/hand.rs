//! A hand that drags files from another program into a window and lets go: the source's side of XDND 5, no more of it
//! than one list of addresses.

use crate::desk::{Desk, wait};
use std::path::Path;
use x11rb::COPY_DEPTH_FROM_PARENT;
use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, PropMode,
    SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        XdndActionCopy,
        XdndDrop,
        XdndEnter,
        XdndFinished,
        XdndPosition,
        XdndSelection,
        XdndStatus,
        URIS: b"text/uri-list",
    }
}

/// Version of the protocol, where its messages have it.
const VERSION: u32 = 5 << 24;

pub(crate) struct Hand {
    display: RustConnection,
    atoms: Atoms,
    own: Window,
    target: Window,
    uris: String,
}

/// A file as a list of addresses names it.
fn uri(file: &Path) -> String {
    format!("file://{}\r\n", file.display().to_string().replace(' ', "%20"))
}

impl Hand {
    /// Takes a file and goes to the window of this title.
    pub(crate) fn take(desk: &Desk, file: &Path, title: &str) -> Self {
        let (display, screen) = x11rb::connect(Some(desk.display())).expect("the display");
        let atoms = Atoms::new(&display).expect("a request").reply().expect("names");
        let own = display.generate_id().expect("an id");
        let root = display.setup().roots[screen].root;
        let (depth, look) = (COPY_DEPTH_FROM_PARENT, CreateWindowAux::new());
        display
            .create_window(depth, own, root, 0, 0, 1, 1, 0, WindowClass::INPUT_OUTPUT, 0, &look)
            .expect("a window");
        display.set_selection_owner(own, atoms.XdndSelection, x11rb::CURRENT_TIME).expect("the selection");
        let target = wait(title, || desk.windows(title).first()?.parse().ok());
        let hand = Self { display, atoms, own, target, uris: uri(file) };
        hand.tell(hand.atoms.XdndEnter, [hand.own, VERSION, hand.atoms.URIS, 0, 0]);
        hand
    }

    /// Holds it over a place of the screen until something is so.
    pub(crate) fn hold(&self, (x, y): (u16, u16), so: impl Fn() -> bool) {
        let place = u32::from(x) << 16 | u32::from(y);
        let position = [self.own, 0, place, x11rb::CURRENT_TIME, self.atoms.XdndActionCopy];
        wait("an answer to what is held over the window", || {
            self.tell(self.atoms.XdndPosition, position);
            self.answer();
            so().then_some(())
        });
    }

    /// Lets go.
    pub(crate) fn drop(self) {
        self.tell(self.atoms.XdndDrop, [self.own, 0, x11rb::CURRENT_TIME, 0, 0]);
        wait("the end of the drop", || self.answer().then_some(()));
    }

    fn tell(&self, what: u32, data: [u32; 5]) {
        let message = ClientMessageEvent::new(32, self.target, what, data);
        self.display.send_event(false, self.target, EventMask::NO_EVENT, message).expect("a message");
        self.display.flush().expect("the display");
    }

    /// Hands over the addresses to whoever asks; whether the window has what it wanted.
    fn answer(&self) -> bool {
        let mut finished = false;
        while let Some(event) = self.display.poll_for_event().expect("the display") {
            match event {
                Event::SelectionRequest(asked) => self.hand_over(&asked),
                Event::ClientMessage(message) => finished |= message.type_ == self.atoms.XdndFinished,
                _ => {}
            }
        }
        finished
    }

    fn hand_over(&self, asked: &SelectionRequestEvent) {
        let known = asked.target == self.atoms.URIS;
        if known {
            let uris = self.uris.as_bytes();
            self.display
                .change_property8(PropMode::REPLACE, asked.requestor, asked.property, asked.target, uris)
                .expect("a property");
        }
        let told = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: asked.time,
            requestor: asked.requestor,
            selection: asked.selection,
            target: asked.target,
            property: if known { asked.property } else { AtomEnum::NONE.into() },
        };
        self.display.send_event(false, asked.requestor, EventMask::NO_EVENT, told).expect("a message");
        self.display.flush().expect("the display");
    }
}
