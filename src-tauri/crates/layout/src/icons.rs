//! The icon set: paths embedded at compile time, looked up by name.
//!
//! Deliberately not here: which icon stands for what (but for kinds of lanes); drawing.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};
use wayfold_model::LaneKind;

/// Side of the square every icon is drawn in.
pub const VIEW: f32 = 256.0;

macro_rules! files {
    ($(#[$meta:meta])* $list:ident $files:ident: $($name:literal,)*) => {
        $(#[$meta])*
        pub const $list: &[&str] = &[$($name),*];
        const $files: &[&str] = &[$(include_str!(concat!("../../../../assets/icons/", $name, ".svg"))),*];
    };
}

files! {
    /// Icons that suit channels, in the order pickers show them.
    CHANNEL_ICONS CHANNEL_FILES:
    "globe", "browser", "desktop", "device-mobile", "device-tablet", "devices", "laptop", "app-window",
    "app-store-logo", "google-play-logo", "phone", "phone-call", "phone-incoming", "voicemail", "headset",
    "microphone", "video-camera", "video-conference", "envelope", "envelope-open", "envelope-simple-open",
    "mailbox", "paper-plane-tilt", "chat", "chat-circle", "chat-text", "chat-dots", "chats",
    "chats-circle", "whatsapp-logo", "messenger-logo", "telegram-logo", "slack-logo",
    "microsoft-teams-logo", "robot", "sparkle", "storefront", "shopping-bag", "shopping-cart",
    "cash-register", "credit-card", "contactless-payment", "receipt", "invoice", "package", "truck", "van",
    "motorcycle", "car", "bus", "train", "airplane", "buildings", "building-office", "bank", "house",
    "factory", "warehouse", "hospital", "graduation-cap", "church", "map-pin", "signpost", "newspaper",
    "newspaper-clipping", "megaphone", "broadcast", "radio", "television", "qr-code", "barcode", "scan",
    "bluetooth", "wifi-high", "rss", "link", "share-network", "facebook-logo", "instagram-logo",
    "linkedin-logo", "youtube-logo", "tiktok-logo", "x-logo", "google-logo", "magnifying-glass", "users",
    "users-three", "users-four", "user", "user-circle", "user-sound", "handshake", "chalkboard-teacher",
    "presentation-chart", "calendar", "calendar-check", "ticket", "gift", "tag", "percent", "file-text",
    "files", "file-pdf", "clipboard-text", "note-pencil", "signature", "pen", "book-open", "notebook",
    "printer", "question", "lifebuoy", "wrench", "hammer", "gear-six", "gauge", "bell", "bell-ringing",
    "watch", "game-controller", "camera", "key", "lock", "fingerprint", "identification-card",
    "fork-knife", "coffee", "bed", "heart", "star", "first-aid-kit", "stethoscope", "paw-print", "plant",
    "leaf", "lightning", "plug", "cloud", "database", "hard-drives", "computer-tower", "cpu",
    "terminal-window", "webhooks-logo",
}

files! {
    /// The other icons of the drawing.
    OTHER_ICONS OTHER_FILES:
    "flow-arrow", "heartbeat", "note", "notepad", "quotes", "image", "image-broken", "warning",
    "warning-circle", "lightbulb", "target", "trend-up", "trend-down", "check", "check-circle",
    "circle-dashed", "circle", "eye", "chart-bar", "ruler", "seal-check", "flag-checkered", "door-open",
    "hand-waving", "hand-tap", "hand-heart", "arrow-u-up-left", "arrows-clockwise", "ear", "sign-in",
    "clock", "hourglass", "timer", "smiley", "smiley-meh", "smiley-sad", "link-break", "arrow-right",
    "arrow-elbow-down-right", "arrow-square-out", "pause-circle", "play-circle", "x-circle", "coins",
    "stack", "tree-structure", "steps", "calendar-blank", "repeat", "info", "star-fill",
}

/// The icon of a channel whose own is empty or unknown.
pub const GENERAL: &str = "broadcast";

/// An icon: its name and its path. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Drawing {
    /// Name in the set.
    pub name: Arc<str>,
    /// SVG path data within a square of [`VIEW`].
    pub path: Arc<str>,
}

static SET: LazyLock<HashMap<&'static str, Drawing>> = LazyLock::new(|| {
    let names = CHANNEL_ICONS.iter().chain(OTHER_ICONS);
    let files = CHANNEL_FILES.iter().chain(OTHER_FILES);
    let drawing = |(name, file): (&&'static str, &&str)| {
        (*name, Drawing { name: Arc::from(*name), path: Arc::from(path_of(file)) })
    };
    names.zip(files).map(drawing).collect()
});

/// The icon of this name, or the general one.
pub fn icon(name: &str) -> Drawing {
    let empty = || Drawing { name: Arc::from(""), path: Arc::from("") };
    SET.get(name).or_else(|| SET.get(GENERAL)).cloned().unwrap_or_else(empty)
}

/// Whether the set has an icon of this name.
pub fn is_icon(name: &str) -> bool {
    SET.contains_key(name)
}

/// The data of the one path in a file of the set.
fn path_of(file: &str) -> &str {
    let from = file.split_once(" d=\"").map_or("", |(_, rest)| rest);
    from.split_once('"').map_or("", |(path, _)| path)
}

/// What stands for a kind of lane.
pub const fn of_lane(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Notes => "note",
        LaneKind::Flow => "flow-arrow",
        LaneKind::Emotion => "heartbeat",
        LaneKind::Quotes => "quotes",
        LaneKind::Images => "image",
        LaneKind::Channels => "broadcast",
        LaneKind::Pains => "warning",
        LaneKind::Remedies => "lightbulb",
        LaneKind::Kpis => "gauge",
        LaneKind::Frontstage => "storefront",
        LaneKind::Backstage => "wrench",
        LaneKind::Support => "stack",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_one_path() {
        assert_eq!(CHANNEL_ICONS.len(), CHANNEL_FILES.len());
        for (name, file) in CHANNEL_ICONS.iter().zip(CHANNEL_FILES).chain(OTHER_ICONS.iter().zip(OTHER_FILES))
        {
            assert_eq!(file.matches("<path").count(), 1, "{name}");
            assert!(file.contains("viewBox=\"0 0 256 256\""), "{name}");
            let path = icon(name).path;
            assert!(path.starts_with('M') && path.len() > 20, "{name}: {path}");
        }
    }

    #[test]
    fn an_unknown_name_gives_the_general_icon() {
        assert_eq!(&*icon("no such icon").name, GENERAL);
        assert_eq!(&*icon("").name, GENERAL);
    }
}
