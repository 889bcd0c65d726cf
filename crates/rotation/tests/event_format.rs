//! The JSON of every event, pinned: a journal that was written once is read for ever.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use chorus_pro::piste::Verdict;
use chorus_pro::{Environment, Generation, StructureId, TechnicalLogin};
use rotation::{
    AccountId, AtClose, CaptureId, DestinationId, Event, ExportKind, RotationId, SeenStructure, Source, Told, UpdatedBy,
};

const ACCOUNT: AccountId = AccountId(1);
const DESTINATION: DestinationId = DestinationId(3);
const ROTATION: RotationId = RotationId(4);
const CAPTURE: CaptureId = CaptureId(6);

/// Each event beside its line in the journal.
fn pinned() -> Vec<(Event, &'static str)> {
    let login = TechnicalLogin::parse("TECH_039012665400024@cpp2017.fr").unwrap();
    let structure_id = StructureId::parse("39012665400024").ok();
    let reset_at = "2026-03-10T09:03:00.123Z".parse().unwrap();
    let (name, note) = ("Odoo".to_owned(), "Comptabilité".to_owned());
    vec![
        (
            Event::AccountAdded {
                environment: Environment::Production,
                login: login.clone(),
                structure_id: structure_id.clone(),
                structure_name: "78 RUE D'AUTEUIL".to_owned(),
            },
            r#"{"event":"account-added","environment":"production","login":"TECH_039012665400024@cpp2017.fr","structure_id":"39012665400024","structure_name":"78 RUE D'AUTEUIL"}"#,
        ),
        (
            Event::AccountAdded {
                environment: Environment::Qualification,
                login,
                structure_id: None,
                structure_name: String::new(),
            },
            r#"{"event":"account-added","environment":"qualification","login":"TECH_039012665400024@cpp2017.fr","structure_id":null,"structure_name":""}"#,
        ),
        (
            Event::AccountDescribed { account: ACCOUNT, structure_id, structure_name: "M".to_owned() },
            r#"{"event":"account-described","account":1,"structure_id":"39012665400024","structure_name":"M"}"#,
        ),
        (
            Event::DestinationAdded {
                account: ACCOUNT,
                name: name.clone(),
                updated_by: UpdatedBy::Me,
                note: note.clone(),
            },
            r#"{"event":"destination-added","account":1,"name":"Odoo","updated_by":"me","note":"Comptabilité"}"#,
        ),
        (
            Event::DestinationChanged {
                destination: DESTINATION,
                name: name.clone(),
                updated_by: UpdatedBy::It,
                note: note.clone(),
            },
            r#"{"event":"destination-changed","destination":3,"name":"Odoo","updated_by":"it","note":"Comptabilité"}"#,
        ),
        (
            Event::DestinationChanged { destination: DESTINATION, name, updated_by: UpdatedBy::Vendor, note },
            r#"{"event":"destination-changed","destination":3,"name":"Odoo","updated_by":"vendor","note":"Comptabilité"}"#,
        ),
        (Event::DestinationRemoved { destination: DESTINATION }, r#"{"event":"destination-removed","destination":3}"#),
        (
            Event::Intended { account: ACCOUNT, supersedes: None },
            r#"{"event":"intended","account":1,"supersedes":null}"#,
        ),
        (
            Event::Intended { account: ACCOUNT, supersedes: Some(ROTATION) },
            r#"{"event":"intended","account":1,"supersedes":4}"#,
        ),
        (
            Event::Requested { rotation: ROTATION, generation: Generation::First, expires_before: None },
            r#"{"event":"requested","rotation":4,"generation":"first"}"#,
        ),
        (
            Event::Requested { rotation: ROTATION, generation: Generation::Second, expires_before: None },
            r#"{"event":"requested","rotation":4,"generation":"second"}"#,
        ),
        (
            Event::Requested {
                rotation: ROTATION,
                generation: Generation::First,
                expires_before: "2027-01-22T15:07:50".parse().ok(),
            },
            r#"{"event":"requested","rotation":4,"generation":"first","expires_before":"2027-01-22T15:07:50"}"#,
        ),
        (Event::Clicked { rotation: ROTATION }, r#"{"event":"clicked","rotation":4}"#),
        (Event::ClickMissed { rotation: ROTATION }, r#"{"event":"click-missed","rotation":4}"#),
        (Event::PasswordLost { rotation: ROTATION }, r#"{"event":"password-lost","rotation":4}"#),
        (Event::Cancelled { rotation: ROTATION }, r#"{"event":"cancelled","rotation":4}"#),
        (
            Event::Captured { rotation: ROTATION, source: Source::CopiedPage, generation: Generation::First },
            r#"{"event":"captured","rotation":4,"source":"copied-page","generation":"first"}"#,
        ),
        (
            Event::Captured { rotation: ROTATION, source: Source::PasswordAlone, generation: Generation::First },
            r#"{"event":"captured","rotation":4,"source":"password-alone","generation":"first"}"#,
        ),
        (
            Event::Captured { rotation: ROTATION, source: Source::PortalExport, generation: Generation::First },
            r#"{"event":"captured","rotation":4,"source":"portal-export","generation":"first"}"#,
        ),
        (
            Event::Captured { rotation: ROTATION, source: Source::PortalAnswer, generation: Generation::First },
            r#"{"event":"captured","rotation":4,"source":"portal-answer","generation":"first"}"#,
        ),
        (
            Event::Captured { rotation: ROTATION, source: Source::PortalWindow, generation: Generation::Second },
            r#"{"event":"captured","rotation":4,"source":"portal-window","generation":"second"}"#,
        ),
        (
            Event::Captured { rotation: ROTATION, source: Source::Typed, generation: Generation::Second },
            r#"{"event":"captured","rotation":4,"source":"typed","generation":"second"}"#,
        ),
        (Event::Stored { rotation: ROTATION, capture: None }, r#"{"event":"stored","rotation":4}"#),
        (
            Event::Stored { rotation: ROTATION, capture: Some(CAPTURE) },
            r#"{"event":"stored","rotation":4,"capture":6}"#,
        ),
        (Event::SubmissionUnclear { rotation: ROTATION }, r#"{"event":"submission-unclear","rotation":4}"#),
        (Event::NotSubmitted { rotation: ROTATION }, r#"{"event":"not-submitted","rotation":4}"#),
        (
            Event::Effective { rotation: ROTATION, reset_at },
            r#"{"event":"effective","rotation":4,"reset_at":"2026-03-10T09:03:00.123Z"}"#,
        ),
        (
            Event::CandidateRead { rotation: ROTATION, source: Source::CopiedPage, generation: Generation::First },
            r#"{"event":"candidate-read","rotation":4,"source":"copied-page","generation":"first"}"#,
        ),
        (
            Event::CandidateRejected { rotation: ROTATION, capture: CAPTURE },
            r#"{"event":"candidate-rejected","rotation":4,"capture":6}"#,
        ),
        (Event::Dropped { rotation: ROTATION }, r#"{"event":"dropped","rotation":4}"#),
        (Event::SetAside { rotation: ROTATION, capture: CAPTURE }, r#"{"event":"set-aside","rotation":4,"capture":6}"#),
        (
            Event::TakenUpAgain { rotation: ROTATION, capture: CAPTURE },
            r#"{"event":"taken-up-again","rotation":4,"capture":6}"#,
        ),
        (
            Event::Brought { rotation: ROTATION, reset_at },
            r#"{"event":"brought","rotation":4,"reset_at":"2026-03-10T09:03:00.123Z"}"#,
        ),
        (
            Event::Discarded { rotation: ROTATION, capture: CAPTURE },
            r#"{"event":"discarded","rotation":4,"capture":6}"#,
        ),
        (
            Event::ResetDated { rotation: ROTATION, reset_at, capture: None },
            r#"{"event":"reset-dated","rotation":4,"reset_at":"2026-03-10T09:03:00.123Z"}"#,
        ),
        (
            Event::ResetDated { rotation: ROTATION, reset_at, capture: Some(CAPTURE) },
            r#"{"event":"reset-dated","rotation":4,"reset_at":"2026-03-10T09:03:00.123Z","capture":6}"#,
        ),
        (
            Event::DestinationConfirmed { rotation: ROTATION, destination: DESTINATION, capture: None },
            r#"{"event":"destination-confirmed","rotation":4,"destination":3}"#,
        ),
        (
            Event::DestinationConfirmed { rotation: ROTATION, destination: DESTINATION, capture: Some(CAPTURE) },
            r#"{"event":"destination-confirmed","rotation":4,"destination":3,"capture":6}"#,
        ),
        (
            Event::Told { rotation: ROTATION, whom: Told::It, capture: None },
            r#"{"event":"told","rotation":4,"whom":"it"}"#,
        ),
        (
            Event::Told { rotation: ROTATION, whom: Told::Vendor, capture: None },
            r#"{"event":"told","rotation":4,"whom":"vendor"}"#,
        ),
        (
            Event::Told { rotation: ROTATION, whom: Told::Vendor, capture: Some(CAPTURE) },
            r#"{"event":"told","rotation":4,"whom":"vendor","capture":6}"#,
        ),
        (
            Event::Verified { rotation: ROTATION, verdict: Verdict::Accepted, capture: None },
            r#"{"event":"verified","rotation":4,"verdict":"accepted"}"#,
        ),
        (
            Event::Verified { rotation: ROTATION, verdict: Verdict::Refused, capture: None },
            r#"{"event":"verified","rotation":4,"verdict":"technical-account-refused"}"#,
        ),
        (
            Event::Verified { rotation: ROTATION, verdict: Verdict::TooEarly, capture: None },
            r#"{"event":"verified","rotation":4,"verdict":"too-early"}"#,
        ),
        (
            Event::Verified { rotation: ROTATION, verdict: Verdict::TooEarly, capture: Some(CAPTURE) },
            r#"{"event":"verified","rotation":4,"verdict":"too-early","capture":6}"#,
        ),
        (
            Event::ExpiryTold { account: ACCOUNT, expires: jiff::civil::datetime(2027, 1, 22, 15, 7, 50, 0) },
            r#"{"event":"expiry-told","account":1,"expires":"2027-01-22T15:07:50"}"#,
        ),
        (
            Event::StructuresSeen {
                account: ACCOUNT,
                structures: vec![
                    SeenStructure {
                        id: Some(StructureId::parse("39012665400024").unwrap()),
                        name: "COMMUNE".to_owned(),
                        expires: Some(jiff::civil::datetime(2027, 1, 22, 15, 7, 50, 0)),
                        told_at: Some("2026-11-28T17:00:00Z".parse().unwrap()),
                        reset_about: Some(jiff::civil::date(2025, 11, 24)),
                    },
                    SeenStructure {
                        id: None,
                        name: "RÉGIE".to_owned(),
                        expires: None,
                        told_at: None,
                        reset_about: None,
                    },
                ],
            },
            concat!(
                r#"{"event":"structures-seen","account":1,"structures":["#,
                r#"{"id":"39012665400024","name":"COMMUNE","expires":"2027-01-22T15:07:50","told_at":"2026-11-28T17:00:00Z","reset_about":"2025-11-24"},"#,
                r#"{"id":null,"name":"RÉGIE","expires":null,"told_at":null,"reset_about":null}]}"#
            ),
        ),
        (
            Event::Exported { rotation: ROTATION, kind: ExportKind::Pdf, capture: None },
            r#"{"event":"exported","rotation":4,"kind":"pdf"}"#,
        ),
        (
            Event::Exported { rotation: ROTATION, kind: ExportKind::ProtectedPdf, capture: None },
            r#"{"event":"exported","rotation":4,"kind":"protected-pdf"}"#,
        ),
        (
            Event::Exported { rotation: ROTATION, kind: ExportKind::Csv, capture: None },
            r#"{"event":"exported","rotation":4,"kind":"csv"}"#,
        ),
        (
            Event::Exported { rotation: ROTATION, kind: ExportKind::Csv, capture: Some(CAPTURE) },
            r#"{"event":"exported","rotation":4,"kind":"csv","capture":6}"#,
        ),
        (
            Event::Closed { rotation: ROTATION, at_close: AtClose::Keep },
            r#"{"event":"closed","rotation":4,"at_close":"keep"}"#,
        ),
        (
            Event::Closed { rotation: ROTATION, at_close: AtClose::Forget },
            r#"{"event":"closed","rotation":4,"at_close":"forget"}"#,
        ),
        (Event::HandedOver { account: ACCOUNT }, r#"{"event":"handed-over","account":1}"#),
        (Event::TakenOver { account: ACCOUNT, kept_here: Vec::new() }, r#"{"event":"taken-over","account":1}"#),
        (
            Event::TakenOver { account: ACCOUNT, kept_here: vec![CAPTURE] },
            r#"{"event":"taken-over","account":1,"kept_here":[6]}"#,
        ),
        (Event::Forgotten { account: ACCOUNT }, r#"{"event":"forgotten","account":1}"#),
    ]
}

#[test]
fn each_event_is_written_as_it_always_was_and_read_back_as_what_it_was() {
    for (event, json) in pinned() {
        assert_eq!(serde_json::to_string(&event).unwrap(), json);
        assert_eq!(serde_json::from_str::<Event>(json).unwrap(), event);
    }
}

#[test]
fn no_event_is_missing_from_the_list() {
    // A new variant does not compile here until it has a name, and then is missed above until it is pinned.
    let name = |event: &Event| match event {
        Event::AccountAdded { .. } => "account-added",
        Event::AccountDescribed { .. } => "account-described",
        Event::DestinationAdded { .. } => "destination-added",
        Event::DestinationChanged { .. } => "destination-changed",
        Event::DestinationRemoved { .. } => "destination-removed",
        Event::Intended { .. } => "intended",
        Event::Requested { .. } => "requested",
        Event::Clicked { .. } => "clicked",
        Event::ClickMissed { .. } => "click-missed",
        Event::PasswordLost { .. } => "password-lost",
        Event::Cancelled { .. } => "cancelled",
        Event::Captured { .. } => "captured",
        Event::CandidateRead { .. } => "candidate-read",
        Event::CandidateRejected { .. } => "candidate-rejected",
        Event::Stored { .. } => "stored",
        Event::SubmissionUnclear { .. } => "submission-unclear",
        Event::NotSubmitted { .. } => "not-submitted",
        Event::Effective { .. } => "effective",
        Event::Dropped { .. } => "dropped",
        Event::SetAside { .. } => "set-aside",
        Event::TakenUpAgain { .. } => "taken-up-again",
        Event::Brought { .. } => "brought",
        Event::Discarded { .. } => "discarded",
        Event::ResetDated { .. } => "reset-dated",
        Event::DestinationConfirmed { .. } => "destination-confirmed",
        Event::Told { .. } => "told",
        Event::Verified { .. } => "verified",
        Event::ExpiryTold { .. } => "expiry-told",
        Event::StructuresSeen { .. } => "structures-seen",
        Event::Exported { .. } => "exported",
        Event::Closed { .. } => "closed",
        Event::HandedOver { .. } => "handed-over",
        Event::TakenOver { .. } => "taken-over",
        Event::Forgotten { .. } => "forgotten",
    };
    let mut names: Vec<&str> = pinned().iter().map(|(event, _)| name(event)).collect();
    names.dedup();
    assert_eq!(names.len(), 34);
    for (event, json) in pinned() {
        assert!(json.starts_with(&format!(r#"{{"event":"{}""#, name(&event))), "{json}");
    }
}

#[test]
fn an_event_of_another_shape_is_not_read_as_one() {
    for json in [r#"{"event":"intended","account":"1"}"#, r#"{"event":"captured"}"#, r#"{"event":"unheard-of"}"#, "{}"]
    {
        assert!(serde_json::from_str::<Event>(json).is_err(), "{json}");
    }
}
