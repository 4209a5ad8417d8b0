//! What a claim says of a person.

use super::values::PersonValue;
use crate::domain::edtf::Edtf;
use crate::domain::fields::record;
use crate::domain::id::PersonId;
use crate::domain::value::Text;
use crate::domain::vocab::{Match, PersonField};

record! {
    /// What a claim says of a person.
    pub struct PersonFact {
        /// The person.
        person: PersonId,
        /// The name as the source prints it.
        name_as_printed: Option<Text<60>>,
        /// Other forms of the name that the source prints with it.
        also_printed: Vec<Text<80>>,
        /// What is claimed.
        field: PersonField,
        /// The value; its keys go by `field`.
        value: PersonValue,
        /// When.
        date: Option<Edtf>,
        /// How the report was joined to the person, where it names nobody.
        r#match: Option<Match>,
        /// Another person who may be meant.
        possible_match: Option<PersonId>,
    }
}

impl PersonFact {
    /// Every form of the name that the claim prints: the name as printed, other forms printed with it, and the forms that
    /// a claim of the name gives. An age that a headline glues on is no part of a name.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.printed().filter(|form| !form.contains(|c: char| c.is_ascii_digit()))
    }

    /// What the claim prints as names, whatever is glued on.
    pub fn printed(&self) -> impl Iterator<Item = &str> {
        let forms = if let PersonValue::Name(name) = &self.value { name.forms.as_slice() } else { &[] };
        let printed = self.name_as_printed.iter().map(Text::as_str);
        printed.chain(self.also_printed.iter().map(Text::as_str)).chain(forms.iter().map(|f| f.form.as_str()))
    }
}
