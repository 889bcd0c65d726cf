//! `cargo xtask`: the project's chores. `flags.rs` is what one can ask for; each chore has its file.

mod bare_system;
mod bench;
mod build;
mod bundle;
mod clients;
mod crash;
mod drift;
mod flags;
mod leaks;
mod left_over;
mod node;
mod part;
mod report;
mod run;
mod seeds;
mod setup;
mod skips;
mod supply_chain;
mod system_packages;
mod test;
mod tidy;
mod tour;
mod venv;
mod windows;

use std::process::ExitCode;

use anyhow::Result;
use flags::Chore;

fn main() -> ExitCode {
    match chore() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn chore() -> Result<ExitCode> {
    match flags::parse(std::env::args().skip(1))? {
        Chore::Bench => bench::bench()?,
        Chore::Bundle(bundle) => return bundle::bundle(&bundle),
        Chore::Clients { only } => return clients::clients(&only),
        Chore::Crash { sample } => return crash::crash(sample),
        Chore::Drift { seeds } => drift::drift(seeds)?,
        Chore::Exposures => tidy::exposures::print(),
        Chore::Help => println!("{}", flags::HELP),
        Chore::Leaks { sample } => leaks::leaks(sample)?,
        Chore::Run { release } => run::run(release)?,
        Chore::Seeds { count, filter } => return seeds::seeds(count, &filter),
        Chore::Test { only } => return test::test(&only),
        Chore::Tidy => return tidy::report(),
        Chore::Tour { out } => tour::tour(&out)?,
        Chore::Windows { only } => return Ok(windows::windows(&only)),
    }
    Ok(ExitCode::SUCCESS)
}
