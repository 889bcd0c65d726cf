//! The sheet: one PDF to print or to keep, tagged for screen readers (PDF/UA-1), with the password in one run of text.

/// What stands on the sheet, in reading order.
mod content;
/// From marks on pages to the bytes of a file.
mod painting;
/// AES-256 around a finished file.
mod protection;
/// Pages being filled from top to bottom.
mod sheet;
/// The three cuts of type, and what their glyphs measure.
mod typeface;

use chorus_pro::Secret;
use language::{Language, Texts};
use zeroize::Zeroizing;

use crate::{HandedOver, HandoverError, reread, spelling};

/// Makes the sheet with the password in clear, and has it read again by another reader before giving it out.
pub fn export(handed: &HandedOver<'_>, language: Language) -> Result<Zeroizing<Vec<u8>>, HandoverError> {
    let bytes = made(handed, language, content::Protection::None)?;
    reread::pdf(&bytes, None, handed)?;
    Ok(bytes)
}

/// The same, in a file that opens with `passphrase` only (AES-256, PDF 2.0 revision 6).
pub fn export_protected(
    handed: &HandedOver<'_>,
    language: Language,
    passphrase: &Secret,
) -> Result<Zeroizing<Vec<u8>>, HandoverError> {
    let clear = made(handed, language, content::Protection::Passphrase)?;
    let bytes = protection::protect(&clear, passphrase)?;
    reread::pdf(&bytes, Some(passphrase), handed)?;
    Ok(bytes)
}

fn made(
    handed: &HandedOver<'_>,
    language: Language,
    protection: content::Protection,
) -> Result<Zeroizing<Vec<u8>>, HandoverError> {
    // EXPOSE: to see whether a PDF can carry each of its characters
    if let Some(character) = lost_in_a_copy(handed.password.expose()) {
        return Err(HandoverError::PasswordNotForPdf { codepoint: spelling::codepoint(character) });
    }
    let texts = Texts::of(language);
    painting::paint(&content::compose(handed, protection, texts), texts)
}

/// The first character that a copy from a PDF may lose: one that the typeface lacks, and blanks, unless each stands
/// alone between two other characters (readers drop them at the ends and make one of several).
fn lost_in_a_copy(password: &str) -> Option<char> {
    let mut before = ' ';
    for (place, character) in password.char_indices() {
        let last = place + character.len_utf8() == password.len();
        let misplaced = character == ' ' && (before == ' ' || last);
        let other_blank = character.is_whitespace() && character != ' ';
        if misplaced || other_blank || !typeface::Cut::Mono.typeface().draws(character) {
            return Some(character);
        }
        before = character;
    }
    None
}
