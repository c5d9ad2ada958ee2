//! Which language the reader reads: `--lang`, else the machine's.

use std::ffi::OsString;

/// The language asked for, before anything else is parsed: the help must speak it too.
pub(crate) fn of(typed: &[OsString]) -> String {
    let mut typed = typed.iter().filter_map(|text| text.to_str());
    while let Some(text) = typed.next() {
        if text == "--" {
            break;
        }
        if text == "--lang"
            && let Some(language) = typed.next()
        {
            return language.to_owned();
        }
        if let Some(language) = text.strip_prefix("--lang=") {
            return language.to_owned();
        }
    }
    sys_locale::get_locale().unwrap_or_else(|| "en".into())
}

#[cfg(test)]
mod tests {
    use super::of;
    use std::ffi::OsString;

    #[test]
    fn the_flag_wins_wherever_it_stands() {
        let typed = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(of(&typed("wayfold convert a b --lang de")), "de");
        assert_eq!(of(&typed("wayfold --lang=de-AT --help")), "de-AT");
        assert_ne!(of(&typed("wayfold convert -- --lang xx")), "xx");
    }
}
