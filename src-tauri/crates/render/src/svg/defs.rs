//! What is written once and used many times: fonts, icons, hatchings, pictures.

use super::Document;
use super::inventory::{Inventory, length};
use crate::escape::push_css_string;
use crate::{fonts, number};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::fmt::Write;
use wayfold_scene::{Font, FontStyle, Image, Paint, Rect};

impl Document<'_> {
    /// The fonts that come with Wayfold, reduced to what the map uses.
    pub(super) fn fonts(&mut self) {
        let used: Vec<(&Font, &fonts::Characters)> = (self.scene.fonts.iter())
            .zip(&self.inventory.characters)
            .filter(|(font, characters)| self.options.embed_fonts && !font.system && !characters.is_empty())
            .map(|(font, characters)| (&**font, characters))
            .collect();
        // kerning also between words, where browsers leave it out to be fast; spaces as they are, where browsers do not
        // heed the attribute on the root
        self.out.push_str("<style>\ntext{font-kerning:normal;white-space:pre}\n");
        for (font, characters) in used {
            self.out.push_str("@font-face{font-family:");
            push_css_string(&mut self.out, &font.family);
            let style = style_name(font.style);
            let _ = write!(self.out, ";font-weight:{};font-style:{style}", font.weight);
            self.out.push_str(";src:url(data:font/ttf;base64,");
            match fonts::subset(font, characters) {
                Some(part) => STANDARD.encode_string(part, &mut self.out),
                None => STANDARD.encode_string(&font.data, &mut self.out),
            }
            self.out.push_str(")}\n");
        }
        self.out.push_str("</style>\n");
    }

    /// Icons, hatchings and pictures.
    pub(super) fn defs(&mut self) {
        let Inventory { icons, hatches, pictures, .. } = &self.inventory;
        if icons.all.is_empty() && hatches.all.is_empty() && pictures.all.is_empty() {
            return;
        }
        self.out.push_str("<defs>\n");
        self.define_icons();
        self.define_hatches();
        self.define_pictures();
        self.define_frames();
        self.out.push_str("</defs>\n");
    }

    fn define_icons(&mut self) {
        for index in 0..self.inventory.icons.all.len() {
            let (path, view) = self.inventory.icons.all[index];
            let _ = write!(self.out, "<symbol id=\"i{index}\" viewBox=\"0 0 ");
            number::push(&mut self.out, length(view));
            self.out.push(' ');
            number::push(&mut self.out, length(view));
            self.out.push_str("\"><path");
            self.attribute("d", path);
            self.out.push_str("/></symbol>\n");
        }
    }

    fn define_hatches(&mut self) {
        for index in 0..self.inventory.hatches.all.len() {
            let (color, gap, angle) = self.inventory.hatches.all[index];
            let gap = length(gap).max(Paint::HATCH_WIDTH / 2.0);
            let _ = write!(self.out, "<pattern id=\"h{index}\" patternUnits=\"userSpaceOnUse\"");
            self.number("width", gap);
            self.number("height", gap);
            self.out.push_str(" patternTransform=\"rotate(");
            number::push(&mut self.out, length(angle));
            self.out.push_str(")\"><rect");
            self.place(Rect::new(0.0, (gap - Paint::HATCH_WIDTH) / 2.0, gap, Paint::HATCH_WIDTH));
            self.color("fill", color);
            self.out.push_str("/></pattern>\n");
        }
    }

    /// Pictures, each once, cropped to whatever frame they are used in. A browser runs nothing inside an `image`, SVG
    /// pictures included.
    fn define_pictures(&mut self) {
        let scene = self.scene;
        for index in 0..self.inventory.pictures.all.len() {
            let (id, width, height) = self.inventory.pictures.all[index];
            let Some(picture) = scene.pictures.get(&id) else { continue };
            let (width, height) = (length(width), length(height));
            let _ = write!(self.out, "<symbol id=\"p{index}\" viewBox=\"0 0 ");
            number::push(&mut self.out, width);
            self.out.push(' ');
            number::push(&mut self.out, height);
            self.out.push_str("\" preserveAspectRatio=\"xMidYMid slice\"><image");
            self.number("width", width);
            self.number("height", height);
            self.out.push_str(" xlink:href=\"data:");
            // one of the five types that have a size
            self.out.push_str(&picture.mime);
            self.out.push_str(";base64,");
            STANDARD.encode_string(&picture.data, &mut self.out);
            self.out.push_str("\"/></symbol>\n");
        }
    }

    fn define_frames(&mut self) {
        for index in 0..self.inventory.frames.all.len() {
            let (width, height, radius) = self.inventory.frames.all[index];
            let frame = Rect::new(0.0, 0.0, length(width), length(height));
            let _ = write!(self.out, "<clipPath id=\"c{index}\"><rect");
            self.place(frame);
            self.corners(frame, length(radius));
            self.out.push_str("/></clipPath>\n");
        }
    }

    /// The frame of a picture that cannot be shown, left open.
    pub(super) fn missing(&mut self, image: &Image) {
        self.out.push_str("<rect");
        self.place(image.rect);
        self.corners(image.rect, image.radius);
        self.color("fill", crate::raster::MISSING);
    }
}

/// Upright or italic, as CSS says it.
pub(super) fn style_name(style: FontStyle) -> &'static str {
    match style {
        FontStyle::Normal => "normal",
        FontStyle::Italic => "italic",
    }
}
