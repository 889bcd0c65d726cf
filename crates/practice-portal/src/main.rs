//! `practice-portal`: a made-up Chorus Pro and PISTE on this computer, until it is interrupted.

/// What the program says first.
mod announcement;
/// Being asked to end.
mod interruption;

use std::io::{self, Write};
use std::process::ExitCode;

use chorus_pro::{Generation, Language};
use clap::{Parser, ValueEnum};
use practice_portal::{Opening, PisteTrouble, PracticePortal, Variant};

use interruption::Interruption;

/// A made-up Chorus Pro and PISTE on 127.0.0.1, until it is interrupted.
///
/// Its first line of output is a JSON document: where it is, whom to sign in as, and the technical accounts of that manager.
#[derive(Parser)]
#[command(name = "practice-portal", version)]
struct Arguments {
    /// The port on 127.0.0.1; any free one without it
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Which generation of the portal: 1, the one of « Activités du gestionnaire »; 2, the one of « Raccordements »
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=2))]
    generation: u8,
    /// The same number makes the same people, structures and passwords
    #[arg(long)]
    seed: Option<u64>,
    /// The language of its pages
    #[arg(long, value_enum, default_value_t = Tongue::Fr)]
    language: Tongue,
    /// The same pages, marked up otherwise, as this number has it
    #[arg(long)]
    drift: Option<u64>,
    /// What is not known of generation 2, in one of its 32 ways (docs/practice-portal.md); without it, as the seed has it
    #[arg(long, value_parser = clap::value_parser!(u64).range(..Variant::COUNT))]
    variant: Option<u64>,
    /// A trouble of the practice PISTE: [token:]NAME[*N|/N], the names in docs/practice-portal.md; may be given several times
    #[arg(long, value_name = "TROUBLE")]
    piste_trouble: Vec<PisteTrouble>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    Fr,
    En,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::Fr => Self::French,
            Tongue::En => Self::English,
        }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&format!("the practice portal could not be opened: {error}")),
    }
}

fn run(arguments: &Arguments) -> io::Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().worker_threads(2).build()?.block_on(async {
        let interruption = Interruption::listen()?;
        let opening = Opening {
            port: arguments.port,
            seed: arguments.seed,
            generation: if arguments.generation == 1 { Generation::First } else { Generation::Second },
            language: arguments.language.into(),
            variant: arguments.variant.map(Variant::of),
            drift: arguments.drift,
            ..Opening::default()
        };
        let portal = PracticePortal::open(opening).await?;
        for trouble in &arguments.piste_trouble {
            portal.trouble_piste(*trouble);
        }
        writeln!(io::stdout(), "{}", announcement::of(&portal)?)?;
        io::stdout().flush()?;
        interruption.comes().await;
        portal.close().await;
        Ok(())
    })
}

fn refuse(sentence: &str) -> ExitCode {
    // Where there is no standard error either, nobody can be told.
    let _ = writeln!(io::stderr(), "practice-portal: {sentence}");
    ExitCode::from(FAILED)
}

const FAILED: u8 = 1;
