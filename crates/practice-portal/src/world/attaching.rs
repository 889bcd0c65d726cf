//! Attaching people to structures, switching them off and on, taking them away: the principal manager's alone.

use chorus_pro::StructureId;
use jiff::Timestamp;

use super::{Attachment, PersonId, Refusal, Structure, UserStatus, World, day};

impl World {
    /// « Rattacher un utilisateur »: by the address that the person signs in with.
    ///
    /// # Errors
    /// [`Refusal::NoSuchStructure`], [`Refusal::NotPrincipalManager`], [`Refusal::NoSuchPerson`],
    /// [`Refusal::AlreadyAttached`].
    pub fn attach(&mut self, by: PersonId, structure: &StructureId, email: &str) -> Result<(), Refusal> {
        self.may_manage(by, structure)?;
        let person = self.person_at(email).ok_or(Refusal::NoSuchPerson)?.id;
        let structure = self.structure_mut(structure)?;
        if structure.users.iter().any(|user| user.person == person) {
            return Err(Refusal::AlreadyAttached);
        }
        structure.users.push(Attachment { person, status: UserStatus::Active, reactivated: None });
        Ok(())
    }

    /// « Désactiver des utilisateurs »
    ///
    /// # Errors
    /// As [`World::take_away`].
    pub fn deactivate(&mut self, by: PersonId, structure: &StructureId, people: &[usize]) -> Result<(), Refusal> {
        self.may_change(by, structure, people)?;
        self.selected(structure, people)?.for_each(|user| user.status = UserStatus::Inactive);
        Ok(())
    }

    /// « Réactiver des utilisateurs »: those among them who are switched off. The day is kept.
    ///
    /// # Errors
    /// As [`World::take_away`].
    pub fn reactivate(
        &mut self,
        by: PersonId,
        structure: &StructureId,
        people: &[usize],
        now: Timestamp,
    ) -> Result<(), Refusal> {
        self.may_change(by, structure, people)?;
        for user in self.selected(structure, people)?.filter(|user| user.status == UserStatus::Inactive) {
            user.status = UserStatus::Active;
            user.reactivated = Some(day(now));
        }
        Ok(())
    }

    /// « Supprimer les utilisateurs sélectionnés »: their attachment to this structure ends.
    ///
    /// # Errors
    /// [`Refusal::NoSuchStructure`], [`Refusal::NotPrincipalManager`], [`Refusal::NobodySelected`],
    /// [`Refusal::NoSuchPerson`] where one is not attached, [`Refusal::ManagerStays`] where one is the principal manager.
    pub fn take_away(&mut self, by: PersonId, structure: &StructureId, people: &[usize]) -> Result<(), Refusal> {
        self.may_change(by, structure, people)?;
        self.structure_mut(structure)?.users.retain(|user| !people.contains(&user.person.0));
        Ok(())
    }

    /// The structure, if this person is its principal manager.
    ///
    /// # Errors
    /// [`Refusal::NoSuchStructure`], [`Refusal::NotPrincipalManager`].
    pub fn may_manage(&self, by: PersonId, structure: &StructureId) -> Result<&Structure, Refusal> {
        self.may_reset(by, structure).map_err(|refusal| match refusal {
            Refusal::ResetNotAllowed => Refusal::NotPrincipalManager,
            other => other,
        })
    }

    fn may_change(&self, by: PersonId, structure: &StructureId, people: &[usize]) -> Result<(), Refusal> {
        let structure = self.may_manage(by, structure)?;
        if people.is_empty() {
            return Err(Refusal::NobodySelected);
        }
        if people.contains(&structure.manager.0) {
            return Err(Refusal::ManagerStays);
        }
        let is_attached = |number: &usize| structure.users.iter().any(|user| user.person.0 == *number);
        if people.iter().all(is_attached) { Ok(()) } else { Err(Refusal::NoSuchPerson) }
    }

    fn selected(
        &mut self,
        structure: &StructureId,
        people: &[usize],
    ) -> Result<impl Iterator<Item = &mut Attachment>, Refusal> {
        let users = &mut self.structure_mut(structure)?.users;
        Ok(users.iter_mut().filter(|user| people.contains(&user.person.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::tests::{NOW, login_of, only_attached, world};

    #[test]
    fn whoever_is_switched_off_does_not_see_the_structure_until_switched_on_again() {
        let mut world = world();
        let (attached, structure, _) = only_attached(&world);
        let manager = world.structure(&structure).unwrap().manager;
        let sees = |world: &World| world.structures_of(attached).any(|seen| seen.id == structure);
        assert!(sees(&world));
        world.deactivate(manager, &structure, &[attached.number()]).unwrap();
        assert!(!sees(&world));
        world.reactivate(manager, &structure, &[attached.number()], NOW).unwrap();
        assert!(sees(&world));
        let user = world.structure(&structure).unwrap().users.iter().find(|user| user.person == attached).unwrap();
        assert_eq!(user.reactivated, Some(day(NOW)));
    }

    #[test]
    fn whoever_was_taken_away_can_be_attached_again() {
        let mut world = world();
        let (attached, structure, _) = only_attached(&world);
        let manager = world.structure(&structure).unwrap().manager;
        let email = world.person(attached).email.clone();
        assert_eq!(world.attach(manager, &structure, &email), Err(Refusal::AlreadyAttached));
        world.take_away(manager, &structure, &[attached.number()]).unwrap();
        assert!(!world.structure(&structure).unwrap().is_open_to(attached));
        world.attach(manager, &structure, &email).unwrap();
        assert!(world.structure(&structure).unwrap().is_open_to(attached));
        assert_eq!(world.attach(manager, &structure, "personne@nulle-part.example"), Err(Refusal::NoSuchPerson));
    }

    #[test]
    fn the_principal_manager_stays_and_nobody_else_may_change_users() {
        let mut world = world();
        let (attached, structure, _) = only_attached(&world);
        let manager = world.structure(&structure).unwrap().manager;
        let both = [attached.number(), manager.number()];
        assert_eq!(world.take_away(manager, &structure, &both), Err(Refusal::ManagerStays));
        assert_eq!(world.deactivate(manager, &structure, &both), Err(Refusal::ManagerStays));
        assert_eq!(world.take_away(manager, &structure, &[]), Err(Refusal::NobodySelected));
        assert_eq!(world.take_away(manager, &structure, &[9999]), Err(Refusal::NoSuchPerson));
        assert_eq!(world.take_away(attached, &structure, &[attached.number()]), Err(Refusal::NotPrincipalManager));
        let (stranger, ..) = login_of(&world, 0);
        assert_eq!(world.take_away(stranger, &structure, &[attached.number()]), Err(Refusal::NoSuchStructure));
        assert_eq!(world.structure(&structure).unwrap().users.len(), 2, "nobody went");
    }
}
