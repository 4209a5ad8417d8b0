//! Names and their forms.

use crate::domain::edtf::Edtf;
use crate::domain::fields::{nested, record};
use crate::domain::value::Text;
use crate::domain::vocab::{NameKind, Script};
record! {
    /// A name.
    #[derive(Default)]
    pub struct Name {
        /// The forms that the source gives beside the one that it prints as the name.
        forms: Vec<NameForm>,
        /// What kind of name the printed one is, where it is not simply the name.
        kind: Option<NameKind>,
        /// Since when it was used.
        from: Option<Edtf>,
        /// Until when.
        to: Option<Edtf>,
        /// What else the source says of it.
        note: Option<Text<120>>,
    }
}

record! {
    /// One form of a name, written as `{ form = "…", script = "hangul" }`.
    pub struct NameForm {
        /// As printed.
        form: Text<60>,
        /// Its script.
        script: Script,
        /// What kind of form, where it is not simply the name.
        kind: Option<NameKind>,
    }
}

nested!(NameForm);
