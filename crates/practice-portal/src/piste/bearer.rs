//! The bearer tokens given out, and the requests that carry one.

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use jiff::{SignedDuration, Timestamp};
use rand::RngExt;
use rand::rngs::StdRng;

use super::Piste;
use super::refusal::Refusal;

/// The tokens that have not lapsed.
pub(super) struct Tokens {
    given: Vec<Token>,
    random: StdRng,
}

struct Token {
    text: String,
    lapses: Timestamp,
}

impl Tokens {
    pub(super) fn new(random: StdRng) -> Self {
        Self { given: Vec::new(), random }
    }

    /// A new token, good for [`LIFETIME`] seconds.
    pub(super) fn give(&mut self, now: Timestamp) -> String {
        self.given.retain(|token| now < token.lapses);
        let text = self.draw(42);
        let lapses = now.saturating_add(SignedDuration::from_secs(LIFETIME)).unwrap_or(now);
        self.given.push(Token { text: text.clone(), lapses });
        text
    }

    fn takes(&self, text: &str, now: Timestamp) -> bool {
        self.given.iter().any(|token| token.text == text && now < token.lapses)
    }

    /// What the gateway names a request with.
    pub(super) fn draw_correlation_id(&mut self) -> String {
        format!("Id-{} 0", self.draw(24))
    }

    fn draw(&mut self, length: usize) -> String {
        const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        (0..length).map(|_| char::from(SIGNS[self.random.random_range(0..SIGNS.len())])).collect()
    }
}

/// A request carries a token that has not lapsed.
pub(super) struct Application;

impl FromRequestParts<Piste> for Application {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, piste: &Piste) -> Result<Self, Refusal> {
        let header = parts.headers.get(AUTHORIZATION).and_then(|header| header.to_str().ok()).ok_or(Refusal::Bearer)?;
        let (scheme, token) = header.split_once(' ').ok_or(Refusal::Bearer)?;
        let now = piste.now();
        let is_taken = scheme.eq_ignore_ascii_case("Bearer") && piste.with_tokens(|tokens| tokens.takes(token, now));
        if is_taken { Ok(Self) } else { Err(Refusal::Bearer) }
    }
}

/// An hour, in seconds.
pub(super) const LIFETIME: i64 = 3600;
