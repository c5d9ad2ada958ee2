//! What a request is answered with: at once, or by work that needs the session only now and then.

use crate::failure::Failure;
use crate::session::Session;
use crate::wire::Response;
use std::fmt;

/// Work that takes a while and needs no session.
type Work = Box<dyn FnOnce() -> Result<Answer, Failure> + Send>;
/// Work that needs the session.
type SessionWork = Box<dyn FnOnce(&mut Session) -> Result<Answer, Failure> + Send>;

/// What a request is answered with.
pub enum Answer {
    /// To be sent as JSON.
    Said(Box<Response>),
    /// To be sent as raw bytes of this media type.
    File {
        /// The bytes.
        data: Vec<u8>,
        /// Their media type.
        mime: &'static str,
    },
    /// Work that takes a while and needs the session no more: to be done without holding it.
    Later(Work),
    /// Work that needs the session again, after what took a while.
    Back(SessionWork),
}

impl Answer {
    /// A response.
    pub(crate) fn said(response: Response) -> Self {
        Self::Said(Box::new(response))
    }

    /// What takes a while.
    pub(crate) fn later(work: impl FnOnce() -> Result<Self, Failure> + Send + 'static) -> Self {
        Self::Later(Box::new(work))
    }

    /// What is left to do with the session.
    pub(crate) fn back(work: impl FnOnce(&mut Session) -> Result<Self, Failure> + Send + 'static) -> Self {
        Self::Back(Box::new(work))
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Said(response) => response.fmt(f),
            Self::File { data, mime } => write!(f, "{} bytes of {mime}", data.len()),
            Self::Later(_) => f.write_str("later"),
            Self::Back(_) => f.write_str("back"),
        }
    }
}
