//! The table of docs/piste.md, row by row: this project's client, asking the practice PISTE in each trouble. What the client would
//! wait goes by on a clock of its own. `cargo test -p practice-portal --test piste table -- --nocapture` prints it.

use std::collections::BTreeMap;

use chorus_pro::Secret;
use chorus_pro::piste::{Step, Trial, Verdict};
use jiff::SignedDuration;
use practice_portal::PisteTrouble;
use serde_json::json;
use tokio::time::Instant;

use crate::practice::{ATTACHMENTS, Account, Practice, TOWN};

/// A situation, what makes it, and what is to be learnt with how many requests (tokens, calls).
struct Row {
    situation: &'static str,
    troubles: &'static [&'static str],
    password: Password,
    verdict: Verdict,
    requests: (usize, usize),
}

enum Password {
    Right,
    Wrong,
    /// Made so many minutes ago.
    New {
        minutes: i64,
    },
    /// Replaced so many minutes ago.
    Old {
        minutes: i64,
    },
    Lapsed,
    /// The right one, where nobody listens.
    NobodyThere,
}

const fn row(
    situation: &'static str,
    troubles: &'static [&'static str],
    password: Password,
    verdict: Verdict,
    requests: (usize, usize),
) -> Row {
    Row { situation, troubles, password, verdict, requests }
}

use Password::{Lapsed, New, NobodyThere, Old, Right, Wrong};
use Verdict::{
    Accepted, AccessNotGranted, ApplicationRefused, BusinessRefusal, Refused, Throttled, TooEarly, Unavailable, Unclear,
};

#[rustfmt::skip]
const ROWS: [Row; 41] = [
    row("all well", &[], Right, Accepted, (1, 1)),
    row("all well, in one vendor's words", &["other-names"], Right, Accepted, (1, 1)),
    row("OAuth pair wrong", &["application-refused"], Right, ApplicationRefused, (3, 0)),
    row("OAuth pair right, refused once", &["application-refused*1"], Right, Accepted, (2, 1)),
    row("OAuth pair right, refused twice", &["application-refused*2"], Right, Accepted, (3, 1)),
    row("token answer without a token", &["empty-token"], Right, Unclear, (1, 0)),
    row("bearer stale", &["bearer-refused*1"], Right, Accepted, (2, 2)),
    row("bearer refused again", &["bearer-refused"], Right, Unclear, (2, 2)),
    row("password wrong", &[], Wrong, Refused, (2, 2)),
    row("the same, as a number", &["account-refused-number"], Right, Refused, (2, 2)),
    row("the same, older text", &["account-refused-ldap"], Right, Refused, (2, 2)),
    row("password lapsed", &[], Lapsed, Refused, (2, 2)),
    row("new password, 5 minutes", &["late-password"], New { minutes: 5 }, TooEarly, (2, 2)),
    row("new password, 29 minutes", &["late-password"], New { minutes: 29 }, TooEarly, (2, 2)),
    row("new password, 31 minutes", &["late-password"], New { minutes: 31 }, Accepted, (1, 1)),
    row("new password, works at once", &[], New { minutes: 0 }, Accepted, (1, 1)),
    row("old password after 39 minutes", &[], Old { minutes: 39 }, TooEarly, (2, 2)),
    row("old password after 40 minutes", &[], Old { minutes: 40 }, Refused, (2, 2)),
    row("stray 401", &["account-refused*1"], Right, Accepted, (2, 2)),
    row("stray 401, then bearer stale", &["account-refused*1", "bearer-refused*1"], Right, Accepted, (3, 3)),
    row("raccordement missing", &["access-missing"], Right, AccessNotGranted, (1, 1)),
    row("raccordement missing, wrong password", &["access-missing"], Wrong, AccessNotGranted, (1, 1)),
    row("URL not routed", &["not-routed"], Right, AccessNotGranted, (1, 1)),
    row("application not authorised", &["not-authorised"], Right, AccessNotGranted, (1, 1)),
    row("too many calls", &["too-many-calls"], Right, Throttled, (1, 1)),
    row("too many tokens", &["token:too-many-calls"], Right, Throttled, (1, 0)),
    row("outage", &["out-of-order"], Right, Unavailable, (1, 1)),
    row("outage at the token", &["token:out-of-order"], Right, Unavailable, (1, 0)),
    row("stray 401, then an outage", &["account-refused*1", "out-of-order"], Right, Unavailable, (2, 2)),
    row("no connection", &[], NobodyThere, Unavailable, (1, 0)),
    row("no answer", &["silent"], Right, Unavailable, (1, 1)),
    row("no answer at the token", &["token:silent"], Right, Unavailable, (1, 0)),
    row("ten seconds", &["slow"], Right, Accepted, (1, 1)),
    row("line cut", &["cut"], Right, Unavailable, (1, 1)),
    row("business refusal, 200", &["business-refusal"], Right, BusinessRefusal, (1, 1)),
    row("business refusal, 400", &["business-refusal-400"], Right, BusinessRefusal, (1, 1)),
    row("business refusal, a list", &["business-refusal-list"], Right, BusinessRefusal, (1, 1)),
    row("HTML with 200", &["html"], Right, Unclear, (1, 1)),
    row("unknown shape", &["unknown-shape"], Right, Unclear, (1, 1)),
    row("bytes that mean nothing", &["garbage"], Right, Unclear, (1, 1)),
    row("an endless answer", &["flood"], Right, Unclear, (1, 1)),
];

