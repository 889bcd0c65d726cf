//! Who is here, and since when.

use std::collections::HashMap;

use chorus_pro::{StructureId, TechnicalLogin};
use jiff::{SignedDuration, Timestamp};
use rand::rngs::StdRng;

use super::second::Draft;
use crate::world::{PersonId, draw_code, draw_word};

/// The sessions that have not lapsed, by what their cookie says.
pub(super) struct Sessions {
    live: HashMap<String, Session>,
    random: StdRng,
}

struct Session {
    /// `None` until someone signs in.
    person: Option<PersonId>,
    /// What each form of this session carries, so that no other site can send one.
    token: String,
    seen: Timestamp,
    /// Said on the next page, once.
    notice: Option<String>,
    /// The questions asked before a reset, by their one-time key.
    questions: HashMap<String, Question>,
    /// Who gave a right password and still owes the code that was sent.
    challenge: Option<Challenge>,
    /// The second generation's form, as far as it is filled in. There is one at a time.
    draft: Option<Draft>,
}

/// The second step of signing in.
struct Challenge {
    person: PersonId,
    code: String,
    wrong: u8,
}

/// A question asked before a reset. It can be answered once.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub(super) structure: StructureId,
    pub(super) login: TechnicalLogin,
    pub(super) answer: Answer,
}

/// What became of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// Nothing yet.
    Open,
    /// « Confirmer »: this was the account's n-th reset.
    Confirmed { resets: usize },
}

/// Who asks: what a live session says of itself.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) person: Option<PersonId>,
    /// Who still owes a code.
    pub(super) challenged: Option<PersonId>,
    pub(super) token: String,
}

impl Sessions {
    pub(super) fn new(random: StdRng) -> Self {
        Self { live: HashMap::new(), random }
    }

    /// A new session; the answer goes into the cookie.
    pub(super) fn open(&mut self, person: Option<PersonId>, now: Timestamp) -> String {
        self.live.retain(|_, session| !has_lapsed(session, now));
        let (id, token) = (draw_word(&mut self.random, LENGTH), draw_word(&mut self.random, LENGTH));
        let session =
            Session { person, token, seen: now, notice: None, questions: HashMap::new(), challenge: None, draft: None };
        self.live.insert(id.clone(), session);
        id
    }

    /// The session of a cookie, which is thereby kept alive; `None` where it has lapsed or never was.
    pub(super) fn visit(&mut self, id: &str, now: Timestamp) -> Option<Known> {
        self.live.retain(|_, session| !has_lapsed(session, now));
        let session = self.live.get_mut(id)?;
        session.seen = now;
        let challenged = session.challenge.as_ref().map(|challenge| challenge.person);
        Some(Known { person: session.person, challenged, token: session.token.clone() })
    }

    /// Asks for a code, and gives it so that it can be sent; `None` where the session has gone meanwhile.
    pub(super) fn challenge(&mut self, id: &str, person: PersonId) -> Option<String> {
        let code = draw_code(&mut self.random);
        self.live.get_mut(id)?.challenge = Some(Challenge { person, code: code.clone(), wrong: 0 });
        Some(code)
    }

    /// Whose code this is. After three that are wrong the first step has to be made again.
    pub(super) fn meet_challenge(&mut self, id: &str, code: &str) -> Option<PersonId> {
        let challenge = &mut self.live.get_mut(id)?.challenge;
        let asked = challenge.as_mut()?;
        if asked.code == code {
            return challenge.take().map(|challenge| challenge.person);
        }
        asked.wrong += 1;
        if asked.wrong == WRONG_CODES {
            *challenge = None;
        }
        None
    }

    /// The form of a session, filled in as far as it is; `None` where the session has gone meanwhile.
    pub(super) fn draft(&mut self, id: &str) -> Option<&mut Option<Draft>> {
        Some(&mut self.live.get_mut(id)?.draft)
    }

    /// A one-time key.
    pub(super) fn draw_key(&mut self) -> String {
        draw_word(&mut self.random, LENGTH)
    }

    pub(super) fn end(&mut self, id: &str) {
        self.live.remove(id);
    }

    /// Something to say on the next page.
    pub(super) fn say(&mut self, id: &str, notice: String) {
        if let Some(session) = self.live.get_mut(id) {
            session.notice = Some(notice);
        }
    }

    pub(super) fn take_notice(&mut self, id: &str) -> Option<String> {
        self.live.get_mut(id)?.notice.take()
    }

    /// Keeps a question and gives its one-time key; `None` where the session has gone meanwhile.
    pub(super) fn ask(&mut self, id: &str, structure: StructureId, login: TechnicalLogin) -> Option<String> {
        let key = draw_word(&mut self.random, LENGTH);
        let question = Question { structure, login, answer: Answer::Open };
        self.live.get_mut(id)?.questions.insert(key.clone(), question);
        Some(key)
    }

    /// The question of a one-time key.
    pub(super) fn question(&mut self, id: &str, key: &str) -> Option<&mut Question> {
        self.live.get_mut(id)?.questions.get_mut(key)
    }
}

fn has_lapsed(session: &Session, now: Timestamp) -> bool {
    now.duration_since(session.seen) > IDLE
}

/// How long a session lives without a request.
const IDLE: SignedDuration = SignedDuration::from_mins(20);

const LENGTH: usize = 32;
const WRONG_CODES: u8 = 3;

#[cfg(test)]
mod tests {
    use rand::SeedableRng;

    use super::*;

    const NOW: Timestamp = Timestamp::constant(1_790_000_000, 0);

    #[test]
    fn a_session_lives_on_while_it_is_used_and_lapses_when_it_is_not() {
        let mut sessions = Sessions::new(StdRng::seed_from_u64(1));
        let id = sessions.open(None, NOW);
        let after = |minutes| NOW + SignedDuration::from_mins(minutes);
        assert!(sessions.visit(&id, after(20)).is_some());
        assert!(sessions.visit(&id, after(40)).is_some(), "20 minutes after the last request");
        assert!(sessions.visit(&id, after(61)).is_none(), "21 minutes after it");
        assert!(sessions.visit(&id, after(41)).is_none(), "what has lapsed does not come back");
    }
}
