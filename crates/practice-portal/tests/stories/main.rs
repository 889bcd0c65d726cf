//! The practice portal over real HTTP: each screen, rule and fault as whoever sits before it meets it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod application;
mod attacker;
mod behaving;
mod browser;
mod contact_address;
mod exported;
mod faults;
mod html;
mod manual_page;
mod once;
mod opening;
mod practice;
mod program;
mod recognised;
mod refusals;
mod resetting;
mod second_faults;
mod second_form;
mod second_sign_in;
mod second_submission;
mod sheet;
mod signing_in;
mod structures;
