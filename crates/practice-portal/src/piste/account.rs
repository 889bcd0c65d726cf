//! The technical account that asks: header `cpro-account`.

use axum::extract::FromRequestParts;
use axum::http::HeaderValue;
use axum::http::request::Parts;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chorus_pro::{Secret, TechnicalLogin};
use jiff::SignedDuration;

use super::Piste;
use super::bearer::Application;
use super::fault::PisteFault;
use super::refusal::Refusal;
use super::trouble::PisteStep;
use crate::world::{PersonId, World};

/// A technical account that was let in, behind a bearer token that was taken.
pub(super) struct Account {
    /// What it is called by.
    pub(super) login: TechnicalLogin,
    /// The principal manager of its structure, whose rights it has on all of that manager's structures (docs/chorus-pro.md).
    pub(super) manager: PersonId,
}

impl FromRequestParts<Piste> for Account {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, piste: &Piste) -> Result<Self, Refusal> {
        Application::from_request_parts(parts, piste).await?;
        let (login, password) =
            parts.headers.get("cpro-account").and_then(read_account_header).ok_or(Refusal::Account)?;
        let now = piste.now();
        let known = piste.world.with(|world: &mut World| {
            let (structure, account) = world.account(&login)?;
            world.accepts(&login, &password, now).then_some((structure.manager, account.reset_at))
        });
        let (manager, reset_at) = known.ok_or(Refusal::Account)?;
        let is_new = reset_at.is_some_and(|reset_at| now.duration_since(reset_at) < LATE);
        if is_new && piste.troubles.strike(PisteStep::Call, |fault| fault == PisteFault::LatePassword).is_some() {
            return Err(Refusal::Account);
        }
        Ok(Self { manager, login })
    }
}

/// `base64(utf8(login ":" password))`, split on the first colon only. What else it may hold is the password's.
fn read_account_header(header: &HeaderValue) -> Option<(TechnicalLogin, Secret)> {
    let pair = String::from_utf8(STANDARD.decode(header.as_bytes()).ok()?).ok()?;
    let (login, password) = pair.split_once(':')?;
    // A login is made comparable when it is parsed; here it counts as it was sent.
    let login = TechnicalLogin::parse(login).ok().filter(|parsed| parsed.as_str() == login)?;
    Some((login, Secret::parse(password.to_owned()).ok()?))
}

/// How long a new account takes to work (docs/chorus-pro.md).
const LATE: SignedDuration = SignedDuration::from_mins(30);

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pair: &[u8]) -> Option<(String, String)> {
        let header = HeaderValue::from_str(&STANDARD.encode(pair)).unwrap();
        read_account_header(&header).map(|(login, password)| (login.as_str().to_owned(), password.expose().to_owned()))
    }

    #[test]
    fn the_first_colon_parts_login_and_password() {
        for password in [".c7PNcw5ohu,(Yw1", ":", "a:b::", " é ", "; & < = ' \\ `"] {
            let read = read(format!("TECH_1@cpro.fr:{password}").as_bytes());
            assert_eq!(read, Some(("TECH_1@cpro.fr".to_owned(), password.to_owned())));
        }
    }

    #[test]
    fn nothing_else_is_an_account() {
        for pair in ["", ":", "a@b", "a@b:", ":c", " a@b:c", "ab:c"] {
            assert_eq!(read(pair.as_bytes()), None, "{pair:?}");
        }
        assert_eq!(read(b"a@b:\xff"), None, "not UTF-8");
        for header in ["a@b:c", "YUBiOmM", "YUBiOmM= ", "****"] {
            assert!(read_account_header(&HeaderValue::from_static(header)).is_none(), "not base64: {header}");
        }
    }
}
