//! What cells look like, and how they are written.

use super::value::Out;
use super::write::Unwritable;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet};

/// What a cell begins with that spreadsheets take for a formula when it is edited.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Looks of cells.
pub(super) struct Looks {
    pub(super) head: Format,
    pub(super) text: Format,
    guarded: Format,
    pub(super) strong: Format,
    pub(super) number: Format,
    percent: Format,
    fine_percent: Format,
    money: Format,
    date: Format,
    link: Format,
}

impl Looks {
    /// `left` is for columns in which words and numbers stand one below the other.
    pub(super) fn new(currency: &str, left: bool) -> Self {
        let plain = || {
            let top = Format::new().set_align(FormatAlign::Top);
            if left { top.set_align(FormatAlign::Left) } else { top }
        };
        let text = || plain().set_text_wrap();
        let known = currency.len() == 3 && currency.bytes().all(|b| b.is_ascii_uppercase());
        let money = if known { format!("#,##0.00\\ \"{currency}\"") } else { "#,##0.00".to_owned() };
        Self {
            head: text()
                .set_bold()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0x00E8_ECF4))
                .set_border_bottom(FormatBorder::Thin)
                .set_border_color(Color::RGB(0x009A_A4B8)),
            text: text(),
            // what begins like a formula stays text even when it is edited
            guarded: text().set_quote_prefix(),
            strong: text().set_bold(),
            number: plain(),
            percent: plain().set_num_format("0%"),
            fine_percent: plain().set_num_format("0.0#%"),
            money: plain().set_num_format(money),
            // the reader's own way of writing dates
            date: plain().set_num_format_index(14),
            link: text().set_font_color(Color::RGB(0x001D_4ED8)),
        }
    }

    /// Writes a cell; `look` is for texts. Without one they look as their column does: that need not be found out for
    /// each cell.
    pub(super) fn put(
        &self,
        sheet: &mut Worksheet,
        at: (u32, u16),
        out: &Out,
        look: Option<&Format>,
    ) -> Result<(), Unwritable> {
        let (row, column) = at;
        match out {
            Out::Empty => {}
            Out::Text(text) => {
                let look = if text.starts_with(FORMULA) { Some(&self.guarded) } else { look };
                write_text(sheet, at, text, look)?;
            }
            // some addresses are too long for a spreadsheet to follow
            Out::Link(link) => {
                if sheet.write_url_with_format(row, column, link.as_str(), &self.link).is_err() {
                    write_text(sheet, at, link, look)?;
                }
            }
            Out::Number(number) => {
                sheet.write_number_with_format(row, column, *number, &self.number)?;
            }
            Out::Share(share) => {
                let whole = ((share * 1e6).round() as i64).rem_euclid(10_000) == 0;
                let look = if whole { &self.percent } else { &self.fine_percent };
                sheet.write_number_with_format(row, column, *share, look)?;
            }
            Out::Money(money) => {
                sheet.write_number_with_format(row, column, *money, &self.money)?;
            }
            Out::Date(serial) => {
                sheet.write_number_with_format(row, column, *serial, &self.date)?;
            }
            Out::Flag => {
                sheet.write_boolean_with_format(row, column, true, &self.number)?;
            }
        }
        Ok(())
    }
}

fn write_text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    look: Option<&Format>,
) -> Result<(), Unwritable> {
    match look {
        Some(look) => sheet.write_string_with_format(row, column, text, look)?,
        None => sheet.write_string(row, column, text)?,
    };
    Ok(())
}

/// Makes a row as high as its lines; not all programs do it by themselves.
pub(super) fn tall(sheet: &mut Worksheet, row: u32, lines: usize) -> Result<(), Unwritable> {
    /// Points of a line.
    const LINE: f64 = 15.0;
    /// Lines shown at most: what is longer is read in the cell.
    const MOST: usize = 20;
    if lines > 1 {
        sheet.set_row_height(row, lines.min(MOST) as f64 * LINE)?;
    }
    Ok(())
}
