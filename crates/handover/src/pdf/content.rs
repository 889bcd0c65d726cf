//! What stands on the sheet, in reading order: warning, account, password, spelling, what to do, programs.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, TableHeaderScope, Tag};
use language::Texts;

use super::sheet::{Branch, Entry, Frame, LEFT, Look, MEASURE, Sheet, Style};
use super::typeface::Cut;
use crate::message::environment;
use crate::{Destination, HandedOver, Reset, Spelled, spelling};

/// What guards the file; the warning on the sheet follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Protection {
    None,
    Passphrase,
}

const TITLE: Style = Style { cut: Cut::Bold, size: 17.5, grey: false };
const HEADING: Style = Style { cut: Cut::Bold, size: 12.5, grey: false };
const STRONG: Style = Style { cut: Cut::Bold, size: 10.0, grey: false };
const BODY: Style = Style { cut: Cut::Regular, size: 10.0, grey: false };
const ASIDE: Style = Style { cut: Cut::Regular, size: 9.0, grey: true };
const LOGIN: Style = Style { cut: Cut::Mono, size: 10.5, grey: false };

/// The largest that a password is set; one of 35 characters or more is set smaller, to stay on one line.
const PASSWORD: Style = Style { cut: Cut::Mono, size: 24.0, grey: false };

/// Lays the whole sheet out.
pub(super) fn compose(handed: &HandedOver<'_>, protection: Protection, texts: &Texts) -> Sheet {
    let mut sheet = Sheet::new();
    if handed.reset.is_practice() {
        sheet.page_text = "sheet-page-practice";
        warning(&mut sheet, TITLE, "sheet-practice-heading", "sheet-practice", texts);
        sheet.gap(12.0);
    }
    heading(&mut sheet, TITLE, 1, &texts.say("sheet-title"));
    let (title, text) = match protection {
        Protection::None => ("sheet-warning-heading", "sheet-warning"),
        Protection::Passphrase => ("sheet-protected-heading", "sheet-protected"),
    };
    warning(&mut sheet, STRONG, title, text, texts);
    account(&mut sheet, handed.reset, texts);
    password(&mut sheet, handed, texts);
    spelled(&mut sheet, handed, texts);
    steps(&mut sheet, handed.reset, texts);
    destinations(&mut sheet, handed.reset, texts);
    sheet.gap(10.0);
    paragraph(&mut sheet, ASIDE, &texts.say("sheet-not-affiliated"));
    sheet
}

fn heading(sheet: &mut Sheet, style: Style, level: u16, title: &str) {
    sheet.gap(if level == 1 { 0.0 } else { 11.0 });
    sheet.room(style.leading() * 3.0);
    sheet.outline.push(Entry { title: title.to_owned(), page: sheet.page, top: sheet.top });
    let lines = sheet.text(LEFT, MEASURE, style, title);
    let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
    sheet.tree.push(Branch::group(Tag::Hn(level, Some(title.to_owned())), lines));
    sheet.gap(4.0);
}

fn paragraph(sheet: &mut Sheet, style: Style, text: &str) {
    let lines = sheet.text(LEFT, MEASURE, style, &printable(text));
    sheet.tree.push(Branch::group(Tag::P, lines));
}

fn warning(sheet: &mut Sheet, style: Style, title: &str, text: &str, texts: &Texts) {
    sheet.gap(8.0);
    let top = sheet.top;
    sheet.gap(8.0);
    let (left, width) = (LEFT + 12.0, MEASURE - 24.0);
    let strong = sheet.text(left, width, style, &texts.say(title));
    sheet.tree.push(Branch::group(Tag::P, strong));
    let lines = sheet.text(left, width, BODY, &texts.say(text));
    sheet.tree.push(Branch::group(Tag::P, lines));
    sheet.gap(9.0);
    framed(sheet, top, Look::Warning);
}

fn framed(sheet: &mut Sheet, top: f32, look: Look) {
    let height = sheet.top - top;
    sheet.frames.push(Frame { page: sheet.page, left: LEFT, top, width: MEASURE, height, look });
}

