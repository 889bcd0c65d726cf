//! A call of the API, asked until its answer may be believed.

use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderValue};
use serde_json::Value;

use super::Piste;
use super::answer::{Answer, read_answer};
use super::bearer::request_bearer;
use super::error::{PisteError, Step, Unclear};
use super::evidence::Record;
use super::exchange::{Exchange, exchange};

/// What is asked: with a body a POST, else a GET.
#[derive(Debug)]
pub(super) struct Call {
    pub(super) step: Step,
    /// Under the address of the API.
    pub(super) path: &'static str,
    pub(super) body: Option<Value>,
}

impl Piste {
    /// What was asked for; `None` where there is none of it.
    ///
    /// A bearer token that is not taken is renewed once. A refused account is tried once more, later and with a new token:
    /// one 401 proves nothing (docs/piste.md). So a call makes three requests at the most, two of them with the account.
    pub(super) async fn ask(
        &self,
        call: &Call,
        account: Option<&HeaderValue>,
        record: &mut Record,
    ) -> Result<Option<Value>, PisteError> {
        let step = call.step;
        let (mut was_renewed, mut was_refused) = (false, false);
        loop {
            let answer = self.ask_once(call, account, record).await?;
            match read_answer(step, answer.status, &answer.headers, &answer.body) {
                Answer::Found(json) => return Ok(Some(json)),
                Answer::NothingFound => return Ok(None),
                Answer::BearerRefused if was_renewed => {
                    return Err(PisteError::Unclear { step, why: Unclear::BearerRefused });
                }
                Answer::BearerRefused => was_renewed = true,
                Answer::AccountRefused if was_refused => return Err(PisteError::TechnicalAccountRefused),
                Answer::AccountRefused => was_refused = true,
                Answer::Failed(error) => return Err(error),
            }
            *self.bearer.lock().await = None;
        }
    }

    /// Asks when the call before has been answered for a second: faster ones are refused now and then for no reason
    /// (docs/chorus-pro.md). Whoever comes meanwhile waits for their turn.
    async fn ask_once(
        &self,
        call: &Call,
        account: Option<&HeaderValue>,
        record: &mut Record,
    ) -> Result<Exchange, PisteError> {
        let bearer = self.bearer(record).await?;
        let request = match &call.body {
            Some(body) => self.api.post_under(call.path).json(body),
            None => self.api.get_under(call.path),
        };
        let request = request.header(ACCEPT, "application/json").header(AUTHORIZATION, bearer);
        let request = match account {
            Some(account) => request.header("cpro-account", account),
            None => request,
        };
        let mut answered = self.answered.lock().await;
        if let Some(before) = *answered {
            (self.pause)(still_to_wait(before, (self.clock)())).await;
        }
        let exchanged = exchange(call.step, request, record).await;
        *answered = Some((self.clock)());
        exchanged
    }

    /// The header with the token that is kept, or a new one. Whoever comes meanwhile waits for the same one.
    async fn bearer(&self, record: &mut Record) -> Result<HeaderValue, PisteError> {
        let mut kept = self.bearer.lock().await;
        if let Some(bearer) = kept.as_ref().filter(|bearer| bearer.is_fresh()) {
            return Ok(bearer.header.clone());
        }
        let mut tries = 1;
        let bearer = loop {
            match request_bearer(&self.token, &self.client_id, &self.client_secret, record).await {
                // About one valid pair in ten is refused for no reason (docs/piste.md).
                Err(PisteError::ApplicationRefused) if tries < TOKEN_TRIES => tries += 1,
                done => break done?,
            }
            (self.pause)(BETWEEN_CALLS).await;
        };
        let header = bearer.header.clone();
        *kept = Some(bearer);
        Ok(header)
    }
}

/// What is left of the time between two calls; all of it where the clock was set back since.
fn still_to_wait(before: Timestamp, now: Timestamp) -> Duration {
    let elapsed = Duration::try_from(now.duration_since(before)).unwrap_or_default();
    BETWEEN_CALLS.saturating_sub(elapsed)
}

/// A second and what clocks and networks may take off it.
const BETWEEN_CALLS: Duration = Duration::from_millis(1100);
const TOKEN_TRIES: u32 = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_gone_by_is_not_waited_again_and_a_clock_set_back_shortens_nothing() {
        let before = Timestamp::from_second(1_790_000_000).unwrap();
        let left = |milliseconds: i64| {
            still_to_wait(before, before + jiff::SignedDuration::from_millis(milliseconds)).as_millis()
        };
        assert_eq!([left(0), left(300), left(1100), left(60_000), left(-60_000)], [1100, 800, 0, 0, 1100]);
    }
}
