//! Stopping a program at one of its system calls, for good: it is traced, its moments are counted over all its threads, and
//! before the n-th one is made it is killed.
//!
//! (`strace --inject=…:when=N` counts each thread's calls of each name apart, so that most moments of a program with
//! several threads cannot be named to it.)

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use nix::errno::Errno;
use nix::libc;
use nix::sys::ptrace::{self, Options};
use nix::sys::signal::{Signal, kill};
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::Pid;

use crate::moment::{self, Moment};
use crate::words::{Line, Order};

/// What came of a traced program.
#[derive(Debug)]
pub struct Traced {
    /// Every moment up to its end, the one that was not made any more included.
    pub moments: Vec<Moment>,
    /// Whether it was killed; else it ended by itself.
    pub was_killed: bool,
    /// What it said.
    pub said: Vec<Line>,
}

/// Runs `command` with `order`, and kills it before the call is made at which `is_last` says so. It is given every moment
/// up to that call, once for each.
///
/// # Errors
/// Where it cannot be started or traced.
pub fn run(command: Command, order: &Order, is_last: impl FnMut(&[Moment]) -> bool + Send + 'static) -> Result<Traced> {
    // A tracer is a thread, and it must be the one that waits.
    let order = serde_json::to_string(order)?;
    let tracing = std::thread::spawn(move || trace(command, &order, is_last));
    tracing.join().map_err(|_| anyhow::anyhow!("the tracer panicked"))?
}

fn trace(mut command: Command, order: &str, mut is_last: impl FnMut(&[Moment]) -> bool) -> Result<Traced> {
    let mut child: Child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("the program did not start")?;
    let mut stdin = child.stdin.take().context("its input is piped")?;
    let stdout = BufReader::new(child.stdout.take().context("its output is piped")?);
    let listening = std::thread::spawn(move || {
        let lines = stdout.lines().map_while(Result::ok);
        lines.filter_map(|line| serde_json::from_str(&line).ok()).collect::<Vec<Line>>()
    });
    // It waits for its order now, or soon.
    let pid = Pid::from_raw(i32::try_from(child.id())?);
    ptrace::seize(pid, Options::PTRACE_O_TRACESYSGOOD | Options::PTRACE_O_TRACECLONE | Options::PTRACE_O_EXITKILL)?;
    ptrace::interrupt(pid)?;
    writeln!(stdin, "{order}")?;
    let (mut moments, mut was_killed) = (Vec::new(), false);
    loop {
        let status = match waitpid(Pid::from_raw(-1), Some(WaitPidFlag::__WALL | WaitPidFlag::__WNOTHREAD)) {
            Ok(status) => status,
            Err(Errno::ECHILD) => break,
            Err(Errno::EINTR) => continue,
            Err(error) => return Err(error.into()),
        };
        let (thread, signal) = match status {
            WaitStatus::PtraceSyscall(thread) => {
                if !was_killed && let Some(moment) = entered(pid, thread) {
                    moments.push(moment);
                    if is_last(&moments) {
                        kill(pid, Signal::SIGKILL)?;
                        was_killed = true;
                    }
                }
                (thread, None)
            }
            WaitStatus::PtraceEvent(thread, ..) => (thread, None),
            WaitStatus::Stopped(thread, signal) => (thread, Some(signal)),
            _ => continue,
        };
        match ptrace::syscall(thread, signal) {
            // Killed meanwhile.
            Ok(()) | Err(Errno::ESRCH) => {}
            Err(error) => return Err(error.into()),
        }
    }
    drop(stdin);
    let said = listening.join().map_err(|_| anyhow::anyhow!("the listener panicked"))?;
    Ok(Traced { moments, was_killed, said })
}

/// The moment at which this thread stands, where it is about to make a call.
fn entered(pid: Pid, thread: Pid) -> Option<Moment> {
    let about = ptrace::syscall_info(thread).ok()?;
    if about.op != libc::PTRACE_SYSCALL_INFO_ENTRY {
        return None;
    }
    let words = std::fs::read_to_string(format!("/proc/{pid}/task/{thread}/syscall")).ok()?;
    moment::of(pid.as_raw(), &words)
}