fn account(sheet: &mut Sheet, reset: &Reset, texts: &Texts) {
    heading(sheet, HEADING, 2, &texts.say("sheet-account"));
    let structure_id = reset.structure_id.as_ref().map_or("", |id| id.as_str());
    let rows = [
        ("sheet-structure", BODY, reset.structure_name.clone()),
        ("sheet-structure-id", BODY, structure_id.to_owned()),
        ("sheet-environment", BODY, texts.say(environment(reset.environment))),
        ("sheet-login", LOGIN, reset.login.as_str().to_owned()),
        ("sheet-reset", BODY, texts.date_time(reset.reset_at)),
        (reset.due_id("sheet-due", "sheet-due-told"), BODY, texts.date(reset.due.day())),
    ];
    let known = rows.into_iter().filter(|(_, _, value)| !value.trim().is_empty());
    let rows = known.map(|(label, style, value)| row(sheet, &texts.say(label), style, &value)).collect();
    sheet.tree.push(Branch::group(Tag::Table, rows));
}

/// A label and its value beside it.
fn row(sheet: &mut Sheet, label: &str, style: Style, value: &str) -> Branch {
    const LABEL: f32 = 170.0;
    sheet.room(BODY.leading());
    let label = sheet.line(LEFT, sheet.top, ASIDE, label);
    let width = MEASURE - LABEL;
    let cell = if style.cut == Cut::Mono {
        sheet.text(LEFT + LABEL, MEASURE, on_one_line(value, style, width), value)
    } else {
        sheet.text(LEFT + LABEL, width, style, &printable(value))
    };
    sheet.gap(2.0);
    let header = Branch::group(Tag::TH(TableHeaderScope::Row), vec![label]);
    Branch::group(Tag::TR, vec![header, Branch::group(Tag::TD, cell)])
}

fn password(sheet: &mut Sheet, handed: &HandedOver<'_>, texts: &Texts) {
    heading(sheet, HEADING, 2, &texts.say("sheet-password"));
    // EXPOSE: to be drawn; this sheet is made for it
    let text = handed.password.expose();
    let style = on_one_line(text, PASSWORD, MEASURE - 24.0);
    sheet.room(style.leading() + 18.0);
    let top = sheet.top;
    sheet.gap(8.0);
    let line = sheet.line(LEFT + 12.0, sheet.top, style, text);
    sheet.gap(style.leading() + 10.0);
    framed(sheet, top, Look::Password);
    sheet.tree.push(Branch::group(Tag::P, vec![Branch::group(Tag::Code, vec![line])]));
    sheet.gap(4.0);
    paragraph(sheet, ASIDE, &texts.say("sheet-password-hint"));
}

/// `style`, made small enough for `text` to fit on one line: readers put a line end into what they copy from two.
fn on_one_line(text: &str, style: Style, width: f32) -> Style {
    let fitting = width / style.cut.typeface().width(text, 1.0).max(f32::EPSILON);
    Style { size: fitting.min(style.size), ..style }
}

/// The characters one by one, four to a row, so that a row is a group.
fn spelled(sheet: &mut Sheet, handed: &HandedOver<'_>, texts: &Texts) {
    heading(sheet, HEADING, 2, &texts.say("sheet-spelled"));
    let spelled = spelling::spell(handed.password, texts.language());
    let mut items = Vec::new();
    for (row, group) in spelled.chunks(4).enumerate() {
        let names = group.iter().map(|one| SPELLED_NAME.cut.typeface().lines(&one.name, SPELLED_NAME.size, NAME).len());
        let tallest = names.max().unwrap_or(1);
        let height = 4.0 + (0..tallest).map(|_| SPELLED_NAME.leading()).sum::<f32>();
        sheet.room(height.max(18.0));
        let top = sheet.top;
        let mut left = LEFT;
        for (column, one) in group.iter().enumerate() {
            sheet.top = top;
            items.push(spelled_one(sheet, left, row * 4 + column + 1, one));
            left += MEASURE / 4.0;
        }
        sheet.top = top + height.max(18.0);
    }
    sheet.tree.push(Branch::group(Tag::L(ListNumbering::Decimal), items));
}

