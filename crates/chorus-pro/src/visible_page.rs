//! A page reduced to what a person sees on it: lines of text, and controls.

use zeroize::Zeroizing;

use crate::{html, quote_marks};

/// The visible lines and controls of a page, wherever it came from. Its texts hold the password, so they are wiped when
/// it goes and its `Debug` says how much there is, not what.
pub struct VisiblePage {
    pub(crate) lines: Vec<Line>,
    pub(crate) controls: Vec<Control>,
    /// Nothing is missing behind the last line: the source says where it ends.
    pub(crate) is_whole: bool,
    /// Quote marks stood before every line and were taken off. Lines that were joined before hold them still.
    pub(crate) is_quoted: bool,
}

/// One line of visible text.
pub(crate) struct Line {
    /// The text, nothing trimmed; table cells are separated by tabs.
    pub(crate) text: Zeroizing<String>,
    /// How it stands out.
    pub(crate) kind: LineKind,
    /// A value that begins at this byte or behind it is whole. Before it the page may have been cut inside the value.
    pub(crate) whole_from: usize,
    /// In HTML, the bytes at which text nodes begin: an element's end can only be at one of them.
    pub(crate) pieces: Vec<usize>,
}

/// How a line stands out from running prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// Not told: copied text does not say.
    Unknown,
    /// Text as any other.
    Plain,
    /// A heading.
    Heading,
    /// A message to the user: an alert, a status.
    Notice,
    /// A part of it at least is a quotation, or is struck out: it may be true no more.
    Quoted,
}

/// Something on the page to press, choose or fill in.
pub struct Control {
    /// Its visible label, or what it is called for screen readers.
    pub label: String,
    /// What it is.
    pub kind: ControlKind,
    /// How to reach it: a CSS selector that names it alone.
    pub reach: String,
    /// The value, of a read-only text field only; it may be the password.
    pub(crate) value: Option<Zeroizing<String>>,
}

/// The kinds of control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ControlKind {
    /// A button.
    Button,
    /// A box to tick, or one of several.
    Check,
    /// A drop-down; its chosen entry is a line of the page.
    Choice,
    /// A link.
    Link,
    /// Something else that is there to be clicked: an entry of a list, a drop-down that is no `<select>`.
    Option,
    /// A field for a password. It is never read.
    PasswordField,
    /// A text field that can only be read.
    ReadOnlyField,
    /// A text field to type in. It is not read.
    TextField,
}

impl VisiblePage {
    /// The longest page that is read, in bytes. Of a longer one nothing is read: it is recognised as [`Page::Other`](crate::Page::Other).
    pub const LIMIT: usize = 4 << 20;

    /// A page from the text that a browser copies: nothing in it is decoded. Quote marks that stand before every line are
    /// taken off. Only what is followed by another line is known to be whole.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let unquoted = quote_marks::without(text);
        let mut page = Self::from_whole_text(&unquoted);
        page.is_whole = false;
        page.is_quoted = unquoted.len() < text.len();
        if let Some(last) = page.lines.iter_mut().rfind(|line| !line.text.trim().is_empty()) {
            last.whole_from = usize::MAX;
        }
        page
    }

    /// A page from a text that is known to be whole, such as a PDF's.
    #[must_use]
    pub fn from_whole_text(text: &str) -> Self {
        if text.len() > Self::LIMIT {
            return Self::nothing();
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let lines = text
            .split("\r\n")
            .flat_map(|part| part.split(['\n', '\r', '\u{c}', '\u{2028}', '\u{2029}']))
            .map(|line| Line {
                text: Zeroizing::new(line.to_owned()),
                kind: LineKind::Unknown,
                whole_from: 0,
                pieces: Vec::new(),
            })
            .collect();
        Self { lines, controls: Vec::new(), is_whole: true, is_quoted: false }
    }

    /// A page from HTML: a whole document or a part of one. Only what is visible is read, and no field that can be typed in.
    #[must_use]
    pub fn from_html(html: &str) -> Self {
        if html.len() > Self::LIMIT {
            return Self::nothing();
        }
        html::visible(html)
    }

    /// A page from the HTML of a copy: a selection may end anywhere, also where its markup is closed.
    #[must_use]
    pub fn from_copied_html(html: &str) -> Self {
        Self { is_whole: false, ..Self::from_html(html) }
    }

    fn nothing() -> Self {
        Self { lines: Vec::new(), controls: Vec::new(), is_whole: false, is_quoted: false }
    }

    /// The visible lines from top to bottom, table cells separated by tabs.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(|line| line.text.as_str())
    }

    /// The controls in document order. Copied text has none.
    #[must_use]
    pub fn controls(&self) -> &[Control] {
        &self.controls
    }
}

impl std::fmt::Debug for VisiblePage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "VisiblePage({} lines, {} controls)", self.lines.len(), self.controls.len())
    }
}

impl std::fmt::Debug for Control {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Control({:?}, {:?}, {:?})", self.kind, self.label, self.reach)
    }
}
