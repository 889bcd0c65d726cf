//! The system's keyring, for real: gnome-keyring and KeePassXC, each on a bus of its own; locked, missing, ended, slow,
//! asked on a screen. The one of Windows has its own tests, credential_manager.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod desktop;
mod keepassxc;
mod wait;

use desktop::{Bus, Desktop, KEYRING_PASSWORD};
use keepassxc::DATABASE_PASSWORD;

const PASSWORD: &str = ".c7PN cw5\"o;hu,(Yw1é€=<&>";

/// What is answered when a password was kept, and read back.
const KEPT: &str = r#"{"kept":true,"unsafe":null}"#;

/// Passwords that something between two programs might get wrong.
const HARD: [&str; 7] = [
    PASSWORD,
    " deux blancs devant et derrière  ",
    "\t'`$(id)`%s\\n\\0{}[]~^|",
    "e\u{301}\u{a0}\u{2019}ﬁ",
    "🔑💶",
    "-----BEGIN",
    "null",
];

/// Each goes in, comes out unaltered to another process, and is forgotten.
#[track_caller]
fn keeps_hard_passwords(desktop: &Desktop) {
    for password in HARD {
        assert_eq!(desktop.step("keep", password, 20), KEPT, "{password:?}");
        assert_eq!(desktop.step("check", password, 20), r#"{"same":true}"#, "{password:?}");
        assert_eq!(desktop.step("forget", "", 20), r#"{"has_password":false}"#, "{password:?}");
        assert_eq!(desktop.step("check", password, 20), r#"{"refused":"no-password"}"#, "{password:?}");
    }
}

#[test]
fn gnome_keyring_gives_back_every_hard_password_as_it_was() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing);
    desktop.open_keyring();
    keeps_hard_passwords(&desktop);
}

#[test]
fn keepassxc_gives_back_every_hard_password_as_it_was() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing).with_screen();
    desktop.open_keepassxc();
    assert_eq!(desktop.step("preflight", "", 20), r#"{"keyring":"ready"}"#);
    keeps_hard_passwords(&desktop);
}

#[test]
fn what_keepassxc_keeps_is_in_its_database_when_it_is_opened_again_and_without_it_there_is_no_keyring() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing).with_screen();
    desktop.open_keepassxc();
    assert_eq!(desktop.step("keep", PASSWORD, 20), KEPT);
    desktop.no_keyring();
    assert_eq!(desktop.step("check", PASSWORD, 20), r#"{"refused":"keyring-none"}"#);
    desktop.open_keepassxc();
    assert_eq!(desktop.step("check", PASSWORD, 20), r#"{"same":true}"#);
}

#[test]
fn keepassxc_asks_for_its_password_and_opens() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing).with_screen();
    desktop.locked_keepassxc();
    let mut program = desktop.begin("preflight", 30);
    desktop.answer_keepassxc(|desktop| {
        desktop.types(DATABASE_PASSWORD);
        desktop.presses("Return");
    });
    assert_eq!(program.read(), r#"{"keyring":"ready"}"#);
}

#[test]
fn keepassxc_whose_question_is_closed_is_refused_and_never_called_forgetful() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing).with_screen();
    desktop.open_keepassxc();
    assert_eq!(desktop.step("keep", PASSWORD, 20), KEPT);
    desktop.locked_keepassxc();
    for (step, refused) in
        [("check", r#"{"refused":"keyring-refused"}"#), ("preflight", r#"{"keyring":"keyring-refused"}"#)]
    {
        let mut program = desktop.begin(step, 20);
        program.write(PASSWORD);
        desktop.answer_keepassxc(|desktop| desktop.presses("Escape"));
        assert_eq!(program.read(), refused);
    }
}

#[test]
fn keepassxc_that_does_not_search_what_is_locked_is_opened_first() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing).with_screen();
    desktop.open_keepassxc();
    assert_eq!(desktop.step("keep", PASSWORD, 20), KEPT);
    desktop.keepassxc_searches_only_what_is_open();
    desktop.locked_keepassxc();
    let mut program = desktop.begin("check", 20);
    program.write(PASSWORD);
    desktop.answer_keepassxc(|desktop| {
        desktop.types(DATABASE_PASSWORD);
        desktop.presses("Return");
    });
    assert_eq!(program.read(), r#"{"same":true}"#);
}

