//! The second generation's text export: `key;value`, one a line, without a header.
//!
//! Whether its values are quoted as in CSV is not known, and a password may hold `;` and `"`. A value is taken as it
//! stands, all behind the first `;`, unless the file shows that it quotes: every value in quotes, or one quoted by need.
//! A value in quotes that may be read either way is for a person to compare.

use zeroize::Zeroizing;

use super::draft::Draft;
use super::password::Password;
use super::token;
use super::value::Value;
use crate::Doubt;
use crate::folded::{FoldedPage, Origin, fold};
use crate::words::{self, Phrase};

/// The accounts in the export; none where the text is no such export.
pub(super) fn drafts(page: &FoldedPage<'_>) -> Vec<Draft> {
    let fields: Vec<Field<'_>> = (0..page.lines()).filter_map(|line| Field::read(page, line)).collect();
    let export = &words::second().export;
    if fields.len() < 2 || !fields.iter().any(|field| field.is(&export.login) || field.is(&export.password)) {
        return Vec::new();
    }
    let quoting = Quoting::of(&fields);
    let mut drafts = Vec::new();
    let mut draft = Draft::default();
    for field in &fields {
        let is_another = (field.is(&export.login) && draft.login.is_some())
            || (field.is(&export.password) && draft.password.is_found())
            || (field.is(&export.name) && draft.structure_name.is_some());
        if is_another {
            drafts.push(std::mem::take(&mut draft));
        }
        let text = || field.text(quoting).unwrap_or_default();
        if field.is(&export.login) {
            draft.login = token::login(&text());
        } else if field.is(&export.password) {
            draft.password = field.password(page, quoting);
        } else if field.is(&export.name) {
            draft.structure_name = Some(text().to_string()).filter(|name| !name.is_empty());
        } else if field.is(&export.structure) {
            draft.structure_id = token::structure_id(&text());
        } else if field.is(&export.email) {
            draft.email = Some(text().to_string()).filter(|email| email.contains('@'));
        }
    }
    drafts.push(draft);
    drafts
}

/// One line of the export whose key is known.
struct Field<'p> {
    key: String,
    value: Value<'p>,
}

impl<'p> Field<'p> {
    fn read(page: &FoldedPage<'p>, line: usize) -> Option<Self> {
        let raw = page.raw(line);
        let (key, value) = raw.split_once(';')?;
        let export = &words::second().export;
        let key = fold(key.trim().trim_matches('"'));
        let text = value.trim();
        let byte = raw.len() - value.trim_start().len();
        let field = Self {
            key,
            value: Value { text, at: Origin { line, byte }, beside: true, is_closed: false, is_glued: false },
        };
        let known = [&export.name, &export.structure, &export.login, &export.password, &export.email];
        known.into_iter().any(|keys| field.is(keys)).then_some(field)
    }

    fn is(&self, keys: &[Phrase]) -> bool {
        keys.iter().any(|key| key.as_str() == self.key)
    }

    /// The value's text; `None` where it can be read in two ways.
    fn text(&self, quoting: Quoting) -> Option<Zeroizing<String>> {
        let raw = self.value.text;
        let Some(inside) = unquoted(raw) else { return Some(Zeroizing::new(raw.to_owned())) };
        match quoting {
            Quoting::Used => Some(inside),
            Quoting::NotUsed => Some(Zeroizing::new(raw.to_owned())),
            // A writer that quotes by need would not have quoted this: the quotes are the value's own.
            Quoting::NotShown if !needs_quotes(&inside) => Some(Zeroizing::new(raw.to_owned())),
            Quoting::NotShown => None,
        }
    }

    fn password(&self, page: &FoldedPage<'_>, quoting: Quoting) -> Password {
        match self.text(quoting) {
            Some(text) if text.is_empty() => Password::NotThere,
            Some(text) => Password::of(page, &Value { text: &text, ..self.value }),
            None => Password::likely(page, &self.value, Doubt::Surrounded),
        }
    }
}

/// Whether the file quotes its values, as far as the values other than the password show it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quoting {
    Used,
    NotUsed,
    NotShown,
}

impl Quoting {
    fn of(fields: &[Field<'_>]) -> Self {
        let others = || {
            let is_other =
                |field: &&Field<'_>| !field.is(&words::second().export.password) && !field.value.text.is_empty();
            fields.iter().filter(is_other).map(|field| field.value.text)
        };
        let is_quoted = |text: &str| unquoted(text).is_some();
        if others().count() > 0 && others().all(is_quoted) {
            return Self::Used;
        }
        if others().filter_map(unquoted).any(|inside| needs_quotes(&inside)) {
            return Self::Used;
        }
        if others().any(|text| !is_quoted(text) && needs_quotes(text)) { Self::NotUsed } else { Self::NotShown }
    }
}

/// What a CSV reader would take from a field in quotes; `None` where it is no such field.
fn unquoted(text: &str) -> Option<Zeroizing<String>> {
    let inside = text.strip_prefix('"')?.strip_suffix('"')?;
    let without_pairs = inside.replace("\"\"", "");
    (!without_pairs.contains('"')).then(|| Zeroizing::new(inside.replace("\"\"", "\"")))
}

fn needs_quotes(text: &str) -> bool {
    text.contains([';', '"']) || text.trim() != text
}
