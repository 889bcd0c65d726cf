//! What was asked and heard: for support, without a secret.

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::Serialize;

use super::error::{Outage, Step};

/// One request: its step, when it was sent, and what came back. As a text one line, to be copied for support.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// What was asked.
    pub step: Step,
    /// When.
    pub at: Timestamp,
    /// The HTTP status; `None` where no answer came.
    pub status: Option<u16>,
    /// Why there is no answer, or no whole one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outage: Option<Outage>,
    /// PISTE's own name for the request (`x-correlationid`), where it told one.
    pub correlation_id: Option<String>,
}

impl fmt::Display for Evidence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:.0} {}", self.at, self.step)?;
        if let Some(status) = self.status {
            write!(formatter, " {status}")?;
        }
        if let Some(outage) = self.outage {
            write!(formatter, " ({outage})")?;
        }
        match &self.correlation_id {
            Some(id) => write!(formatter, " x-correlationid: {id}"),
            None => Ok(()),
        }
    }
}

/// What time it is.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The evidence of one course of requests.
pub(super) struct Record {
    clock: Clock,
    pub(super) evidence: Vec<Evidence>,
}

impl Record {
    pub(super) fn new(clock: Clock) -> Self {
        Self { clock, evidence: Vec::new() }
    }

    /// A request is sent.
    pub(super) fn asked(&mut self, step: Step) {
        let at = (self.clock)();
        self.evidence.push(Evidence { step, at, status: None, outage: None, correlation_id: None });
    }

    /// Its answer begins.
    pub(super) fn heard(&mut self, status: StatusCode, headers: &HeaderMap) {
        if let Some(last) = self.evidence.last_mut() {
            (last.status, last.correlation_id) = (Some(status.as_u16()), correlation_id(headers));
        }
    }

    /// Its answer did not come, or not to its end.
    pub(super) fn broke_off(&mut self, outage: Outage) {
        if let Some(last) = self.evidence.last_mut() {
            last.outage = Some(outage);
        }
    }
}

/// What the header says, where it looks like an id: it comes from outside, and is shown to people.
pub(super) fn correlation_id(headers: &HeaderMap) -> Option<String> {
    let id = headers.get("x-correlationid")?.to_str().ok()?;
    let plain =
        id.len() <= LONGEST_ID && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_:. ".contains(&byte));
    (plain && !id.is_empty()).then(|| id.to_owned())
}

/// The gateway's ids have 30 to 36 characters; an echoed account has more.
const LONGEST_ID: usize = 40;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_for_support_says_step_status_time_and_id() {
        let mut evidence = Evidence {
            step: Step::Attachments,
            at: "2026-11-28T13:52:33.25Z".parse().unwrap(),
            status: Some(403),
            outage: None,
            correlation_id: Some("Id-1a2b 0".to_owned()),
        };
        assert_eq!(evidence.to_string(), "2026-11-28T13:52:33Z attachments 403 x-correlationid: Id-1a2b 0");
        (evidence.status, evidence.outage, evidence.correlation_id) = (None, Some(Outage::TimedOut), None);
        assert_eq!(evidence.to_string(), "2026-11-28T13:52:33Z attachments (no answer in time)");
    }
}
