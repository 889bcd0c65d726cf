//! What stands behind a label: on its line, in the next cell, or on the next line.

use std::ops::Range;

use zeroize::Zeroizing;

use super::known::begins_with_a_sign;
use super::token;
use crate::folded::{FoldedPage, Origin, bare, fold};
use crate::visible_page::LineKind;
use crate::words::{Phrase, first, second};

/// What was found where a label's value should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind<'p> {
    /// The words are no label here but part of a sentence.
    NoLabel,
    /// A label without a value.
    Nothing,
    /// Something too long for any value.
    Unclear,
    /// The value's place, with more in it than the value: where the value begins or ends cannot be told.
    Mixed(Value<'p>),
    /// The value.
    Value(Value<'p>),
}

impl Behind<'_> {
    /// Marks a value with whether the colon before it may be its own first character (`is_glued`); nothing else has one.
    fn glued(self, is_glued: bool) -> Self {
        match self {
            Self::Value(value) => Self::Value(Value { is_glued, ..value }),
            other => other,
        }
    }
}

/// A value as it stands on the page: all between the outer white space of its line or cell.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Value<'p> {
    pub(super) text: &'p str,
    pub(super) at: Origin,
    /// The value stands on the label's own line.
    pub(super) beside: bool,
    /// Something that the words know stands right behind the value's element, on the same line.
    pub(super) is_closed: bool,
    /// The value stands right behind a colon, or on its line, which may be its own first character.
    pub(super) is_glued: bool,
}

impl std::fmt::Debug for Value<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Value(hidden, {:?})", self.at)
    }
}

impl<'p> Value<'p> {
    /// Whether the page goes on behind it, so that it cannot have been cut.
    pub(super) fn is_whole(&self, page: &FoldedPage<'_>) -> bool {
        self.at.byte >= page.page.lines[self.at.line].whole_from
    }

    /// Where the page goes on.
    pub(super) fn end(&self) -> Origin {
        Origin { line: self.at.line, byte: self.at.byte + self.text.len() }
    }

    /// Whether these are words of the portal or a sentence, where a password should be.
    pub(super) fn is_no_password(&self, page: &FoldedPage<'_>) -> bool {
        let folded = Zeroizing::new(fold(self.text));
        let plain = bare(&folded);
        let begins = |phrase: &Phrase| plain.starts_with(phrase.as_str());
        let is = |phrase: &Phrase| plain == bare(phrase.as_str());
        let is_long = |phrase: &&Phrase| phrase.as_str().split(' ').count() > 2;
        let (recap, furniture) = (&first().recap, &second().furniture.words);
        if recap.sentences.iter().any(begins)
            || recap.buttons.iter().filter(is_long).any(begins)
            || recap.buttons.iter().chain(&**furniture).any(is)
            || is_prose(self.text)
            || is_mask(self.text)
            || is_identifier(self.text)
            // A character that was lost on the way: what is left is not the password.
            || self.text.contains(char::REPLACEMENT_CHARACTER)
        {
            return true;
        }
        // Any other word of the portal is taken for a password only where a recap's next sentence proves the place.
        other_words().any(is)
            && !self
                .next_line(page)
                .is_some_and(|next| recap.sentences.iter().any(|phrase| next.starts_with(phrase.as_str())))
    }

    fn next_line<'f>(&self, page: &'f FoldedPage<'_>) -> Option<&'f str> {
        (self.at.line + 1..page.lines()).map(|line| bare(page.line(line))).find(|line| !line.is_empty())
    }
}

