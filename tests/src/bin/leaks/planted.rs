//! The rows of what is not a folder, each with the proof that the search finds what is planted there.

use std::collections::HashSet;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::ffi::OsStringExt;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};
use journeys::desk::Desk;
use rustix::process::Pid;

use crate::bus::Bus;
use crate::memory_image;
use crate::processes::Watch;
use crate::search::{Hits, Search, add};
use crate::table::Row;

/// The arguments and environments that were seen. A disguise with a zero byte in it cannot be an argument.
pub fn processes(seen: &HashSet<Vec<u8>>, search: &Search) -> Result<Row> {
    let mut hits = Hits::new();
    seen.iter().for_each(|bytes| add(&mut hits, search.through(bytes)));
    let bytes = seen.iter().map(Vec::len).sum::<usize>() as u64;
    let mut row = Row::of("arguments and environment of every process", seen.len(), bytes, hits);
    let possible: Vec<_> = search.each().filter(|(_, disguise)| !disguise.bytes.contains(&0)).collect();
    for chunk in possible.chunks(2) {
        let watch = Watch::begin();
        let mut child = Command::new("cat");
        child.env_clear().stdin(Stdio::piped());
        let words: Vec<OsString> =
            chunk.iter().map(|(_, disguise)| OsString::from_vec(disguise.bytes.clone())).collect();
        // The first in an argument behind `-`, where cat is still waiting for its input, and behind `--`: it may look like an
        // option. The second in the environment.
        child.args(["--", "-"]);
        child.args(words.first());
        if let Some(second) = words.get(1) {
            child.env("PLANTED", second);
        }
        child.stderr(Stdio::null()).stdout(Stdio::piped());
        let mut child = child.spawn()?;
        answers(&mut child)?;
        let mut found = Hits::new();
        for bytes in watch.end() {
            add(&mut found, search.through(&bytes));
        }
        drop((child.stdin.take(), child.stdout.take()));
        child.wait()?;
        for (canary, disguise) in chunk {
            row = row.plus_planted(&disguise.name, found.contains_key(&(*canary, disguise.name.clone())));
        }
    }
    Ok(row)
}

/// Waits until `cat` gives back a line: a program that has only just begun may have no arguments yet, as the system shows them.
fn answers(cat: &mut Child) -> Result<()> {
    cat.stdin.as_mut().context("its input is piped")?.write_all(b"\n")?;
    let mut line = String::new();
    BufReader::new(cat.stdout.as_mut().context("its output is piped")?).read_line(&mut line)?;
    ensure!(line == "\n", "cat does not answer");
    Ok(())
}

/// What was heard on the bus.
pub fn bus(desk: &Desk, bus: &Bus, search: &Search) -> Result<Row> {
    let (bytes, hits) = search.through_file(bus.heard())?;
    let mut row = Row::of("D-Bus, session bus", 1, bytes, hits);
    for (canary, disguise) in search.each() {
        bus.say(desk, &disguise.bytes)?;
        let found = search.through_file(bus.heard())?.1.contains_key(&(*canary, disguise.name.clone()));
        row = row.plus_planted(&disguise.name, found);
    }
    Ok(row)
}

/// The memory of a program that holds every disguise: the search through a memory finds each.
pub fn memory_of_another(search: &Search) -> Result<Row> {
    let mut child = Command::new("/usr/bin/python3")
        .args(["-c", "import sys; held = sys.stdin.buffer.readline(); print('held', flush=True); sys.stdin.read()"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let pid = Pid::from_child(&child);
    let mut input = child.stdin.take().context("its input is piped")?;
    let (size, before) = memory_image::of_process(pid, search)?;
    for (_, disguise) in search.each() {
        input.write_all(&disguise.bytes)?;
        input.write_all(b" ")?;
    }
    input.write_all(b"\n")?;
    input.flush()?;
    BufReader::new(child.stdout.take().context("its output is piped")?).read_line(&mut String::new())?;
    let (_, held) = memory_image::of_process(pid, search)?;
    drop(input);
    child.wait()?;
    let mut row = Row::of("memory of a program that holds each disguise", 1, size, before);
    for (canary, disguise) in search.each() {
        row = row.plus_planted(&disguise.name, held.contains_key(&(*canary, disguise.name.clone())));
    }
    Ok(row)
}

#[cfg(test)]
mod tests {
    use rand::RngExt;

    use super::*;
    use crate::canary::Canary;
    use crate::table;

    /// What the programs that a password is handed to may take for something else.
    const BEGINNINGS: [&str; 9] = ["", "-", "--", "--help", "-n", "=1+1", "@file", "$(id)", "%s"];

    #[test]
    fn whatever_a_password_begins_with_it_is_found_in_arguments_and_environments() {
        for (seed, beginning) in seeds::at_least(BEGINNINGS.len() as u64).zip(BEGINNINGS.iter().cycle()) {
            let mut random = seed.random();
            let rest: String = (0..16).map(|_| char::from(random.random_range(b'!'..=b'~'))).collect();
            let password = format!("{beginning}{rest}");
            let search = Search::of(&[Canary::noted("planted", &password)]).unwrap();
            let row = processes(&HashSet::new(), &search).unwrap();
            table::print(&[row]).unwrap_or_else(|error| panic!("{password}: {error:#}"));
        }
    }
}
