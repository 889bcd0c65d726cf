//! PISTE: the State's gateway to the API of Chorus Pro, asked whether a technical account works.

/// Where PISTE is, and as which application it is asked.
mod access;
/// The header that names the technical account.
mod account_header;
/// What an answer says.
mod answer;
/// A structure that the technical account is attached to.
mod attachment;
/// The bearer token.
mod bearer;
/// A call, asked until its answer may be believed.
mod call;
/// A date as the API gives it.
mod date;
/// Why PISTE did not answer as hoped.
mod error;
/// What was asked and heard.
mod evidence;
/// One request and its answer.
mod exchange;
/// When the passwords of all structures lapse.
mod expiries;
/// A structure found, and its sheet.
mod structure;
/// One try of a technical account.
mod trial;
/// Does the account work?
mod verdict;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::DateTime;
use reqwest::header::HeaderValue;
use tokio::sync::Mutex;

pub use self::access::{Access, PRODUCTION_API_URL, PRODUCTION_TOKEN_URL};
pub use self::attachment::Attachment;
pub use self::error::{Outage, PisteError, Step, Unclear};
pub use self::evidence::{Clock, Evidence};
pub use self::expiries::{Expiries, StructureExpiry};
pub use self::trial::{Trial, next_try};
pub use self::verdict::Verdict;

use self::access::Door;
use self::account_header::account_header;
use self::attachment::{ask_for_attachments, read_attachments};
use self::bearer::Bearer;
use self::call::Call;
use self::evidence::Record;
use crate::{Secret, StructureId, TechnicalLogin};

/// One application at one PISTE. It keeps its bearer token until that lapses, makes one call at a time and none within a second of
/// the one before, and keeps nothing of the accounts it asks about. So keep one for an application, not one for a question.
pub struct Piste {
    token: Door,
    api: Door,
    client_id: String,
    client_secret: Secret,
    bearer: Mutex<Option<Bearer>>,
    /// When the last call was answered.
    answered: Mutex<Option<Timestamp>>,
    clock: Clock,
    pause: Box<Pause>,
}

