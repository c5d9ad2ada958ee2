//! Pictures kept in the library.

use crate::Id;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::sync::Arc;

record! {
    /// A picture.
    Image {
        /// Its id.
        id: Id,
        /// Name of the file it came from.
        name: String,
        /// What it shows, for those who cannot see it.
        alt: String,
        /// `image/png`, `image/jpeg`, `image/webp`, `image/gif` or `image/svg+xml`.
        mime: String,
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
        /// The file.
        data: Pixels,
    }
}
links!(Image { must {} may {} });

/// Bytes of a picture's file; base64 in JSON. Cheap to clone.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Pixels(pub Arc<[u8]>);

impl std::fmt::Debug for Pixels {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

impl Serialize for Pixels {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Pixels {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        let bytes = STANDARD.decode(text.as_bytes()).map_err(|_| D::Error::custom("not base64"))?;
        Ok(Self(bytes.into()))
    }
}

#[cfg(feature = "bindings")]
impl schemars::JsonSchema for Pixels {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Pixels".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "contentEncoding": "base64" })
    }
}

#[cfg(feature = "bindings")]
impl ts_rs::TS for Pixels {
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
