//! Principal managers: who is one, and what follows when that or an address changes.

use chorus_pro::StructureId;
use jiff::Timestamp;

use super::{Attachment, IdentifierType, PersonId, Refusal, Structure, StructureStatus, UserStatus, World, day};

/// A structure as it is typed into « Créer une nouvelle structure ».
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStructure {
    /// « Identifiant structure »
    pub id: String,
    /// « Raison sociale »
    pub name: String,
    /// « Services », one a line; may be empty.
    pub services: String,
}

impl World {
    /// Another of its users becomes a structure's principal manager. Mail about its technical accounts goes to that person's
    /// contact address from now on; who was it before stays a user.
    ///
    /// # Errors
    /// [`Refusal::NoSuchStructure`], [`Refusal::NotPrincipalManager`], [`Refusal::NoSuchPerson`],
    /// [`Refusal::UserInactive`].
    pub fn name_manager(&mut self, by: PersonId, structure: &StructureId, person: usize) -> Result<(), Refusal> {
        self.may_manage(by, structure)?;
        let structure = self.structure_mut(structure)?;
        let user = structure.users.iter().find(|user| user.person.0 == person).ok_or(Refusal::NoSuchPerson)?;
        if user.status == UserStatus::Inactive {
            return Err(Refusal::UserInactive);
        }
        structure.manager = user.person;
        Ok(())
    }

    /// A person's mail goes elsewhere from now on, and with it the mail about the technical accounts that they manage.
    ///
    /// # Errors
    /// [`Refusal::BadAddress`].
    pub fn change_contact(&mut self, person: PersonId, address: &str) -> Result<(), Refusal> {
        let address = address.trim();
        let is_address = address.split_once('@').is_some_and(|(name, domain)| {
            !name.is_empty() && !domain.is_empty() && !domain.contains('@') && !address.contains(char::is_whitespace)
        });
        if !is_address || address.len() > LONGEST_ADDRESS {
            return Err(Refusal::BadAddress);
        }
        address.clone_into(&mut self.people[person.0].contact);
        Ok(())
    }

    /// « + Créer une nouvelle structure »: the person becomes its principal manager. It has no technical account yet.
    ///
    /// # Errors
    /// [`Refusal::BadIdentifier`], [`Refusal::NameMissing`], [`Refusal::IdentifierTaken`].
    pub fn create_structure(
        &mut self,
        by: PersonId,
        new: &NewStructure,
        now: Timestamp,
    ) -> Result<StructureId, Refusal> {
        let id = StructureId::parse(&new.id).map_err(|_| Refusal::BadIdentifier)?;
        if id.as_str().contains(|character: char| character.is_whitespace() || character == ':') {
            return Err(Refusal::BadIdentifier);
        }
        let name = new.name.trim();
        if name.is_empty() {
            return Err(Refusal::NameMissing);
        }
        if self.structure(&id).is_some() {
            return Err(Refusal::IdentifierTaken);
        }
        let services = new.services.lines().map(str::trim).filter(|service| !service.is_empty());
        self.structures.push(Structure {
            identifier_type: IdentifierType::of(&id),
            id: id.clone(),
            number: self.structures.iter().map(|structure| structure.number).max().unwrap_or_default() + 1,
            name: name.to_owned(),
            created: day(now),
            services: services.map(str::to_owned).collect(),
            status: StructureStatus::Active,
            manager: by,
            users: vec![Attachment { person: by, status: UserStatus::Active, reactivated: None }],
            accounts: Vec::new(),
        });
        Ok(id)
    }
}

/// Characters in a mail address (RFC 5321).
const LONGEST_ADDRESS: usize = 254;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::tests::{NOW, login_of, only_attached, world};

    fn contact(world: &World, structure: &StructureId) -> String {
        world.contact_address(world.structure(structure).unwrap()).to_owned()
    }

    #[test]
    fn the_contact_address_follows_a_new_principal_manager() {
        let mut world = world();
        let (attached, structure, login) = only_attached(&world);
        let before = world.structure(&structure).unwrap().manager;
        assert_eq!(contact(&world, &structure), world.person(before).contact);
        world.name_manager(before, &structure, attached.number()).unwrap();
        assert_eq!(contact(&world, &structure), world.person(attached).contact);
        assert_eq!(
            world.reset(before, &structure, &login, NOW),
            Err(Refusal::ResetNotAllowed),
            "no longer the manager"
        );
        assert_eq!(world.reset(attached, &structure, &login, NOW), Ok(()));
        assert_eq!(world.person(attached).mailbox.len(), 1);
    }

    #[test]
    fn the_contact_address_follows_the_manager_s_own() {
        let mut world = world();
        let (manager, structure, login) = login_of(&world, 0);
        world.change_contact(manager, " nouvelle@adresse.example ").unwrap();
        assert_eq!(contact(&world, &structure), "nouvelle@adresse.example");
        world.reset(manager, &structure, &login, NOW).unwrap();
        assert_eq!(world.person(manager).mailbox[0].to, "nouvelle@adresse.example");
        for bad in ["", "a", "@b", "a@", "a@b@c", "a b@c"] {
            assert_eq!(world.change_contact(manager, bad), Err(Refusal::BadAddress), "{bad:?}");
        }
        assert_eq!(contact(&world, &structure), "nouvelle@adresse.example");
    }

    #[test]
    fn only_a_user_who_is_switched_on_becomes_principal_manager() {
        let mut world = world();
        let (attached, structure, _) = only_attached(&world);
        let manager = world.structure(&structure).unwrap().manager;
        assert_eq!(world.name_manager(attached, &structure, attached.number()), Err(Refusal::NotPrincipalManager));
        assert_eq!(world.name_manager(manager, &structure, 9999), Err(Refusal::NoSuchPerson));
        world.deactivate(manager, &structure, &[attached.number()]).unwrap();
        assert_eq!(world.name_manager(manager, &structure, attached.number()), Err(Refusal::UserInactive));
        assert_eq!(world.structure(&structure).unwrap().manager, manager);
    }

    #[test]
    fn a_new_structure_is_its_maker_s_and_has_no_technical_account() {
        let mut world = world();
        let (manager, existing, _) = login_of(&world, 0);
        let new = |id: &str, name: &str| NewStructure {
            id: id.to_owned(),
            name: name.to_owned(),
            services: "A\n\n B ".to_owned(),
        };
        let id = world.create_structure(manager, &new("00099999900018", "CCAS"), NOW).unwrap();
        let made = world.structure(&id).unwrap();
        assert_eq!(
            (made.manager, made.accounts.len(), made.services.as_slice()),
            (manager, 0, &["A".to_owned(), "B".to_owned()][..])
        );
        assert_eq!(world.structures_of(manager).count(), 2);
        for (id, name, refusal) in [
            ("", "CCAS", Refusal::BadIdentifier),
            ("A:1", "CCAS", Refusal::BadIdentifier),
            ("A 1", "CCAS", Refusal::BadIdentifier),
            ("A1", " ", Refusal::NameMissing),
            (existing.as_str(), "CCAS", Refusal::IdentifierTaken),
        ] {
            assert_eq!(world.create_structure(manager, &new(id, name), NOW), Err(refusal), "{id:?} {name:?}");
        }
    }
}
