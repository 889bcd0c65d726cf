//! Whom the app asks at PISTE.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use chorus_pro::Environment;
use chorus_pro::piste::{Access, Piste};
use jiff::Timestamp;

use crate::app::App;
use crate::error::ShellError;

/// The clients of the State's PISTE, one for each application, kept for all questions: each spaces its own calls.
#[derive(Default)]
pub(crate) struct PisteClients {
    kept: Mutex<BTreeMap<Environment, Arc<Piste>>>,
}

impl PisteClients {
    /// Its application was named anew, or forgotten.
    pub(crate) fn forget(&self, environment: Environment) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).remove(&environment);
    }
}

impl App {
    /// The PISTE of `environment`: in practice that of the practice. `None` where no application was named for it.
    pub(crate) fn piste(&self, environment: Environment) -> Result<Option<Arc<Piste>>, ShellError> {
        if let Some(practice) = &self.practice {
            return Ok(Some(Arc::clone(practice.rehearsal().piste())));
        }
        let mut kept = self.piste_clients.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(piste) = kept.get(&environment) {
            return Ok(Some(Arc::clone(piste)));
        }
        let Some(application) = self.rotations.piste_application(environment)? else { return Ok(None) };
        let (client_id, client_secret) = (application.client_id().to_owned(), application.client_secret().duplicate());
        let Some(access) = Access::official(environment, client_id, client_secret) else { return Ok(None) };
        let piste = Arc::new(Piste::new(access, Arc::new(Timestamp::now))?);
        kept.insert(environment, Arc::clone(&piste));
        Ok(Some(piste))
    }
}
