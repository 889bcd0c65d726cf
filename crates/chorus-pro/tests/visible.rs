//! What of a document is visible, and what is not; what its controls are called.

use chorus_pro::{ControlKind, VisiblePage};

fn lines(html: &str) -> Vec<String> {
    VisiblePage::from_html(html).lines().map(str::to_owned).collect()
}

#[test]
fn blocks_are_lines_and_inline_elements_are_not() {
    assert_eq!(lines("<p>a <b>b</b>c</p>d<div>e<br>f</div>g"), ["a bc", "d", "e", "f", "g"]);
    assert_eq!(lines("<ul><li>a<li>b</ul><dl><dt>c<dd>d</dl>"), ["a", "b", "c", "d"]);
    assert_eq!(lines("<span style='display:block'>a</span><div style='display: inline'>b</div> c"), ["a", "b c"]);
}

#[test]
fn a_word_is_parted_at_what_may_be_none_of_it() {
    let parted =
        ["a<img alt=b>c", "a<span hidden>b</span>c", "a<span aria-hidden=true>b</span>c", "a<span class=x>c</span>"];
    for html in parted {
        assert_eq!(lines(html), ["a\tc"], "{html}");
    }
    for element in ["del", "ins", "s", "sub", "sup"] {
        assert_eq!(lines(&format!("a<{element}>b</{element}>c")), ["a\tb\tc"], "{element}");
    }
    assert_eq!(lines("a <span class=x>b</span> <del>c</del>"), ["a b c"], "words of their own stay");
    assert_eq!(lines("a<!-- b -->c<b>d</b><wbr>e<script>f</script>g"), ["acdeg"]);
}

#[test]
fn white_space_is_collapsed_outside_pre_and_kept_inside() {
    assert_eq!(lines("<p>\n  a\n  b\t c </p>"), ["a b c"]);
    assert_eq!(lines("<p>a&nbsp; b</p>"), ["a\u{a0} b"]);
    assert_eq!(lines("<pre>\na  b\nc\n</pre><p style='white-space:pre'>d  e</p>"), ["a  b", "c", "d  e"]);
}

#[test]
fn cells_are_told_apart_by_tabs_also_empty_ones() {
    assert_eq!(lines("<table><tr><th>a<th>b<th>c<tr><td>1<td><td>3</table>"), ["a\tb\tc", "1\t\t3"]);
    assert_eq!(lines("<table><tr><td><div>a</div></td><td><p>b</p></td></tr></table>"), ["a\tb"]);
    assert_eq!(lines("<div role=row><span role=cell>a</span><span role=cell>b</span></div>"), ["a\tb"]);
}

#[test]
fn what_nobody_sees_is_no_line() {
    for hidden in [
        "<p hidden>x</p>",
        "<p style='display:none'>x</p>",
        "<p style='DISPLAY : None !important'>x</p>",
        "<p style='visibility:hidden'>x</p>",
        "<p style='opacity:0'>x</p>",
        "<p style='font-size:0px'>x</p>",
        "<p aria-hidden=true>x</p>",
        "<p class='a ng-hide b'>x</p>",
        "<div style='display:none'><div style='display:block'><b>x</b></div></div>",
        "<script>x</script><style>x</style><template>x</template><noscript>x</noscript><title>x</title>",
        "<dialog>x</dialog><details><p>x</p></details><datalist><option>x</datalist><svg><text>x</text></svg><!-- x -->",
        "<style>/* y */ .h, #i { color: red; display: none }</style><p class=h>x</p><p id=i>x</p>",
        "<style>p.h{visibility:hidden}</style><p class='h g'>x</p>",
        "<input type=hidden value=x><input type=password value=x readonly><input type=text value=x><textarea>x</textarea>",
        "<select><option>&nbsp;<option>x</select>",
    ] {
        let seen = lines(hidden);
        assert!(seen.iter().all(|line| !line.contains('x')), "{hidden} shows {seen:?}");
    }
}

#[test]
fn what_is_seen_is_a_line_however_much_it_looks_hidden() {
    for shown in [
        "<p style='display:block'>x</p>",
        "<p aria-hidden=false>x</p>",
        "<p class=hidden-xs>x</p>",
        "<div style='visibility:hidden'>y<b style='visibility:visible'>x</b></div>",
        "<dialog open>x</dialog><details open><p>y</p></details>",
        "<details><summary>x</summary>y</details>",
        "<style>@media print { p { display: none } } b p { display: none }</style><p>x</p>",
        "<style>p{display:none}</style><p style='display:block'>x</p>",
        "<input readonly value=x>",
        "<textarea disabled>x</textarea>",
        "<select><option>y<option selected>x</select>",
        "<input type=submit value=x>",
        "<p style='opacity:0.5'>x</p>",
    ] {
        let seen = lines(shown);
        assert!(seen.iter().any(|line| line.contains('x')), "{shown} shows {seen:?}");
    }
}

#[test]
fn a_control_is_known_by_its_label_its_kind_and_its_way() {
    let page = VisiblePage::from_html(
        "<form><label for=a>Nom</label><input id=a><div><label>Mot <b>de</b> passe <input type=password></label></div>\
         <input readonly aria-label='Lu'><button><i></i> Soumettre </button><a href='#'>Aide</a><a class=btn>Retour</a>\
         <input type=submit value=Envoyer><span id=l>Choix</span><select aria-labelledby=l><option>1</select>\
         <input type=checkbox title='Oui'><button hidden>Non</button></form>",
    );
    let seen: Vec<_> =
        page.controls().iter().map(|control| (control.kind, control.label.as_str(), control.reach.as_str())).collect();
    let form = "html:nth-of-type(1) > body:nth-of-type(1) > form:nth-of-type(1)";
    let at = |path: &str| format!("{form} > {path}");
    let expected = [
        (ControlKind::TextField, "Nom", "#a".to_owned()),
        (
            ControlKind::PasswordField,
            "Mot de passe",
            at("div:nth-of-type(1) > label:nth-of-type(1) > input:nth-of-type(1)"),
        ),
        (ControlKind::ReadOnlyField, "Lu", at("input:nth-of-type(2)")),
        (ControlKind::Button, "Soumettre", at("button:nth-of-type(1)")),
        (ControlKind::Link, "Aide", at("a:nth-of-type(1)")),
        (ControlKind::Button, "Retour", at("a:nth-of-type(2)")),
        (ControlKind::Button, "Envoyer", at("input:nth-of-type(3)")),
        (ControlKind::Choice, "Choix", at("select:nth-of-type(1)")),
        (ControlKind::Check, "Oui", at("input:nth-of-type(4)")),
    ];
    assert_eq!(seen.len(), expected.len(), "{seen:?}");
    for (seen, (kind, label, reach)) in seen.iter().zip(&expected) {
        assert_eq!(*seen, (*kind, *label, reach.as_str()));
    }
}

#[test]
fn a_page_shows_in_a_log_how_much_it_holds_and_not_what() {
    let page = VisiblePage::from_html("<p>secret</p><input readonly value=secret aria-label=champ>");
    let shown = format!("{page:?} {:?}", page.controls());
    assert!(!shown.contains("secret"), "{shown}");
    assert!(shown.contains("2 lines") && shown.contains("champ"), "{shown}");
}

#[test]
fn a_page_too_deep_or_too_large_is_not_read_and_does_no_harm() {
    assert!(lines(&format!("{}x", "<div>".repeat(5_000))).is_empty());
    assert!(lines(&"<p>x".repeat(2_000_000)).is_empty());
    assert_eq!(lines(&format!("{}x", "<div>".repeat(100))), ["x"]);
}
