//! The setup for Windows, made with NSIS from `packaging/windows`.

/// Windows, as far as Wine is it.
mod machine;
/// What is embedded in the programs.
mod resources;
/// Installed, upgraded, run, removed.
mod tried;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use super::{folder, name_and_size};
use crate::build;
use crate::setup::{self, Purpose};
use crate::windows::program;
use crate::windows::step::{Steps, succeed};

/// Builds the programs, packs them, and tries the setup.
pub fn bundle(steps: &mut Steps, version: &str, tried: bool) {
    steps.take("packages", || setup::prepare(Purpose::Windows).map(|()| "there".to_owned()));
    steps.take("programs", || program::build().and_then(|programs| resources::look(&programs)));
    steps.take("setup", || {
        let setup = make(&program::programs(), version, &folder()?)?;
        ensure!(fs::metadata(&setup)?.len() <= LARGEST, "it is larger than {} MB", LARGEST / 1_000_000);
        name_and_size(&setup)
    });
    if tried && steps.all_passed() {
        tried::try_out(steps, version);
    }
}

/// The setup with the programs in `programs`, put into `folder`.
fn make(programs: &Path, version: &str, folder: &Path) -> Result<PathBuf> {
    let out = folder.join(format!("Trousseau-{version}-x64-setup.exe"));
    let mut size = 0;
    for file in program::FILES {
        size += fs::metadata(programs.join(file)).with_context(|| format!("{file} is missing"))?.len();
    }
    let define = |name: &str, value: &str| format!("-D{name}={value}");
    // A sentence that one language lacks is a warning, and no warning is let through.
    let mut nsis = Command::new("makensis");
    nsis.args(["-WX", "-V2", "-INPUTCHARSET", "UTF8"]).current_dir(build::root().join("packaging/windows"));
    nsis.args([define("VERSION", version), define("VERSION_OF_FOUR", &of_four(version)?)]);
    nsis.args([define("PROGRAM", &programs.to_string_lossy()), define("OUT", &out.to_string_lossy())]);
    succeed(nsis.args([define("SIZE", &(size / 1024).to_string()), "trousseau.nsi".to_owned()]))?;
    Ok(out)
}

/// Windows' own form of a version: four numbers.
fn of_four(version: &str) -> Result<String> {
    let numbers: Vec<&str> = version.split(['-', '+']).next().unwrap_or_default().split('.').collect();
    match numbers.as_slice() {
        [a, b, c] if [a, b, c].iter().all(|number| number.parse::<u16>().is_ok()) => Ok(format!("{a}.{b}.{c}.0")),
        _ => bail!("{version} is no version like 1.2.3"),
    }
}

/// Bytes: what a slow line still carries in a minute.
const LARGEST: u64 = 8_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_has_four_numbers_on_windows() {
        assert_eq!(of_four("1.2.3").unwrap(), "1.2.3.0");
        assert_eq!(of_four("1.2.3-beta.1").unwrap(), "1.2.3.0");
        assert!(of_four("1.2").is_err());
        assert!(of_four("1.2.65536").is_err(), "each fits into 16 bits");
    }
}
