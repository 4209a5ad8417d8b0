//! The forms of a name that a claim prints, for profiles, questions and search alike.

use serde_json::{Map, Value};

use crate::domain::name;

/// Every form that the value of a claim about a person holds: the name as printed, other forms printed with it, and the
/// forms that a claim of the name gives.
#[must_use]
pub fn printed(value: &Map<String, Value>) -> Vec<String> {
    let list = |key: &str| value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let forms = list("forms").iter().filter_map(|f| f.get("form"));
    let given = value.get("name_as_printed").into_iter().chain(list("also_printed")).chain(forms);
    name::forms(given.filter_map(Value::as_str).map(str::to_owned)).collect()
}
