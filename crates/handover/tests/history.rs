//! The history in words and as a table: what an auditor reads of a reset, and what a spreadsheet makes of it.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use std::sync::Arc;

use chorus_pro::{Environment, Generation, Secret, TechnicalLogin};
use expect_test::{Expect, expect};
use handover::history::{self, Told};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use language::Language;
use rotation::{
    AccountId, AtClose, CaptureId, DestinationId, Found, Journal, MemoryKeyring, NewAccount, NewDestination, Rotations,
    Source, UpdatedBy,
};

/// A computer on which resets are made, one moment after another.
struct Computer {
    rotations: Rotations,
    account: AccountId,
    folder: tempfile::TempDir,
    keyring: Arc<MemoryKeyring>,
}

impl Computer {
    fn new(structure_name: &str) -> Self {
        let (folder, keyring) = (tempfile::tempdir().unwrap(), Arc::new(MemoryKeyring::default()));
        let rotations = open(&folder, &keyring, None);
        let new = NewAccount {
            environment: Environment::Production,
            login: TechnicalLogin::parse("TECH_021010000100014@cpp2017.fr").unwrap(),
            structure_id: None,
            structure_name: structure_name.to_owned(),
        };
        let account = rotations.add_account(new, at("2026-03-12T12:50:00Z")).unwrap();
        Self { rotations, account, folder, keyring }
    }

    /// Whoever sits there now, before the program that was started anew.
    fn sits(self, name: &str) -> Self {
        let Self { rotations, account, folder, keyring } = self;
        drop(rotations);
        Self { rotations: open(&folder, &keyring, Some(name)), account, folder, keyring }
    }

    fn named(&self, name: &str) -> DestinationId {
        let new = NewDestination { name: name.to_owned(), updated_by: UpdatedBy::Me, note: String::new() };
        self.rotations.add_destination(self.account, new, at("2026-03-12T12:55:00Z")).unwrap()
    }

    fn asks(&self, when: &str) {
        self.rotations.intend_again(self.account, at(when)).unwrap();
        self.rotations.requested(self.account, Generation::First, at(when)).unwrap();
    }

    fn keeps(&self, password: &str, when: &str) {
        let password = Secret::parse(password.to_owned()).unwrap();
        let found = Found { login: None, password, source: Source::CopiedPage, generation: Generation::First };
        self.rotations.keep_recap(self.account, found, at(when)).unwrap();
    }

    /// The password that is shown.
    fn shown(&self) -> CaptureId {
        self.rotations.account(self.account).unwrap().shown.expect("a password is shown").capture
    }

    fn confirms(&self, destination: DestinationId, when: &str) {
        self.rotations.confirm_destination(self.account, self.shown(), destination, at(when)).unwrap();
    }

    #[track_caller]
    fn says(&self, language: Language, expected: &Expect) {
        let mut said = String::new();
        for reset in self.rotations.past_resets().unwrap() {
            let words = history::say_reset(&reset, &paris(), language);
            said += &format!("{}{}\n", words.text, if words.is_open { " [open]" } else { "" });
            words.programs.iter().for_each(|program| said += &format!("  {program}\n"));
        }
        expected.assert_eq(&said.replace('\u{a0}', "~"));
    }

    fn table(&self, language: Language) -> Vec<Vec<String>> {
        let (lines, resets) = (self.rotations.history().unwrap(), self.rotations.past_resets().unwrap());
        let bytes = history::export(Told { lines: &lines, resets: &resets, zone: &paris() }, language).unwrap();
        assert!(bytes.starts_with("\u{feff}\"".as_bytes()), "a spreadsheet is told that it is UTF-8");
        let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(&bytes[3..]);
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }
}

fn open(folder: &tempfile::TempDir, keyring: &Arc<MemoryKeyring>, by: Option<&str>) -> Rotations {
    let journal = Journal::open(&folder.path().join("journal.sqlite")).unwrap();
    Rotations::open(journal.written_by(by.map(str::to_owned)), Arc::clone(keyring) as _)
}

