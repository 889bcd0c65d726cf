//! The image of a process's memory: each page that holds something, read while the process stands still. The same as `gcore`
//! writes, without the tens of gigabytes that a web view has put aside and never touched.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::ops::Range;
use std::os::unix::fs::FileExt;

use anyhow::{Context, Result};
use journeys::desk::Desk;
use journeys::started;
use rustix::process::{Pid, Signal, kill_process};

use crate::search::{Hits, Search, add};

/// Whether a process that forbids an image of itself, as Trousseau does, can be looked into all the same.
pub fn may_look() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let rights = status.lines().find_map(|line| line.strip_prefix("CapEff:"));
    rights.and_then(|rights| u64::from_str_radix(rights.trim(), 16).ok()).is_some_and(|rights| rights & TRACING != 0)
}

/// CAP_SYS_PTRACE among the rights of a process.
const TRACING: u64 = 1 << 19;

/// Looks through the memory of the process called `program` on `desk`. Answers with the bytes looked through too.
pub fn searched(desk: &Desk, program: &str, search: &Search) -> Result<(u64, Hits)> {
    let process = *started::named(desk.mark(), program).first().with_context(|| format!("{program} does not run"))?;
    of_process(process, search)
}

/// The same for any process.
pub fn of_process(process: Pid, search: &Search) -> Result<(u64, Hits)> {
    kill_process(process, Signal::STOP)?;
    let looked = while_it_stands_still(process, search);
    kill_process(process, Signal::CONT)?;
    looked.context("the memory of a process that may not be dumped: only root reads it")
}

fn while_it_stands_still(process: Pid, search: &Search) -> Result<(u64, Hits)> {
    let of = |name: &str| format!("/proc/{}/{name}", process.as_raw_nonzero());
    let mut pages = File::open(of("pagemap"))?;
    let memory = File::open(of("mem"))?;
    let (mut size, mut hits) = (0, Hits::new());
    for mapping in fs::read_to_string(of("maps"))?.lines().filter_map(range) {
        for run in in_use(&mut pages, &mapping)? {
            let mut bytes = vec![0; usize::try_from(run.end - run.start)?];
            // What the kernel itself put there cannot be read this way, and holds nothing of the program's.
            if memory.read_exact_at(&mut bytes, run.start).is_ok() {
                size += run.end - run.start;
                add(&mut hits, search.through(&bytes));
            }
        }
    }
    Ok((size, hits))
}

/// The addresses of a line of `/proc/PID/maps` that may be read.
fn range(line: &str) -> Option<Range<u64>> {
    let mut words = line.split(' ');
    let (start, end) = words.next()?.split_once('-')?;
    let readable = words.next()?.starts_with('r') && !line.ends_with("[vsyscall]");
    let number = |text: &str| u64::from_str_radix(text, 16).ok();
    Some(number(start)?..number(end)?).filter(|_| readable)
}

/// The runs of pages that are in memory or in the swap.
fn in_use(pages: &mut File, mapping: &Range<u64>) -> Result<Vec<Range<u64>>> {
    let mut entries = vec![0; usize::try_from((mapping.end - mapping.start) / PAGE * 8)?];
    pages.seek(SeekFrom::Start(mapping.start / PAGE * 8))?;
    pages.read_exact(&mut entries)?;
    let mut runs: Vec<Range<u64>> = Vec::new();
    for (number, entry) in entries.chunks_exact(8).enumerate() {
        // The two topmost bits of each entry: present, swapped.
        if entry[7] >> 6 == 0 {
            continue;
        }
        let start = mapping.start + number as u64 * PAGE;
        match runs.last_mut() {
            Some(run) if run.end == start => run.end += PAGE,
            _ => runs.push(start..start + PAGE),
        }
    }
    Ok(runs)
}

/// The size of a page, in bytes.
const PAGE: u64 = 4096;
