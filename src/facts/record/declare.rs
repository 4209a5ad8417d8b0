//! Declaring a record once: struct, reader, canonical writer and schema.

/// The key of a Rust field: `r#type` is `type`.
#[must_use]
pub const fn key(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// Declares a record: the struct, its reader, its canonical writer and its schema from one list.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$fmeta:meta])* $field:ident : $type:ty),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, schemars::JsonSchema)]
        #[schemars(deny_unknown_fields)]
        pub struct $name { $($(#[$fmeta])* pub $field: $type),+ }

        impl $crate::facts::record::Record for $name {
            const KEYS: &'static [&'static str] = &[$($crate::facts::record::key(stringify!($field))),+];

            fn required() -> Vec<&'static str> {
                let mut keys = Vec::new();
                $(if <$type as $crate::facts::record::Field>::absent().is_none() {
                    keys.push($crate::facts::record::key(stringify!($field)));
                })+
                keys
            }

            fn read(reader: &mut $crate::facts::record::Reader<'_, '_>) -> Option<Self> {
                $(let $field = reader.field::<$type>($crate::facts::record::key(stringify!($field)));)+
                reader.refuse_unknown(Self::KEYS);
                Some(Self { $($field: $field?),+ })
            }

            fn write(&self, prefix: &str, out: &mut String) {
                $($crate::facts::record::Field::write(&self.$field, &format!("{prefix}{}", $crate::facts::record::key(stringify!($field))), out);)+
            }
        }
    };
}

/// Declares a record that stands in a list, each on a line of its own: `{ key = "…" }`.
macro_rules! listed {
    ($name:ident) => {
        impl $crate::facts::record::Value for $name {
            fn read(value: &toml::de::DeValue<'_>, cx: &mut $crate::facts::record::Context<'_>) -> Option<Self> {
                $crate::facts::record::read_inline(value, cx)
            }
            fn written(&self) -> String {
                $crate::facts::record::written_inline(self)
            }
        }
    };
}

pub(crate) use {listed, record};
