//! Whatever happened to an account, on another computer it is the same account, with the same password.

use std::collections::BTreeMap;

use chorus_pro::piste::{Attachment, StructureExpiry};
use chorus_pro::{Generation, StructureId};
use proptest::prelude::*;
use rotation::{
    Account, AccountId, AsOf, AtClose, CaptureId, DestinationId, ExportKind, Found, RotationError, RotationId, Told,
};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{Rehearsal, destination, form, new_account, recap};
use crate::successor::{Successor, copied};

/// One thing that a person does; where it is refused, nothing happens.
#[derive(Debug, Clone, Copy)]
enum Act {
    Begin,
    BeginAgain,
    OpenOfficialPage(Generation),
    Read(Generation),
    SayAccepted,
    SayLeft,
    TakeUpAgain(usize),
    SayLost,
    Cancel,
    NameDestination,
    RemoveDestination(usize),
    ConfirmDestination(usize),
    Tell(Told),
    Export,
    Close(AtClose),
    Forget,
    HandOver,
    SeeStructures(usize),
}

fn act() -> impl Strategy<Value = Act> {
    let generation = || prop_oneof![Just(Generation::First), Just(Generation::Second)];
    prop_oneof![
        4 => Just(Act::Begin),
        1 => Just(Act::BeginAgain),
        4 => generation().prop_map(Act::OpenOfficialPage),
        8 => generation().prop_map(Act::Read),
        5 => Just(Act::SayAccepted),
        2 => Just(Act::SayLeft),
        2 => (0_usize..4).prop_map(Act::TakeUpAgain),
        1 => Just(Act::SayLost),
        1 => Just(Act::Cancel),
        2 => Just(Act::NameDestination),
        1 => (0_usize..4).prop_map(Act::RemoveDestination),
        6 => (0_usize..4).prop_map(Act::ConfirmDestination),
        1 => prop_oneof![Just(Act::Tell(Told::It)), Just(Act::Tell(Told::Vendor))],
        1 => Just(Act::Export),
        3 => Just(Act::Close(AtClose::Keep)),
        1 => Just(Act::Close(AtClose::Forget)),
        1 => Just(Act::Forget),
        1 => Just(Act::HandOver),
        1 => (0_usize..4).prop_map(Act::SeeStructures),
    ]
}

seeds::properties! {
    #![cases(20)]

    #[test]
    fn an_account_taken_over_is_the_account_that_was_handed_over(
        acts in proptest::collection::vec((act(), any::<bool>()), 1..60),
    ) {
        let there = Rehearsal::new();
        let other = there.rotations.add_account(new_account("TECH_1@cpp2017.fr"), there.now()).unwrap();
        for (number, (act, on_the_other)) in acts.into_iter().enumerate() {
            let account = if on_the_other { other } else { there.account };
            // What is refused has not happened.
            let _ = does(&there, account, act, number);
        }
        let all: Vec<_> = there.rotations.accounts().unwrap();
        let finished: Vec<_> = all.iter().filter(|it| it.may_be_handed_over()).map(|it| it.id).collect();
        prop_assume!(!finished.is_empty());
        let succession = there.rotations.hand_over(&finished, there.now()).unwrap();
        let again = copied(&succession);

        let here = Successor::new();
        let taken = here.takes_over(succession).unwrap();
        for (before, taken) in finished.iter().zip(&taken) {
            let before = there.rotations.account(*before).unwrap();
            let after = here.rotations.account(taken.account).unwrap();
            let passwords = (there.rotations.password(before.id), here.rotations.password(after.id));
            match passwords {
                (Ok(one), Ok(other)) => prop_assert!(one.is_same_as(&other), "another password arrived"),
                (one, other) => prop_assert_eq!(one.is_ok(), other.is_ok(), "a password arrived, or did not"),
            }
            prop_assert_eq!(by_name(before), by_name(after));
        }
        let history = here.rotations.history().unwrap();
        here.takes_over(again).unwrap();
        prop_assert_eq!(here.rotations.history().unwrap(), history, "the same file again changes nothing");
    }
}

