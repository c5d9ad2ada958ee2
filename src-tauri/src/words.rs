//! What the window itself has to say, as messages like those of the session.

use std::path::Path;
use wayfold_session::{Failure, Words};

/// The language of this machine.
pub(crate) fn of_machine() -> String {
    sys_locale::get_locale().unwrap_or_else(|| "en".into())
}

/// A message as it crosses to the page.
pub(crate) fn message(language: &str, code: &str, args: &[(&str, String)]) -> Vec<u8> {
    serde_json::to_vec(&Words::new(language).message(code, args)).unwrap_or_default()
}

/// A failure of the session, with the file it is about.
pub(crate) fn failure(language: &str, failure: &Failure, file: &Path) -> Vec<u8> {
    let mut message = failure.message(&Words::new(language));
    message.args.entry("path".into()).or_insert_with(|| file.display().to_string());
    serde_json::to_vec(&message).unwrap_or_default()
}

/// Words for a label.
pub(crate) fn plain(language: &str, key: &str) -> String {
    Words::new(language).plain(key)
}

/// The words of a message that crosses to the page.
pub(crate) fn text(message: &[u8]) -> String {
    let message: serde_json::Value = serde_json::from_slice(message).unwrap_or_default();
    message["text"].as_str().unwrap_or_default().to_owned()
}

/// Text the system's windows can show: without the one character it takes for the end, and would not go on after.
pub(crate) fn clean(text: &str) -> String {
    text.replace('\0', "")
}
