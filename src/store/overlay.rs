//! Laying translations over texts.

use serde_json::Value;

/// How the same text in two languages becomes one.
pub type Join<'a> = &'a dyn Fn(&str, &str) -> String;

/// Lays two overlays over a base, key by key: each text that they say differently is joined. Never adds a key.
pub(super) fn lay_over(base: &mut Value, overs: [Option<&Value>; 2], join: Join<'_>) {
    let Some(base) = base.as_object_mut() else { return };
    for (key, value) in base.iter_mut() {
        let own = overs.map(|over| over.and_then(|over| over.get(key)));
        if let Some(text) = value.as_str() {
            let [first, second] = own.map(|over| over.and_then(Value::as_str).unwrap_or(text));
            let said = if first == second { first.to_owned() } else { join(first, second) };
            *value = Value::String(said);
        } else if value.is_object() {
            lay_over(value, own, join);
        }
    }
}
