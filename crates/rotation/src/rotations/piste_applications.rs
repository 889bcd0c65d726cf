//! The applications that PISTE is asked as, one for each environment.

use chorus_pro::Environment;

use super::Rotations;
use crate::piste_application::PisteApplication;
use crate::secret_store::{Slot, StoreError, put_and_read_back};

impl Rotations {
    /// The application of `environment`; `None` where none was named.
    ///
    /// # Errors
    /// The keyring's.
    pub fn piste_application(&self, environment: Environment) -> Result<Option<PisteApplication>, StoreError> {
        match self.store.get(&Slot::of_piste_application(environment)) {
            Ok(kept) => PisteApplication::from_kept(&kept).map(Some),
            Err(StoreError::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Keeps the application of `environment`, in the place of an earlier one.
    ///
    /// # Errors
    /// The keyring's.
    pub fn name_piste_application(
        &self,
        environment: Environment,
        application: &PisteApplication,
    ) -> Result<(), StoreError> {
        put_and_read_back(self.store.as_ref(), &Slot::of_piste_application(environment), &application.as_kept())
    }

    /// Forgets the application of `environment`.
    ///
    /// # Errors
    /// The keyring's.
    pub fn forget_piste_application(&self, environment: Environment) -> Result<(), StoreError> {
        self.store.delete(&Slot::of_piste_application(environment))
    }
}
