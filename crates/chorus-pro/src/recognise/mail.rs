//! A mail around the portal's words: what somebody forwards or quotes may be last year's page, below this year's password in
//! words of their own.

use std::collections::BTreeSet;

use super::certainty::{is_address, is_one_word, line_behind};
use super::form::kinds;
use super::known::is_known_line;
use super::token;
use super::value::Value;
use crate::folded::{FoldedPage, Origin, bare};
use crate::visible_page::LineKind;

/// Whether a value stands in a quotation, in words that are struck out, below the head of a mail, or on a page where somebody
/// wrote another password.
pub(super) fn is_quoted(page: &FoldedPage<'_>, value: &Value<'_>) -> bool {
    let line = value.at.line;
    page.page.lines[line].kind == LineKind::Quoted
        || (0..line).any(|at| is_remark(page, at) || begins_head(page, at))
        || (0..page.lines()).filter(|&at| at != line && is_stamped(page.line(at))).count() >= FEWEST_MESSAGES
        || (0..page.lines()).any(|at| at != line && tells_another(page, at, value.text))
}

/// Whether a line that is none of the portal's speaks of a password, and one stands behind that or on the next line.
fn tells_another(page: &FoldedPage<'_>, line: usize, password: &str) -> bool {
    let Some(at) = SPOKEN.iter().find_map(|word| page.line(line).find(word)) else { return false };
    if is_known_line(page, line) || is_exported(page.raw(line)) {
        return false;
    }
    let is_another =
        |word: &str| !word.contains(password) && kinds(word) > 2 && !is_address(word) && token::login(word).is_none();
    let start = page.origin(page.folded_at(Origin { line, byte: 0 }) + at).byte;
    let next = line_behind(page, line).map(|next| page.raw(next)).filter(|next| is_one_word(next));
    page.raw(line)[start..].split_whitespace().chain(next.map(str::trim)).any(is_another)
}

/// Whether a line is a key and its value, as the portal exports them: the contact's password is another one.
fn is_exported(line: &str) -> bool {
    let is_key = |key: &str| key.chars().all(|sign| sign.is_alphabetic() || sign == ' ' || sign == '"');
    line.split_once(';').is_some_and(|(key, _)| is_key(key))
}

/// What mail programs write above what they quote or forward.
fn is_remark(page: &FoldedPage<'_>, line: usize) -> bool {
    let folded = page.line(line).trim_end();
    let is_dated = || is_short(folded) && has_time(folded);
    let is_introduced =
        folded.strip_suffix(':').is_some_and(|line| is_dated() || WRITES.iter().any(|words| line.contains(words)));
    let remark = bare(folded).trim_end_matches(['-', ' ']);
    is_introduced || FORWARDED.contains(&remark)
}

/// Whether a chat program stamped a folded line: the time of day begins it, behind a date or none, or ends it behind a name.
fn is_stamped(folded: &str) -> bool {
    let begins = folded.trim_start_matches(|sign: char| "[(/.-, ".contains(sign) || is_digit(sign));
    let before = folded.len() - begins.len();
    let is_begun = begins.starts_with(':') && has_time(folded.get(..before + TIME_BEHIND).unwrap_or_default());
    let ended = folded.trim_end_matches([' ', 'a', 'm', 'p']);
    let (name, time) = ended.split_at_checked(ended.len().saturating_sub(TIME)).unwrap_or_default();
    is_begun || (is_short(folded) && has_time(time) && name.contains(char::is_alphabetic) && !name.contains(is_digit))
}

/// Whether a time of day stands in a text: `9:10`.
fn has_time(text: &str) -> bool {
    text.match_indices(':').any(|(at, _)| {
        let minutes = text.as_bytes().get(at + 1..at + 3);
        text[..at].ends_with(is_digit) && minutes.is_some_and(|minutes| minutes.iter().all(u8::is_ascii_digit))
    })
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

fn is_short(line: &str) -> bool {
    line.len() <= LONGEST_STAMP
}

/// Whether a mail's head begins at `line`: who, when, to whom, about what, each on a line of its own.
fn begins_head(page: &FoldedPage<'_>, line: usize) -> bool {
    if field_of_head(page.line(line)).is_none() {
        return false;
    }
    let written = (line..page.lines()).filter(|&line| !page.line(line).is_empty());
    let fields: BTreeSet<usize> =
        written.take(LONGEST_HEAD).filter_map(|line| field_of_head(page.line(line))).collect();
    fields.len() >= FEWEST_FIELDS
}

/// Which field of a mail's head a folded line is.
fn field_of_head(folded: &str) -> Option<usize> {
    let (name, _) = folded.split_once(':')?;
    FIELDS.iter().position(|names| names.contains(&name.trim()))
}

/// What people call a password when they write one, folded.
const SPOKEN: [&str; 8] =
    ["mot de passe", "mdp", "password", "mot passe", "nouveau", "ancien", "passwort", "contrasena"];
/// The fields' names, folded: in French, English, German, Spanish, Italian, Portuguese and Dutch.
const FIELDS: [&[&str]; 5] = [
    &["de", "expediteur", "from", "von", "da", "van"],
    &[
        "date",
        "envoye",
        "envoye le",
        "sent",
        "datum",
        "gesendet",
        "fecha",
        "enviado",
        "enviado el",
        "data",
        "inviato",
        "enviada",
        "enviada em",
        "verzonden",
    ],
    &["a", "destinataire", "destinataires", "to", "an", "para", "aan"],
    &["objet", "subject", "sujet", "betreff", "asunto", "oggetto", "assunto", "onderwerp"],
    &["cc", "copie", "kopie"],
];
const FEWEST_FIELDS: usize = 3;
/// The message with the page, and another one.
const FEWEST_MESSAGES: usize = 2;
/// In bytes.
const LONGEST_STAMP: usize = 80;
/// In bytes: `09:10`, and what of it stands behind the hour.
const TIME: usize = 5;
const TIME_BEHIND: usize = 3;
/// Lines: an address list may be wrapped.
const LONGEST_HEAD: usize = 8;
/// What the line above a quotation says, folded, before the colon that ends it.
const WRITES: [&str; 9] =
    ["a commente", "commented on", "a ecrit", "wrote", "schrieb", "escribio", "ha scritto", "escreveu", "schreef"];
/// Lines above a forwarded mail, folded, without the rules around them.
const FORWARDED: [&str; 17] = [
    "begin forwarded message",
    "debut du message transfere",
    "doorgestuurd bericht",
    "forwarded message",
    "mensagem encaminhada",
    "mensagem original",
    "mensaje original",
    "mensaje reenviado",
    "message d'origine",
    "message original",
    "message transfere",
    "messaggio inoltrato",
    "messaggio originale",
    "oorspronkelijk bericht",
    "original message",
    "ursprungliche nachricht",
    "weitergeleitete nachricht",
];
