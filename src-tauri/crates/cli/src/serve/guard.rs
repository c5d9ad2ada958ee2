//! Who may ask: a page of this very server, with the token. And what every answer forbids the browser.

use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use subtle::ConstantTimeEq as _;

/// What pages may load: their own files and pictures they made. No inline code, no other place.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What goes with every answer.
pub(super) const ALWAYS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), usb=()"),
];

/// Why an asker is turned away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unwelcome {
    /// The request names another host: a name of someone else's that was pointed here.
    Host,
    /// A page of another place asks.
    Origin,
    /// The token is missing or wrong.
    Token,
}

/// What this server is called, and its token.
pub(super) struct Guard {
    hosts: [String; 2],
    token: String,
}

/// A token nobody guesses: 256 bits, in hexadecimal.
pub(super) fn token() -> std::io::Result<String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

impl Guard {
    pub(super) fn new(port: u16, token: String) -> Self {
        Self { hosts: [format!("127.0.0.1:{port}"), format!("localhost:{port}")], token }
    }

    /// Whether a request is meant for this server and comes from a page of its own, or from no page.
    pub(super) fn place(&self, headers: &HeaderMap) -> Result<(), Unwelcome> {
        let host = text(headers.get(header::HOST));
        if !self.hosts.iter().any(|known| known == host) {
            return Err(Unwelcome::Host);
        }
        match headers.get(header::ORIGIN) {
            Some(origin) if text(Some(origin)).strip_prefix("http://") != Some(host) => {
                Err(Unwelcome::Origin)
            }
            _ => Ok(()),
        }
    }

    /// Whether a request brings the token. Takes as long for a near miss as for a wild guess.
    pub(super) fn token(&self, headers: &HeaderMap) -> Result<(), Unwelcome> {
        let given = text(headers.get(header::AUTHORIZATION));
        let given = given.strip_prefix("Bearer ").unwrap_or_default();
        let right = given.as_bytes().ct_eq(self.token.as_bytes());
        if bool::from(right) { Ok(()) } else { Err(Unwelcome::Token) }
    }
}

fn text(value: Option<&HeaderValue>) -> &str {
    value.and_then(|value| value.to_str().ok()).unwrap_or_default()
}
