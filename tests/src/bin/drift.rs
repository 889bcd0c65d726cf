//! `drift [SEEDS]`: whole resets in the portal's window, on as many differently marked up portals of each generation; prints what
//! was right, refused and wrong. A password that is wrong ends it with 1.

use std::process::ExitCode;

use anyhow::Result;
use chorus_pro::Generation;
use journeys::drifting::{self, Outcome};

fn main() -> Result<ExitCode> {
    let seeds = std::env::args().nth(1).map_or(Ok(MANY), |number| number.parse())?;
    let mut all_wrong = 0;
    println!("| generation | right | refused | wrong |\n|---|---|---|---|");
    for (name, generation) in [("first", Generation::First), ("second", Generation::Second)] {
        let mut counts = [0_u32; 3];
        for seed in 0..seeds {
            // A journey that does not reach its end has said why.
            let place = match std::panic::catch_unwind(|| drifting::reset(generation, seed)) {
                Ok(Outcome::Right) => 0,
                Err(_) => 1,
                Ok(Outcome::Wrong) => 2,
            };
            if place > 0 {
                eprintln!("generation: {name}, seed: {seed}");
            }
            counts[place] += 1;
        }
        let [right, refused, wrong] = counts;
        println!("| {name} | {right} | {refused} | {wrong} |");
        all_wrong += wrong;
    }
    Ok(if all_wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Of each generation.
const MANY: u64 = 10;
