//! A number as a facts file gives it.

/// An integer or a decimal number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number(pub f64);

impl serde::Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        // A whole number is written without a point, as in the facts file.
        match self.written().parse::<i64>() {
            Ok(whole) => s.serialize_i64(whole),
            Err(_) => s.serialize_f64(self.0),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Number {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        f64::deserialize(d).map(Self)
    }
}

impl Number {
    /// As it is written: without a point when it is whole.
    #[must_use]
    pub fn written(self) -> String {
        self.0.to_string()
    }
}
