//! The system's keyring, for real: gnome-keyring on a bus of its own, locked, missing, ended, asked on a screen.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod desktop;
mod wait;

use desktop::{Bus, Desktop, KEYRING_PASSWORD};

const PASSWORD: &str = ".c7PN cw5\"o;hu,(Yw1é€=<&>";

#[test]
fn a_password_goes_in_and_another_program_start_finds_it_byte_for_byte_until_it_is_forgotten() {
    let mut desktop = Desktop::with_bus(&Bus::StartsNothing);
    desktop.open_keyring();
    assert_eq!(desktop.step("preflight", "", 20), r#"{"keyring":"ready"}"#);
    assert_eq!(desktop.step("keep", PASSWORD, 20), r#"{"kept":true,"unsafe":null}"#);
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
    assert_eq!(desktop.step("keep", PASSWORD, 20), r#"{"kept":true,"unsafe":null}"#);
    desktop.locked_keyring();
    desktop
}
