//! Choosing: one of a made-up manager's structures, its technical accounts.

use std::sync::Arc;

use chorus_pro::portal::{PortalError, SheetAccount};
use chorus_pro::{Environment, Generation, ListedStructure, StructureId};
use rotation::{AccountId, NewAccount, NewDestination};

use crate::error::RehearsalError;
use crate::rehearsal::Rehearsal;

impl Rehearsal {
    /// Signs in as this manager and reads the list of structures, from all its pages; the second time it is known.
    ///
    /// # Errors
    /// [`RehearsalError::ManagerUnknown`]; [`RehearsalError::Portal`].
    pub async fn structures(&self, manager: &str) -> Result<Arc<[ListedStructure]>, RehearsalError> {
        self.visit(manager, async |visit| {
            if let Some(structures) = &visit.structures {
                return Ok(Arc::clone(structures));
            }
            let structures: Arc<[ListedStructure]> = visit.session.structures().await?.into();
            visit.structures = Some(Arc::clone(&structures));
            Ok(structures)
        })
        .await
    }

    /// The technical accounts on the sheet of one of this manager's structures; empty where there is none. They are
    /// known to the rotations of this practice from now on.
    ///
    /// # Errors
    /// [`RehearsalError::ManagerUnknown`]; [`RehearsalError::Portal`]; [`RehearsalError::Rotation`].
    pub async fn accounts(&self, manager: &str, structure: &StructureId) -> Result<Vec<AccountId>, RehearsalError> {
        let name = name_of(&self.structures(manager).await?, structure);
        self.visit(manager, async |visit| {
            let sheet = visit.session.open_sheet(structure).await?;
            let taken_in = sheet.accounts().iter().map(|found| self.take_in(manager, structure, &name, found));
            taken_in.collect()
        })
        .await
    }

    /// Creates a technical account where there is none, as the principal manager does on the portal. Its password is
    /// shown once there, as a reset's is, and kept like one: it waits for `program`.
    ///
    /// # Errors
    /// [`RehearsalError::ManagerUnknown`]; [`RehearsalError::Portal`], where it may have been created all the same if that
    /// does not say that nothing was changed; [`RehearsalError::Rotation`].
    pub async fn create_account(
        &self,
        manager: &str,
        structure: &StructureId,
        program: NewDestination,
    ) -> Result<AccountId, RehearsalError> {
        let name = name_of(&self.structures(manager).await?, structure);
        self.visit(manager, async |visit| {
            let mut sheet = visit.session.open_sheet(structure).await?;
            let shown = sheet.create_account().await?;
            let found = sheet.accounts().first().ok_or(PortalError::NoAccount)?;
            let account = self.take_in(manager, structure, &name, found)?;
            self.rotations.add_destination(account, program, self.now())?;
            if let Some(recap) = shown {
                self.rotations.intend(account, self.now())?;
                self.rotations.requested(account, Generation::First, self.now())?;
                self.keep(account, recap)?;
            }
            Ok(account)
        })
        .await
    }

    fn take_in(
        &self,
        manager: &str,
        structure: &StructureId,
        name: &str,
        found: &SheetAccount,
    ) -> Result<AccountId, RehearsalError> {
        let new = NewAccount {
            environment: Environment::Practice,
            login: found.login.clone(),
            structure_id: Some(structure.clone()),
            structure_name: name.to_owned(),
        };
        let account = self.rotations.add_account(new, self.now())?;
        self.act_as(manager, account);
        Ok(account)
    }
}

fn name_of(structures: &[ListedStructure], structure: &StructureId) -> String {
    let listed = structures.iter().find(|listed| listed.id == *structure);
    listed.and_then(|listed| listed.name.clone()).unwrap_or_default()
}
