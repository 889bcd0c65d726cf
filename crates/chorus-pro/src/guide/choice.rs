//! Making one choice of the second generation's form. It takes several acts where the drop-down is no `<select>`.

/// The next act towards one choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is chosen.
    pub field: FormField,
    /// How to reach the control: see [`crate::Control`].
    pub reach: String,
    /// What is done with it.
    pub how: How,
}

/// The fields of the form, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormField {
    /// « Type de demande »
    Request,
    /// « Choisir la structure »
    Structure,
    /// « Compte technique »
    TechnicalAccount,
}

/// What is done with a control of a drop-down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// It is pressed: an entry of the list that is open.
    Press,
    /// The entry that says this, in one of these wordings, is chosen; where it is no `<select>`, its list is opened.
    Choose(Vec<String>),
    /// This is typed into the search field of the list that is open.
    Search(String),
}
