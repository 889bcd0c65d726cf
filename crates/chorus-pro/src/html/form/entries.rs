//! The fields of a form as they are sent.

use zeroize::Zeroizing;

/// In document order, as names and values.
pub(super) type Entries = Vec<(String, Zeroizing<String>)>;

/// `application/x-www-form-urlencoded`. Room is made beforehand: a text that grows would leave pieces of itself behind.
pub(super) fn encoded(entries: &Entries) -> Zeroizing<String> {
    let room = entries.iter().map(|(name, value)| 3 * (name.len() + value.len()) + 2).sum();
    let mut body = Zeroizing::new(String::with_capacity(room));
    for (name, value) in entries {
        if !body.is_empty() {
            body.push('&');
        }
        body.extend(form_urlencoded::byte_serialize(name.as_bytes()));
        body.push('=');
        body.extend(form_urlencoded::byte_serialize(value.as_bytes()));
    }
    body
}
