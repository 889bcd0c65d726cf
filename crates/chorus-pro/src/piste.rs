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
/// One request and its answer.
mod exchange;
/// A structure found, and its sheet.
mod structure;
/// Does the account work?
mod verdict;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use jiff::civil::DateTime;
use tokio::sync::Mutex;

pub use self::access::Access;
pub use self::attachment::Attachment;
pub use self::error::{Outage, PisteError, Step, Unclear};
pub use self::verdict::Verdict;

use self::access::Door;
use self::account_header::account_header;
use self::attachment::{ask_for_attachments, read_attachments};
use self::bearer::Bearer;
use self::call::Call;
use self::structure::{ask_for_sheet, ask_for_structure, read_expiry, read_search};
use crate::{Secret, StructureId, TechnicalLogin};

/// One application at one PISTE. It keeps its bearer token until that lapses, and keeps nothing of the accounts it asks about.
pub struct Piste {
    token: Door,
    api: Door,
    client_id: String,
    client_secret: Secret,
    bearer: Mutex<Option<Bearer>>,
    pause: Box<Pause>,
}

/// Waits for as long as it is told.
type Pause = dyn Fn(Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync;

impl Piste {
    /// Takes the addresses and the application's identifiers. Nothing is asked yet.
    ///
    /// # Errors
    /// [`PisteError::NotHttps`] for `http://` to any host but this computer, [`PisteError::AddressUnreadable`],
    /// [`PisteError::NoClient`].
    pub fn new(access: Access) -> Result<Self, PisteError> {
        Self::with_pause(access, |time| Box::pin(tokio::time::sleep(time)))
    }

    /// Like [`Piste::new`], with another way to wait between two tries.
    ///
    /// # Errors
    /// As [`Piste::new`].
    pub fn with_pause<P>(access: Access, pause: P) -> Result<Self, PisteError>
    where
        P: Fn(Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync + 'static,
    {
        let Access { token_url, api_url, client_id, client_secret } = access;
        let (token, api) = (Door::parse(&token_url)?, Door::parse(&api_url)?);
        Ok(Self { token, api, client_id, client_secret, bearer: Mutex::new(None), pause: Box::new(pause) })
    }

    /// Whether the technical account works, learnt from the lightest call there is (domain.md §4).
    ///
    /// # Errors
    /// Every answer that proves neither; [`PisteError::TechnicalAccountRefused`] is not among them.
    pub async fn check(&self, login: &TechnicalLogin, password: &Secret) -> Result<Verdict, PisteError> {
        match self.ask(&ask_for_attachments(1), Some(&account_header(login, password))).await {
            Ok(_) => Ok(Verdict::Accepted),
            Err(PisteError::TechnicalAccountRefused) => Ok(Verdict::Refused),
            Err(error) => Err(error),
        }
    }

    /// The structures that the account is attached to, from all pages.
    ///
    /// # Errors
    /// Any [`PisteError`]; an unknown shape is [`PisteError::Unclear`], never "no structure".
    pub async fn attachments(&self, login: &TechnicalLogin, password: &Secret) -> Result<Vec<Attachment>, PisteError> {
        let unclear = || PisteError::Unclear { step: Step::Attachments, why: Unclear::Shape };
        let account = account_header(login, password);
        let mut attachments = Vec::new();
        for page in 1..=MOST_PAGES {
            let Some(answer) = self.ask(&ask_for_attachments(page), Some(&account)).await? else {
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

    /// When the password of the structure's technical account lapses, local time in metropolitan France (domain.md §4).
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
        let unclear = |step| move |why| PisteError::Unclear { step, why };
        let account = account_header(login, password);
        let Some(found) = self.ask(&ask_for_structure(structure), Some(&account)).await? else { return Ok(None) };
        let number = read_search(&found, structure).map_err(unclear(Step::Search))?;
        let Some(number) = number else { return Ok(None) };
        let Some(sheet) = self.ask(&ask_for_sheet(number), Some(&account)).await? else { return Ok(None) };
        read_expiry(&sheet).map_err(unclear(Step::Consult))
    }

    /// Whether the API says that it is well. No technical account is needed.
    ///
    /// # Errors
    /// Any [`PisteError`] but a refused account.
    pub async fn health(&self) -> Result<(), PisteError> {
        let call = Call { step: Step::Health, path: "/cpro/transverses/v1/health-check", body: None };
        match self.ask(&call, None).await {
            Ok(_) => Ok(()),
            Err(PisteError::TechnicalAccountRefused) => {
                Err(PisteError::Unclear { step: Step::Health, why: Unclear::Status { status: 401 } })
            }
            Err(error) => Err(error),
        }
    }
}

impl fmt::Debug for Piste {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Piste").finish_non_exhaustive()
    }
}

/// An accountant's office has some hundred structures; a server that goes on for ever is left.
const MOST_PAGES: i64 = 100;