/// Reads what stands behind the label at `label`.
pub(super) fn behind<'p>(page: &FoldedPage<'p>, label: &Range<usize>) -> Behind<'p> {
    let (start, end) = (page.origin(label.start), page.behind(label));
    let raw = page.raw(end.line);
    let mut rest = Rest { raw, from: end.byte };
    if rest.text().len() > LONGEST {
        return Behind::Unclear;
    }
    // Markdown's bold: `**Label :** value` is one thing, `**Label : value**` has no telling end.
    let mut is_bold =
        start.line == end.line && start.byte < LONGEST && raw[..start.byte].matches("**").count() % 2 == 1;
    is_bold = is_bold && !rest.skip("**");
    rest.skip_obligatory_mark();
    if raw.trim_start().starts_with('|') && rest.skip("|") {
        return rest.bar_cell(end.line);
    }
    let is_cell = rest.text().trim_start_matches(' ').starts_with('\t');
    let has_colon =
        !(is_cell && rest.begins_with_colon(&page.page.lines[end.line].pieces)) && (rest.skip(":") || rest.skip("："));
    is_bold = is_bold && !(has_colon && rest.skip("**"));
    let is_glued = has_colon && !rest.is_at_an_end(&page.page.lines[end.line].pieces);
    match (rest.is_blank(), has_colon || is_cell) {
        (false, false) => Behind::NoLabel,
        (false, true) if is_bold => rest.all(end.line),
        (false, true) => rest.cell(end.line, true, is_text(page, end.line)).glued(is_glued),
        (true, _) => {
            // In a mail that quotes the page an empty line is a quote mark alone.
            let is_quoted = raw.trim_start().starts_with('>');
            let is_empty = |line: &str| line.chars().all(|sign| sign.is_whitespace() || (is_quoted && sign == '>'));
            let next = (end.line + 1..page.lines()).find(|&line| !is_empty(page.raw(line)));
            let Some(line) = next else { return Behind::Nothing };
            if page.raw(line).len() > LONGEST {
                return Behind::Unclear;
            }
            let mut rest = Rest { raw: page.raw(line), from: 0 };
            let begins_with_colon = !has_colon && rest.text().trim_start().starts_with(": ");
            let is_glued = begins_with_colon && rest.skip(":");
            rest.cell(line, false, is_text(page, line)).glued(is_glued)
        }
    }
}

/// In bytes. Behind a label no value of the portal is so long.
const LONGEST: usize = 8_192;

/// Whether a line comes from copied text, which does not say where elements end.
pub(super) fn is_text(page: &FoldedPage<'_>, line: usize) -> bool {
    page.page.lines[line].kind == LineKind::Unknown
}

/// What is left of a line.
struct Rest<'p> {
    raw: &'p str,
    from: usize,
}

