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
    if let Some(character) = handed.password.expose().chars().find(|one| lost_in_a_pdf(*one)) {
        return Err(HandoverError::PasswordNotForPdf { codepoint: spelling::codepoint(character) });
    }
    let texts = Texts::of(language);
    painting::paint(&content::compose(handed, protection, texts), texts)
}

/// Control characters vanish when text is selected; the byte order mark and its mirror image are refused by PDF/UA;
/// right-to-left letters are put in another order by readers.
fn lost_in_a_pdf(character: char) -> bool {
    let code = u32::from(character);
    let unseen = matches!(code, 0xFEFF | 0xFFFE | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F);
    let right_to_left = matches!(code, 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC);
    character.is_control() || unseen || right_to_left
}
