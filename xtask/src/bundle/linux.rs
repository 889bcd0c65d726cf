//! The package for Debian and Ubuntu, made with dpkg-deb from `packaging/linux`.

/// A clean system to try it in.
mod clean_system;
/// Installed, started, removed.
mod tried;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::{folder, fresh_folder, name_and_size};
use crate::build;
use crate::setup::{self, Purpose};
use crate::windows::step::{Steps, answer, succeed};

/// Builds the programs, packs them, and tries the package.
pub fn bundle(steps: &mut Steps, version: &str, tried: bool) {
    steps.take("packages", || setup::prepare(Purpose::Package).map(|()| "there".to_owned()));
    steps.take("programs", || build::application(true).and_then(|program| name_and_size(&program)));
    let mut package = None;
    steps.take("package", || {
        let made = make(version)?;
        let said = name_and_size(&made)?;
        package = Some(made);
        Ok(said)
    });
    if let Some(package) = package.filter(|_| tried && steps.all_passed()) {
        tried::try_out(steps, &package, version);
    }
}

/// The package with the programs of the last release build.
fn make(version: &str) -> Result<PathBuf> {
    let sources = fresh_folder("deb")?;
    // Where dpkg-shlibdeps looks for what it is to analyse.
    let tree = sources.join("debian/trousseau");
    fs::create_dir_all(tree.join("DEBIAN"))?;
    let built = build::target().join("release");
    let root = build::root();
    for program in PROGRAMS {
        place(&built.join(program), &tree.join("usr/bin").join(program), "755")?;
    }
    place(
        &root.join("packaging/linux/trousseau.desktop"),
        &tree.join("usr/share/applications/trousseau.desktop"),
        "644",
    )?;
    for (icon, size) in ICONS {
        let ending = icon.rsplit('.').next().unwrap_or_default();
        let place_of = format!("usr/share/icons/hicolor/{size}/apps/trousseau.{ending}");
        place(&root.join("icons").join(icon), &tree.join(place_of), "644")?;
    }
    let documents = tree.join("usr/share/doc/trousseau");
    for (file, name) in
        [("packaging/linux/copyright", "copyright"), ("LICENSE", "LICENSE"), ("CHANGELOG.md", "changelog")]
    {
        place(&root.join(file), &documents.join(name), "644")?;
    }
    succeed(Command::new("gzip").args(["-9n"]).arg(documents.join("changelog")))?;

    let architecture = answer(Command::new("dpkg").arg("--print-architecture"))?.trim().to_owned();
    let size = answer(Command::new("du").args(["--summarize", "--block-size=1024", "--apparent-size"]).arg(&tree))?;
    let values = [
        ("@VERSION@", version.to_owned()),
        ("@ARCHITECTURE@", architecture.clone()),
        ("@SIZE@", size.split_whitespace().next().unwrap_or_default().to_owned()),
        ("@DEPENDS@", depends(&sources, &tree)?),
    ];
    let control = fs::read_to_string(root.join("packaging/linux/control"))?;
    let control = values.iter().fold(control, |text, (name, value)| text.replace(name, value));
    fs::write(tree.join("DEBIAN/control"), control)?;
    let package = folder()?.join(format!("trousseau_{version}_{architecture}.deb"));
    let mut dpkg = Command::new("dpkg-deb");
    succeed(dpkg.args(["--root-owner-group", "-Zxz", "--build"]).arg(&tree).arg(&package))?;
    Ok(package)
}

/// The libraries that the programs are linked with, as packages, in the words of dpkg-shlibdeps.
fn depends(sources: &Path, tree: &Path) -> Result<String> {
    fs::write(sources.join("debian/control"), "Source: trousseau\n\nPackage: trousseau\nArchitecture: any\n")?;
    let mut command = Command::new("dpkg-shlibdeps");
    command.arg("-O").args(PROGRAMS.iter().map(|program| tree.join("usr/bin").join(program))).current_dir(sources);
    let said = answer(&mut command)?;
    let depends = said.trim().strip_prefix("shlibs:Depends=").context("dpkg-shlibdeps names no package")?;
    ensure!(depends.contains("libwebkit2gtk-4.1-0"), "the web view is not among {depends}");
    Ok(depends.to_owned())
}

fn place(file: &Path, to: &Path, mode: &str) -> Result<()> {
    succeed(Command::new("install").args(["-D", "--mode", mode]).arg(file).arg(to))
}

const PROGRAMS: &[&str] = &["trousseau", "trousseau-cli"];

/// The icons, and the size that the theme knows each by.
const ICONS: &[(&str, &str)] = &[
    ("32x32.png", "32x32"),
    ("128x128.png", "128x128"),
    ("256x256.png", "256x256"),
    ("icon.png", "512x512"),
    ("trousseau.svg", "scalable"),
];
