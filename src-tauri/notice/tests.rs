//! What a person reads at login, by what their journal tells.

use chorus_pro::piste::{Attachment, StructureExpiry};
use chorus_pro::{Environment, StructureId, TechnicalLogin};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use language::Language;
use rotation::{AccountId, AsOf, DataFolder, Journal, MemoryKeyring, NewAccount, NewDestination, Rotations, UpdatedBy};
use tempfile::TempDir;

use super::*;

/// A morning on which somebody signs in.
const MORNING: &str = "2027-03-10T07:45:00Z";

struct Desk {
    folder: TempDir,
    now: ZonedDateTime,
}

impl Desk {
    fn new() -> Self {
        let now: Timestamp = MORNING.parse().unwrap();
        Self { folder: tempfile::tempdir().unwrap(), now: ZonedDateTime::new(now, TimeZone::UTC) }
    }

    fn rotations(&self) -> Rotations {
        let journal = Journal::open(&DataFolder::at(self.folder.path()).journal()).unwrap();
        Rotations::open(journal, std::sync::Arc::new(MemoryKeyring::default()))
    }

    /// An account of a structure of this name; Chorus Pro told so many days until its password lapses.
    fn knows(&self, structure: &str, days: i64) -> AccountId {
        let rotations = self.rotations();
        let number = rotations.accounts().unwrap().len();
        let new = NewAccount {
            environment: Environment::Production,
            login: TechnicalLogin::parse(&format!("TECH_{number}_21010033200018@cpro.fr")).unwrap(),
            structure_id: None,
            structure_name: structure.to_owned(),
        };
        let account = rotations.add_account(new, self.now.timestamp()).unwrap();
        let day = self.now.date().checked_add(days.days()).unwrap();
        rotations.expiry_told(account, AsOf::default(), day.at(12, 0, 0, 0), self.now.timestamp()).unwrap();
        account
    }

    /// A structure that this account sees, and no account of it is known here.
    fn sees(&self, account: AccountId, structure: &str, days: i64) {
        let day = self.now.date().checked_add(days.days()).unwrap();
        let sheet = StructureExpiry {
            structure: Attachment {
                id: StructureId::parse("21010000100014").ok(),
                number: None,
                name: Some(structure.to_owned()),
                role: None,
                status: None,
            },
            expires: Ok(Some(day.at(12, 0, 0, 0))),
        };
        let now = self.now.timestamp();
        let rotations = self.rotations();
        let begun = rotations.as_of().unwrap();
        rotations.saw_structures(account, &[sheet], true, &begun, now).unwrap();
    }

    fn begins_a_reset(&self, account: AccountId) {
        let rotations = self.rotations();
        let program = NewDestination { name: "Pastell".to_owned(), updated_by: UpdatedBy::Me, note: String::new() };
        rotations.add_destination(account, program, self.now.timestamp()).unwrap();
        rotations.intend(account, self.now.timestamp()).unwrap();
    }

    fn told(&self, language: Language) -> Option<Notice> {
        Notice::of(&DataFolder::at(self.folder.path()).known().unwrap(), &self.now, Texts::of(language))
    }

    #[track_caller]
    fn is_told(&self, title: &str, text: &str) {
        let expected = Notice { title: title.to_owned(), text: text.to_owned() };
        assert_eq!(self.told(Language::French), Some(expected));
    }
}

#[test]
fn nothing_is_known_or_nothing_is_due_and_nothing_is_said() {
    let desk = Desk::new();
    assert_eq!(desk.told(Language::French), None, "there is no journal");
    desk.knows("COMMUNE DE LORIENTAY", 61);
    assert_eq!(desk.told(Language::French), None, "61 days are left");
}

#[test]
fn a_password_that_ends_within_sixty_days_is_said_by_its_days() {
    for (days, said) in [
        (60, "le 9 mai 2027, dans 60 jours"),
        (30, "le 9 avril 2027, dans 30 jours"),
        (15, "le 25 mars 2027, dans 15 jours"),
        (5, "le 15 mars 2027, dans 5 jours"),
        (1, "le 11 mars 2027, dans 1 jour"),
        (0, "le 10 mars 2027, aujourd’hui peut-être"),
    ] {
        let desk = Desk::new();
        desk.knows("COMMUNE DE LORIENTAY", days);
        let text = format!("COMMUNE DE LORIENTAY\nLe mot de passe finit {said}");
        desk.is_told("Un mot de passe Chorus Pro finit bientôt", &text);
    }
}

#[test]
fn one_that_has_ended_is_said_to_have() {
    let desk = Desk::new();
    desk.knows("COMMUNE DE LORIENTAY", -3);
    let text = "COMMUNE DE LORIENTAY\nLe mot de passe a fini le 7 mars 2027, il y a 3 jours";
    desk.is_told("Un mot de passe Chorus Pro est périmé", text);
}

#[test]
fn a_reset_that_is_not_finished_is_said_though_nothing_is_due() {
    let desk = Desk::new();
    let account = desk.knows("COMMUNE DE LORIENTAY", 300);
    desk.begins_a_reset(account);
    let text = "COMMUNE DE LORIENTAY\nLa réinitialisation vous attend dans Trousseau";
    desk.is_told("Une réinitialisation n’est pas finie", text);
}

#[test]
fn of_several_the_most_pressing_is_named_and_the_others_are_counted() {
    let desk = Desk::new();
    desk.knows("SYNDICAT DES EAUX", 40);
    let text = "COMMUNE DE LORIENTAY\nLe mot de passe finit le 15 mars 2027, dans 5 jours\nEt un autre";
    desk.knows("COMMUNE DE LORIENTAY", 5);
    desk.is_told("2 mots de passe Chorus Pro vous attendent", text);

    desk.knows("CAISSE DES ÉCOLES", -1);
    let unfinished = desk.knows("OFFICE DE TOURISME", 200);
    desk.begins_a_reset(unfinished);
    desk.knows("CCAS", 300);
    let text = "OFFICE DE TOURISME\nLa réinitialisation vous attend dans Trousseau\nEt 3 autres";
    desk.is_told("4 mots de passe Chorus Pro vous attendent", text);
}

#[test]
fn a_structure_that_is_only_seen_is_spoken_of_like_any_other() {
    let desk = Desk::new();
    let account = desk.knows("CABINET", 300);
    desk.sees(account, "COMMUNE DE LORIENTAY", 12);
    let text = "COMMUNE DE LORIENTAY\nLe mot de passe finit le 22 mars 2027, dans 12 jours";
    desk.is_told("Un mot de passe Chorus Pro finit bientôt", text);
}

#[test]
fn an_english_speaker_reads_english() {
    let desk = Desk::new();
    desk.knows("COMMUNE DE LORIENTAY", 12);
    let told = desk.told(Language::English).unwrap();
    assert_eq!(told.title, "A Chorus Pro password ends soon");
    assert_eq!(told.text, "COMMUNE DE LORIENTAY\nThe password ends on 22 March 2027, in 12 days");
    desk.knows("SYNDICAT DES EAUX", 60);
    let told = desk.told(Language::English).unwrap();
    assert_eq!(told.title, "2 Chorus Pro passwords are waiting for you");
    assert!(told.text.ends_with("\nAnd one more"), "{}", told.text);
}

#[test]
fn nothing_that_signs_in_is_in_a_notice() {
    let desk = Desk::new();
    desk.knows("COMMUNE DE LORIENTAY", 12);
    let told = desk.told(Language::French).unwrap();
    assert!(!told.text.contains("TECH_") && !told.title.contains("TECH_"), "{told:?}");
}
