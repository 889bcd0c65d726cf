//! A program that is spoken with, a line of JSON at a time, over its standard input and output. Passwords go this way only.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The program, until this is dropped.
pub struct Conversation {
    child: Child,
    input: ChildStdin,
    lines: Receiver<String>,
}

impl Conversation {
    /// Starts the program.
    pub fn with(command: &mut Command) -> Result<Self> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let input = child.stdin.take().context("its input is piped")?;
        let output = BufReader::new(child.stdout.take().context("its output is piped")?);
        let (heard, lines) = channel();
        // It ends with the program's output.
        thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| heard.send(line)));
        Ok(Self { child, input, lines })
    }

    /// Says one line, and hears one.
    pub fn ask<T: DeserializeOwned>(&mut self, line: &Value) -> Result<T> {
        writeln!(self.input, "{line}").context("it has ended; what it said of that stands above")?;
        let answer =
            self.lines.recv_timeout(PATIENCE).context("it gave no answer; what it said of that stands above")?;
        // The line itself stays out of the error: it may hold what is no one's business.
        serde_json::from_str(&answer).context("its answer is not what was agreed on")
    }
}

impl Drop for Conversation {
    fn drop(&mut self) {
        // One that has ended by itself is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An accounting is set up within it.
const PATIENCE: Duration = Duration::from_secs(300);
