//! An accountant's structures: the due dates that one account's look at Chorus Pro told.

use chorus_pro::piste::{Attachment, Outage, PisteError, StructureExpiry};
use chorus_pro::{Generation, StructureId, portal_time_zone};
use jiff::civil::DateTime;
use rotation::{DueDate, DueStructure, ExpiryNews, Standing};

use crate::rehearsal::{LOGIN, NEW, Rehearsal, new_account, recap};

const OWN: &str = "39012665400024";
const VALSERINE: &str = "21010000100014";
const ETANG: &str = "21010000200012";

/// What a sheet told: a date, none, or nothing at all.
fn sheet(id: &str, name: &str, expires: Result<Option<&str>, PisteError>) -> StructureExpiry {
    let structure = Attachment {
        id: Some(StructureId::parse(id).unwrap()),
        number: Some(1),
        name: Some(name.to_owned()),
        role: None,
        status: None,
    };
    StructureExpiry { structure, expires: expires.map(|told| told.map(|told| told.parse::<DateTime>().unwrap())) }
}

fn silent() -> PisteError {
    PisteError::Unavailable { outage: Outage::OutOfOrder { status: 503 } }
}

fn sees(it: &Rehearsal, read: &[StructureExpiry], is_whole: bool) -> Vec<ExpiryNews> {
    let news =
        it.rotations.saw_structures(it.account, read, is_whole, &it.rotations.as_of().unwrap(), it.now()).unwrap();
    news.into_iter().map(|(_, news)| news).collect()
}

/// Name and date of each structure, in order.
fn told(it: &Rehearsal) -> Vec<(String, Option<String>)> {
    let structures = it.rotations.structures().unwrap();
    structures.into_iter().map(|it| (it.name, it.due.map(|due| due.day().to_string()))).collect()
}

fn named(it: &Rehearsal, name: &str) -> DueStructure {
    it.rotations.structures().unwrap().into_iter().find(|it| it.name == name).unwrap()
}

fn some(name: &str, day: &str) -> (String, Option<String>) {
    (name.to_owned(), Some(day.to_owned()))
}

#[test]
fn what_was_seen_is_there_after_a_restart_the_first_to_lapse_first() {
    let it = Rehearsal::new();
    sees(
        &it,
        &[
            sheet(ETANG, "Étang", Ok(None)),
            sheet(VALSERINE, "Valserine", Ok(Some("2027-06-01T09:00:00"))),
            sheet(OWN, "Cabinet", Ok(Some("2027-01-22T15:07:50"))),
        ],
        true,
    );
    let it = it.restart();
    let expected = [some("Cabinet", "2027-01-22"), some("Valserine", "2027-06-01"), ("Étang".to_owned(), None)];
    assert_eq!(told(&it), expected);
    let valserine = named(&it, "Valserine");
    assert!(valserine.is_only_seen() && valserine.through.as_str() == LOGIN);
    let on = |day: &str| valserine.standing(format!("{day}T12:00:00Z").parse().unwrap(), &portal_time_zone());
    assert_eq!(
        [on("2027-03-01"), on("2027-05-20"), on("2027-06-02")],
        [Standing::UpToDate, Standing::DueWithin(15), Standing::Lapsed]
    );
}

#[test]
fn the_date_of_a_structure_whose_account_is_known_is_that_accounts_too_and_a_reset_here_goes_on_counting() {
    let it = Rehearsal::new();
    assert_eq!(sees(&it, &[sheet(OWN, "Cabinet", Ok(Some("2026-06-22T15:07:50")))], true), [ExpiryNews::FirstTold]);
    assert_eq!(it.account().due(&portal_time_zone()).map(DueDate::day), Some("2026-06-22".parse().unwrap()));
    it.open_official_page(Generation::First);
    it.keep(recap(NEW)).unwrap();
    let due = it.account().due(&portal_time_zone());
    assert!(matches!(due, Some(DueDate::About(_))), "{due:?}");
    assert_eq!(named(&it, "Cabinet").due, due, "the list knows of the reset that was made here");
}

