//! `page FILE [--reveal]`: what a saved page is recognised as.

/// The JSON that is printed.
mod json;

use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;

use chorus_pro::{FileKind, recognise_file};
use clap::Args;
use zeroize::Zeroizing;

/// What the command is given.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The file: HTML if its name ends in .html or .htm, a PDF if it is one, otherwise text; `-` is standard input
    file: PathBuf,
    /// Print the password too, not only its length
    #[arg(long)]
    reveal: bool,
}

/// The JSON document to print, or why the file cannot be read.
pub(crate) fn run(arguments: &Arguments) -> Result<Zeroizing<String>, String> {
    let file = &arguments.file;
    let bytes = read(arguments).map_err(|error| format!("{}: {error}", file.display()))?;
    let name = file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let page = recognise_file(&bytes, FileKind::of_name(&name), None);
    let page = page.map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(json::of(&page, arguments.reveal))
}

fn read(arguments: &Arguments) -> io::Result<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(Vec::new());
    if arguments.file.as_os_str() == "-" {
        io::stdin().lock().take(MOST).read_to_end(&mut bytes)?;
    } else {
        File::open(&arguments.file)?.take(MOST).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// No page and no export is larger; reading stops here, and the recogniser then says that it is too large.
const MOST: u64 = 64 << 20;
