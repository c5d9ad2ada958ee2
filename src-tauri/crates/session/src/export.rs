//! Requests for files and pictures of maps. Laying out and drawing take a while, and are done without the session.

use crate::answer::Answer;
use crate::failure::Failure;
use crate::files::{self, SlideWish};
use crate::session::{Session, new_layout};
use crate::templates;
use crate::wire::{Format, Pages, Response, Tailor, View};
use std::sync::Arc;
use wayfold_model::{Id, Map};
use wayfold_store::{GivenFile, Thumbnail};

/// Largest side of a thumbnail, in pixels.
const LARGEST_THUMBNAIL: u32 = 1024;
/// Smallest side of a thumbnail, in pixels.
const SMALLEST_THUMBNAIL: u32 = 16;

impl Session {
    pub(crate) fn export(
        &self,
        map: Id,
        format: Format,
        (view, tailor): (&View, &Tailor),
        records: Vec<Id>,
        template: Option<Arc<GivenFile>>,
    ) -> Result<Answer, Failure> {
        let map = files::seen(self.as_it_is(map)?, &view.audience)?;
        let map = files::tailored(map, tailor)?;
        let settings = self.drawing(view);
        Ok(Answer::later(move || {
            let template = template.filter(|_| matches!(format, Format::Pptx { .. }));
            let template = template.map(|file| files::template(&file.data)).transpose()?;
            let layout = &mut new_layout();
            let means = files::Means { layout, template: template.as_ref(), paper: None };
            let written = files::write(&[&map], &format, &records, means, &settings)?;
            Ok(Answer::File { data: written.data, mime: files::mime(&format) })
        }))
    }

    pub(crate) fn slides(
        &self,
        map: Id,
        wish: SlideWish,
        (view, tailor): (&View, &Tailor),
        template: Option<Arc<GivenFile>>,
    ) -> Result<Answer, Failure> {
        let map = files::tailored(files::seen(self.as_it_is(map)?, &view.audience)?, tailor)?;
        let settings = self.drawing(view);
        Ok(Answer::later(move || {
            let template = template.map(|file| files::template(&file.data)).transpose()?;
            let data = files::slide_pages(&map, wish, template.as_ref(), &settings)?;
            Ok(Answer::File { data, mime: "application/pdf" })
        }))
    }

    pub(crate) fn print_report(
        &self,
        map: Id,
        pages: Pages,
        view: &View,
        tailor: &Tailor,
    ) -> Result<Answer, Failure> {
        let map = files::tailored(files::seen(self.as_it_is(map)?, &view.audience)?, tailor)?;
        let settings = self.drawing(view);
        Ok(Answer::later(move || {
            let scene = new_layout().scene(&map, &settings);
            let print = files::print_report(&scene, pages)?;
            let (pages, smallest, larger) = (print.pages, print.smallest, print.larger);
            let missing = files::missing_letters(&scene);
            Ok(Answer::said(Response::Print { pages, smallest, larger, missing }))
        }))
    }

    pub(crate) fn page_picture(page: u32, side: u32, file: Vec<u8>) -> Result<Answer, Failure> {
        if file.len() > files::LARGEST {
            return Err(Failure::FileTooLarge { name: "pdf".into() });
        }
        Ok(Answer::later(move || Ok(picture(wayfold_render::pdf_page(file, page as usize, side)?))))
    }

    pub(crate) fn pages(file: Vec<u8>) -> Result<Answer, Failure> {
        if file.len() > files::LARGEST {
            return Err(Failure::FileTooLarge { name: "pdf".into() });
        }
        Ok(Answer::later(move || {
            let count = u32::try_from(wayfold_render::pdf_count(file)?).unwrap_or(u32::MAX);
            Ok(Answer::said(Response::Pages { count }))
        }))
    }

    pub(crate) fn sheets(file: Vec<u8>) -> Result<Answer, Failure> {
        Ok(Answer::later(move || Ok(Answer::said(Response::Sheets { sheets: files::beginnings(&file)? }))))
    }

    pub(crate) fn thumbnail(&self, map: Id, width: u32, height: u32, view: View) -> Result<Answer, Failure> {
        let (width, height) = (thumbnail_side(width), thumbnail_side(height));
        let revision = self.library.summary(map)?.revision;
        let name = format!("{} {} {width}x{height} {}", view.theme, view.language, view.audience);
        let name = name.trim_end();
        if let Some(kept) = self.library.thumbnail(map, name)?.filter(|kept| kept.revision == revision) {
            return Ok(picture(kept.png));
        }
        let whole = files::seen(self.as_it_is(map)?, &view.audience)?;
        let name = name.to_owned();
        let shown = self.open.get(&map).filter(|_| self.views.get(&map) == Some(&view));
        let shown = shown.map(|open| open.scene().clone());
        let settings = self.drawing(&view);
        Ok(Answer::later(move || {
            let scene = shown.unwrap_or_else(|| new_layout().scene(&whole, &settings));
            let png = wayfold_render::thumbnail(&scene, width, height)?;
            Ok(Answer::back(move |session| {
                // A thumbnail that cannot be kept is drawn again next time.
                let kept = Thumbnail { revision, png };
                let _ = session.library.keep_thumbnail(map, &name, &kept);
                Ok(picture(kept.png))
            }))
        }))
    }

    pub(crate) fn template_picture(
        &self,
        name: &str,
        width: u32,
        height: u32,
        view: &View,
    ) -> Result<Answer, Failure> {
        let (width, height) = (thumbnail_side(width), thumbnail_side(height));
        let settings = self.drawing(view);
        let document = templates::template(name, &settings.language)?;
        let map = document.map(0).unwrap_or_default();
        Ok(Answer::later(move || {
            let scene = new_layout().scene(&map, &settings);
            Ok(picture(wayfold_render::thumbnail(&scene, width, height)?))
        }))
    }

    /// A map as it is now, to be looked at without the session.
    pub(crate) fn as_it_is(&self, map: Id) -> Result<Map, Failure> {
        match self.open.get(&map) {
            Some(open) => Ok(open.map().clone()),
            None => Ok(self.library.load(map)?),
        }
    }
}

fn thumbnail_side(pixels: u32) -> u32 {
    pixels.clamp(SMALLEST_THUMBNAIL, LARGEST_THUMBNAIL)
}

const fn picture(png: Vec<u8>) -> Answer {
    Answer::File { data: png, mime: "image/png" }
}
