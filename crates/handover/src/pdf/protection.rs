//! AES-256 around a finished file (PDF 2.0, version 5, revision 6).
//!
//! Stops: whoever has the file and not the passphrase. Does not stop: guessing a weak passphrase at leisure, or
//! whoever sees the printed sheet. Names, title and structure are encrypted too; the file's identifier, which stays in
//! clear, is drawn anew, because krilla makes its own from the text.

use std::collections::BTreeMap;
use std::sync::Arc;

use chorus_pro::Secret;
use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, StringFormat};
use zeroize::Zeroizing;

use crate::HandoverError;

/// The longest passphrase in bytes; a reader would silently ignore what comes after.
const LONGEST: usize = 127;

/// Encrypts the file so that it opens with `passphrase` only.
pub(super) fn protect(clear: &[u8], passphrase: &Secret) -> Result<Zeroizing<Vec<u8>>, HandoverError> {
    let refused = |step| HandoverError::PdfNotMade { step };
    // EXPOSE: the library derives the key from it
    let user_password = passphrase.expose();
    if user_password.len() > LONGEST {
        return Err(HandoverError::PassphraseNotUsable { limit: LONGEST });
    }
    let mut document = Document::load_mem(clear).map_err(|_| refused("protection"))?;
    let mut key = Zeroizing::new([0; 32]);
    let mut owner = Zeroizing::new([0; 32]);
    random(&mut *key)?;
    random(&mut *owner)?;
    rename(&mut document)?;
    let cipher: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let owner_password = Zeroizing::new(owner.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    let version = EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(b"StdCF".to_vec(), cipher)]),
        file_encryption_key: &*key,
        stream_filter: b"StdCF".to_vec(),
        string_filter: b"StdCF".to_vec(),
        owner_password: &owner_password,
        user_password,
        // Nothing is forbidden to whoever has the passphrase: screen readers need it all.
        permissions: Permissions::all(),
    };
    let unusable = |_| HandoverError::PassphraseNotUsable { limit: LONGEST };
    let state = EncryptionState::try_from(version).map_err(unusable)?;
    document.encrypt(&state).map_err(|_| refused("protection"))?;
    let mut bytes = Zeroizing::new(Vec::with_capacity(clear.len() * 2));
    document.save_to(&mut *bytes).map_err(|_| refused("protection"))?;
    Ok(bytes)
}

fn rename(document: &mut Document) -> Result<(), HandoverError> {
    let mut identifier = [0; 16];
    random(&mut identifier)?;
    let identifier = Object::String(identifier.to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", Object::Array(vec![identifier.clone(), identifier]));
    Ok(())
}

fn random(bytes: &mut [u8]) -> Result<(), HandoverError> {
    getrandom::fill(bytes).map_err(|_| HandoverError::NoRandomness)
}
