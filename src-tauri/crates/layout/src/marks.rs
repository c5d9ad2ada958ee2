//! Which signs occur in a drawing, so that the legend explains these and no others.

/// A set of signs, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Marks(u64);

macro_rules! signs {
    ($($name:ident)*) => {
        signs!(@ 0; $($name)*);
    };
    (@ $bit:expr; $name:ident $($rest:ident)*) => {
        pub(crate) const $name: Self = Self(1 << ($bit));
        signs!(@ $bit + 1; $($rest)*);
    };
    (@ $bit:expr;) => {};
}

impl Marks {
    signs! {
        TRUTH MICRO SELF_SERVICE ASSISTED AUTOMATED ASSUMED OBSERVED MEASURED LISTENING COMPLAINT ENTRY ACTIVE WAITING
        RESPONSE MAIN ALTERNATIVE RECOVERY LOOP CONTEXT_LOST DROP SEVERITY EFFORT REACHED UNDERWAY MISSED TREATS
    }

    pub(crate) const fn has(self, sign: Self) -> bool {
        self.0 & sign.0 != 0
    }
}

impl std::ops::BitOrAssign for Marks {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl std::iter::Sum for Marks {
    fn sum<I: Iterator<Item = Self>>(marks: I) -> Self {
        let mut all = Self::default();
        marks.for_each(|m| all |= m);
        all
    }
}