#[test]
#[expect(clippy::print_stdout, reason = "the table is for whoever asks with --nocapture")]
fn every_row_gives_its_verdict_with_few_tries() {
    println!("| situation | verdict | tokens | calls | seconds |\n|---|---|---|---|---|");
    for row in &ROWS {
        // Where the practice PISTE is waited for, tokio's clock stands still but for what is waited.
        let is_waited_for = row.troubles.iter().any(|trouble| trouble.contains("silent") || trouble.contains("slow"));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(is_waited_for).build();
        let (trial, seconds) = runtime.expect("a runtime").block_on(row.run(is_waited_for));
        let requests = |is_token: bool| {
            trial.evidence.iter().filter(|evidence| (evidence.step == Step::Token) == is_token).count()
        };
        let (tokens, calls) = (requests(true), requests(false));
        println!("| {} | `{}` | {tokens} | {calls} | {seconds:.1} |", row.situation, trial.verdict.word());
        assert_eq!(trial.verdict, row.verdict, "{}: {trial:?}", row.situation);
        assert_eq!((tokens, calls), row.requests, "{}: {trial:?}", row.situation);
        assert!(seconds < 21.0, "{}", row.situation);
        row.refusals_are_a_second_apart(&trial);
    }
}

impl Row {
    async fn run(&self, is_waited_for: bool) -> (Trial, f64) {
        let practice = Practice::open().await;
        let account = practice.account(TOWN);
        let (password, reset_at) = self.password(&practice, &account);
        for trouble in self.troubles {
            practice.trouble(trouble.parse().expect("a trouble"));
        }
        let (client, began, waiting) = (practice.client(), practice.now(), Instant::now());
        let (trial, ended) = match self.password {
            NobodyThere => {
                practice.close().await;
                (client.check(&account.login, &password, reset_at).await, began)
            }
            _ => (client.check(&account.login, &password, reset_at).await, practice.now()),
        };
        let waited = if is_waited_for { waiting.elapsed().as_secs_f64() } else { 0.0 };
        (trial, ended.duration_since(began).as_secs_f64() + waited)
    }

    fn password(&self, practice: &Practice, account: &Account) -> (Secret, Option<jiff::Timestamp>) {
        let before = practice.password(&account.login);
        match self.password {
            Right | NobodyThere => (before, None),
            Wrong => (Secret::parse("wrong".to_owned()).expect("not empty"), None),
            Lapsed => {
                practice.set_expiry(account, practice.now());
                (before, None)
            }
            New { minutes } | Old { minutes } => {
                let reset_at = practice.now();
                practice.reset(account);
                practice.set_clock(reset_at + SignedDuration::from_mins(minutes));
                let is_new = matches!(self.password, New { .. });
                (if is_new { practice.password(&account.login) } else { before }, Some(reset_at))
            }
        }
    }

    /// Whatever refused the account did so twice, at least a second apart, with a new token in between.
    fn refusals_are_a_second_apart(&self, trial: &Trial) {
        if ![Refused, TooEarly].contains(&trial.verdict) {
            return;
        }
        let refusals: Vec<_> = trial.evidence.iter().filter(|evidence| evidence.status == Some(401)).collect();
        let [first, second] = refusals[..] else { panic!("{}: {trial:?}", self.situation) };
        assert!(second.at.duration_since(first.at) >= SignedDuration::from_secs(1), "{}", self.situation);
    }
}

/// Of a pair that is right one request in ten is refused, and so is one call's bearer. Whatever comes of it, no right password is
/// called wrong, and no wrong one right.
#[tokio::test]
async fn one_in_ten_refused_at_random_never_blames_the_password() {
    for seed in seeds::of_this_run() {
        let practice = Practice::drawn_from(seed.number()).await;
        let account = practice.account(TOWN);
        for trouble in ["application-refused/10", "bearer-refused/10"] {
            practice.trouble(trouble.parse::<PisteTrouble>().expect("a trouble"));
        }
        let (right, wrong) = (practice.password(&account.login), Secret::parse("wrong".to_owned()).unwrap());
        let mut verdicts = BTreeMap::<&str, [usize; 2]>::new();
        for _ in 0..300 {
            for (place, password) in [&right, &wrong].into_iter().enumerate() {
                let trial = practice.client().check(&account.login, password, None).await;
                verdicts.entry(trial.verdict.word()).or_default()[place] += 1;
            }
        }
        assert_eq!(verdicts["accepted"][1], 0, "{verdicts:?}");
        assert_eq!(verdicts["technical-account-refused"][0], 0, "{verdicts:?}");
        assert!(verdicts["accepted"][0] > 280 && verdicts["technical-account-refused"][1] > 280, "{verdicts:?}");
    }
}

#[tokio::test]
async fn a_client_that_keeps_its_distance_meets_no_refusal_for_haste() {
    let practice = Practice::open().await;
    practice.trouble("hasty".parse().expect("a trouble"));
    let account = practice.account(TOWN);
    let (client, password) = (practice.client(), practice.password(&account.login));
    for _ in 0..5 {
        assert_eq!(client.check(&account.login, &password, None).await.evidence.last().unwrap().status, Some(200));
    }
    let statuses =
        [practice.ask(&account, ATTACHMENTS, json!({})).await, practice.ask(&account, ATTACHMENTS, json!({})).await];
    assert_eq!(statuses[1].status, 401, "one that does not is refused");
}