impl<'p> Rest<'p> {
    fn text(&self) -> &'p str {
        &self.raw[self.from..]
    }

    fn is_blank(&self) -> bool {
        self.text().trim().is_empty()
    }

    /// Steps over `sign` and the white space before it, if that is what comes next.
    fn skip(&mut self, sign: &str) -> bool {
        let Some(rest) = self.text().trim_start().strip_prefix(sign) else { return false };
        self.from = self.raw.len() - rest.len();
        true
    }

    /// Whether the next cell's value has a colon for its first character: then it is not the label's, which has white space or an
    /// element's end (one of `pieces`) behind it.
    fn begins_with_colon(&self, pieces: &[usize]) -> bool {
        let cell = self.text().trim_start();
        let behind = self.raw.len() - cell.len() + 1;
        let value = cell.strip_prefix(':').filter(|value| !pieces.contains(&behind) && !value.is_empty());
        value.is_some_and(|value| !value.starts_with(char::is_whitespace))
    }

    /// Whether white space comes next, or the end of the line or of an element (one of `pieces`).
    fn is_at_an_end(&self, pieces: &[usize]) -> bool {
        !self.text().starts_with(|next: char| !next.is_whitespace()) || pieces.contains(&self.from)
    }

    /// Steps over the star of an obligatory field. A star that begins a value is no such star.
    fn skip_obligatory_mark(&mut self) {
        let Some(rest) = self.text().trim_start_matches([' ', '\u{a0}']).strip_prefix('*') else { return };
        if rest.is_empty() || rest.starts_with(|next: char| next.is_whitespace() || next == ':') {
            self.from = self.raw.len() - rest.len();
        }
    }

    /// The only cell, or the first of several where the next one is a button or another label. In copied text a tab may be
    /// the value's own, so there the second case is no value.
    fn cell(&self, line: usize, beside: bool, is_text: bool) -> Behind<'p> {
        let mut cells = self.text().split('\t').filter(|cell| !cell.trim().is_empty());
        match (cells.next(), cells.next()) {
            (None, _) => Behind::Nothing,
            (Some(cell), None) => self.value(cell, line, beside, false),
            (Some(cell), Some(next)) if !is_text && is_furniture(next) && !begins_with_a_sign(next) => {
                self.value(cell, line, beside, true)
            }
            (Some(_), Some(_)) => self.mixed(line, beside),
        }
    }

    /// All that is left of the line.
    fn all(&self, line: usize) -> Behind<'p> {
        self.mixed(line, true)
    }

    /// The cell of a table drawn with bars. A password may hold a bar; one with spaces around it cannot be told from the next cell's.
    fn bar_cell(&self, line: usize) -> Behind<'p> {
        let rest = self.text().trim();
        match rest.strip_suffix('|').map(str::trim) {
            Some("") => Behind::Nothing,
            Some(cell) if !cell.contains(" | ") => self.value(cell, line, true, false),
            _ => self.mixed(line, true),
        }
    }

    fn value(&self, cell: &'p str, line: usize, beside: bool, is_closed: bool) -> Behind<'p> {
        let text = cell.trim();
        let byte = text.as_ptr() as usize - self.raw.as_ptr() as usize;
        Behind::Value(Value { text, at: Origin { line, byte }, beside, is_closed, is_glued: false })
    }

    fn mixed(&self, line: usize, beside: bool) -> Behind<'p> {
        match self.value(self.text(), line, beside, false) {
            Behind::Value(value) => Behind::Mixed(value),
            other => other,
        }
    }
}

/// Whether a cell holds a button, a remark or the next label, so that it is no part of the value before it.
pub(super) fn is_furniture(cell: &str) -> bool {
    let folded = fold(cell);
    let known = second().furniture.words.iter().chain(&*first().recap.buttons).chain(other_words());
    known.into_iter().any(|phrase| bare(&folded) == bare(phrase.as_str()))
}

/// Whether a text is what is shown in a password's place: one character over and over.
pub(super) fn is_mask(text: &str) -> bool {
    let mut characters = text.chars();
    let first = characters.next();
    text.chars().count() > 1 && characters.all(|character| Some(character) == first)
}

/// Whether a text is a technical login or a SIRET.
fn is_identifier(text: &str) -> bool {
    let is_siret = text.len() == 14 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_siret || token::login(text).is_some_and(|login| login.structure_id().is_some())
}

/// Whether a text reads as words and not as a generated password: several words, of letters nearly all of them.
fn is_prose(text: &str) -> bool {
    let is_word = |word: &&str| {
        let word = word.trim_matches(|character: char| ".,;:!?()«»\"".contains(character));
        word.chars().all(|character| character.is_alphabetic() || "'’-/".contains(character))
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain = words.iter().filter(|word| is_word(word)).count();
    (words.len() >= 2 && plain == words.len()) || (words.len() >= 4 && plain * 4 >= words.len() * 3)
}

fn other_words() -> impl Iterator<Item = &'static Phrase> {
    let (first, second) = (first(), second());
    let labels = &first.labels;
    let form = &second.form;
    let of_pages =
        [&first.confirmation.confirm, &first.confirmation.title, &first.structure.title, &first.structure.reset];
    let of_labels = [&labels.login, &labels.password, &labels.structure, &labels.name, &labels.email];
    let of_form = [&form.request, &form.structure, &form.account, &form.password, &form.reset, &form.submit];
    let of_sign_in = [&first.sign_in.labels, &first.sign_in.buttons];
    let all = of_pages.into_iter().chain(of_labels).chain(of_form).chain(of_sign_in);
    all.flat_map(|wordings| wordings.iter())
}
