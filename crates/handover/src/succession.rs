//! The file with which a principal manager passes the job on: accounts, history, current passwords.
//!
//! Inside stands JSON; around it the age format (age-encryption.org/v1) with a passphrase, which the `age` program opens
//! too. Stops: whoever has the file and not the passphrase, of which each guess takes a quarter of a gigabyte and about
//! a second; a file that was altered, which opens for nobody; one that would keep this computer busy for hours. Does not
//! stop: guessing a weak passphrase at leisure, or whoever knows the passphrase and writes a file of their own: what is
//! in it is parsed like anybody's.

/// What stands inside.
mod contents;

use std::io::Read;

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, scrypt};
use chorus_pro::Secret;
use rotation::Succession;
use zeroize::Zeroizing;

use crate::HandoverError;

/// The ending of its name.
pub const EXTENSION: &str = "trousseau";

/// Bytes: more than the largest succession makes. Whoever reads a file need not read further.
pub const MOST_BYTES: usize = 96 * 1024 * 1024;

/// The file that opens with `passphrase` only. It is opened again and compared before it is given out.
///
/// # Errors
/// [`HandoverError::SuccessionNotMade`]; [`HandoverError::ExportReadsOtherwise`].
pub fn seal(succession: &Succession, passphrase: &Secret) -> Result<Vec<u8>, HandoverError> {
    let clear = contents::written(succession);
    let mut recipient = scrypt::Recipient::new(typed(passphrase));
    recipient.set_work_factor(WORK);
    let sealed = age::encrypt(&recipient, &clear).map_err(|_| HandoverError::SuccessionNotMade)?;
    let again = opened(&sealed, passphrase)?;
    let same = *again == *clear && contents::read(&again).is_ok_and(|read| contents::written(&read) == clear);
    if same { Ok(sealed) } else { Err(HandoverError::ExportReadsOtherwise { format: EXTENSION }) }
}

/// What the file holds.
///
/// # Errors
/// [`HandoverError::SuccessionLocked`] where the passphrase is another one; [`HandoverError::SuccessionNotUnderstood`]
/// where it is no such file; [`HandoverError::SuccessionTooNew`]; [`HandoverError::Succession`] where what it holds was
/// cut or does not fit together.
pub fn open(bytes: &[u8], passphrase: &Secret) -> Result<Succession, HandoverError> {
    contents::read(&opened(bytes, passphrase)?)
}

fn opened(bytes: &[u8], passphrase: &Secret) -> Result<Zeroizing<Vec<u8>>, HandoverError> {
    let decryptor = Decryptor::new(bytes).map_err(|_| HandoverError::SuccessionNotUnderstood)?;
    if !decryptor.is_scrypt() || bytes.len() > MOST_BYTES {
        return Err(HandoverError::SuccessionNotUnderstood);
    }
    let mut identity = scrypt::Identity::new(typed(passphrase));
    identity.set_max_work_factor(MOST_WORK);
    let mut reader = decryptor.decrypt(std::iter::once(&identity as _)).map_err(refusal)?;
    // It is shorter than the file, so it is never moved while it grows.
    let mut clear = Zeroizing::new(Vec::with_capacity(bytes.len()));
    reader.read_to_end(&mut clear).map_err(|_| contents::damaged())?;
    Ok(clear)
}

fn refusal(error: DecryptError) -> HandoverError {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            HandoverError::SuccessionLocked
        }
        DecryptError::InvalidMac => contents::damaged(),
        _ => HandoverError::SuccessionNotUnderstood,
    }
}

fn typed(passphrase: &Secret) -> SecretString {
    // EXPOSE: the library derives the key from it, and wipes it
    SecretString::from(passphrase.expose().to_owned())
}

/// 2 to the power of this: 256 MiB of memory, as the `age` program takes.
const WORK: u8 = 18;
/// A file that asks for more was not made by this program: 1 GiB.
const MOST_WORK: u8 = 20;
