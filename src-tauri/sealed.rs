//! What crosses between Rust and a script is sealed in the one process and opened in the other. On its way it stands in memory of
//! the web view's, which keeps copies and wipes none; they are of no use without a private key that is gone as soon as the
//! message was opened.
//!
//! ECDH on P-256 between two keys that are made for one message, HKDF with SHA-256 over both public keys, AES-256-GCM: all of it
//! is in the Web Cryptography that every web view has. A sealed message is base64 of the sender's public key and of what AES-GCM
//! made. ui/sealed.js opens, portal_window/reader.js seals. That a message opens says for whom it was meant, not that it is true.

use aes_gcm::aead::{AeadInPlace, OsRng};
use aes_gcm::{Aes256Gcm, KeyInit};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hardening::with_wiped_stack;
use p256::ecdh::EphemeralSecret;
use p256::{EncodedPoint, PublicKey};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

/// What a script's message is sealed for: one message.
pub(crate) struct Seal {
    private_key: EphemeralSecret,
    public_key: EncodedPoint,
}

impl Seal {
    /// A new one.
    pub(crate) fn new() -> Self {
        with_wiped_stack(|| {
            let private_key = EphemeralSecret::random(&mut OsRng);
            let public_key = private_key.public_key().into();
            Self { private_key, public_key }
        })
    }

    /// What the other side seals with: a point of the curve, uncompressed.
    pub(crate) fn public_key(&self) -> &[u8] {
        self.public_key.as_bytes()
    }

    /// What was sealed with it; `None` for anything else, whatever it is.
    pub(crate) fn open(&self, message: &str) -> Option<Zeroizing<Vec<u8>>> {
        let message = STANDARD.decode(message).ok()?;
        let (point, hidden) = message.split_at_checked(POINT)?;
        let sender = PublicKey::from_sec1_bytes(point).ok()?;
        with_wiped_stack(|| {
            let cipher = cipher(&self.private_key, &sender, &[self.public_key(), point])?;
            let mut text = Zeroizing::new(hidden.to_vec());
            cipher.decrypt_in_place(&NUMBER.into(), b"", &mut *text).ok()?;
            Some(text)
        })
    }
}

/// The public half of a script's key pair: an uncompressed point of P-256, in base64.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct ReaderKey(PublicKey);

/// What is not a point of the curve.
#[derive(Debug, thiserror::Error)]
#[error("no public key of P-256")]
pub(crate) struct NoKey;

impl TryFrom<String> for ReaderKey {
    type Error = NoKey;

    fn try_from(coded: String) -> Result<Self, NoKey> {
        let point = STANDARD.decode(coded).map_err(|_| NoKey)?;
        PublicKey::from_sec1_bytes(&point).map(Self).map_err(|_| NoKey)
    }
}

/// A message that the holder of one private key reads.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct Sealed(String);

impl Sealed {
    /// `message`, as JSON, for the holder of the private half of `reader`.
    pub(crate) fn of<M: Serialize>(message: &M, reader: &ReaderKey) -> Self {
        let mut text = Zeroizing::new(serde_json::to_vec(message).expect("strings and numbers can be JSON"));
        with_wiped_stack(|| {
            let own = EphemeralSecret::random(&mut OsRng);
            let (ours, theirs) = (EncodedPoint::from(own.public_key()), EncodedPoint::from(reader.0));
            let cipher = cipher(&own, &reader.0, &[theirs.as_bytes(), ours.as_bytes()]).expect("HKDF gives 32 bytes");
            cipher.encrypt_in_place(&NUMBER.into(), b"", &mut *text).expect("a screen's message is below 64 GiB");
            Self(STANDARD.encode([ours.as_bytes(), &text].concat()))
        })
    }
}

/// The cipher of one message; `both`: the receiver's public key and the sender's.
fn cipher(own: &EphemeralSecret, other: &PublicKey, both: &[&[u8]]) -> Option<Aes256Gcm> {
    let mut key = Zeroizing::new([0; 32]);
    own.diffie_hellman(other).extract::<Sha256>(None).expand_multi_info(both, key.as_mut_slice()).ok()?;
    Some(Aes256Gcm::new((&*key).into()))
}

/// A key is used once, so its one number may be nought.
const NUMBER: [u8; 12] = [0; 12];
/// Bytes of an uncompressed point.
const POINT: usize = 65;

#[cfg(test)]
mod tests {
    use super::*;

    fn reader_key(seal: &Seal) -> ReaderKey {
        STANDARD.encode(seal.public_key()).try_into().unwrap()
    }

    fn opened(seal: &Seal, message: &[u8]) -> Option<String> {
        seal.open(&STANDARD.encode(message)).map(|text| String::from_utf8(text.to_vec()).unwrap())
    }

    #[test]
    fn what_was_sealed_for_one_is_opened_by_it_and_by_no_other() {
        let (seal, another) = (Seal::new(), Seal::new());
        let Sealed(message) = Sealed::of(&"un mot de passe : ’\u{1f511}", &reader_key(&seal));
        assert_eq!(*seal.open(&message).unwrap(), "\"un mot de passe : ’\u{1f511}\"".as_bytes());
        assert!(another.open(&message).is_none());
    }

    #[test]
    fn nothing_of_it_is_the_same_the_second_time() {
        let seal = Seal::new();
        let [one, two] = [(); 2].map(|()| Sealed::of(&"q7#K", &reader_key(&seal)).0);
        let same = one.bytes().zip(two.bytes()).filter(|(a, b)| a == b).count();
        assert!(same < one.len() / 4, "{same} of {} letters are the same", one.len());
    }

    #[test]
    fn a_message_that_was_changed_or_cut_anywhere_is_none() {
        let seal = Seal::new();
        let message = STANDARD.decode(Sealed::of(&"le nouveau mot de passe", &reader_key(&seal)).0).unwrap();
        for at in 0..message.len() {
            let mut changed = message.clone();
            changed[at] ^= 1;
            assert_eq!(opened(&seal, &changed), None, "changed at {at}");
            assert_eq!(opened(&seal, &message[..at]), None, "cut at {at}");
        }
        assert_eq!(opened(&seal, &[&message[..], b"more"].concat()), None);
    }

    #[test]
    fn what_was_never_sealed_is_no_message() {
        let seal = Seal::new();
        for message in ["", "null", "{\"ready\":true,\"html\":\"x\"}", "é", "=", "AAAA"] {
            assert!(seal.open(message).is_none(), "{message}");
        }
        for point in [vec![0], vec![0; POINT], vec![4; POINT], seal.public_key().to_vec()] {
            assert_eq!(opened(&seal, &[point, vec![0; 40]].concat()), None);
        }
    }

    #[test]
    fn what_is_no_point_of_the_curve_is_no_key() {
        let off_the_curve = STANDARD.encode([&[4][..], &[1; 64]].concat());
        let infinity = STANDARD.encode([0]);
        for hostile in ["", "q7#K", "BA==", off_the_curve.as_str(), infinity.as_str()] {
            assert!(ReaderKey::try_from(hostile.to_owned()).is_err(), "{hostile}");
        }
    }
}
