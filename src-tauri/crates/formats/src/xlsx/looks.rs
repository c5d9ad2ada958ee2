//! What cells look like, and how they are written.

use super::schema::Hold;
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

    /// How the cells of a column look as a rule, by what they hold.
    pub(super) fn of(&self, hold: Hold, first: bool) -> &Format {
        match hold {
            Hold::Number(..) | Hold::Whole(..) | Hold::Flag | Hold::Emotions => &self.number,
            Hold::Share => &self.percent,
            Hold::Money(_) => &self.money,
            Hold::Date => &self.date,
            _ if first => &self.strong,
            _ => &self.text,
        }
    }

    /// Writes a cell; `texts` is how texts look here, `column` how the column does: what looks like it need not be found
    /// out for each cell.
    pub(super) fn put(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        out: Out,
        (texts, usual): (&Format, Option<&Format>),
    ) -> Result<(), Unwritable> {
        let own = |look: &Format| !usual.is_some_and(|usual| std::ptr::eq(usual, look));
        let (number, look) = match out {
            Out::Empty => return Ok(()),
            Out::Text(text) => {
                let look = if text.starts_with(FORMULA) { &self.guarded } else { texts };
                if own(look) {
                    sheet.write_string_with_format(row, column, text, look)?;
                } else {
                    sheet.write_string(row, column, text)?;
                }
                return Ok(());
            }
            // some addresses are too long for a spreadsheet to follow
            Out::Link(link) => {
                if sheet.write_url_with_format(row, column, link.as_str(), &self.link).is_err() {
                    sheet.write_string_with_format(row, column, link, texts)?;
                }
                return Ok(());
            }
            Out::Flag => {
                sheet.write_boolean_with_format(row, column, true, &self.number)?;
                return Ok(());
            }
            Out::Number(number) => (number, &self.number),
            Out::Share(share) => {
                let whole = ((share * 1e6).round() as i64).rem_euclid(10_000) == 0;
                (share, if whole { &self.percent } else { &self.fine_percent })
            }
            Out::Money(money) => (money, &self.money),
            Out::Date(serial) => (serial, &self.date),
        };
        if own(look) {
            sheet.write_number_with_format(row, column, number, look)?;
        } else {
            sheet.write_number(row, column, number)?;
        }
        Ok(())
    }
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
