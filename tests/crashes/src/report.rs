//! The tables, for people and for programs.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::faults::{Fault, Outcome};
use crate::judgement::{Ending, Never};
use crate::kills::{Kill, Kills};
use crate::moment::On;

/// Whether all is as it must be.
pub fn is_well(kills: &[Kills], faults: &[Fault]) -> bool {
    let are_well = |kills: &Kills| {
        let is_well = |kill: &Kill| !kill.ending.is_never() && kill.repaired != Some(false);
        !kills.kills.is_empty() && kills.kills.iter().all(is_well)
    };
    kills.iter().all(are_well) && !faults.iter().any(|fault| matches!(fault.outcome, Outcome::Badly(_)))
}

/// A table for each way, and whatever must not be, line by line; then the faults.
pub fn tables(kills: &[Kills], faults: &[Fault]) -> String {
    let mut text = String::new();
    // Writing to a text cannot fail.
    let _ = kills.iter().try_for_each(|kills| write_kills(&mut text, kills));
    let _ = write_faults(&mut text, faults);
    text
}

fn write_kills(text: &mut String, kills: &Kills) -> std::fmt::Result {
    let Kills { way, kills, moments, seconds } = kills;
    writeln!(text, "{} kills at {moments} moments of a reset {}, {seconds} s", kills.len(), way.words())?;
    writeln!(
        text,
        "\n| killed before a call on | kills | old valid, said | new waits for « Soumettre », said | new kept, said | reset again, said | must be 0 |"
    )?;
    writeln!(text, "|---|--:|--:|--:|--:|--:|--:|")?;
    let mut rows: Vec<(&str, Vec<&Kill>)> =
        On::ALL.iter().map(|on| (on.word(), kills.iter().filter(|kill| kill.moment.on == *on).collect())).collect();
    rows.push(("all", kills.iter().collect()));
    for (name, of_it) in rows {
        let count = |ending: Ending| of_it.iter().filter(|kill| kill.ending == ending).count();
        let endings = [Ending::OldValid, Ending::Pending, Ending::NewKept, Ending::ResetAgain].map(count);
        let never = of_it.len() - endings.iter().sum::<usize>();
        let [old, pending, new, again] = endings;
        writeln!(text, "| {name} | {} | {old} | {pending} | {new} | {again} | {never} |", of_it.len())?;
    }
    writeln!(text)?;
    for never in [Never::Silent, Never::Wrong, Never::SecondReset, Never::JournalUnreadable] {
        let count = kills.iter().filter(|kill| matches!(&kill.ending, Ending::Never(it, _) if *it == never)).count();
        writeln!(text, "{count} {}", word(never))?;
    }
    let repaired = kills.iter().filter(|kill| kill.repaired == Some(true)).count();
    let not = kills.iter().filter(|kill| kill.repaired == Some(false)).count();
    let hot = kills.iter().filter(|kill| kill.was_hot).count();
    writeln!(
        text,
        "{not} after which a reset, as told, did not lead to a password that works; {repaired} after which it did"
    )?;
    writeln!(text, "{hot} left a half-written transaction behind, which was rolled back")?;
    for kill in kills.iter().filter(|kill| kill.ending.is_never() || kill.repaired == Some(false)) {
        writeln!(text, "MUST NOT BE  {kill:?}")?;
    }
    writeln!(text)
}

fn write_faults(text: &mut String, faults: &[Fault]) -> std::fmt::Result {
    writeln!(text, "| fault | told | true | s | |")?;
    writeln!(text, "|---|---|---|--:|---|")?;
    for Fault { name, outcome, seconds } in faults {
        let (told, truth, well) = match outcome {
            Outcome::Well { told, truth } => (told.join(", "), (*truth).to_owned(), "ok"),
            Outcome::Badly(why) => (String::new(), why.clone(), "NOT OK"),
            Outcome::Skipped(why) => (String::new(), why.clone(), "skipped"),
        };
        writeln!(text, "| {name} | {told} | {truth} | {seconds:.0} | {well} |")?;
    }
    Ok(())
}

/// The same for a program.
pub fn json(kills: &[Kills], faults: &[Fault]) -> Value {
    let told = kills.iter().flat_map(|of| of.kills.iter().map(|kill| (of.way, kill))).map(|(way, kill)| {
        json!({
            "way": way.words(),
            "number": kill.number,
            "call": kill.moment.call,
            "on": kill.moment.on.word(),
            "ending": ending(&kill.ending),
            "why": match &kill.ending { Ending::Never(_, why) => Some(why), _ => None },
            "rolled_back": kill.was_hot,
            "repaired": kill.repaired,
        })
    });
    let met = faults.iter().map(|fault| match &fault.outcome {
        Outcome::Well { told, truth } => json!({"fault": fault.name, "ok": true, "told": told, "true": truth}),
        Outcome::Badly(why) => json!({"fault": fault.name, "ok": false, "why": why}),
        Outcome::Skipped(why) => json!({"fault": fault.name, "ok": null, "why": why}),
    });
    json!({
        "moments": kills.iter().map(|kills| kills.moments).sum::<usize>(),
        "seconds": kills.iter().map(|kills| kills.seconds).sum::<u64>(),
        "well": is_well(kills, faults),
        "kills": told.collect::<Vec<_>>(),
        "faults": met.collect::<Vec<_>>(),
    })
}

fn ending(ending: &Ending) -> &'static str {
    match ending {
        Ending::OldValid => "old-valid",
        Ending::NewKept => "new-kept",
        Ending::Pending => "pending",
        Ending::ResetAgain => "reset-again",
        Ending::NotKnown => "not-known",
        Ending::Never(never, _) => word(*never),
    }
}

fn word(never: Never) -> &'static str {
    match never {
        Never::Silent => "of which nothing is said",
        Never::Wrong => "wrong statements",
        Never::SecondReset => "second resets made unasked",
        Never::JournalUnreadable => "unreadable journals",
    }
}
