//! What a secret looks like when something has written it down: as it is, or in one of the codings that programs use.

use base64::Engine;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{GeneralPurpose, GeneralPurposeConfig};

/// One look of a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disguise {
    /// What it is called in the table.
    pub name: String,
    /// The bytes to search for.
    pub bytes: Vec<u8>,
}

/// Every disguise of `secret`, each series of bytes once. With a `login`, what HTTP makes of both too.
pub fn all(secret: &str, login: Option<&str>) -> Vec<Disguise> {
    let mut all: Vec<Disguise> = Vec::new();
    let mut add = |name: &str, bytes: Vec<u8>| {
        if !all.iter().any(|known| known.bytes == bytes) {
            all.push(Disguise { name: name.to_owned(), bytes });
        }
    };
    add("plain", secret.as_bytes().to_vec());
    let (first, last) = halves(secret);
    add("its first half", first.as_bytes().to_vec());
    add("its last half", last.as_bytes().to_vec());
    add("UTF-16LE", secret.encode_utf16().flat_map(u16::to_le_bytes).collect());
    add("UTF-16BE", secret.encode_utf16().flat_map(u16::to_be_bytes).collect());
    add("UTF-32LE", secret.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect());
    for (alphabet, called) in [(&STANDARD, "base64"), (&URL_SAFE, "base64url")] {
        for offset in 0..3 {
            add(&format!("{called} at {offset}"), base64_within(secret.as_bytes(), offset, alphabet));
        }
    }
    add("hex", hex(secret, |byte| format!("{byte:02x}")));
    add("HEX", hex(secret, |byte| format!("{byte:02X}")));
    add("URL, all", url(secret, |_| false));
    add("URL, usual", url(secret, |byte| b"-_.~".contains(&byte)));
    add("URL, encodeURIComponent", url(secret, |byte| b"-_.~!*'()".contains(&byte)));
    add("JSON", json(secret).into_bytes());
    add("JSON, ASCII", json_ascii(secret).into_bytes());
    add(
        "JSON, in groups",
        groups(secret).iter().map(|group| json(group)).collect::<Vec<_>>().join("\",\"").into_bytes(),
    );
    for (name, quote, apostrophe) in [
        ("HTML, text", "\"", "'"),
        ("HTML", "&quot;", "&#39;"),
        ("HTML, hex", "&#34;", "&#x27;"),
        ("XML", "&quot;", "&apos;"),
    ] {
        add(name, html(secret, quote, apostrophe).into_bytes());
    }
    add("CSV", secret.replace('"', "\"\"").into_bytes());
    if let Some(login) = login {
        let pair = format!("{login}:{secret}");
        add("base64(login:password)", base64_within(pair.as_bytes(), 0, &STANDARD));
        add("hex(login:password)", hex(&pair, |byte| format!("{byte:02x}")));
    }
    all
}

fn halves(secret: &str) -> (&str, &str) {
    let middle = secret.char_indices().nth(secret.chars().count() / 2).map_or(0, |(at, _)| at);
    secret.split_at(middle)
}

/// The part of the coding that does not depend on what stands before (`offset` bytes more than whole triples) and after.
fn base64_within(bytes: &[u8], offset: usize, alphabet: &base64::alphabet::Alphabet) -> Vec<u8> {
    let coded = GeneralPurpose::new(alphabet, GeneralPurposeConfig::new());
    let before = vec![0; offset];
    let text = coded.encode([&before, bytes].concat());
    let start = (offset * 8).div_ceil(6);
    let end = (offset + bytes.len()) * 8 / 6;
    text.as_bytes()[start..end].to_vec()
}

fn hex(text: &str, write: impl Fn(u8) -> String) -> Vec<u8> {
    text.bytes().map(write).collect::<String>().into_bytes()
}

fn url(text: &str, stays: impl Fn(u8) -> bool) -> Vec<u8> {
    let one = |byte: u8| match byte {
        byte if byte.is_ascii_alphanumeric() || stays(byte) => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(one).collect::<String>().into_bytes()
}

fn json(text: &str) -> String {
    let quoted = serde_json::to_string(text).expect("a text is JSON");
    quoted[1..quoted.len() - 1].to_owned()
}

fn json_ascii(text: &str) -> String {
    let one = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        // As those write it who fear that JSON stands in a page.
        c if c.is_ascii() && !"<>&'".contains(c) => c.to_string(),
        c => c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect(),
    };
    text.chars().map(one).collect()
}

fn groups(text: &str) -> Vec<String> {
    let all: Vec<char> = text.chars().collect();
    all.chunks(4).map(|group| group.iter().collect()).collect()
}

fn html(text: &str, quote: &str, apostrophe: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', quote).replace('\'', apostrophe)
}
