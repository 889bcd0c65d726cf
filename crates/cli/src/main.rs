//! `trousseau-cli`: what the application does, for support, IT departments and scripts. This file is the switch.

/// `check`: does a technical account work?
mod check;
/// `due`: the accounts that this computer knows, by their due dates.
mod due;
/// `forget`: this computer forgets everything.
mod forget;
/// `page`: what a saved page is recognised as.
mod page;
/// `rehearse`: a whole practice reset without a window.
mod rehearse;
/// What a command that came to its end says.
mod said;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use hardening::{WIPED_WHEN_FREED, WipedWhenFreed};
use said::Said;

#[global_allocator]
static MEMORY: WipedWhenFreed = WIPED_WHEN_FREED;

/// JSON goes to standard output, one document; messages go to standard error. No secret is ever an argument.
#[derive(Parser)]
#[command(name = "trousseau-cli", version, about)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Whether a technical account works. The application's secret, then the password, a line each, on standard input
    Check(check::Arguments),
    /// The accounts that this computer knows, by their due dates; exit code 1 where one is due
    Due(due::Arguments),
    /// Deletes every password that Trousseau keeps on this computer for this user, then its history and settings
    Forget(forget::Arguments),
    /// What a saved page of the portal, a copied text or an export is recognised as
    Page(page::Arguments),
    /// A whole practice reset without a window: portal, reset, check, every export. Nothing of it is real
    Rehearse(rehearse::Arguments),
}

fn main() -> ExitCode {
    hardening::forbid_core_dump();
    for unused in rotation::take_up_words(&rotation::folder_of_this_computer()) {
        // The words that are built in do as well; the command's own outcome is its exit code.
        let _ = complain(&unused.to_string());
    }
    // A wrong use ends in clap with exit code 2, as does every failure here.
    let outcome = match Line::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Due(arguments) => due::run(&arguments),
        Command::Forget(arguments) => forget::run(&arguments).map(Said::document),
        Command::Page(arguments) => page::run(&arguments).map(Said::document),
        Command::Rehearse(arguments) => rehearse::run(&arguments).map(Said::document),
    };
    match outcome {
        Ok(said) => print(&said),
        Err(message) => complain(&message),
    }
}

#[expect(clippy::print_stdout, reason = "a command line program speaks to standard output")]
fn print(said: &Said) -> ExitCode {
    println!("{}", &*said.document);
    if let Some(message) = &said.message {
        let _ = complain(message);
    }
    ExitCode::from(said.code)
}

#[expect(clippy::print_stderr, reason = "messages go to standard error")]
fn complain(message: &str) -> ExitCode {
    eprintln!("trousseau-cli: {message}");
    ExitCode::from(2)
}