#[test]
fn a_sheet_that_was_read_while_the_password_was_reset_here_tells_nothing_of_the_new_one() {
    let it = Rehearsal::requested(Generation::First);
    let begun = it.rotations.as_of().unwrap();
    it.keep(recap(NEW)).unwrap();
    let sheets = [sheet(OWN, "Cabinet", Ok(Some("2026-06-22T15:07:50")))];
    assert_eq!(it.rotations.saw_structures(it.account, &sheets, true, &begun, it.now()).unwrap(), []);
    assert!(matches!(it.account().due(&portal_time_zone()), Some(DueDate::About(_))));
}

#[test]
fn a_date_that_moved_between_two_readings_is_somebody_elses_reset() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    let reset_at = portal_time_zone().to_datetime(it.account().reset_at.unwrap());
    let lapses = reset_at.checked_add(jiff::Span::new().days(rotation::due::DAYS_OF_LIFE)).unwrap();
    let later = lapses.checked_add(jiff::Span::new().hours(5)).unwrap();
    assert_eq!(sees(&it, &[sheet(OWN, "Cabinet", Ok(Some(&lapses.to_string())))], true), [ExpiryNews::AsExpected]);
    let news = sees(&it, &[sheet(OWN, "Cabinet", Ok(Some(&later.to_string())))], true);
    assert!(matches!(news[..], [ExpiryNews::MovedWithoutUs { .. }]), "{news:?}");
}

#[test]
fn a_structure_without_an_account_here_whose_date_moved_was_reset_by_somebody_and_that_stays_said() {
    let it = Rehearsal::new();
    let reads = |date: &str| sees(&it, &[sheet(VALSERINE, "Valserine", Ok(Some(date)))], true);
    reads("2026-06-01T09:00:00");
    reads("2026-06-01");
    assert_eq!(named(&it, "Valserine").reset_about, None, "the same day in another form");
    reads("2027-05-07T10:30:00");
    let about = Some("2026-03-09".parse().unwrap());
    assert_eq!(named(&it, "Valserine").reset_about, about);
    reads("2027-05-07T10:30:00");
    assert_eq!(named(&it, "Valserine").reset_about, about);
}

#[test]
fn where_two_accounts_of_a_structure_are_known_its_date_is_neither_ones() {
    let it = Rehearsal::new();
    it.rotations.add_account(new_account("TECH_2_39012665400024@cpro.fr"), it.now()).unwrap();
    assert_eq!(sees(&it, &[sheet(OWN, "Cabinet", Ok(Some("2027-01-22T15:07:50")))], true), []);
    assert_eq!(it.account().expires, None);
    let cabinet = named(&it, "Cabinet");
    assert_eq!((cabinet.accounts.len(), cabinet.due), (2, Some(DueDate::On("2027-01-22".parse().unwrap()))));
}

#[test]
fn a_reading_that_stopped_takes_nothing_from_what_was_told_before() {
    let it = Rehearsal::new();
    let both = [
        sheet(VALSERINE, "Valserine", Ok(Some("2027-06-01T09:00:00"))),
        sheet(ETANG, "Étang", Ok(Some("2027-07-01T09:00:00"))),
    ];
    sees(&it, &both, true);
    sees(&it, &[sheet(VALSERINE, "Valserine-le-Neuf", Ok(Some("2027-08-01T09:00:00")))], false);
    assert_eq!(told(&it), [some("Étang", "2027-07-01"), some("Valserine-le-Neuf", "2027-08-01")]);
    let told_at = named(&it, "Étang").told_at;

    sees(&it, &[sheet(VALSERINE, "Valserine", Ok(None)), sheet(ETANG, "Étang", Err(silent()))], true);
    assert_eq!(told(&it), [some("Étang", "2027-07-01"), ("Valserine".to_owned(), None)]);
    assert_eq!(named(&it, "Étang").told_at, told_at, "a sheet that does not answer was not read");
}

#[test]
fn a_structure_that_is_not_seen_any_more_leaves_the_list() {
    let it = Rehearsal::new();
    let first = [sheet(VALSERINE, "Valserine", Ok(None)), sheet(ETANG, "Étang", Err(silent()))];
    sees(&it, &first, true);
    assert_eq!(named(&it, "Étang").told_at, None);
    sees(&it, &first[..1], true);
    assert_eq!(told(&it), [("Valserine".to_owned(), None)]);
}
