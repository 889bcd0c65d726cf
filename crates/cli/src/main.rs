//! `trousseau-cli`: what the application does, for support, IT departments and scripts. This file is the switch.

/// `forget`: this computer forgets everything.
mod forget;
/// `page`: what a saved page is recognised as.
mod page;
/// `rehearse`: a whole practice reset without a window.
mod rehearse;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use hardening::{WIPED_WHEN_FREED, WipedWhenFreed};

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
        Command::Forget(arguments) => forget::run(&arguments),
        Command::Page(arguments) => page::run(&arguments),
        Command::Rehearse(arguments) => rehearse::run(&arguments),
    };
    match outcome {
        Ok(document) => print(&document),
        Err(message) => complain(&message),
    }
}

#[expect(clippy::print_stdout, reason = "a command line program speaks to standard output")]
fn print(document: &str) -> ExitCode {
    println!("{document}");
    ExitCode::SUCCESS
}

#[expect(clippy::print_stderr, reason = "messages go to standard error")]
fn complain(message: &str) -> ExitCode {
    eprintln!("trousseau-cli: {message}");
    ExitCode::from(2)
}
