//! What a page's reader tells is sealed in the page's own process. On its way here it stands in memory of the web view's, which
//! keeps copies and wipes none; they are of no use without a private key that is wiped as soon as the answer was opened.
//!
//! ECDH on P-256 between two keys that are made for one answer, HKDF with SHA-256 over both public keys, AES-256-GCM: all of
//! it is in the Web Cryptography that every web view has. `reader.js` is the other half. That an answer opens says that it was
//! meant for this question, not that it is true.

use aes_gcm::aead::{AeadInPlace, OsRng};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hardening::with_wiped_stack;
use p256::PublicKey;
use p256::ecdh::EphemeralSecret;
use p256::elliptic_curve::sec1::ToEncodedPoint;
use sha2::Sha256;
use zeroize::Zeroizing;

/// The seal of one answer.
pub(super) struct Seal {
    private_key: EphemeralSecret,
    public_key: Vec<u8>,
}

impl Seal {
    /// A new one.
    pub(super) fn new() -> Self {
        with_wiped_stack(|| {
            let private_key = EphemeralSecret::random(&mut OsRng);
            let public_key = private_key.public_key().to_encoded_point(false).as_bytes().to_vec();
            Self { private_key, public_key }
        })
    }

    /// What the other side seals with: a point of the curve, uncompressed.
    pub(super) fn public_key(&self) -> &[u8] {
        &self.public_key
    }

    /// What was sealed with it; `None` for anything else, whatever it is.
    pub(super) fn open(&self, answer: &str) -> Option<Zeroizing<Vec<u8>>> {
        let answer = STANDARD.decode(answer).ok()?;
        let (point, hidden) = answer.split_at_checked(POINT)?;
        let theirs = PublicKey::from_sec1_bytes(point).ok()?;
        with_wiped_stack(|| {
            let mut key = Zeroizing::new([0; 32]);
            let derivation = self.private_key.diffie_hellman(&theirs).extract::<Sha256>(None);
            derivation.expand_multi_info(&[&self.public_key, point], key.as_mut_slice()).ok()?;
            let mut text = Zeroizing::new(hidden.to_vec());
            // A key is used once, so its one number may be nought.
            let number = Nonce::default();
            Aes256Gcm::new((&*key).into()).decrypt_in_place(&number, b"", &mut *text).ok()?;
            Some(text)
        })
    }
}

/// Bytes of an uncompressed point.
const POINT: usize = 65;

#[cfg(test)]
mod tests {
    use super::*;

    /// As reader.js seals.
    fn sealed(text: &str, public_key: &[u8]) -> Vec<u8> {
        let own = EphemeralSecret::random(&mut OsRng);
        let ours = own.public_key().to_encoded_point(false);
        let theirs = PublicKey::from_sec1_bytes(public_key).unwrap();
        let mut key = [0; 32];
        let derivation = own.diffie_hellman(&theirs).extract::<Sha256>(None);
        derivation.expand(&[public_key, ours.as_bytes()].concat(), &mut key).unwrap();
        let mut hidden = text.as_bytes().to_vec();
        Aes256Gcm::new(&key.into()).encrypt_in_place(&Nonce::default(), b"", &mut hidden).unwrap();
        [ours.as_bytes(), &hidden].concat()
    }

    fn opened(seal: &Seal, answer: &[u8]) -> Option<String> {
        seal.open(&STANDARD.encode(answer)).map(|text| String::from_utf8(text.to_vec()).unwrap())
    }

    #[test]
    fn what_was_sealed_for_a_question_is_its_answer_and_no_other_questions() {
        let (seal, another) = (Seal::new(), Seal::new());
        let answer = sealed("un mot de passe : ’\u{1f511}", seal.public_key());
        assert_eq!(opened(&seal, &answer).as_deref(), Some("un mot de passe : ’\u{1f511}"));
        assert_eq!(opened(&another, &answer), None);
        assert_eq!(opened(&seal, &sealed("", seal.public_key())).as_deref(), Some(""));
    }

    #[test]
    fn an_answer_that_was_changed_or_cut_anywhere_is_none() {
        let seal = Seal::new();
        let answer = sealed("le nouveau mot de passe", seal.public_key());
        for at in 0..answer.len() {
            let mut changed = answer.clone();
            changed[at] ^= 1;
            assert_eq!(opened(&seal, &changed), None, "changed at {at}");
            assert_eq!(opened(&seal, &answer[..at]), None, "cut at {at}");
        }
        assert_eq!(opened(&seal, &[&answer[..], b"more"].concat()), None);
    }

    #[test]
    fn what_was_never_sealed_is_no_answer() {
        let seal = Seal::new();
        for answer in ["", "null", "{\"ready\":true,\"html\":\"x\"}", "é", "=", "AAAA"] {
            assert!(seal.open(answer).is_none(), "{answer}");
        }
        for point in [vec![0], vec![0; POINT], vec![4; POINT], seal.public_key().to_vec()] {
            assert_eq!(opened(&seal, &[point, vec![0; 40]].concat()), None);
        }
    }
}
