//! References between records as they stand in files: ids as text, wherever they are.

use serde_json::{Map as Object, Value};
use std::collections::HashSet;

/// Takes references to what is not there out of a record's fields. What cannot be without one, such as a treatment
/// without its pain, goes with it.
pub(super) fn strip(fields: &mut Object<String, Value>, gone: &HashSet<String>) {
    fields.retain(|name, value| name == "id" || keep(value, gone));
}

fn keep(value: &mut Value, gone: &HashSet<String>) -> bool {
    match value {
        Value::String(text) => !gone.contains(text),
        Value::Array(values) => {
            let whole = |value: &Value| {
                let mut fields = value.as_object().into_iter().flat_map(Object::values);
                fields.all(|value| value.as_str().is_none_or(|text| !gone.contains(text)))
            };
            values.retain_mut(|value| whole(value) && keep(value, gone));
            true
        }
        Value::Object(fields) => {
            fields.retain(|name, value| !gone.contains(name) && keep(value, gone));
            true
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_gone_is_taken_out() {
        let gone: HashSet<String> = ["x".to_owned()].into();
        let mut value = json!({
            "id": "x", "stage": "x", "team": "y", "touchpoints": ["x", "y"], "emotions": { "x": 1, "y": 2 },
            "treats": [{ "pain": "x", "frequencyAfter": 0.1 }, { "pain": "y" }],
            "audiences": [{ "key": "k", "hiddenStages": ["x", "y"] }], "brand": { "color": "#000000", "logo": "x" }
        });
        strip(value.as_object_mut().unwrap(), &gone);
        let expected = json!({
            "id": "x", "team": "y", "touchpoints": ["y"], "emotions": { "y": 2 }, "treats": [{ "pain": "y" }],
            "audiences": [{ "key": "k", "hiddenStages": ["y"] }], "brand": { "color": "#000000" }
        });
        assert_eq!(value, expected);
    }
}
