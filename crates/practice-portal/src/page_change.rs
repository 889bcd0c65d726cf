//! What a page does where it stands, once the click that cannot be undone was made on it.

/// A change of the page around « Confirmer » or « Soumettre », after the click and without its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageChange {
    /// Nothing.
    None,
    /// It begins to save a file.
    Download,
    /// It shows a frame of another site.
    Frame,
    /// It opens a window of another site.
    Window,
    /// Its button gives way to another one that looks the same.
    ButtonDrawnAnew,
    /// Its button's label changes to capitals.
    LabelInCapitals,
    /// Second generation: its button sends the form when the mouse is pressed on it, and at a click that no mouse made. A
    /// hand's mouse sends it once, and so does a keyboard.
    SentByMouseAndKeyboard,
}

impl PageChange {
    /// All that a page of the first generation can do.
    pub const FIRST: [Self; 6] =
        [Self::None, Self::Download, Self::Frame, Self::Window, Self::ButtonDrawnAnew, Self::LabelInCapitals];
    /// All that a page of the second generation can do.
    pub const SECOND: [Self; 7] = [
        Self::None,
        Self::Download,
        Self::Frame,
        Self::Window,
        Self::ButtonDrawnAnew,
        Self::LabelInCapitals,
        Self::SentByMouseAndKeyboard,
    ];

    /// What it is called on the page « Pannes » and by the script.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::None => "immobile",
            Self::Download => "telechargement",
            Self::Frame => "cadre",
            Self::Window => "fenetre",
            Self::ButtonDrawnAnew => "bouton",
            Self::LabelInCapitals => "capitales",
            Self::SentByMouseAndKeyboard => "souris-et-clavier",
        }
    }
}
