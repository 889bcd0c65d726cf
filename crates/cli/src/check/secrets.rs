//! The application's secret and the password, a line each: typed without being shown on a terminal, else from standard input.

use std::io::{self, BufRead, IsTerminal};

use chorus_pro::Secret;
use language::Texts;
use zeroize::Zeroizing;

use crate::said::language;

/// What is asked for and never an argument.
pub(super) struct Secrets {
    pub(super) client_secret: Secret,
    pub(super) password: Secret,
}

impl Secrets {
    /// Reads both, in this order. Of a line nothing is taken off but its end.
    pub(super) fn read() -> Result<Self, String> {
        let lines =
            if io::stdin().is_terminal() { [asked("check-client-secret"), asked("check-password")] } else { piped() };
        let [client_secret, password] = lines;
        Ok(Self { client_secret: parse(client_secret)?, password: parse(password)? })
    }
}

fn asked(question: &str) -> io::Result<String> {
    rpassword::prompt_password(format!("{} ", Texts::of(language()).say(question)))
}

fn piped() -> [io::Result<String>; 2] {
    let mut input = io::stdin().lock();
    [(); 2].map(|()| {
        let mut line = Zeroizing::new(String::new());
        input.read_line(&mut line)?;
        let text = line.strip_suffix('\n').unwrap_or(&line);
        Ok(text.strip_suffix('\r').unwrap_or(text).to_owned())
    })
}

fn parse(line: io::Result<String>) -> Result<Secret, String> {
    let line = line.map_err(|error| format!("standard input: {error}"))?;
    let expected = "standard input holds the application's secret, then the password, a line each";
    Secret::parse(line).map_err(|_| expected.to_owned())
}