/// Waits for as long as it is told.
type Pause = dyn Fn(Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync;

impl Piste {
    /// Takes the addresses, the application's identifiers and what the time is. Nothing is asked yet.
    ///
    /// # Errors
    /// [`PisteError::NotHttps`] for `http://` to any host but this computer, [`PisteError::AddressUnreadable`],
    /// [`PisteError::NoClient`].
    pub fn new(access: Access, clock: Clock) -> Result<Self, PisteError> {
        Self::with_pause(access, clock, |time| Box::pin(tokio::time::sleep(time)))
    }

    /// Like [`Piste::new`], with another way to wait between two tries.
    ///
    /// # Errors
    /// As [`Piste::new`].
    pub fn with_pause<P>(access: Access, clock: Clock, pause: P) -> Result<Self, PisteError>
    where
        P: Fn(Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync + 'static,
    {
        let Access { token_url, api_url, client_id, client_secret } = access;
        let (token, api) = (Door::parse(&token_url)?, Door::parse(&api_url)?);
        let (bearer, answered) = (Mutex::new(None), Mutex::new(None));
        Ok(Self { token, api, client_id, client_secret, bearer, answered, clock, pause: Box::new(pause) })
    }

    /// Whether the technical account works, learnt from the lightest call there is (docs/chorus-pro.md). `reset_at`: when the password
    /// was made, where that is known; a refusal soon after it is too early to count. It takes a second or two, more where a
    /// first answer has to be asked again, and two minutes at the very most.
    pub async fn check(&self, login: &TechnicalLogin, password: &Secret, reset_at: Option<Timestamp>) -> Trial {
        self.attempt(&account_header(login, password), reset_at).await.0
    }

    /// The same, and when the password lapses, if the account works: the date of the structure that the login names, or else of
    /// the only one that it sees. A date that is not told or not understood takes nothing from the verdict.
    pub async fn check_with_expiry(
        &self,
        login: &TechnicalLogin,
        password: &Secret,
        reset_at: Option<Timestamp>,
    ) -> Trial {
        let account = account_header(login, password);
        let (mut trial, attachments) = self.attempt(&account, reset_at).await;
        if trial.verdict == Verdict::Accepted {
            let mut record = self.record();
            trial.expires = self.own_expiry(login, &attachments, &account, &mut record).await.ok().flatten();
            trial.evidence.append(&mut record.evidence);
        }
        trial
    }

    /// The trial, and the first page of what the account is attached to, where it is understood.
    async fn attempt(&self, account: &HeaderValue, reset_at: Option<Timestamp>) -> (Trial, Vec<Attachment>) {
        let mut record = self.record();
        let outcome = self.ask(&ask_for_attachments(1), Some(account), &mut record).await;
        let now = (self.clock)();
        let trial = |outcome| Trial::new(outcome, record.evidence, reset_at, now);
        match outcome {
            Ok(answer) => {
                let page = answer.as_ref().and_then(read_attachments);
                (trial(Ok(())), page.map(|page| page.attachments).unwrap_or_default())
            }
            Err(error) => (trial(Err(error)), Vec::new()),
        }
    }

    async fn own_expiry(
        &self,
        login: &TechnicalLogin,
        attachments: &[Attachment],
        account: &HeaderValue,
        record: &mut Record,
    ) -> Result<Option<DateTime>, PisteError> {
        match (login.structure_id(), attachments) {
            (Some(id), _) => match attachments.iter().find(|attachment| attachment.id.as_ref() == Some(&id)) {
                Some(attachment) => self.expiry_of(attachment, account, record).await,
                None => self.expiry_of_id(&id, account, record).await,
            },
            (None, [only]) => self.expiry_of(only, account, record).await,
            (None, _) => Ok(None),
        }
    }

    /// The structures that the account is attached to, from all pages.
    ///
    /// # Errors
    /// Any [`PisteError`]; an unknown shape is [`PisteError::Unclear`], never "no structure".
    pub async fn attachments(&self, login: &TechnicalLogin, password: &Secret) -> Result<Vec<Attachment>, PisteError> {
        self.all_attachments(&account_header(login, password), &mut self.record()).await
    }

    async fn all_attachments(&self, account: &HeaderValue, record: &mut Record) -> Result<Vec<Attachment>, PisteError> {
        let unclear = || PisteError::Unclear { step: Step::Attachments, why: Unclear::Shape };
        let mut attachments = Vec::new();
        for page in 1..=MOST_PAGES {
            let Some(answer) = self.ask(&ask_for_attachments(page), Some(account), record).await? else {
                return Ok(attachments);
            };
            let read = read_attachments(&answer).ok_or_else(unclear)?;
            let is_last = page >= read.pages || read.attachments.is_empty();
            attachments.extend(read.attachments);
            if is_last {
                return Ok(attachments);
            }
        }
        Err(unclear())
    }

    /// When the password of the structure's technical account lapses, local time in metropolitan France (docs/chorus-pro.md).
    /// `None` where the structure is not found or its sheet does not say.
    ///
    /// # Errors
    /// Any [`PisteError`].
    pub async fn expiry(
        &self,
        login: &TechnicalLogin,
        password: &Secret,
        structure: &StructureId,
    ) -> Result<Option<DateTime>, PisteError> {
        self.expiry_of_id(structure, &account_header(login, password), &mut self.record()).await
    }

    /// Whether the API says that it is well. No technical account is needed.
    ///
    /// # Errors
    /// Any [`PisteError`] but a refused account.
    pub async fn health(&self) -> Result<(), PisteError> {
        let call = Call { step: Step::Health, path: "/cpro/transverses/v1/health-check", body: None };
        match self.ask(&call, None, &mut self.record()).await {
            Ok(_) => Ok(()),
            Err(PisteError::TechnicalAccountRefused) => {
                Err(PisteError::Unclear { step: Step::Health, why: Unclear::Status { status: 401 } })
            }
            Err(error) => Err(error),
        }
    }

    fn record(&self) -> Record {
        Record::new(Clock::clone(&self.clock))
    }
}

impl fmt::Debug for Piste {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Piste").finish_non_exhaustive()
    }
}

/// An accountant's office has some hundred structures; a server that goes on for ever is left.
const MOST_PAGES: i64 = 100;
