//! Every code has words in both languages.

/// The codes a `fn code` lists, read from its source: an enum with fields cannot be listed otherwise.
fn codes(source: &str, begin: &str) -> Vec<String> {
    let body = source.split(begin).nth(1).and_then(|rest| rest.split("\n    }").next()).unwrap();
    let codes = body.lines().filter_map(|line| line.split_once("=> \"")?.1.split('"').next());
    codes.map(str::to_owned).collect()
}

fn check(prefix: &str, codes: &[String], at_least: usize) {
    assert!(codes.len() >= at_least, "{prefix}: {codes:?}");
    for words in [
        include_str!("../../../../../assets/locales/en.ftl"),
        include_str!("../../../../../assets/locales/de.ftl"),
    ] {
        for code in codes {
            assert_eq!(words.matches(&format!("\n{prefix}{code} = ")).count(), 1, "{prefix}{code}");
        }
    }
}

#[test]
fn every_code_has_words_in_both_languages() {
    let code = "fn code(";
    check("error-store-", &codes(include_str!("../../src/error.rs"), code), 29);
    check("finding-store-", &codes(include_str!("../../src/check.rs"), code), 8);
    check("notice-store-read-only-", &codes(include_str!("../../src/open.rs"), code), 4);
}
