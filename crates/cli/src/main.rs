//! `trousseau-cli`: what the application does, for support, IT departments and scripts. This file is the switch.

/// `page`: what a saved page is recognised as.
mod page;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// JSON goes to standard output, one document; messages go to standard error. No secret is ever an argument.
#[derive(Parser)]
#[command(name = "trousseau-cli", version, about)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// What a saved page of the portal, a copied text or an export is recognised as
    Page(page::Arguments),
}

fn main() -> ExitCode {
    // A wrong use ends in clap with exit code 2, as does every failure here.
    let outcome = match Line::parse().command {
        Command::Page(arguments) => page::run(&arguments),
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
