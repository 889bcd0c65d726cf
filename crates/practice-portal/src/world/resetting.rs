//! The reset, and the creation of a technical account.

use chorus_pro::{Secret, StructureId, TechnicalLogin, portal_time_zone};
use jiff::{Timestamp, ToSpan};

use super::{AccountStatus, IdentifierType, Mail, PersonId, Refusal, Structure, TechnicalAccount, World, password};

impl World {
    /// Gives an account a new password. The old one stops at once, the new one lapses after [`VALID_DAYS`], and the principal
    /// manager gets a message that does not hold it.
    ///
    /// # Errors
    /// [`Refusal::NoSuchStructure`], [`Refusal::ResetNotAllowed`] unless `by` is the principal manager,
    /// [`Refusal::NoSuchAccount`]. Nothing was changed then.
    pub fn reset(
        &mut self,
        by: PersonId,
        structure: &StructureId,
        login: &TechnicalLogin,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        self.may_reset(by, structure)?.account(login).ok_or(Refusal::NoSuchAccount)?;
        let drawn = self.draw_password();
        self.put_in_force(by, structure, login, drawn, now)
    }

    /// A password that is nobody's yet: the second generation shows it before it is put in force.
    #[must_use]
    pub fn draw_password(&mut self) -> Secret {
        password::draw(&mut self.random)
    }

    /// The same as [`World::reset`], with a password that was drawn before.
    ///
    /// # Errors
    /// Those of [`World::reset`]. Nothing was changed then.
    pub fn put_in_force(
        &mut self,
        by: PersonId,
        structure: &StructureId,
        login: &TechnicalLogin,
        password: Secret,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        self.may_reset(by, structure)?;
        let structure = self.structure_mut(structure)?;
        let account = structure.account_mut(login).ok_or(Refusal::NoSuchAccount)?;
        account.password = password;
        account.expires = lapses(now);
        account.reset_at = Some(now);
        account.resets += 1;
        let told = format!(
            "Le mot de passe du compte utilisateur technique {login} de la structure {} {} vient d'être réinitialisé.",
            structure.id, structure.name
        );
        let manager = structure.manager;
        self.tell(manager, "Réinitialisation du mot de passe de l'utilisateur technique", told, now);
        Ok(())
    }

    /// Makes the technical account of a structure that has none.
    ///
    /// # Errors
    /// [`Refusal::NoSuchStructure`], [`Refusal::ResetNotAllowed`] unless `by` is the principal manager,
    /// [`Refusal::AccountExists`].
    pub fn create_account(
        &mut self,
        by: PersonId,
        structure: &StructureId,
        now: Timestamp,
    ) -> Result<TechnicalLogin, Refusal> {
        let found = self.may_reset(by, structure)?;
        if !found.accounts.is_empty() {
            return Err(Refusal::AccountExists);
        }
        let login = self.free_login(structure);
        let drawn = password::draw(&mut self.random);
        let structure = self.structure_mut(structure)?;
        structure.accounts.push(TechnicalAccount {
            login: login.clone(),
            password: drawn,
            status: AccountStatus::Active,
            expires: lapses(now),
            reset_at: Some(now),
            resets: 0,
        });
        let told = format!(
            "Le compte utilisateur technique {login} de la structure {} {} vient d'être créé.",
            structure.id, structure.name
        );
        let manager = structure.manager;
        self.tell(manager, "Création de l'utilisateur technique", told, now);
        Ok(login)
    }

    /// The structure, if this person may reset its technical accounts.
    ///
    /// # Errors
    /// [`Refusal::NoSuchStructure`], [`Refusal::ResetNotAllowed`].
    pub fn may_reset(&self, by: PersonId, structure: &StructureId) -> Result<&Structure, Refusal> {
        let structure =
            self.structure(structure).filter(|found| found.is_open_to(by)).ok_or(Refusal::NoSuchStructure)?;
        if structure.manager == by { Ok(structure) } else { Err(Refusal::ResetNotAllowed) }
    }

    /// A login that no account has: identifiers that differ in their signs only would share one.
    fn free_login(&self, structure: &StructureId) -> TechnicalLogin {
        let mut number = 1;
        while self.account(&login(structure, number)).is_some() {
            number += 1;
        }
        login(structure, number)
    }

    pub(super) fn tell(&mut self, person: PersonId, subject: &str, told: String, now: Timestamp) {
        let person = &mut self.people[person.0];
        person.mailbox.push(Mail {
            sent: now,
            to: person.contact.clone(),
            subject: subject.to_owned(),
            text: vec!["Bonjour,".to_owned(), told, NOT_YOU.to_owned(), PRACTICE.to_owned()],
        });
    }
}

/// When a password made now lapses, a whole second.
pub(crate) fn lapses(now: Timestamp) -> Timestamp {
    let local = super::local(now);
    local
        .with()
        .subsec_nanosecond(0)
        .build()
        .and_then(|local| local.checked_add(VALID_DAYS.days()))
        .and_then(|local| local.to_zoned_datetime(portal_time_zone()))
        .map_or(now, |zoned| zoned.timestamp())
}

