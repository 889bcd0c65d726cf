//! The page of one structure with its technical account, first generation.

use std::ops::Range;

use jiff::civil::DateTime;

use super::token;
use crate::folded::{FoldedPage, Origin};
use crate::words::{self, Phrase};
use crate::{LoginShape, Page, SheetAccount, StructurePage, TechnicalLogin};

/// The page; `None` where it is none.
pub(super) fn read(page: &FoldedPage<'_>) -> Option<Page> {
    let words = &words::first().structure;
    let accounts = accounts(page);
    let expires = label_ends(page, &words.expires).into_iter().find_map(|at| date_time(&rest(page, at)));
    let has_title = (0..page.lines()).any(|line| begins_with(page, line, &words.title));
    let is_sheet = has_title && (has_button(page, &words.reset) || has_button(page, &words.create) || says_none(page));
    if accounts.is_empty() && expires.is_none() && !is_sheet {
        return None;
    }
    let only = only(&accounts);
    let (login, status) = (only.map(|account| account.login.clone()), only.and_then(|account| account.status.clone()));
    let (manager, manager_email) = manager(page);
    Some(Page::Structure(StructurePage { accounts, login, status, expires, manager, manager_email }))
}

/// The technical account that a page names; `None` where it names none, or several.
pub(super) fn login(page: &FoldedPage<'_>) -> Option<TechnicalLogin> {
    only(&accounts(page)).map(|account| account.login.clone())
}

/// « Utilisateur technique : LOGIN (ACTIF) », and when the password of each lapses where the page says it of each.
fn accounts(page: &FoldedPage<'_>) -> Vec<SheetAccount> {
    let words = &words::first().structure;
    let mut accounts: Vec<SheetAccount> = Vec::new();
    for label in labels(page, &words.account) {
        let Some(token) = token::next(page, label.end) else { continue };
        let Ok(login) = TechnicalLogin::parse(&token.text) else { continue };
        // “Contact address of the technical user: …”
        if login.shape() == LoginShape::Unknown && !page.begins_sentence(label.start) {
            continue;
        }
        if accounts.iter().all(|known| known.login != login) {
            accounts.push(SheetAccount { login, status: status(page, token.end), expires: None });
        }
    }
    let dates: Vec<_> = label_ends(page, &words.expires).iter().map(|&at| date_time(&rest(page, at))).collect();
    if dates.len() == accounts.len() {
        accounts.iter_mut().zip(dates).for_each(|(account, date)| account.expires = date);
    } else if let [account] = &mut accounts[..] {
        account.expires = dates.into_iter().flatten().next();
    }
    accounts
}

fn only(accounts: &[SheetAccount]) -> Option<&SheetAccount> {
    if let [account] = accounts { Some(account) } else { None }
}

/// « Utilisateur technique : aucun »
fn says_none(page: &FoldedPage<'_>) -> bool {
    let words = &words::first().structure;
    label_ends(page, &words.account).into_iter().any(|at| {
        let rest = page.text()[at..].trim_start();
        words.none.iter().any(|none| rest.starts_with(none.as_str()))
    })
}

fn has_button(page: &FoldedPage<'_>, button: &[Phrase]) -> bool {
    let ends_with = |line: &str| button.iter().any(|button| line.ends_with(button.as_str()));
    page.has_line_or_control(button)
        || (0..page.lines()).any(|line| ends_with(page.line(line)) && !page.line(line).contains('"'))
}

fn status(page: &FoldedPage<'_>, from: Origin) -> Option<String> {
    let rest = page.raw(from.line)[from.byte..].trim_start_matches(['*', ' ', '\u{a0}', '\u{202f}', '\t', ']']);
    let (status, _) = rest.strip_prefix('(')?.split_once(')')?;
    Some(status.trim().to_owned()).filter(|status| !status.is_empty())
}