fn does(there: &Rehearsal, account: AccountId, act: Act, number: usize) -> Result<(), RotationError> {
    let (rotations, now) = (&there.rotations, there.now());
    let one_of = |number: usize| -> Result<DestinationId, RotationError> {
        let destinations = rotations.account(account)?.destinations;
        let missing = RotationError::NoDestinationNamed { account };
        destinations.get(number % destinations.len().max(1)).map(|it| it.id).ok_or(missing)
    };
    match act {
        Act::Begin => rotations.intend(account, now).map(drop),
        Act::BeginAgain => rotations.intend_again(account, now).map(drop),
        Act::OpenOfficialPage(generation) => rotations.requested(account, generation, now).map(drop),
        Act::Read(generation) => {
            let password = format!("password {number}");
            let read = if generation == Generation::First { recap(&password) } else { form(&password) };
            let login = Some(rotations.account(account)?.login);
            rotations.keep_recap(account, Found { login, ..read }, now).map(drop)
        }
        Act::SayAccepted => rotations.says_accepted(account, now).map(drop),
        Act::SayLeft => rotations.says_left(account, now).map(drop),
        Act::TakeUpAgain(which) => {
            let Account { set_aside, shown, .. } = rotations.account(account)?;
            let Some(aside) = set_aside.get(which % set_aside.len().max(1)) else { return Ok(()) };
            let shown = shown.map(|shown| shown.capture);
            rotations.take_up_again(account, aside.password.capture, shown, now).map(drop)
        }
        Act::SayLost => rotations.says_lost(account, now).map(drop),
        Act::Cancel => rotations.says_cancelled(account, now).map(drop),
        Act::NameDestination => {
            let new = destination(&format!("Logiciel {number}"));
            rotations.add_destination(account, new, now).map(drop)
        }
        Act::RemoveDestination(which) => rotations.remove_destination(account, one_of(which)?, now).map(drop),
        Act::ConfirmDestination(which) => rotations.says_confirmed(account, one_of(which)?, now).map(drop),
        Act::Tell(whom) => rotations.says_told(account, whom, now).map(drop),
        Act::Export => rotations.saves(account, ExportKind::ProtectedPdf, now).map(drop),
        Act::Close(at_close) => rotations.closes(account, at_close, now).map(drop),
        Act::Forget => rotations.forgets(account, now).map(drop),
        Act::HandOver => rotations.handed_over(&[account], now),
        Act::SeeStructures(count) => {
            let sheet = |place| StructureExpiry {
                structure: Attachment {
                    id: StructureId::parse(&format!("2101000010001{place}")).ok(),
                    number: None,
                    name: Some(format!("Structure {number}")),
                    role: None,
                    status: None,
                },
                expires: Ok(Some(jiff::civil::date(2028, 1, 22).at(0, 0, 0, 0))),
            };
            let sheets: Vec<_> = (0..count).map(sheet).collect();
            let begun = rotations.as_of()?;
            rotations.saw_structures(account, &sheets, count == 3, &begun, now).map(drop)
        }
    }
}

/// The account without the numbers that it has on one computer, and without when that computer's keyring took its
/// password; its programs by name.
fn by_name(account: Account) -> (Account, BTreeMap<String, Option<jiff::Timestamp>>) {
    let mut programs = BTreeMap::new();
    for it in &account.destinations {
        programs.insert(format!("{} {:?} {}", it.name, it.updated_by, it.note), it.confirmed_at);
    }
    let unnumbered = |it| rotation::Rotation { id: RotationId(0), capture: None, stored_at: None, ..it };
    let rotation = account.rotation.map(unnumbered);
    let shown = account.shown.map(|it| rotation::ReadPassword { capture: CaptureId(0), ..it });
    let (id, as_of) = (AccountId(0), AsOf(0));
    // What was set aside stays on the computer that it was read on.
    let (destinations, set_aside) = (Vec::new(), Vec::new());
    (Account { id, destinations, rotation, shown, set_aside, as_of, ..account }, programs)
}