fn at(when: &str) -> Timestamp {
    when.parse().unwrap()
}

/// Winter and summer alike, so that the times are easy to follow.
fn paris() -> TimeZone {
    TimeZone::fixed(jiff::tz::offset(1))
}

/// Reset by one person at 14:02, typed into Pastell by another at 14:09.
fn an_ordinary_reset() -> (Computer, DestinationId) {
    let it = Computer::new("Commune de Valserine").sits("Lucie Maréchal (lmarechal)");
    let pastell = it.named("Pastell");
    it.asks("2026-03-12T13:00:00Z");
    it.keeps(".c7PNcw5ohu,(Yw1", "2026-03-12T13:02:50Z");
    (it, pastell)
}

#[test]
fn reset_at_14_02_and_in_pastell_at_14_09_invoices_were_stopped_for_7_minutes() {
    let (it, pastell) = an_ordinary_reset();
    it.says(
        Language::French,
        &expect![[r#"
        Réinitialisé le 12 mars 2026 à 14:02, par Lucie Maréchal (lmarechal) [open]
          Pas encore dans Pastell~: factures arrêtées depuis le 12 mars 2026 à 14:02
    "#]],
    );
    let it = it.sits("Mme X");
    it.confirms(pastell, "2026-03-12T13:09:10Z");
    it.says(
        Language::French,
        &expect![[r#"
        Réinitialisé le 12 mars 2026 à 14:02, par Lucie Maréchal (lmarechal)
          Dans Pastell le 12 mars 2026 à 14:09 (Mme X)~: factures arrêtées 7 minutes
    "#]],
    );
    it.says(
        Language::English,
        &expect![[r#"
        Reset on 12 March 2026 at 14:02, by Lucie Maréchal (lmarechal)
          In Pastell on 12 March 2026 at 14:09 (Mme X): invoices stopped for 7 minutes
    "#]],
    );
}

#[test]
fn minutes_hours_and_days_are_said_as_people_say_them() {
    for (until, said) in [
        ("2026-03-12T13:02:59Z", "arrêtées moins d’une minute"),
        ("2026-03-12T13:03:00Z", "arrêtées 1 minute"),
        ("2026-03-12T15:07:00Z", "arrêtées 2\u{a0}h\u{a0}05"),
        ("2026-03-13T13:02:00Z", "arrêtées 1 jour et 0\u{a0}h"),
        ("2026-03-15T17:10:00Z", "arrêtées 3 jours et 4\u{a0}h"),
    ] {
        let (it, pastell) = an_ordinary_reset();
        it.confirms(pastell, until);
        let reset = it.rotations.past_resets().unwrap().remove(0);
        let words = history::say_reset(&reset, &paris(), Language::French);
        assert!(words.programs[0].ends_with(said), "{until}: {}", words.programs[0]);
    }
}

#[test]
fn a_superseded_and_a_lost_one_are_said_so_and_the_next_counts_from_them() {
    let (it, pastell) = an_ordinary_reset();
    it.asks("2026-03-12T13:10:00Z");
    let asked = it.rotations.account(it.account).unwrap().rotation.unwrap().id;
    it.rotations.password_lost(it.account, asked, at("2026-03-12T13:11:00Z")).unwrap();
    it.asks("2026-03-12T13:20:00Z");
    it.says(Language::French, &expect![[r#"
        Réinitialisé le 12 mars 2026 à 14:02, par Lucie Maréchal (lmarechal)~; une autre réinitialisation a pris la suite avant la fin
          Pas arrivé dans Pastell~: l’arrêt, depuis le 12 mars 2026 à 14:02, se poursuit dans la réinitialisation suivante
        Réinitialisé, à la demande du 12 mars 2026 à 14:10, par Lucie Maréchal (lmarechal)~; le nouveau mot de passe n’est pas arrivé [open]
          Pas encore dans Pastell~: factures arrêtées depuis le 12 mars 2026 à 14:02
        Demandé le 12 mars 2026 à 14:20, par Lucie Maréchal (lmarechal)~; rien ne dit encore si le portail a changé le mot de passe [open]
    "#]]);
    it.keeps("zK;9\"='<é-pQ8r", "2026-03-12T13:21:00Z");
    it.confirms(pastell, "2026-03-12T13:25:00Z");
    let last = it.rotations.past_resets().unwrap().pop().unwrap();
    let words = history::say_reset(&last, &paris(), Language::French);
    assert_eq!(
        words.programs,
        ["Dans Pastell le 12 mars 2026 à 14:25 (Lucie Maréchal (lmarechal))\u{a0}: factures arrêtées 23 minutes, \
          comptées depuis le 12 mars 2026 à 14:02"]
    );
}

#[test]
fn the_table_tells_each_reset_once_a_program_and_then_every_event_and_no_password() {
    let (it, pastell) = an_ordinary_reset();
    it.named("Ciril");
    it.confirms(pastell, "2026-03-12T13:09:10Z");
    let table = it.table(Language::French);
    let shown: Vec<String> = table.iter().map(|row| row.join(" | ").replace('\u{a0}', "~")).collect();
    expect![[r#"
        Nature | Date | Qui | Structure | Compte technique | Environnement | Ce qui s’est passé | Logiciel | Factures arrêtées depuis | Factures arrêtées jusqu’à | Minutes d’arrêt
        Réinitialisation | 2026-03-12 14:02 | Lucie Maréchal (lmarechal) | Commune de Valserine | TECH_021010000100014@cpp2017.fr | Production | Réinitialisé le 12 mars 2026 à 14:02, par Lucie Maréchal (lmarechal). Dans Pastell le 12 mars 2026 à 14:09 (Lucie Maréchal (lmarechal))~: factures arrêtées 7 minutes | Pastell | 2026-03-12 14:02 | 2026-03-12 14:09 | 7
        Réinitialisation | 2026-03-12 14:02 | Lucie Maréchal (lmarechal) | Commune de Valserine | TECH_021010000100014@cpp2017.fr | Production | Réinitialisé le 12 mars 2026 à 14:02, par Lucie Maréchal (lmarechal). Pas encore dans Ciril~: factures arrêtées depuis le 12 mars 2026 à 14:02 | Ciril | 2026-03-12 14:02 |  | 
        Événement | 2026-03-12 13:50 |  | Commune de Valserine | TECH_021010000100014@cpp2017.fr | Production | Compte ajouté |  |  |  | 
        Événement | 2026-03-12 13:55 | Lucie Maréchal (lmarechal) | Commune de Valserine | TECH_021010000100014@cpp2017.fr | Production | Logiciel ajouté~: Pastell | Pastell |  |  | 
    "#]]
    .assert_eq(&(shown[..5].join("\n") + "\n"));
    assert_eq!(table.len(), 3 + it.rotations.history().unwrap().len(), "and every other event");
    assert!(!shown.join("\n").contains("c7PNcw5ohu"), "the password is in no cell");
}

#[test]
fn names_that_a_spreadsheet_would_compute_are_guarded_and_read_back_as_written() {
    let it = Computer::new("=HYPERLINK(\"http://x\";\"Mairie\")").sits("@SUM(A1)");
    let program = it.named("+Pastell; \"1\"\n2");
    it.asks("2026-03-12T13:00:00Z");
    it.keeps(".c7PNcw5ohu,(Yw1", "2026-03-12T13:02:00Z");
    it.confirms(program, "2026-03-12T13:03:00Z");
    it.rotations.close(it.account, it.shown(), AtClose::Keep, at("2026-03-12T13:04:00Z")).unwrap();
    for row in it.table(Language::English).iter().skip(1) {
        assert!(row[2].is_empty() || row[2] == "'@SUM(A1)", "{row:?}");
        assert_eq!(row[3], "'=HYPERLINK(\"http://x\";\"Mairie\")");
        assert!(row[7].is_empty() || row[7] == "'+Pastell; \"1\"\n2", "{row:?}");
        assert_eq!(row.len(), 11);
    }
}
