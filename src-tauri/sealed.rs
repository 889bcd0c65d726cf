//! What crosses between Rust and a script without lying open in the buffers on its way: they are the web view's, and nobody
//! wipes them.
//!
//! A key agreement on P-256 with a key pair that serves one message, HKDF-SHA-256, AES-256-GCM: what `crypto.subtle` has in
//! every web view. It guards against what stays in memory, not against whoever puts other keys between the two.

use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use p256::ecdh::{EphemeralSecret, SharedSecret};
use p256::{EncodedPoint, PublicKey};
use rand_core::OsRng;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

/// The public half of a script's key pair: an uncompressed point of P-256, in base64, as `exportKey("raw", …)` gives it.
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

/// A message that the holder of one private key can read. Both fields are base64.
#[derive(Debug, Serialize)]
pub(crate) struct Sealed {
    /// The public half of the key pair that was made for this message.
    key: String,
    sealed: String,
}

impl Sealed {
    /// `message`, as JSON, for the holder of the private half of `reader`.
    pub(crate) fn of<M: Serialize>(message: &M, reader: &ReaderKey) -> Self {
        let plain = Zeroizing::new(serde_json::to_vec(message).expect("a message of strings and numbers can be JSON"));
        let own = EphemeralSecret::random(&mut OsRng);
        let key = STANDARD.encode(EncodedPoint::from(own.public_key()).as_bytes());
        let shared = own.diffie_hellman(&reader.0);
        let sealed =
            cipher(&shared).encrypt(Nonce::from_slice(&ONE_MESSAGE), plain.as_slice()).expect("it is far below 64 GiB");
        Self { key, sealed: STANDARD.encode(sealed) }
    }
}

fn cipher(shared: &SharedSecret) -> Aes256Gcm {
    let mut key = Zeroizing::new([0; 32]);
    shared.extract::<Sha256>(None).expand(PURPOSE, key.as_mut_slice()).expect("32 bytes are fewer than HKDF can give");
    Aes256Gcm::new(key.as_slice().into())
}

/// Each key seals one message, so the number of the message is always the same.
const ONE_MESSAGE: [u8; 12] = [0; 12];

/// The same stands in ui/sealed.js.
const PURPOSE: &[u8] = b"trousseau: one message";

#[cfg(test)]
mod tests {
    use super::*;

    struct Script(EphemeralSecret);

    impl Script {
        fn new() -> Self {
            Self(EphemeralSecret::random(&mut OsRng))
        }

        fn key(&self) -> ReaderKey {
            STANDARD.encode(EncodedPoint::from(self.0.public_key()).as_bytes()).try_into().unwrap()
        }

        fn opens(&self, message: &Sealed) -> Option<serde_json::Value> {
            let theirs = ReaderKey::try_from(message.key.clone()).unwrap();
            let sealed = STANDARD.decode(&message.sealed).unwrap();
            let plain =
                cipher(&self.0.diffie_hellman(&theirs.0)).decrypt(Nonce::from_slice(&ONE_MESSAGE), &*sealed).ok()?;
            serde_json::from_slice(&plain).ok()
        }
    }

    #[test]
    fn a_message_is_read_by_the_script_that_asked_and_by_no_other() {
        let (asked, other) = (Script::new(), Script::new());
        let message = Sealed::of(&["q7#K", "m2Zx"], &asked.key());
        assert_eq!(asked.opens(&message), Some(serde_json::json!(["q7#K", "m2Zx"])));
        assert_eq!(other.opens(&message), None);
    }

    #[test]
    fn nothing_of_it_is_the_same_the_second_time() {
        let asked = Script::new();
        let [one, two] = [(); 2].map(|()| Sealed::of(&"q7#K", &asked.key()));
        assert!(one.key != two.key && one.sealed != two.sealed);
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
