//! One request and its answer, read to its end and no further than is sensible.

use reqwest::header::HeaderMap;
use reqwest::{RequestBuilder, StatusCode};
use zeroize::Zeroizing;

use super::error::{Outage, PisteError, Step, Unclear};

/// What came back.
pub(super) struct Exchange {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    /// Wiped when it goes: it may hold a token, and a 403 may echo the request.
    pub(super) body: Zeroizing<Vec<u8>>,
}

/// Sends a request once and reads the whole answer. Nothing of it gets into an error.
pub(super) async fn exchange(step: Step, request: RequestBuilder) -> Result<Exchange, PisteError> {
    let mut answer = request.send().await.map_err(|error| unavailable(&error, Outage::NoConnection))?;
    let (status, headers) = (answer.status(), std::mem::take(answer.headers_mut()));
    // Room enough from the start for all but the longest: a buffer that grows leaves its old copy behind, unwiped.
    let mut body = Zeroizing::new(Vec::with_capacity(USUAL_LENGTH));
    while let Some(chunk) = answer.chunk().await.map_err(|error| unavailable(&error, Outage::Cut))? {
        if body.len() + chunk.len() > LONGEST {
            return Err(PisteError::Unclear { step, why: Unclear::TooLarge });
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Exchange { status, headers, body })
}

fn unavailable(error: &reqwest::Error, otherwise: Outage) -> PisteError {
    let outage = match otherwise {
        _ if error.is_timeout() => Outage::TimedOut,
        Outage::NoConnection if !error.is_connect() => Outage::Cut,
        otherwise => otherwise,
    };
    PisteError::Unavailable { outage }
}

const USUAL_LENGTH: usize = 64 * 1024;
/// Attachments are asked for 100 at a time, and each is some hundred bytes long.
const LONGEST: usize = 2 * 1024 * 1024;
