//! Sizes of paper.

/// Points to a millimetre.
pub(crate) const POINTS_PER_MM: f32 = 72.0 / 25.4;

/// A sheet of paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Paper {
    /// 841 × 1189 mm.
    A0,
    /// 594 × 841 mm.
    A1,
    /// 420 × 594 mm.
    A2,
    /// 297 × 420 mm.
    A3,
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 inches.
    Letter,
    /// 11 × 17 inches.
    Tabloid,
    /// Any other size, in millimetres.
    Custom {
        /// Width.
        width: f32,
        /// Height.
        height: f32,
    },
}

impl Paper {
    /// The papers that have a name, the smallest of each kind first.
    pub const NAMED: [Self; 7] =
        [Self::A4, Self::A3, Self::A2, Self::A1, Self::A0, Self::Letter, Self::Tabloid];

    /// What people call it, the same in every language; nothing for a size of one's own.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::A0 => Some("A0"),
            Self::A1 => Some("A1"),
            Self::A2 => Some("A2"),
            Self::A3 => Some("A3"),
            Self::A4 => Some("A4"),
            Self::Letter => Some("Letter"),
            Self::Tabloid => Some("Tabloid"),
            Self::Custom { .. } => None,
        }
    }

    /// Longest side in millimetres: viewers know no longer page.
    pub const LONGEST: f32 = 5080.0;
    /// Shortest side in millimetres of a size of one's own: the usual margins leave room.
    pub const SHORTEST: f32 = 50.0;

    /// Reads a name such as `A3` or `letter`, or a size in millimetres such as `600x400`.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_suffix("mm").unwrap_or(text);
        let named = Self::NAMED
            .into_iter()
            .find(|paper| paper.name().is_some_and(|name| name.eq_ignore_ascii_case(text)));
        named.or_else(|| {
            let (width, height) = text.split_once(['x', '×', 'X'])?;
            let sides = Self::SHORTEST..=Self::LONGEST;
            let length = |text: &str| text.trim().parse().ok().filter(|mm| sides.contains(mm));
            Some(Self::Custom { width: length(width)?, height: length(height)? })
        })
    }

    /// Width and height in millimetres, upright; as given for a size of one's own.
    pub const fn millimetres(self) -> (f32, f32) {
        match self {
            Self::A0 => (841.0, 1189.0),
            Self::A1 => (594.0, 841.0),
            Self::A2 => (420.0, 594.0),
            Self::A3 => (297.0, 420.0),
            Self::A4 => (210.0, 297.0),
            Self::Letter => (215.9, 279.4),
            Self::Tabloid => (279.4, 431.8),
            Self::Custom { width, height } => (width, height),
        }
    }

    /// Width and height in points, as an orientation has it; `wide` says how to turn it where that is left open.
    pub(crate) fn points(self, orientation: Orientation, wide: bool) -> (f32, f32) {
        let (width, height) = self.millimetres();
        let (short, long) = (width.min(height), width.max(height));
        let landscape = match orientation {
            Orientation::Auto => wide,
            Orientation::Portrait => false,
            Orientation::Landscape => true,
        };
        let (width, height) = if landscape { (long, short) } else { (short, long) };
        (width * POINTS_PER_MM, height * POINTS_PER_MM)
    }
}

/// Which way a sheet is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Orientation {
    /// The way that holds more of the map.
    #[default]
    Auto,
    /// Higher than wide.
    Portrait,
    /// Wider than high.
    Landscape,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_read_by_name_and_size() {
        for (text, expected) in [
            ("A4", Some(Paper::A4)),
            (" tabloid ", Some(Paper::Tabloid)),
            ("600x400", Some(Paper::Custom { width: 600.0, height: 400.0 })),
            ("600 × 400.5", Some(Paper::Custom { width: 600.0, height: 400.5 })),
            ("5080X50 mm", Some(Paper::Custom { width: 5080.0, height: 50.0 })),
            ("5081x400", None),
            ("400x49", None),
            ("1,741x360", None),
            ("-600x400", None),
            ("600x400x200", None),
            ("600", None),
            ("A9", None),
            ("0x5", None),
            ("NaNx5", None),
            ("", None),
        ] {
            assert_eq!(Paper::read(text), expected, "{text}");
        }
    }
}
