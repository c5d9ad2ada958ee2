//! Order among siblings by fractional keys: between any two keys lies another, so a move changes one record.

use crate::{Id, Record};
use fractional_index::FractionalIndex;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::sync::Arc;

/// Longest key accepted from outside, in bytes. Bisecting the same gap 2,000 times stays below it.
const LONGEST: usize = 512;

/// A place in an order. Keys compare like byte strings; files hold them as hexadecimal text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Key(FractionalIndex);

impl Key {
    /// A key strictly between two others; `None` stands for the beginning and the end. If the two are not in
    /// order (two people put things at the same place), the result follows the first.
    #[must_use]
    pub fn between(after: Option<&Self>, before: Option<&Self>) -> Self {
        let key = FractionalIndex::new(after.map(|k| &k.0), before.map(|k| &k.0));
        Self(key.unwrap_or_else(|| {
            after.map_or_else(FractionalIndex::default, |k| FractionalIndex::new_after(&k.0))
        }))
    }

    /// `count` keys in order between two others, as short as bisecting makes them.
    #[must_use]
    pub fn spread(after: Option<&Self>, before: Option<&Self>, count: usize) -> Vec<Self> {
        let mut keys: Vec<Option<Self>> = vec![None; count];
        let mut gaps = vec![(0, count, after.cloned(), before.cloned())];
        while let Some((start, end, low, high)) = gaps.pop() {
            if start == end {
                continue;
            }
            let middle = start + (end - start) / 2;
            let key = Self::between(low.as_ref(), high.as_ref());
            gaps.push((start, middle, low, Some(key.clone())));
            gaps.push((middle + 1, end, Some(key.clone()), high));
            if let Some(slot) = keys.get_mut(middle) {
                *slot = Some(key);
            }
        }
        keys.into_iter().flatten().collect()
    }
}

impl std::hash::Hash for Key {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.as_bytes().hash(state);
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_string())
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        if text.len() > 2 * LONGEST {
            return Err(D::Error::custom("order key is too long"));
        }
        // The library cuts its text by bytes, which only hexadecimal digits stand.
        if !text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(D::Error::custom("not an order key"));
        }
        FractionalIndex::from_string(&text).map(Self).map_err(|_| D::Error::custom("not an order key"))
    }
}

#[cfg(feature = "bindings")]
mod bindings {
    use super::Key;
    use std::borrow::Cow;

    impl schemars::JsonSchema for Key {
        fn schema_name() -> Cow<'static, str> {
            "Key".into()
        }
        fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
            schemars::json_schema!({
                "type": "string",
                "pattern": "^([0-9a-f]{2})+$",
                "maxLength": 1024,
                "description": "A place in an order; keys compare like the bytes they spell in hexadecimal."
            })
        }
    }

    impl ts_rs::TS for Key {
        type WithoutGenerics = Self;
        type OptionInnerType = Self;
        fn name(_: &ts_rs::Config) -> String {
            "string".into()
        }
        fn inline(config: &ts_rs::Config) -> String {
            Self::name(config)
        }
        fn decl(_: &ts_rs::Config) -> String {
            String::new()
        }
        fn decl_concrete(_: &ts_rs::Config) -> String {
            String::new()
        }
    }
}

/// What has a place among its like.
pub trait Ordered {
    /// Its place; ids tell equal keys apart.
    fn place(&self) -> (&Key, Id);
}

impl<T: Ordered + ?Sized> Ordered for &T {
    fn place(&self) -> (&Key, Id) {
        T::place(self)
    }
}

impl<T: Ordered> Ordered for Arc<T> {
    fn place(&self) -> (&Key, Id) {
        T::place(self)
    }
}

/// First to last.
pub fn in_order<T: Ordered>(records: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut records: Vec<T> = records.into_iter().collect();
    records.sort_by(|a, b| a.place().cmp(&b.place()));
    records
}

macro_rules! ordered {
    ($($kind:ident)*) => {
        $(impl Ordered for crate::$kind {
            fn place(&self) -> (&Key, Id) {
                (&self.order, self.id)
            }
        })*

        impl Record {
            /// Its key, if it has a place among its like.
            pub fn order(&self) -> Option<&Key> {
                match self {
                    $(Self::$kind(body) => Some(&body.order),)*
                    Self::Card(_) | Self::Transition(_) | Self::Image(_) => None,
                }
            }
        }
    };
}
ordered!(Stage Touchpoint Lane Note Pain Remedy Kpi Persona Channel Team Evidence);

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn keys_stay_in_order_and_short() {
        let keys = Key::spread(None, None, 10_000);
        assert_eq!(keys.len(), 10_000);
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
        let longest = keys.iter().map(|k| serde_json::to_string(k).unwrap().len()).max();
        assert!(longest < Some(32), "{longest:?}");
    }

    #[test]
    fn a_key_fits_between_any_two() {
        let (mut low, high) = (Key::between(None, None), Key::between(Some(&Key::between(None, None)), None));
        for _ in 0..500 {
            let middle = Key::between(Some(&low), Some(&high));
            assert!(low < middle && middle < high);
            low = middle;
        }
    }

    #[test]
    fn text_from_outside_is_checked() {
        for text in ["\"\"", "\"zz\"", "\"8\"", "7", "\"\u{feff}80\""] {
            assert!(serde_json::from_str::<Key>(text).is_err(), "{text}");
        }
        let key = Key::between(None, None);
        let text = serde_json::to_string(&key).unwrap();
        assert_eq!(serde_json::from_str::<Key>(&text).unwrap(), key);
    }
}
