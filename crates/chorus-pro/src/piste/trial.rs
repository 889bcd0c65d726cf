//! One try of a technical account.

use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};

use super::error::PisteError;
use super::evidence::Evidence;
use super::verdict::Verdict;

/// What a try said of a login and its password, why, and by which answers. It holds no secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// What was learnt.
    pub verdict: Verdict,
    /// Why it is no plain yes; `None` where the account was accepted.
    pub reason: Option<PisteError>,
    /// Every request, in order.
    pub evidence: Vec<Evidence>,
    /// Too early: when the next try is worth it.
    pub next_try: Option<Timestamp>,
    /// When the password lapses, local time in mainland France; `None` where it was not asked or not told.
    pub expires: Option<DateTime>,
}

impl Trial {
    /// Its sentence and its next step in the language files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match &self.reason {
            None => "piste-accepted",
            Some(_) if self.verdict == Verdict::TooEarly => "piste-too-early",
            Some(reason) => reason.id(),
        }
    }

    /// The trial that ended at `now` in `outcome`, of a password that was made at `reset_at`.
    pub(super) fn new(
        outcome: Result<(), PisteError>,
        evidence: Vec<Evidence>,
        reset_at: Option<Timestamp>,
        now: Timestamp,
    ) -> Self {
        let reason = outcome.err();
        let recent = reset_at.filter(|reset_at| is_too_early(*reset_at, now));
        let verdict = reason.as_ref().map_or(Verdict::Accepted, |error| Verdict::of(error, recent.is_some()));
        let next_try = recent.filter(|_| verdict == Verdict::TooEarly).map(|reset_at| next_try(reset_at, now));
        Self { verdict, reason, evidence, next_try, expires: None }
    }
}

/// Whether a refusal at `now` proves nothing yet. A clock that was set back since the reset does not make it later.
fn is_too_early(reset_at: Timestamp, now: Timestamp) -> bool {
    now.duration_since(reset_at).abs() < UNTIL_CERTAIN
}

/// When a password that was made at `reset_at` and is too early at `now` is worth the next try: a new account works after about
/// half an hour, and one that does not after forty minutes is wrong.
pub fn next_try(reset_at: Timestamp, now: Timestamp) -> Timestamp {
    let after = |wait: SignedDuration| reset_at.saturating_add(wait).unwrap_or(now);
    let usual = after(USUALLY_WORKS);
    if now < usual { usual } else { after(UNTIL_CERTAIN) }
}

/// What new accounts take (docs/chorus-pro.md).
const USUALLY_WORKS: SignedDuration = SignedDuration::from_mins(30);
/// From here on a refusal counts (docs/piste.md).
const UNTIL_CERTAIN: SignedDuration = SignedDuration::from_mins(40);

#[cfg(test)]
mod tests {
    use super::*;

    fn refused_after(minutes: i64) -> (Verdict, Option<i64>) {
        let reset_at = Timestamp::from_second(1_790_000_000).unwrap();
        let now = reset_at + SignedDuration::from_mins(minutes);
        let trial = Trial::new(Err(PisteError::TechnicalAccountRefused), Vec::new(), Some(reset_at), now);
        (trial.verdict, trial.next_try.map(|next| next.duration_since(reset_at).as_mins()))
    }

    #[test]
    fn within_forty_minutes_a_refusal_is_too_early_and_is_tried_again_twice_at_the_most() {
        assert_eq!(refused_after(0), (Verdict::TooEarly, Some(30)));
        assert_eq!(refused_after(29), (Verdict::TooEarly, Some(30)));
        assert_eq!(refused_after(30), (Verdict::TooEarly, Some(40)));
        assert_eq!(refused_after(39), (Verdict::TooEarly, Some(40)));
        assert_eq!(refused_after(40), (Verdict::Refused, None));
    }

    #[test]
    fn a_reset_in_the_future_is_a_clock_that_was_set_back_and_no_excuse_for_ever() {
        assert_eq!(refused_after(-5), (Verdict::TooEarly, Some(30)));
        assert_eq!(refused_after(-60), (Verdict::Refused, None));
    }

    #[test]
    fn each_trial_has_a_sentence_of_its_own() {
        let trial = |outcome, reset_at| Trial::new(outcome, Vec::new(), reset_at, Timestamp::UNIX_EPOCH).id();
        assert_eq!(trial(Ok(()), None), "piste-accepted");
        assert_eq!(trial(Err(PisteError::TechnicalAccountRefused), None), "piste-technical-account-refused");
        assert_eq!(trial(Err(PisteError::TechnicalAccountRefused), Some(Timestamp::UNIX_EPOCH)), "piste-too-early");
        assert_eq!(trial(Err(PisteError::Throttled), Some(Timestamp::UNIX_EPOCH)), "piste-throttled");
    }

    #[test]
    fn without_a_known_reset_a_refusal_is_one() {
        let refused = Err(PisteError::TechnicalAccountRefused);
        let trial = Trial::new(refused, Vec::new(), None, Timestamp::UNIX_EPOCH);
        assert_eq!((trial.verdict, trial.next_try), (Verdict::Refused, None));
    }
}
