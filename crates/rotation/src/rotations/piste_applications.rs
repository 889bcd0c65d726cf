//! The applications that PISTE is asked as, one for each environment.

use chorus_pro::Environment;

use super::Rotations;
use crate::error::RotationError;
use crate::piste_application::PisteApplication;
use crate::secret_store::{Slot, StoreError, put_and_read_back};

impl Rotations {
    /// The application of `environment`; `None` where none was named.
    ///
    /// # Errors
    /// [`RotationError::Store`].
    pub fn piste_application(&self, environment: Environment) -> Result<Option<PisteApplication>, RotationError> {
        match self.store.get(&Slot::of_piste_application(environment)) {
            Ok(kept) => Ok(Some(PisteApplication::from_kept(&kept)?)),
            Err(StoreError::NotFound) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Keeps the application of `environment`, in the place of an earlier one. That it is there is written down first, so that
    /// nothing is left when everything is forgotten.
    ///
    /// # Errors
    /// [`RotationError::Store`]; one of the `Journal…` variants.
    pub fn name_piste_application(
        &self,
        environment: Environment,
        application: &PisteApplication,
    ) -> Result<(), RotationError> {
        let slot = Slot::of_piste_application(environment);
        self.journal().note_place(slot.user())?;
        Ok(put_and_read_back(self.store.as_ref(), &slot, &application.as_kept())?)
    }

    /// Forgets the application of `environment`.
    ///
    /// # Errors
    /// [`RotationError::Store`]; one of the `Journal…` variants.
    pub fn forget_piste_application(&self, environment: Environment) -> Result<(), RotationError> {
        let slot = Slot::of_piste_application(environment);
        self.store.delete(&slot)?;
        self.journal().drop_place(slot.user())
    }
}
