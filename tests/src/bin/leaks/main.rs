//! Looks for leaks: whole journeys with passwords made up for this run, which are then searched for everywhere, and a proof
//! for each place and each disguise that the search would have found them.

mod bus;
mod canary;
mod disguise;
mod in_memory;
mod in_the_window;
mod memory_image;
mod places;
mod planted;
mod processes;
mod search;
mod table;
mod whole_journeys;

use std::time::{Instant, SystemTime};

use anyhow::{Context, Result, bail};
use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::keyring;
use journeys::official_portal::{LACKING, OfficialPortal};
use journeys::portal::{LOGIN, recap};

use bus::Bus;
use canary::Canary;
use processes::Watch;
use search::Search;
use table::Row;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let sample = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => false,
        ["--sample"] => true,
        _ => bail!("leaks [--sample]"),
    };
    let begun = SystemTime::now();
    let seed = seeds::first().number();
    let start = Instant::now();
    let rows = rows(seed, begun, sample).with_context(|| format!("{}={seed}", seeds::SEED))?;
    println!();
    table::print(&rows).with_context(|| format!("{}={seed}", seeds::SEED))?;
    println!("{} s", start.elapsed().as_secs());
    Ok(())
}

fn rows(seed: u64, begun: SystemTime, sample: bool) -> Result<Vec<Row>> {
    let may_look = memory_image::may_look();
    let mut rows = everywhere(seed, begun, sample, may_look)?;
    let (password, passphrase) = (Canary::password("in memory", LOGIN, !seed), Canary::passphrase(!seed));
    if may_look {
        rows.extend(in_memory::rows(&password, &passphrase)?);
    }
    skips::tell("Trousseau's memory and environment", (!may_look).then_some(NOT_TRACING));
    rows.push(planted::memory_of_another(&Search::of(&[password, passphrase])?)?);
    Ok(rows)
}

/// Every place but the memory.
fn everywhere(seed: u64, begun: SystemTime, sample: bool, may_look: bool) -> Result<Vec<Row>> {
    let first = Canary::password("first generation", LOGIN, seed);
    let second = Canary::password("second generation", LOGIN, seed.wrapping_add(1));
    let passphrase = Canary::passphrase(seed.wrapping_add(2));
    let mut canaries = vec![first.clone(), second.clone(), passphrase.clone()];

    // There too it is looked into the memory.
    let official = if may_look { OfficialPortal::opens()? } else { None };
    let watch = Watch::begin();
    let mut bus = None;
    let mut journey = Journey::at("leaks", |desk| {
        bus = Some(Bus::listen(desk, desk.home().parent().context("it lies in the desk's folder")?)?);
        std::fs::create_dir(desk.home().join(places::EXPORTS))?;
        if let Some(official) = &official {
            official.answers_to(desk);
        }
        keyring::open(desk)
    });
    let bus = bus.context("the desk was made ready")?;
    journey = whole_journeys::by_hand(journey, &first, &passphrase);
    if !sample {
        let mut practised = String::new();
        journey = whole_journeys::second_generation(journey, &second);
        journey = whole_journeys::practice(journey, &mut practised);
        canaries.push(Canary::noted("practice", &practised));
    }
    let mut in_memory = Vec::new();
    if let Some(official) = &official {
        journey = in_the_window::both_generations(journey, official, &mut canaries, &mut in_memory)?;
    }
    let lacking = if may_look { LACKING } else { NOT_TRACING };
    skips::tell("resets in the portal's window", official.is_none().then_some(lacking));
    let mut rows = Vec::new();
    journey
        .closes()
        .does_at_the_desk("goes to the command line, then looks for leaks", |desk| {
            let rehearsed = whole_journeys::command_line(desk, &recap(LOGIN, &first.secret))?;
            canaries.push(Canary::noted("rehearsed", &rehearsed));
            rows = looked_for(desk, &canaries, &bus, watch, begun)?;
            whole_journeys::forget_everything(desk)
        })
        .opens()
        .is_as_before();
    rows.append(&mut in_memory);
    Ok(rows)
}

fn looked_for(desk: &Desk, canaries: &[Canary], bus: &Bus, watch: Watch, begun: SystemTime) -> Result<Vec<Row>> {
    let seen = watch.end();
    let search = Search::of(canaries)?;
    bus.is_encrypted()?;
    let mut rows = vec![planted::processes(&seen, &search)?, planted::bus(desk, bus, &search)?];
    for place in places::of(desk, begun) {
        rows.push(place.row(&search)?);
    }
    Ok(rows)
}

/// What a machine lacks on which Trousseau's memory cannot be looked into.
const NOT_TRACING: &str = "only who may trace every process, as root may, reads what Trousseau holds";
