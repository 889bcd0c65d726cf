//! When passwords lapse, by the sheets of the structures that one account sees.

use jiff::civil::DateTime;
use reqwest::header::HeaderValue;

use super::account_header::account_header;
use super::attachment::Attachment;
use super::error::{PisteError, Step, Unclear};
use super::evidence::Record;
use super::structure::{ask_for_sheet, ask_for_structure, read_expiry, read_search};
use super::{Evidence, Piste};
use crate::{Secret, StructureId, TechnicalLogin};

/// The structures that an account sees, as far as they were asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expiries {
    /// Each structure whose sheet was asked for, in Chorus Pro's order.
    pub found: Vec<StructureExpiry>,
    /// Why it was left before the last one; `None` where none is missing.
    pub stopped: Option<PisteError>,
    /// Every request, in order.
    pub evidence: Vec<Evidence>,
}

/// A structure, and when the password of its technical account lapses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StructureExpiry {
    /// The structure.
    pub structure: Attachment,
    /// Local time in mainland France; `None` where the sheet does not say, which is so where there is no technical account.
    /// An error is about this structure alone.
    pub expires: Result<Option<DateTime>, PisteError>,
}

impl Piste {
    /// The structures that the account sees, each with its date: a sheet a second, so a few minutes for hundreds of them.
    /// `heard` is told each one with the count of all. What proves nothing about the other structures does not stop it.
    pub async fn expiries(
        &self,
        login: &TechnicalLogin,
        password: &Secret,
        mut heard: impl FnMut(&StructureExpiry, usize),
    ) -> Expiries {
        let mut record = self.record();
        let account = account_header(login, password);
        let mut found = Vec::new();
        let stopped = self.read_expiries(&account, &mut record, &mut found, &mut heard).await.err();
        Expiries { found, stopped, evidence: record.evidence }
    }

    async fn read_expiries(
        &self,
        account: &HeaderValue,
        record: &mut Record,
        found: &mut Vec<StructureExpiry>,
        heard: &mut impl FnMut(&StructureExpiry, usize),
    ) -> Result<(), PisteError> {
        let attachments = self.all_attachments(account, record).await?;
        let count = attachments.len();
        for structure in attachments {
            let expires = match self.expiry_of(&structure, account, record).await {
                Err(error) if concerns_all_structures(&error) => return Err(error),
                expires => expires,
            };
            let expiry = StructureExpiry { structure, expires };
            heard(&expiry, count);
            found.push(expiry);
        }
        Ok(())
    }

    /// The date of one structure that the account is attached to.
    pub(super) async fn expiry_of(
        &self,
        structure: &Attachment,
        account: &HeaderValue,
        record: &mut Record,
    ) -> Result<Option<DateTime>, PisteError> {
        match (structure.number, &structure.id) {
            (Some(number), _) => self.expiry_of_number(number, account, record).await,
            (None, Some(id)) => self.expiry_of_id(id, account, record).await,
            (None, None) => Ok(None),
        }
    }

    pub(super) async fn expiry_of_id(
        &self,
        structure: &StructureId,
        account: &HeaderValue,
        record: &mut Record,
    ) -> Result<Option<DateTime>, PisteError> {
        let Some(found) = self.ask(&ask_for_structure(structure), Some(account), record).await? else {
            return Ok(None);
        };
        match read_search(&found, structure).map_err(unclear(Step::Search))? {
            Some(number) => self.expiry_of_number(number, account, record).await,
            None => Ok(None),
        }
    }

    async fn expiry_of_number(
        &self,
        number: i64,
        account: &HeaderValue,
        record: &mut Record,
    ) -> Result<Option<DateTime>, PisteError> {
        let Some(sheet) = self.ask(&ask_for_sheet(number), Some(account), record).await? else { return Ok(None) };
        read_expiry(&sheet).map_err(unclear(Step::Consult))
    }
}

fn unclear(step: Step) -> impl Fn(Unclear) -> PisteError {
    move |why| PisteError::Unclear { step, why }
}

/// Whether the next structure would hear the same.
fn concerns_all_structures(error: &PisteError) -> bool {
    match error {
        PisteError::AccessNotGranted { .. } | PisteError::BusinessRefusal { .. } => false,
        PisteError::Unclear { step, .. } => *step == Step::Token,
        PisteError::AddressUnreadable
        | PisteError::ApplicationRefused
        | PisteError::NoClient
        | PisteError::NotHttps
        | PisteError::TechnicalAccountRefused
        | PisteError::Throttled
        | PisteError::Unavailable { .. } => true,
    }
}
