//! Where a link may lead. Anything else is no link: a picture must not start programs or run scripts.

use uuid::Uuid;

/// A place a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target<'a> {
    /// A web or mail address.
    Address(&'a str),
    /// A record of the same map.
    Record(Uuid),
}

impl<'a> Target<'a> {
    /// Reads the target of a [`wayfold_scene::Link`].
    pub(crate) fn read(target: &'a str) -> Option<Self> {
        if let Some(record) = target.strip_prefix('#') {
            return Uuid::try_parse(record).ok().map(Self::Record);
        }
        if target.contains(|c: char| c.is_control() || c.is_whitespace()) {
            return None;
        }
        ["https://", "http://", "mailto:"]
            .iter()
            .any(|scheme| {
                target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
                    && target.len() > scheme.len()
            })
            .then_some(Self::Address(target))
    }

    /// The record it is, if it is one.
    pub(crate) fn record(self) -> Option<Uuid> {
        match self {
            Self::Address(_) => None,
            Self::Record(record) => Some(record),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_schemes_lead_anywhere() {
        let address = |target| Some(Target::Address(target));
        for (target, expected) in [
            ("https://example.org/a?b=c#d", address("https://example.org/a?b=c#d")),
            ("HTTP://example.org", address("HTTP://example.org")),
            ("mailto:a@example.org", address("mailto:a@example.org")),
            ("#00000000-0000-0000-0000-000000000000", Some(Target::Record(Uuid::nil()))),
            ("#top", None),
            ("https://", None),
            ("javascript:alert(1)", None),
            (" https://example.org", None),
            ("java\nscript:alert(1)", None),
            ("https://example.org/\u{0}", None),
            ("data:text/html,x", None),
            ("file:///etc/passwd", None),
            ("//example.org", None),
            ("", None),
        ] {
            assert_eq!(Target::read(target), expected, "{target:?}");
        }
    }
}
