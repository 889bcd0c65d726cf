//! The file for a successor: what goes in comes out, and what somebody else made is parsed like anybody's.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use age::scrypt;
use age::secrecy::SecretString;
use chorus_pro::{Environment, Generation, Secret, StructureId, TechnicalLogin};
use handover::{HandoverError, succession};
use jiff::{SignedDuration, Timestamp};
use rotation::{
    AccountId, DestinationId, Entry, Event, PassedOn, RotationError, RotationId, Source, Succession, UpdatedBy,
};
use serde_json::{Value, json};

const PASSPHRASE: &str = "quatre chevaux blancs, été";
/// Every character that a file of JSON has to mark.
const PASSWORD: &str = ".c7\"\\P\u{8}N/c</script>é€\u{2028}";

fn secret(text: &str) -> Secret {
    Secret::parse(text.to_owned()).unwrap()
}

fn start() -> Timestamp {
    "2026-03-10T09:00:00Z".parse().unwrap()
}

/// An account whose password was reset once and waits for one program.
fn account(number: i64) -> PassedOn {
    let (account, rotation) = (AccountId(number), RotationId(number + 2));
    let events = [
        Event::AccountAdded {
            environment: Environment::Production,
            login: TechnicalLogin::parse(&format!("TECH_{number}@cpp2017.fr")).unwrap(),
            structure_id: StructureId::parse("39012665400024").ok(),
            structure_name: "78 RUE D'AUTEUIL".to_owned(),
        },
        Event::DestinationAdded {
            account,
            name: "Finances".to_owned(),
            updated_by: UpdatedBy::Me,
            note: "Menu « Échanges »\nonglet 2".to_owned(),
        },
        Event::Intended { account, supersedes: None },
        Event::Captured { rotation, source: Source::CopiedPage, generation: Generation::First },
        Event::Effective { rotation, reset_at: start() },
        Event::Stored { rotation, capture: None },
        Event::DestinationConfirmed { rotation, destination: DestinationId(number + 1), capture: None },
    ];
    let entries = events.into_iter().zip(number..).map(|(event, seq)| Entry {
        seq,
        at: start() + SignedDuration::from_mins(seq - number),
        by: Some("m.dupont".to_owned()),
        event,
    });
    PassedOn::parse(entries.collect(), Some(secret(PASSWORD))).unwrap()
}

fn one_account() -> Succession {
    Succession::parse(vec![account(1)]).unwrap()
}

/// A file of somebody who knows the passphrase and writes what they like.
fn made_by_hand(contents: &str, work: u8) -> Vec<u8> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(PASSPHRASE.to_owned()));
    recipient.set_work_factor(work);
    age::encrypt(&recipient, contents.as_bytes()).unwrap()
}

/// What a file of one account holds, to be changed by hand.
fn contents() -> Value {
    let entries = one_account().accounts()[0].entries().to_vec();
    let entries = entries.into_iter().map(|it| json!({"seq": it.seq, "at": it.at, "by": it.by, "event": it.event}));
    json!({"format": 1, "accounts": [{"password": PASSWORD, "entries": entries.collect::<Vec<_>>()}]})
}

fn opened(contents: &Value) -> Result<Succession, HandoverError> {
    succession::open(&made_by_hand(&contents.to_string(), 1), &secret(PASSPHRASE))
}

#[track_caller]
fn is_damaged(contents: &Value, why: &str) {
    let refused = opened(contents);
    assert!(matches!(refused, Err(HandoverError::Succession(RotationError::SuccessionDamaged))), "{why}: {refused:?}");
}

#[test]
fn what_goes_in_comes_out() {
    let sealed = succession::seal(&one_account(), &secret(PASSPHRASE)).unwrap();
    let opened = succession::open(&sealed, &secret(PASSPHRASE)).unwrap();
    let (there, here) = (one_account(), opened);
    assert_eq!(there.accounts()[0].entries(), here.accounts()[0].entries());
    assert_eq!(here.accounts()[0].password().unwrap().expose(), PASSWORD);
}

#[test]
fn nothing_of_it_can_be_read_from_outside() {
    let sealed = succession::seal(&one_account(), &secret(PASSPHRASE)).unwrap();
    let holds = |words: &str| sealed.windows(words.len()).any(|window| window == words.as_bytes());
    assert!(holds("age-encryption.org/v1\n-> scrypt "), "so this search finds what is there");
    for words in ["TECH_1", "Finances", "dupont", "AUTEUIL", ".c7", "event"] {
        assert!(!holds(words), "{words}");
    }
    let again = succession::seal(&one_account(), &secret(PASSPHRASE)).unwrap();
    assert_ne!(sealed, again, "each file has a key of its own");
}

#[test]
fn another_passphrase_does_not_open_it() {
    let sealed = succession::seal(&one_account(), &secret(PASSPHRASE)).unwrap();
    for other in ["quatre chevaux blancs, ete", "quatre chevaux blancs, été ", "x"] {
        let refused = succession::open(&sealed, &secret(other));
        assert!(matches!(refused, Err(HandoverError::SuccessionLocked)), "{other}: {refused:?}");
    }
}