/// « Gestionnaire Principal : NOM Prénom (mail) »
fn manager(page: &FoldedPage<'_>) -> (Option<String>, Option<String>) {
    for at in label_ends(page, &words::first().structure.manager) {
        let rest = rest(page, at);
        let Some((name, behind)) = rest.split_once('(') else { continue };
        let Some((email, _)) = behind.split_once(')') else { continue };
        let email = email.trim().trim_start_matches('[').split("](").next().unwrap_or_default();
        if email.contains('@') {
            let name = name.trim_matches([' ', '\u{a0}', '\u{202f}', '\t', '*']);
            return (Some(name.to_owned()).filter(|name| !name.is_empty()), Some(email.to_owned()));
        }
    }
    (None, None)
}

/// Where what follows the colon of a label begins, for each place where the words are a label.
fn label_ends(page: &FoldedPage<'_>, label: &[Phrase]) -> Vec<usize> {
    labels(page, label).into_iter().map(|label| label.end).collect()
}

/// Each place where the words are a label, with its colon.
fn labels(page: &FoldedPage<'_>, label: &[Phrase]) -> Vec<Range<usize>> {
    let mut labels = Vec::new();
    let text = page.text();
    for (_, range) in page.places(&[((), label)]) {
        let is_inside = text[..range.start].ends_with('\'') || text[..range.start].ends_with(char::is_alphanumeric);
        if let Some(behind) = text[range.end..].trim_start().strip_prefix(':')
            && !is_inside
        {
            labels.push(range.start..text.len() - behind.len());
        }
    }
    labels
}

/// What is left of a line from a folded byte on, with the next line where a text was wrapped.
fn rest(page: &FoldedPage<'_>, at: usize) -> String {
    let skipped = at + page.text()[at..].len() - page.text()[at..].trim_start().len();
    let Origin { line, byte } = page.origin(skipped);
    let mut rest = page.raw(line)[byte..].to_owned();
    if let Some(next) = page.page.lines.get(line + 1) {
        rest.push(' ');
        rest.push_str(&next.text);
    }
    rest
}

fn begins_with(page: &FoldedPage<'_>, line: usize, phrases: &[Phrase]) -> bool {
    let text = page.line(line);
    let begins = |phrase: &Phrase| {
        let Some(at) = text.find(phrase.as_str()) else { return false };
        let start = page.folded_at(Origin { line, byte: 0 }) + at;
        page.begins_line(start) && text.len() - at < phrase.as_str().len() + 40
    };
    phrases.iter().any(begins)
}

/// The first date in a text: `28/09/2020 15:07:50`; also without seconds, with « à », with `15h07`, or the day alone.
fn date_time(text: &str) -> Option<DateTime> {
    let is_separator = |character: char| character.is_whitespace() || "*()[],;.".contains(character);
    let mut words =
        text.split(is_separator).filter(|word| !word.is_empty() && !word.eq_ignore_ascii_case("à") && *word != ":");
    let mut day = words.next()?.split('/');
    let (date, month, year) = (number(day.next()?)?, number(day.next()?)?, number(day.next()?)?);
    let mut time = words.next().unwrap_or_default().split([':', 'h', 'H']);
    let mut part = || number(time.next().unwrap_or_default());
    let hour = part();
    let (minute, second) = (hour.and_then(|_| part()), hour.and_then(|_| part()));
    let small = |number: Option<i16>| i8::try_from(number.unwrap_or_default()).ok();
    let (hour, minute, second) = (small(hour)?, small(minute)?, small(second)?);
    DateTime::new(year, small(Some(month))?, small(Some(date))?, hour, minute, second, 0).ok()
}

fn number(text: &str) -> Option<i16> {
    (!text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_the_portal_writes_them_and_in_shorter_ways() {
        let read = |text| date_time(text).map(|date| date.to_string());
        assert_eq!(read(" 28/09/2020 15:07:50 next").as_deref(), Some("2020-09-28T15:07:50"));
        assert_eq!(read("28/09/2020 à 15:07").as_deref(), Some("2020-09-28T15:07:00"));
        assert_eq!(read("28/09/2020\u{a0}15h07").as_deref(), Some("2020-09-28T15:07:00"));
        assert_eq!(read("28/09/2020").as_deref(), Some("2020-09-28T00:00:00"));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["", "bientôt", "31/02/2020", "2020-09-28", "28/09", "28/09/2020 25:00:00"] {
            assert_eq!(date_time(text), None, "{text}");
        }
    }
}