const SPELLED_NAME: Style = Style { cut: Cut::Regular, size: 9.0, grey: false };
/// How wide a character's name may be.
const NAME: f32 = MEASURE / 4.0 - 40.0;

fn spelled_one(sheet: &mut Sheet, left: f32, number: usize, one: &Spelled) -> Branch {
    const NUMBER: Style = Style { cut: Cut::Regular, size: 7.5, grey: true };
    let large = Style { cut: Cut::Mono, size: 13.0, grey: false };
    let large = on_one_line(&one.character, large, 18.0);
    let top = sheet.top;
    let number = sheet.line(left, top + 4.0, NUMBER, &number.to_string());
    let character = sheet.line(left + 15.0, top, large, &one.character);
    sheet.top = top + 3.0;
    let mut body = vec![character];
    body.extend(sheet.text(left + 34.0, NAME, SPELLED_NAME, &one.name));
    Branch::group(Tag::LI, vec![Branch::group(Tag::Lbl, vec![number]), Branch::group(Tag::LBody, body)])
}

fn steps(sheet: &mut Sheet, reset: &Reset, texts: &Texts) {
    heading(sheet, HEADING, 2, &texts.say("sheet-steps"));
    let due = texts.say_with("sheet-step-due", &[("due", texts.date(reset.due.day()).into())]);
    let steps = [texts.say("sheet-step-old"), texts.say("sheet-step-enter"), due, texts.say("sheet-step-confirm")];
    let mut items = Vec::new();
    for (place, step) in steps.iter().enumerate() {
        sheet.room(BODY.leading());
        let number = sheet.line(LEFT, sheet.top, STRONG, &format!("{}.", place + 1));
        let body = sheet.text(LEFT + 18.0, MEASURE - 18.0, BODY, step);
        sheet.gap(2.0);
        items
            .push(Branch::group(Tag::LI, vec![Branch::group(Tag::Lbl, vec![number]), Branch::group(Tag::LBody, body)]));
    }
    sheet.tree.push(Branch::group(Tag::L(ListNumbering::Decimal), items));
}

fn destinations(sheet: &mut Sheet, reset: &Reset, texts: &Texts) {
    heading(sheet, HEADING, 2, &texts.say("sheet-destinations"));
    if reset.destinations.is_empty() {
        paragraph(sheet, BODY, &texts.say("sheet-no-destinations"));
        return;
    }
    let items = reset.destinations.iter().map(|one| destination(sheet, one, texts)).collect();
    sheet.tree.push(Branch::group(Tag::L(ListNumbering::None), items));
}

/// A box to tick, the program's name, who updates it, and the user's own note.
fn destination(sheet: &mut Sheet, destination: &Destination, texts: &Texts) -> Branch {
    let Destination { name, updated_by, note } = destination;
    sheet.room(BODY.leading() * 2.0);
    let (page, top) = (sheet.page, sheet.top + 1.5);
    sheet.frames.push(Frame { page, left: LEFT + 1.0, top, width: 9.0, height: 9.0, look: Look::Box });
    let (left, width) = (LEFT + 18.0, MEASURE - 18.0);
    let mut body = vec![Branch::group(Tag::P, sheet.text(left, width, STRONG, &printable(name)))];
    for (label, value) in [("sheet-updated-by", updated_by), ("sheet-note", note)] {
        if !value.trim().is_empty() {
            let said =
                texts.say_with("sheet-said", &[("label", texts.say(label).into()), ("value", printable(value).into())]);
            body.push(Branch::group(Tag::P, sheet.text(left, width, BODY, &said)));
        }
    }
    sheet.gap(5.0);
    Branch::group(Tag::LI, vec![Branch::group(Tag::LBody, body)])
}

/// Line ends and the like in a name or a note, which have no glyph, become blanks.
fn printable(text: &str) -> String {
    text.chars().map(|one| if one.is_control() || matches!(one, '\u{feff}' | '\u{fffe}') { ' ' } else { one }).collect()
}
