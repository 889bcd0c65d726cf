//! `clients FOLDER CLIENT…`: Chorus Pro clients that others wrote, each through a reset: with the old password before it, with
//! the old one after it, with the new one. Prints a table; one that does otherwise than it should ends it with 1.
//!
//! FOLDER holds each client, installed, under its name.

/// How a client is started.
mod client;
/// A program that is spoken with, line by line.
mod conversation;
/// One client through a reset.
mod story;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};

use client::Client;

fn main() -> Result<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().context("where are the clients?")?);
    let mut is_as_it_should = true;
    println!(
        "| client | version | before | old password after | new password after | seconds |\n|---|---|---|---|---|---|"
    );
    for name in arguments {
        let client = Client { installed: folder.join(&name).canonicalize()?, name };
        match story::through_a_reset(&client) {
            Ok(story) => {
                is_as_it_should &= story.is_as_it_should();
                println!("| {} | {story} |", client.name);
            }
            Err(error) => {
                is_as_it_should = false;
                println!("| {} | did not get that far: {error:#} | | | | |", client.name);
            }
        }
    }
    Ok(if is_as_it_should { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