#[test]
fn what_may_lie_in_a_locked_database_beside_the_open_one_is_not_called_forgotten() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing).with_screen();
    desktop.open_keepassxc();
    assert_eq!(desktop.step("keep", PASSWORD, 20), KEPT);
    desktop.no_keyring();
    desktop.keepassxc_searches_only_what_is_open();
    desktop.open_another_in_keepassxc(true);
    assert_eq!(desktop.step("check", PASSWORD, 20), r#"{"refused":"keyring-locked"}"#);
    desktop.no_keyring();
    desktop.open_another_in_keepassxc(false);
    assert_eq!(desktop.step("check", PASSWORD, 20), r#"{"refused":"keyring-not-found"}"#, "all was searched");
}

#[test]
fn a_keyring_that_is_slow_is_waited_for_and_one_that_is_too_slow_is_named_and_helps_later() {
    for open in [Desktop::open_keyring, Desktop::open_keepassxc] {
        let mut desktop = Desktop::with_bus(&Bus::StartsNothing).with_screen();
        open(&mut desktop);
        assert_eq!(desktop.step("keep", PASSWORD, 20), KEPT);
        desktop.keyring_stands_still();
        let mut patient = desktop.begin("check", 60);
        patient.write(PASSWORD);
        let mut hasty = desktop.begin("twice", 2);
        assert_eq!(hasty.read(), r#"{"keyring":"keyring-timed-out"}"#);
        desktop.keyring_goes_on();
        assert_eq!(patient.read(), r#"{"same":true}"#, "it was waited for");
        hasty.write("");
        assert_eq!(hasty.read(), r#"{"keyring":"ready"}"#, "and can be asked again");
    }
}

#[test]
fn two_programs_that_try_one_keyring_at_once_do_not_take_each_others_trial_away() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing);
    desktop.open_keyring();
    for _ in 0..5 {
        let mut programs: Vec<_> = (0..4).map(|_| desktop.begin("preflight", 20)).collect();
        for program in &mut programs {
            assert_eq!(program.read(), r#"{"keyring":"ready"}"#);
        }
    }
}

#[test]
fn a_password_goes_in_and_another_program_start_finds_it_byte_for_byte_until_it_is_forgotten() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing);
    desktop.open_keyring();
    assert_eq!(desktop.step("preflight", "", 20), r#"{"keyring":"ready"}"#);
    assert_eq!(desktop.step("keep", PASSWORD, 20), KEPT);
    assert_eq!(desktop.step("check", PASSWORD, 20), r#"{"same":true}"#);
    assert_eq!(desktop.step("check", "another", 20), r#"{"same":false}"#, "the comparison can fail");
    assert_eq!(desktop.step("forget", "", 20), r#"{"has_password":false}"#);
    assert_eq!(desktop.step("check", PASSWORD, 20), r#"{"refused":"no-password"}"#);
}

#[test]
fn the_keyring_is_still_there_after_the_computer_was_started_anew() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing);
    desktop.open_keyring();
    desktop.step("keep", PASSWORD, 20);
    desktop.no_keyring();
    desktop.open_keyring();
    assert_eq!(desktop.step("check", PASSWORD, 20), r#"{"same":true}"#);
}

#[test]
fn without_a_bus_or_without_a_keyring_on_it_there_is_no_keyring() {
    assert_eq!(Desktop::bare().step("preflight", "", 20), r#"{"keyring":"keyring-none"}"#);
    let desktop = Desktop::with_bus(&Bus::StartsNothing);
    assert_eq!(desktop.step("preflight", "", 20), r#"{"keyring":"keyring-none"}"#);
}

#[test]
fn a_keyring_that_was_never_set_up_is_no_keyring() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing);
    desktop.locked_keyring();
    assert_eq!(desktop.step("preflight", "", 20), r#"{"keyring":"keyring-none"}"#);
}

#[test]
fn a_keyring_that_comes_after_the_first_try_is_found_by_the_running_program() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing);
    let mut program = desktop.begin("twice", 20);
    assert_eq!(program.read(), r#"{"keyring":"keyring-none"}"#);
    desktop.open_keyring();
    program.write("");
    assert_eq!(program.read(), r#"{"keyring":"ready"}"#);
}

#[test]
fn a_keyring_that_ended_meanwhile_is_missed_and_found_again_by_the_running_program() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing);
    desktop.open_keyring();
    let mut program = desktop.begin("twice", 20);
    assert_eq!(program.read(), r#"{"keyring":"ready"}"#);
    desktop.no_keyring();
    program.write("");
    assert_eq!(program.read(), r#"{"keyring":"keyring-none"}"#);

    desktop.open_keyring();
    let mut program = desktop.begin("twice", 20);
    assert_eq!(program.read(), r#"{"keyring":"ready"}"#);
    desktop.open_keyring();
    program.write("");
    assert_eq!(program.read(), r#"{"keyring":"ready"}"#, "another keyring program took over");
}

#[test]
fn locked_with_nobody_to_ask_is_locked() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing);
    desktop.open_keyring();
    assert_eq!(desktop.step("preflight", "", 20), r#"{"keyring":"ready"}"#);
    desktop.step("keep", PASSWORD, 20);
    desktop.locked_keyring();
    assert_eq!(desktop.step("preflight", "", 20), r#"{"keyring":"keyring-locked"}"#);
    assert_eq!(desktop.step("check", PASSWORD, 20), r#"{"refused":"keyring-locked"}"#);
}

#[test]
fn asked_on_the_screen_the_user_answers_and_it_is_open() {
    let desktop = locked_on_a_screen();
    let mut program = desktop.begin("preflight", 30);
    desktop.answer_prompt(|desktop| {
        desktop.types(KEYRING_PASSWORD);
        desktop.presses("Return");
    });
    assert_eq!(program.read(), r#"{"keyring":"ready"}"#);
}

#[test]
fn asked_on_the_screen_the_user_closes_the_question_and_it_is_refused() {
    let desktop = locked_on_a_screen();
    let mut program = desktop.begin("preflight", 30);
    desktop.answer_prompt(|desktop| desktop.presses("Escape"));
    assert_eq!(program.read(), r#"{"keyring":"keyring-refused"}"#);
}

#[test]
fn asked_on_the_screen_and_not_answered_the_wait_has_an_end_and_a_later_answer_helps() {
    let desktop = locked_on_a_screen();
    let mut program = desktop.begin("twice", 3);
    assert_eq!(program.read(), r#"{"keyring":"keyring-timed-out"}"#);
    desktop.answer_prompt(|desktop| {
        desktop.types(KEYRING_PASSWORD);
        desktop.presses("Return");
    });
    desktop.wait_until_unlocked();
    program.write("");
    assert_eq!(program.read(), r#"{"keyring":"ready"}"#);
}

fn locked_on_a_screen() -> Desktop {
    let mut desktop = Desktop::with_bus(&Bus::StartsPrograms).with_screen();
    desktop.open_keyring();
    assert_eq!(desktop.step("keep", PASSWORD, 20), KEPT);
    desktop.locked_keyring();
    desktop
}
