//! The standard library for Windows: rustup's where it is there, otherwise built once for exactly this compiler.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::cross::{self, TARGET};
use super::step::{answer, succeed};
use super::{folder, rust_source};
use crate::build;

/// Makes sure that it is there, and says how.
pub fn make() -> Result<String> {
    if sysroot()?.is_none() {
        return Ok("the toolchain's own".to_owned());
    }
    let compiler = compiler()?;
    let recipe = format!("{compiler}{MANIFEST}{BUILD_STD}\n{}\n", flags(Path::new("library")).replace('\u{1f}', "\n"));
    if fs::read_to_string(stamp()).is_ok_and(|made_by| made_by == recipe) {
        return Ok(format!("there, {} MB", megabytes(&libraries())));
    }
    // What was compiled against another build of it cannot be linked with this one.
    for stale in [home(), cross::built()] {
        if stale.exists() {
            fs::remove_dir_all(stale)?;
        }
    }
    let making = home().join("making");
    build(&making, version(&compiler)?)?;
    fs::remove_dir_all(making)?;
    fs::write(stamp(), recipe)?;
    Ok(format!("made, {} MB", megabytes(&libraries())))
}

/// The folder to be given to the compiler; none where the toolchain has the library itself.
pub fn sysroot() -> Result<Option<PathBuf>> {
    let own = answer(rustc().args(["--print", "target-libdir", "--target", TARGET]))?;
    let has_it = fs::read_dir(own.trim())
        .is_ok_and(|files| files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-")));
    Ok(if has_it { None } else { Some(home().join("sysroot")) })
}

fn build(making: &Path, version: &str) -> Result<()> {
    fs::create_dir_all(making.join("src"))?;
    let library = rust_source::fetch(version, making)?;
    fs::write(making.join("Cargo.toml"), MANIFEST)?;
    fs::write(making.join("src/lib.rs"), "")?;
    let mut cargo = build::cargo(&["build", "--release", "--quiet", "--target", TARGET, BUILD_STD]);
    cargo.current_dir(making).env("CARGO_TARGET_DIR", making.join("target"));
    // `-Zbuild-std` on a stable compiler, from a folder that is not the toolchain's.
    cargo.env("RUSTC_BOOTSTRAP", "1").env("__CARGO_TESTS_ONLY_SRC_ROOT", &library);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags(&library));
    succeed(&mut cargo)?;
    fs::create_dir_all(libraries())?;
    for entry in fs::read_dir(making.join("target").join(TARGET).join("release/deps"))? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        let name = name.to_string_lossy();
        if name.ends_with(".rlib") && !name.contains(CRATE) {
            fs::copy(&path, libraries().join(&*name))?;
        }
    }
    for start in ["rsbegin", "rsend"] {
        let mut rustc = rustc();
        rustc.env("RUSTC_BOOTSTRAP", "1").args(["--target", TARGET, "--emit=obj", "-o"]);
        rustc.arg(libraries().join(format!("{start}.o")));
        succeed(rustc.arg(library.join(format!("rtstartup/{start}.rs"))))?;
    }
    Ok(())
}

/// With what a later optimisation across crates needs.
fn flags(library: &Path) -> String {
    let mut flags = cross::without_folders(library, "library");
    flags.push("-Cembed-bitcode=yes".to_owned());
    flags.join("\u{1f}")
}

/// All that `rustc` says of itself.
fn compiler() -> Result<String> {
    answer(rustc().arg("-vV"))
}

/// `1.95.0`
fn version(compiler: &str) -> Result<&str> {
    let release = compiler.lines().find_map(|line| line.strip_prefix("release: "));
    release.context("rustc does not say its release")
}

fn rustc() -> Command {
    let mut command = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    command.current_dir(build::root());
    command
}

fn megabytes(folder: &Path) -> u64 {
    let sizes = fs::read_dir(folder).into_iter().flatten().flatten().filter_map(|file| file.metadata().ok());
    sizes.map(|file| file.len()).sum::<u64>() / 1_000_000
}

fn libraries() -> PathBuf {
    home().join("sysroot/lib/rustlib").join(TARGET).join("lib")
}

/// By which compiler and how it was made: another one, or another way, needs it anew.
fn stamp() -> PathBuf {
    home().join("made-by")
}

fn home() -> PathBuf {
    folder().join("standard-library")
}

const CRATE: &str = "everything_of_std";
const BUILD_STD: &str = "-Zbuild-std=std,panic_abort,panic_unwind,proc_macro,test";

/// A crate with nothing in it: what it depends on is what is wanted. The two settings are those of Rust's own releases.
const MANIFEST: &str = r#"
cargo-features = ["profile-rustflags"]

[package]
name = "everything-of-std"
version = "0.0.0"
edition = "2024"

[workspace]

[profile.release]
debug = 0

[profile.release.package.panic_abort]
rustflags = ["-Cpanic=abort"]

[profile.release.package.compiler_builtins]
codegen-units = 10000
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_what_rustc_says() {
        assert_eq!(version("rustc 1.95.0 (5980761 2026-04-14)\nrelease: 1.95.0\nLLVM version: 22").unwrap(), "1.95.0");
        assert!(version("rustc").is_err());
    }
}
