//! What happens to a page's markup on its way.

use rand::RngExt;
use rand::rngs::StdRng;

use crate::mutation::{change_password, one_of};
use crate::page::Sheet;

pub(crate) fn two_elements(sheet: &mut Sheet, random: &mut StdRng) {
    let between =
        one_of(random, &["</p><p>", "</div><div>", "</td><td>", "</p><div>", "<div></div>", "</b> <b>", "<p>"]);
    let at = inside_source(sheet, random);
    change_password(sheet, |password| format!("{}{between}{}", &password[..at], &password[at..]));
}

pub(crate) fn wrap_by_break(sheet: &mut Sheet, random: &mut StdRng) {
    let between = one_of(random, &["<br>", "<br/>\n", "<br><br>", "&#x2028;", "&nbsp;", " ", "\n", "&shy;<br>"]);
    let at = inside_source(sheet, random);
    change_password(sheet, |password| format!("{}{between}{}", &password[..at], &password[at..]));
}

/// A place inside the password's source that is inside none of its entities.
fn inside_source(sheet: &Sheet, random: &mut StdRng) -> usize {
    let Some((start, end)) = sheet.place() else { return 0 };
    let source = &sheet.text[start..end];
    let is_inside_entity = |at: usize| {
        source[..at].rfind('&').is_some_and(|amp| source[amp..].find(';').is_some_and(|end| amp + end >= at))
    };
    let places: Vec<usize> =
        source.char_indices().map(|(at, _)| at).skip(1).filter(|&at| !is_inside_entity(at)).collect();
    places.get(random.random_range(0..places.len().max(1))).copied().unwrap_or(0)
}

pub(crate) fn remark_in_html(sheet: &mut Sheet, random: &mut StdRng) {
    let remark = one_of(
        random,
        &[
            "</p><p>Mentions légales",
            "</p><p>abc",
            " <i>(nouveau)</i>",
            "<span>Copier</span>",
            " <a href=#>Copier</a>",
            "<br>(copié)",
            "<sup>1</sup>",
            "<div>x</div>",
        ],
    );
    change_password(sheet, |password| format!("{password}{remark}"));
    // Letters that run into it without any element's end of their own cannot be told from it.
    sheet.is_rewritten |= remark.starts_with("<sup>");
}