#[test]
fn a_file_that_was_cut_or_altered_does_not_open() {
    let sealed = made_by_hand(&contents().to_string(), 1);
    succession::open(&sealed, &secret(PASSPHRASE)).expect("whole, it opens");
    let header = sealed.windows(3).position(|window| window == b"---").unwrap() + 64;
    for kept in (0..header).chain((header..sealed.len()).step_by(37)) {
        assert!(succession::open(&sealed[..kept], &secret(PASSPHRASE)).is_err(), "{kept} bytes of it");
    }
    for place in (0..header).chain((header..sealed.len()).step_by(37)) {
        let mut altered = sealed.clone();
        altered[place] ^= 1;
        assert!(succession::open(&altered, &secret(PASSPHRASE)).is_err(), "byte {place}");
    }
}

#[test]
fn other_files_are_not_taken_for_one() {
    let by_key = age::encrypt(&age::x25519::Identity::generate().to_public(), b"{}").unwrap();
    for bytes in [b"".as_slice(), b"%PDF-1.7", b"age-encryption.org/v1\n", &by_key] {
        let refused = succession::open(bytes, &secret(PASSPHRASE));
        assert!(matches!(refused, Err(HandoverError::SuccessionNotUnderstood)), "{refused:?}");
    }
}

#[test]
fn a_file_that_would_take_hours_is_refused_at_once() {
    let mut greedy = made_by_hand("{}", 10);
    let place = greedy.windows(4).position(|window| window == b" 10\n").unwrap();
    greedy[place + 1..place + 3].copy_from_slice(b"40");
    let refused = succession::open(&greedy, &secret(PASSPHRASE));
    assert!(matches!(refused, Err(HandoverError::SuccessionNotUnderstood)), "{refused:?}");
}

#[test]
fn a_newer_format_is_named_and_this_one_is_read() {
    opened(&contents()).expect("this one is read");
    let mut newer = contents();
    newer["format"] = json!(2);
    newer["accounts"] = json!("of another shape");
    let refused = opened(&newer);
    assert!(matches!(refused, Err(HandoverError::SuccessionTooNew { found: 2, known: 1 })), "{refused:?}");
}

#[test]
fn what_does_not_fit_together_is_refused() {
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut contents = contents();
        change(&mut contents["accounts"][0]);
        contents
    };
    let event =
        |seq: usize, key: &str, value: Value| changed(&|account| account["entries"][seq]["event"][key] = value.clone());
    is_damaged(&json!({"accounts": []}), "no format");
    is_damaged(&json!({"format": 1}), "no accounts");
    is_damaged(&event(2, "event", json!("unheard-of")), "an unknown event");
    is_damaged(&event(6, "destination", json!(99)), "a destination of another account's");
    is_damaged(&event(6, "destination", json!(3)), "a rotation is no destination");
    is_damaged(&event(3, "rotation", json!(2)), "a destination is no rotation");
    is_damaged(&event(2, "supersedes", json!(3)), "it takes its own place");
    is_damaged(&event(2, "account", json!(7)), "another account");
    is_damaged(&event(0, "login", json!("not a login")), "no login");
    is_damaged(&event(1, "name", json!("x".repeat(2001))), "a name as long as a book");
    is_damaged(&event(4, "reset_at", json!("1969-12-31T23:59:59Z")), "before there were computers");
    is_damaged(&changed(&|it| it["entries"][1]["at"] = json!("yesterday")), "no moment");
    is_damaged(&changed(&|it| it["entries"][1]["seq"] = json!(1)), "two of one number");
    is_damaged(&changed(&|it| it["entries"][0]["seq"] = json!(-1)), "a number below one");
    is_damaged(&changed(&|it| it["entries"].as_array_mut().unwrap().truncate(0)), "no history");
    is_damaged(&changed(&|it| drop(it["entries"].as_array_mut().unwrap().remove(0))), "no account");
    is_damaged(&changed(&|it| drop(it["entries"].as_array_mut().unwrap().remove(3))), "stored, but never captured");
    is_damaged(&changed(&|it| it["password"] = Value::Null), "kept, but no password");
    is_damaged(&changed(&|it| it["password"] = json!("")), "an empty password");
    is_damaged(&changed(&|it| drop(it["entries"].as_array_mut().unwrap().remove(5))), "a password that was not kept");
    let mut twice = contents();
    let again = twice["accounts"][0].clone();
    twice["accounts"].as_array_mut().unwrap().push(again);
    is_damaged(&twice, "the same account twice");
}

#[test]
fn of_no_account_there_is_no_file() {
    let refused = opened(&json!({"format": 1, "accounts": []}));
    assert!(matches!(refused, Err(HandoverError::Succession(RotationError::HandOverNothing))), "{refused:?}");
}

#[test]
fn a_thousand_accounts_go_through_and_three_thousand_are_refused() {
    let many = |count: i64| Succession::parse((0..count).map(|it| account(it * 10 + 1)).collect());
    let thousand = many(1000).unwrap();
    let sealed = succession::seal(&thousand, &secret(PASSPHRASE)).unwrap();
    let opened = succession::open(&sealed, &secret(PASSPHRASE)).unwrap();
    assert_eq!(opened.accounts().len(), 1000);
    assert!(matches!(many(3000), Err(RotationError::SuccessionTooLarge)));
}
