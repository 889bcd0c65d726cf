//! The portal's words, one data file a generation: `words/first.toml` and `words/second.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::Generation;

/// What both files say: where the portal lives.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    pub(crate) pages: Pages,
    pub(crate) hosts: Hosts,
}

/// The page to begin a reset at, for each environment.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pages {
    pub(crate) production: String,
    pub(crate) qualification: String,
}

/// Where a window of ours may go, and where it may be read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hosts {
    pub(crate) visited: Vec<String>,
    pub(crate) read: Vec<String>,
}

impl Words {
    /// The words of one generation.
    pub(crate) fn of(generation: Generation) -> &'static Self {
        match generation {
            Generation::First => &FIRST,
            Generation::Second => &SECOND,
        }
    }
}

static FIRST: LazyLock<Words> = LazyLock::new(|| parse(include_str!("../words/first.toml")));
static SECOND: LazyLock<Words> = LazyLock::new(|| parse(include_str!("../words/second.toml")));

fn parse(file: &str) -> Words {
    toml::from_str(file).expect("the words files are part of the program, and a test reads both")
}
