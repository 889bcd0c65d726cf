//! The header `cpro-account`: which technical account asks.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::HeaderValue;
use zeroize::Zeroizing;

use crate::{Secret, TechnicalLogin};

/// `base64(login ":" password)` in UTF-8 (docs/chorus-pro.md). The buffers it is made in are wiped; the value itself is marked
/// sensitive, so that no `Debug` shows it, and lives as long as its request.
pub(super) fn account_header(login: &TechnicalLogin, password: &Secret) -> HeaderValue {
    let login = login.as_str().as_bytes();
    // EXPOSE: the account is named to Chorus Pro by its login and password, over https or to this computer
    let password = password.expose().as_bytes();
    // Room enough from the start: a buffer that grows leaves its old copy behind, unwiped.
    let mut pair = Zeroizing::new(Vec::with_capacity(login.len() + 1 + password.len()));
    pair.extend_from_slice(login);
    pair.push(b':');
    pair.extend_from_slice(password);
    let mut text = Zeroizing::new(vec![0; pair.len().div_ceil(3) * 4]);
    let length = STANDARD.encode_slice(&pair[..], &mut text).expect("four characters for each three bytes begun");
    let mut value = HeaderValue::from_bytes(&text[..length]).expect("base64 is printable ASCII");
    value.set_sensitive(true);
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(login: &str, password: &str) -> HeaderValue {
        let login = TechnicalLogin::parse(login).expect("a login");
        account_header(&login, &Secret::parse(password.to_owned()).expect("not empty"))
    }

    #[test]
    fn it_is_the_pair_in_base64_whatever_the_password_holds() {
        assert_eq!(header("a@b", "c"), "YUBiOmM=");
        for password in [".c7PNcw5ohu,(Yw1", ":", "a:b::", " leading and trailing ", "; & < > \" ' ` \\", "é€\u{1f511}"]
        {
            let value = header("TECH_039012665400024@cpp2017.fr", password);
            let pair = STANDARD.decode(value.as_bytes()).expect("standard base64");
            let pair = String::from_utf8(pair).expect("UTF-8");
            let (login, read) = pair.split_once(':').expect("a colon");
            assert_eq!(login, "TECH_039012665400024@cpp2017.fr");
            assert_eq!(read, password, "a reader splits on the first colon only");
        }
    }

    #[test]
    fn its_debug_shows_nothing() {
        let value = header("a@b", ".c7PNcw5ohu,(Yw1");
        assert!(value.is_sensitive());
        assert_eq!(format!("{value:?}"), "Sensitive");
    }
}