/// A login in the shape of 2022 and later (docs/chorus-pro.md).
pub(super) fn login(structure: &StructureId, number: u32) -> TechnicalLogin {
    let login = match IdentifierType::of(structure) {
        IdentifierType::Siret | IdentifierType::UeHorsFrance => format!("TECH_{number}_{structure}@cpro.fr"),
        // What else an identifier may hold has no place in a login.
        IdentifierType::Autre => {
            let id: String = structure.as_str().chars().filter(char::is_ascii_alphanumeric).collect();
            format!("TECH_{number}_{id}@cpro.fr")
        }
    };
    TechnicalLogin::parse(&login).expect("letters, digits and one @ with something on both sides")
}

/// How long a technical password works, in days (docs/chorus-pro.md).
pub(super) const VALID_DAYS: i64 = 424;

const NOT_YOU: &str =
    "Si vous n'êtes pas à l'origine de cette action, rapprochez-vous des utilisateurs de votre structure.";
const PRACTICE: &str = "ENTRAÎNEMENT : ce message est fictif et n'a quitté cet ordinateur à aucun moment.";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::tests::{NOW, copy, login_of, only_attached, world};
    use crate::world::{NewStructure, local};

    #[test]
    fn the_old_password_stops_at_once_and_the_new_one_works() {
        let mut world = world();
        let (manager, structure, login) = login_of(&world, 0);
        let old = copy(&world, &login);
        assert!(world.accepts(&login, &old, NOW), "the positive control");
        world.reset(manager, &structure, &login, NOW).unwrap();
        assert!(!world.accepts(&login, &old, NOW));
        assert!(world.accepts(&login, &copy(&world, &login), NOW));
        assert_eq!(world.resets(), 1);
    }

    #[test]
    fn a_new_password_lapses_424_days_later_at_the_same_hour_in_paris() {
        let mut world = world();
        let (manager, structure, login) = login_of(&world, 0);
        let made: Timestamp = "2019-08-01T13:07:50.9Z".parse().unwrap();
        world.reset(manager, &structure, &login, made).unwrap();
        let (_, account) = world.account(&login).unwrap();
        assert_eq!(local(account.expires).to_string(), "2020-09-28T15:07:50", "the dates of the manual page");
        let new = copy(&world, &login);
        assert!(world.accepts(&login, &new, "2020-09-28T13:07:49Z".parse().unwrap()));
        assert!(!world.accepts(&login, &new, "2020-09-28T13:07:50Z".parse().unwrap()), "lapsed");
    }

    #[test]
    fn who_is_not_the_principal_manager_is_refused_and_nothing_changes() {
        let mut world = world();
        let (attached, structure, login) = only_attached(&world);
        let before = copy(&world, &login);
        assert_eq!(world.reset(attached, &structure, &login, NOW), Err(Refusal::ResetNotAllowed));
        assert!(world.accepts(&login, &before, NOW));
        let (stranger, ..) = login_of(&world, 0);
        assert_eq!(world.reset(stranger, &structure, &login, NOW), Err(Refusal::NoSuchStructure));
        let manager = world.structure(&structure).unwrap().manager;
        assert_eq!(world.reset(manager, &structure, &login, NOW), Ok(()), "the same reset by the principal manager");
        assert_eq!(world.resets(), 1);
    }

    #[test]
    fn an_account_of_another_structure_is_refused() {
        let mut world = world();
        let (manager, structure, _) = login_of(&world, 0);
        let (_, _, other) = login_of(&world, 2);
        assert_eq!(world.reset(manager, &structure, &other, NOW), Err(Refusal::NoSuchAccount));
        assert_eq!(world.resets(), 0);
    }

    #[test]
    fn the_manager_gets_a_message_that_does_not_hold_the_password() {
        let mut world = world();
        let (manager, structure, login) = login_of(&world, 0);
        world.reset(manager, &structure, &login, NOW).unwrap();
        let new: Secret = copy(&world, &login);
        let person = world.person(manager);
        let [mail] = person.mailbox.as_slice() else { panic!("one message: {:?}", person.mailbox) };
        assert_eq!(mail.to, person.contact);
        assert!(mail.text.iter().any(|line| line.contains(login.as_str())));
        assert!(!format!("{mail:?}").contains(new.expose()));
    }

    #[test]
    fn identifiers_that_differ_in_their_signs_only_get_logins_of_their_own() {
        let mut world = world();
        let manager = world.people()[0].id;
        let mut logins = Vec::new();
        for id in ["MAIRIE-1", "MAIRIE/1", "É"] {
            let new = NewStructure { id: id.to_owned(), name: "ANNEXE".to_owned(), services: String::new() };
            let made = world.create_structure(manager, &new, NOW).unwrap();
            logins.push(world.create_account(manager, &made, NOW).unwrap().to_string());
        }
        assert_eq!(logins, ["TECH_1_MAIRIE1@cpro.fr", "TECH_2_MAIRIE1@cpro.fr", "TECH_1_@cpro.fr"]);
    }

    #[test]
    fn an_account_is_made_where_there_is_none_and_nowhere_else() {
        let mut world = world();
        let manager = world.people()[1].id;
        let without = world.structures_of(manager).find(|structure| structure.accounts.is_empty()).unwrap().id.clone();
        let login = world.create_account(manager, &without, NOW).unwrap();
        assert!(world.accepts(&login, &copy(&world, &login), NOW));
        assert_eq!(world.create_account(manager, &without, NOW), Err(Refusal::AccountExists));
        let (attached, other, _) = only_attached(&world);
        assert_eq!(world.create_account(attached, &other, NOW), Err(Refusal::ResetNotAllowed));
    }
}
