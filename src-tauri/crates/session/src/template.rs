//! The template of slides: an organisation's own PowerPoint file, kept in the library. One that can only be read keeps
//! none; then it is remembered as long as the library is open.

use crate::answer::Answer;
use crate::failure::Failure;
use crate::files;
use crate::session::Session;
use crate::wire::Response;
use std::sync::Arc;
use wayfold_store::{Access, GivenFile};

/// The use the library keeps it for.
const USE: &str = "template";
/// Letters of its name at most.
const LONGEST_NAME: usize = 200;

impl Session {
    /// Remembers a file as the template, if it is one.
    pub(crate) fn keep_template(name: String, data: Vec<u8>) -> Result<Answer, Failure> {
        Ok(Answer::later(move || {
            files::template(&data)?;
            Ok(Answer::back(move |session| {
                let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
                let name = name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect();
                let file = GivenFile { name, data };
                if session.library.access() != Access::Write {
                    session.template = Some(Arc::new(file));
                } else {
                    session.library.keep_given_file(USE, Some(&file))?;
                }
                Ok(Answer::said(Response::Done))
            }))
        }))
    }

    pub(crate) fn forget_template(&mut self) -> Result<Response, Failure> {
        if self.template.take().is_none() {
            self.library.keep_given_file(USE, None)?;
        }
        Ok(Response::Done)
    }

    /// The template, if it is wanted and there is one.
    pub(crate) fn template_if(&self, wanted: bool) -> Result<Option<Arc<GivenFile>>, Failure> {
        if !wanted || self.template.is_some() {
            return Ok(self.template.clone().filter(|_| wanted));
        }
        Ok(self.library.given_file(USE)?.map(Arc::new))
    }

    pub(crate) fn template_name(&self) -> Result<Option<String>, Failure> {
        match &self.template {
            Some(file) => Ok(Some(file.name.clone())),
            None => Ok(self.library.given_file_name(USE)?),
        }
    }
}
