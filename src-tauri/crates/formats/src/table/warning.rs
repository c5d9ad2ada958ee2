//! What could not be read of a table, or was read otherwise.

/// Something in a table that was read otherwise than it stands there, or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Row of the table as it came, from 1.
    pub row: usize,
    /// Column of the table as it came, from 1.
    pub column: usize,
    /// What happened to the cell.
    pub remark: Remark,
}

/// What happened to a cell, or to a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// It says nothing its column could hold, and was left out.
    Unread {
        /// What it says.
        text: String,
    },
    /// It leads to a touchpoint that is not in the table.
    LeadsNowhere {
        /// The name.
        text: String,
    },
    /// Its text was cut after [`LONGEST_TEXT`](wayfold_model::LONGEST_TEXT) characters.
    CutShort,
    /// The emotions of this column were brought to the scale from −2 to +2.
    Rescaled,
    /// Rows from here on were left out: there are more than [`super::MOST_ROWS`].
    TooManyRows,
    /// Columns from here on were left out: there are more than [`super::MOST_COLUMNS`].
    TooManyColumns,
}

impl Remark {
    /// Stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unread { .. } => "unread",
            Self::LeadsNowhere { .. } => "leads-nowhere",
            Self::CutShort => "cut-short",
            Self::Rescaled => "rescaled",
            Self::TooManyRows => "too-many-rows",
            Self::TooManyColumns => "too-many-columns",
        }
    }

    /// Key of its words in the locale files.
    pub fn key(&self) -> String {
        format!("table-{}", self.code())
    }

    /// Arguments of the message, by name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unread { text } | Self::LeadsNowhere { text } => vec![("text", text.clone())],
            Self::CutShort | Self::Rescaled | Self::TooManyRows | Self::TooManyColumns => vec![],
        }
    }
}
