//! Values by record: an ordered list here, an object keyed by id in JSON.

use serde::{Serialize, Serializer};
use wayfold_model::Id;

/// Values by record, in the order they were given; serialises as an object keyed by id.
#[derive(Debug, Clone, PartialEq)]
pub struct ById<T>(pub Vec<(Id, T)>);

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> ById<T> {
    /// Pairs records with values.
    pub fn zip(ids: &[Id], values: impl IntoIterator<Item = T>) -> Self {
        Self(ids.iter().copied().zip(values).collect())
    }

    /// The value of a record. Searches; O(n).
    pub fn get(&self, id: Id) -> Option<&T> {
        self.0.iter().find(|(other, _)| *other == id).map(|(_, value)| value)
    }
}

impl<T: Serialize> Serialize for ById<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

#[cfg(feature = "bindings")]
impl<T: ts_rs::TS> ts_rs::TS for ById<T> {
    type WithoutGenerics = std::collections::HashMap<String, ts_rs::Dummy>;
    type OptionInnerType = Self;
    fn name(config: &ts_rs::Config) -> String {
        format!("{{ [key in string]: {} }}", T::name(config))
    }
    fn inline(config: &ts_rs::Config) -> String {
        format!("{{ [key in string]: {} }}", T::inline(config))
    }
    fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor)
    where
        Self: 'static,
    {
        T::visit_dependencies(visitor);
        visitor.visit::<T>();
    }
    fn visit_generics(visitor: &mut impl ts_rs::TypeVisitor)
    where
        Self: 'static,
    {
        T::visit_generics(visitor);
        visitor.visit::<T>();
    }
    fn decl(_: &ts_rs::Config) -> String {
        String::new()
    }
    fn decl_concrete(_: &ts_rs::Config) -> String {
        String::new()
    }
}

#[cfg(feature = "bindings")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for ById<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("ById_{}", T::schema_name()).into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let value = generator.subschema_for::<T>();
        schemars::json_schema!({ "type": "object", "additionalProperties": value })
    }
}
