//! One request and its answer, read to its end and no further than is sensible.

use std::error::Error;
use std::io;

use reqwest::header::HeaderMap;
use reqwest::{RequestBuilder, StatusCode};
use zeroize::Zeroizing;

use super::error::{Outage, PisteError, Step, Unclear};
use super::evidence::Record;

/// What came back.
pub(super) struct Exchange {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    /// Wiped when it goes: it may hold a token, and a 403 may echo the request.
    pub(super) body: Zeroizing<Vec<u8>>,
}

/// Sends a request once, reads the whole answer, and notes both. Nothing of the answer's body gets into an error.
pub(super) async fn exchange(step: Step, request: RequestBuilder, record: &mut Record) -> Result<Exchange, PisteError> {
    record.asked(step);
    let mut answer = request.send().await.map_err(|error| unavailable(&error, Outage::NoConnection, record))?;
    let (status, headers) = (answer.status(), std::mem::take(answer.headers_mut()));
    record.heard(status, &headers);
    // Room enough from the start for all but the longest: a buffer that grows leaves its old copy behind, unwiped.
    let mut body = Zeroizing::new(Vec::with_capacity(USUAL_LENGTH));
    while let Some(chunk) = answer.chunk().await.map_err(|error| unavailable(&error, Outage::Cut, record))? {
        if body.len() + chunk.len() > LONGEST {
            return Err(PisteError::Unclear { step, why: Unclear::TooLarge });
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Exchange { status, headers, body })
}

fn unavailable(error: &reqwest::Error, otherwise: Outage, record: &mut Record) -> PisteError {
    let outage = match otherwise {
        _ if error.is_timeout() => Outage::TimedOut,
        Outage::NoConnection if !error.is_connect() => Outage::Cut,
        Outage::NoConnection => no_connection(error),
        otherwise => otherwise,
    };
    record.broke_off(outage);
    PisteError::Unavailable { outage }
}

/// What can be told of a connection that did not come about.
fn no_connection(error: &reqwest::Error) -> Outage {
    let mut cause = error.source();
    while let Some(found) = cause {
        if is_about_the_certificate(found) {
            return Outage::CertificateNotTrusted;
        }
        // The proxy's tunnel has no error type that can be named: only its words.
        if found.source().is_none() && found.to_string().contains("proxy authorization required") {
            return Outage::ProxyWantsSignIn;
        }
        cause = found.source();
    }
    Outage::NoConnection
}

/// rustls' error lies in an `io::Error`, which does not tell it as its source.
fn is_about_the_certificate(error: &(dyn Error + 'static)) -> bool {
    let within = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
    let tls = error.downcast_ref::<rustls::Error>().or_else(|| within?.downcast_ref::<rustls::Error>());
    matches!(tls, Some(rustls::Error::InvalidCertificate(_)))
}

const USUAL_LENGTH: usize = 64 * 1024;
/// Attachments are asked for 100 at a time, and each is some hundred bytes long.
const LONGEST: usize = 2 * 1024 * 1024;
