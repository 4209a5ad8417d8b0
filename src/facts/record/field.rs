//! What may stand behind a key: values, optional values, lists, numbers by part.

use toml::Spanned;
use toml::de::DeValue;

use super::{Context, Field, Value};
use crate::facts::problem::Code;
use crate::facts::value::{Breakdown, Number};

impl<T: Value> Field for T {
    fn read(value: &Spanned<DeValue<'_>>, cx: &mut Context<'_>) -> Option<Self> {
        T::read(value.get_ref(), cx)
    }

    fn write(&self, key: &str, out: &mut String) {
        out.push_str(&format!("{key} = {}\n", self.written()));
    }
}

impl<T: Value> Field for Option<T> {
    fn read(value: &Spanned<DeValue<'_>>, cx: &mut Context<'_>) -> Option<Self> {
        T::read(value.get_ref(), cx).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn write(&self, key: &str, out: &mut String) {
        if let Some(value) = self {
            value.write(key, out);
        }
    }
}

/// Lines longer than this break an array into one value a line.
const LINE: usize = 100;

impl<T: Value> Field for Vec<T> {
    fn read(value: &Spanned<DeValue<'_>>, cx: &mut Context<'_>) -> Option<Self> {
        let DeValue::Array(items) = value.get_ref() else {
            cx.flaw(
                Code::WrongType,
                format!("`{}` is to be a list", cx.key),
                "write the values in [ ], separated by commas",
            );
            return None;
        };
        if items.is_empty() {
            cx.flaw(Code::Empty, format!("`{}` is an empty list", cx.key), "leave the key out instead");
            return None;
        }
        let mut all = Some(Self::new());
        for item in items {
            cx.span = item.span();
            match (T::read(item.get_ref(), cx), &mut all) {
                (Some(value), Some(list)) => list.push(value),
                (None, _) => all = None,
                _ => {}
            }
        }
        all
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn write(&self, key: &str, out: &mut String) {
        let values: Vec<String> = self.iter().map(Value::written).collect();
        let line = format!("{key} = [{}]", values.join(", "));
        if values.is_empty() {
        } else if line.chars().count() <= LINE {
            out.push_str(&line);
            out.push('\n');
        } else {
            out.push_str(&format!("{key} = [\n"));
            for value in values {
                out.push_str(&format!("  {value},\n"));
            }
            out.push_str("]\n");
        }
    }
}

impl Field for Breakdown {
    fn read(value: &Spanned<DeValue<'_>>, cx: &mut Context<'_>) -> Option<Self> {
        let DeValue::Table(parts) = value.get_ref() else {
            cx.flaw(
                Code::WrongType,
                format!("`{}` is to name its parts", cx.key),
                format!("write one line a part: {}.male = 10", cx.key),
            );
            return None;
        };
        parts
            .iter()
            .map(|(key, value)| {
                cx.span = value.span();
                let part = key.get_ref().to_string();
                let letters = part.bytes().any(|b| b.is_ascii_lowercase());
                if !letters || part.len() > 60 || !part.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
                    cx.flaw(
                        Code::UnknownKey,
                        format!("`{part}` is no name of a part"),
                        "use lower-case letters and underscores",
                    );
                    return None;
                }
                <Number as Value>::read(value.get_ref(), cx).map(|n| (part, n))
            })
            .collect()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn write(&self, key: &str, out: &mut String) {
        for (part, number) in self {
            out.push_str(&format!("{key}.{part} = {}\n", number.written()));
        }
    }
}
