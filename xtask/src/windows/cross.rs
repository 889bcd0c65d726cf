//! Cargo for Windows: its own target folder, the standard library, and Wine to run what was built.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::{folder, standard_library, wine};
use crate::build;

/// The kind of machine that is built for.
pub const TARGET: &str = "x86_64-pc-windows-gnu";

/// `cargo SUBCOMMAND` for Windows.
pub fn cargo(subcommand: &str) -> Result<Command> {
    with_flags(subcommand, &[])
}

/// `cargo build` for Windows as users get it: optimised, and without the name of a folder of this machine.
pub fn cargo_release() -> Result<Command> {
    let mut command = with_flags("build", &without_folders(build::root(), "trousseau"))?;
    command.args(["--release", "--quiet"]);
    Ok(command)
}

/// The flags by which a program names the sources of crates, and those in `folder`, without saying where they lie here.
pub fn without_folders(folder: &Path, name: &str) -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let folders = home.iter().map(|home| (home.as_path(), "cargo")).chain([(folder, name)]);
    folders.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display())).collect()
}

fn with_flags(subcommand: &str, more: &[String]) -> Result<Command> {
    let mut command = build::cargo(&[subcommand, "--locked", "--target", TARGET]);
    command.env("CARGO_TARGET_DIR", built());
    // Rust flags in the environment would take the place of those below.
    command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    let mut flags = more.to_vec();
    if let Some(sysroot) = standard_library::sysroot()? {
        flags.extend(["--sysroot".to_owned(), text(&sysroot)]);
    }
    set(&mut command, "rustflags", &flags);
    Ok(command)
}

/// `cargo test` for Windows: each test program is started by Wine, and its crate said before.
pub fn cargo_test() -> Result<Command> {
    let mut command = cargo("test")?;
    let said_and_started = format!("echo \"{}$CARGO_PKG_NAME\"; exec \"$0\" \"$@\"", super::suite::MARK);
    set(&mut command, "runner", &["sh".to_owned(), "-c".to_owned(), said_and_started, text(&wine::program()?)]);
    wine::environment(&mut command);
    // The shell's tests start with WebView2Loader.dll, which lies where the programs do.
    let programs = text(&built().join(TARGET).join("debug")).replace('/', "\\");
    command.env("WINEPATH", format!("Z:{programs}"));
    Ok(command)
}

/// Where cargo puts what it builds for Windows.
pub fn built() -> PathBuf {
    folder().join("build")
}

/// A setting for the Windows target, as a list: a path in it may hold spaces, which a variable of the environment would
/// be split at.
fn set(command: &mut Command, key: &str, words: &[String]) {
    let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    command.arg("--config").arg(format!("target.{TARGET}.{key}=[{}]", words.join(", ")));
}

/// The word as a string of TOML.
fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\""))
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_a_space_stays_one_word() {
        let mut command = Command::new("cargo");
        set(&mut command, "rustflags", &["--sysroot".to_owned(), "/home/a b/\"c\"".to_owned()]);
        let words: Vec<_> = command.get_args().collect();
        let expected = r#"target.x86_64-pc-windows-gnu.rustflags=["--sysroot", "/home/a b/\"c\""]"#;
        assert_eq!(words, ["--config", expected]);
    }
}
