//! The steps with the official portal and PISTE, answered under their own names.

use chorus_pro::Generation;

use super::Journey;
use crate::keyring;
use crate::official_portal::{LACKING, OfficialPortal};

impl Journey {
    /// Sits down as the manager of so many structures, and opens Trousseau. `None` where the official names cannot be answered
    /// for: the test then ends, and counts as skipped.
    #[track_caller]
    pub fn begins_at_official_portal(name: &'static str, structures: usize) -> Option<(Journey, OfficialPortal)> {
        let official = OfficialPortal::opens_for(structures).expect("the portal can be opened");
        let official = skips::needs(official, LACKING)?;
        let journey = Journey::at(name, |desk| {
            official.answers_to(desk);
            keyring::open(desk)
        });
        Some((journey, official))
    }

    /// From home: describes the account that is known there, and one program that uses it.
    #[track_caller]
    pub fn describes_official_account(self, official: &OfficialPortal) -> Journey {
        self.describes_account(official.login.as_str(), "COMMUNE", &official.structure)
            .names_destination("e.magnus", "me", "")
    }

    /// Gives the identifiers of the application that PISTE knows, and is back at home.
    #[track_caller]
    pub fn names_its_piste_application(self, official: &OfficialPortal) -> Journey {
        let (client_id, client_secret) = official.application();
        self.presses("go-settings")
            .arrives_at("settings")
            .presses("piste-applications")
            .arrives_at("piste-applications")
            .presses("give-piste-application")
            .fills("client-id", &client_id)
            .fills("client-secret", &client_secret)
            .presses("name-piste-application")
            .sees_element("[data-environment=\"production\"] .is-ready")
            .presses("go-home")
            .arrives_at("home")
    }

    /// From the programs: has it reset in a window on the manual page's portal.
    #[track_caller]
    pub fn has_it_reset_at(self, official: &OfficialPortal) -> Journey {
        self.begins_a_reset()
            .follows_the_first_generation()
            .comes_to_confirm(official)
            .presses("reset-in-portal-window")
            .arrives_at("kept")
    }

    /// Opens the official portal in a window of Trousseau, from the steps on it, and signs in there.
    #[track_caller]
    pub fn signs_in_to_official_portal(self, official: &OfficialPortal, generation: Generation) -> Journey {
        let messages = official.messages();
        let journey = self
            .presses("open-portal-window")
            .arrives_at("portal-window")
            .sees("Connectez-vous comme d’habitude")
            .signs_in_with(|_| Ok(official.manager.clone()));
        match generation {
            Generation::First => journey,
            Generation::Second => journey.types_code(|| official.code_after(messages)),
        }
    }

    /// In a window on the manual page's portal, from the steps on it up to the click that cannot be undone.
    #[track_caller]
    pub fn comes_to_confirm(self, official: &OfficialPortal) -> Journey {
        self.signs_in_to_official_portal(official, Generation::First)
            .sees("Page de chorus-pro.gouv.fr")
            .has_it_pressed("Activités du gestionnaire")
            .has_it_pressed("petit stylo")
            .has_it_pressed("Vous êtes sur la fiche")
            .sees("C’est le clic sans retour")
    }

    /// In a window on the manual page's portal, from the steps on it up to the question, which was answered before.
    #[track_caller]
    pub fn comes_to_the_question(self, official: &OfficialPortal) -> Journey {
        self.signs_in_to_official_portal(official, Generation::First)
            .has_it_pressed("Activités du gestionnaire")
            .has_it_pressed("petit stylo")
            .has_it_pressed("Vous êtes sur la fiche")
    }

    /// In a window on today's portal, from the steps on it up to the choice of the structure.
    #[track_caller]
    pub fn comes_to_the_structure(self, official: &OfficialPortal) -> Journey {
        self.signs_in_to_official_portal(official, Generation::Second)
            .sees("Page de portail.chorus-pro.gouv.fr")
            .has_it_pressed("Ouvrez « Raccordements »")
            .has_it_pressed("Ouvrez « Compte technique »")
            .has_it_pressed("Dans « Type de demande »")
            .sees("Choisissez la structure")
    }
}
