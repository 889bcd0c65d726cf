//! The secrets of a run: made up, so that whatever holds one has it from here.

/// A secret that must not be found where it is not meant to be.
#[derive(Clone, Debug)]
pub struct Canary {
    /// Whose it is, for the report.
    pub name: &'static str,
    /// The secret itself.
    pub secret: String,
    /// The login that it belongs to.
    pub login: Option<String>,
}

impl Canary {
    /// The password of `login`: sixteen characters, among them all that JSON, HTML, URLs and CSV write otherwise.
    pub fn password(name: &'static str, login: &str, seed: u64) -> Canary {
        let letters: Vec<char> = letters(seed).take(9).collect();
        let secret = letters.iter().zip(SPECIAL.chars()).flat_map(|(letter, special)| [*letter, special]).collect();
        Canary { name, secret, login: Some(login.to_owned()) }
    }

    /// A phrase that opens a protected file.
    pub fn passphrase(seed: u64) -> Canary {
        let words: Vec<String> = (0..3).map(|word| letters(seed).skip(word * 7).take(7).collect()).collect();
        Canary { name: "passphrase", secret: words.join(" "), login: None }
    }

    /// One that was found out on the way: practice makes up its own.
    ///
    /// # Panics
    /// Where it is so short that it would be found everywhere.
    pub fn noted(name: &'static str, secret: &str) -> Canary {
        assert!(secret.chars().count() >= 8, "{name}: no password was noted");
        Canary { name, secret: secret.to_owned(), login: None }
    }
}

const SPECIAL: &str = "\"<&e'>+";

/// Letters from a small generator (SplitMix64): what matters is that no other run has them.
fn letters(seed: u64) -> impl Iterator<Item = char> {
    const ALPHABET: &[u8] = b"abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let mut state = seed;
    std::iter::repeat_with(move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        char::from(ALPHABET[usize::try_from((mixed ^ (mixed >> 31)) % ALPHABET.len() as u64).unwrap_or(0)])
    })
}
