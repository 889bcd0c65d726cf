//! The reader of the portal window in a real WebKit: from pages that hide, mislead and change, what a person sees comes
//! back, and nothing else.

use chorus_pro::guide::OpenPage;
use chorus_pro::{ControlKind, Page, VisiblePage};
use journeys::web_view::WebView;
use serde_json::Value;

const READER: &str = include_str!("../../src-tauri/portal_window/reader.js");
const PASSWORD: &str = ".c7PNcw5ohu,(Yw1";

#[test]
fn what_nobody_sees_is_not_read() {
    let seen = read(
        "<style>.far { position: absolute; left: -9999px } .zero { opacity: 0 } .none { display: none }
         .folded { height: 0; overflow: hidden } .clip { position: absolute; clip: rect(0 0 0 0); overflow: hidden }</style>
         <p>seen</p><p class=far>a</p><p class=zero>b</p><p class=none>c</p><p class=folded>d</p><p class=clip>e</p>
         <p style='visibility: hidden'>f <b style='visibility: visible'>shown again</b></p><p hidden>g</p>
         <template>h</template><script>'i'</script><noscript>j</noscript><title>k</title><p style='font-size: 0'>l</p>
         <details><summary>open me</summary>m</details><dialog>n</dialog><p>end</p>",
        "",
    );
    assert_eq!(lines(&seen), ["seen", "shown again", "open me", "end"]);
}

#[test]
fn letters_without_a_colour_a_size_or_a_place_are_not_read() {
    let hidden = [
        "color: transparent",
        "-webkit-text-fill-color: #0000",
        "transform: scale(0)",
        "text-indent: -9999px; white-space: nowrap",
        "clip-path: inset(50%)",
        "clip-path: circle(0)",
        "filter: opacity(0)",
        "opacity: 0.01",
        "content-visibility: hidden",
    ];
    for style in hidden {
        let seen = read(&format!("<p>seen</p><div style='{style}'><p>hidden</p></div><p>end</p>"), "");
        assert_eq!(lines(&seen), ["seen", "end"], "{style}");
    }
    for style in ["color: #ff0", "transform: scale(0.9)", "text-indent: 2em", "clip-path: inset(1%)", "opacity: 0.5"] {
        let seen = read(&format!("<p>seen</p><div style='{style}'><p>shown</p></div><p>end</p>"), "");
        assert_eq!(lines(&seen), ["seen", "shown", "end"], "{style}");
    }
    let framed =
        |size: u32| read(&format!("<iframe width={size} height={size} srcdoc='<p>framed</p>'></iframe><p>end</p>"), "");
    assert_eq!(lines(&framed(0)), ["end"], "a frame without a size");
    assert_eq!(lines(&framed(200)), ["framed", "end"]);
}

#[test]
fn what_stands_in_a_form_under_the_name_of_one_of_its_properties_changes_nothing() {
    let shadowing = |name: &str| format!("<input type=hidden name='{name}'>");
    let names = [
        "tagName",
        "nodeType",
        "childNodes",
        "children",
        "ownerDocument",
        "shadowRoot",
        "getRootNode",
        "getAttribute",
        "hasAttribute",
        "querySelector",
        "matches",
        "getBoundingClientRect",
        "getClientRects",
        "disabled",
        "parentElement",
    ];
    let inputs: String = names.iter().map(|name| shadowing(name)).collect();
    let forms: String = ["body", "defaultView", "readyState", "querySelectorAll", "getElementById", "createRange"]
        .iter()
        .map(|name| format!("<form name={name}></form>"))
        .collect();
    let html = format!("{forms}<form>{inputs}<p>in the form</p></form><button>Se déconnecter</button><p>end</p>");
    assert_eq!(lines(&read(&html, "")), ["in the form", "Se déconnecter", "end"]);
    let web_view = WebView::open(&html).expect("a page");
    let signed_in = format!("return ({READER}).isSignedIn(['Se déconnecter'])");
    assert_eq!(web_view.run(&signed_in, Vec::new()).expect("an answer"), true);
}

#[test]
fn a_style_that_shows_what_the_words_of_the_page_would_hide_is_believed() {
    let seen = read("<p class='hidden ng-hide'>on the screen</p><dialog open>asks</dialog><p>end</p>", "");
    assert_eq!(lines(&seen), ["on the screen", "asks", "end"]);
}

#[test]
fn shadow_roots_slots_and_frames_stand_where_they_are_seen() {
    let seen = read(
        "<p>before</p><x-box><span slot=a>given</span><span>not given</span></x-box><iframe srcdoc='<p>framed</p>'></iframe><p>after</p>",
        "const root = document.querySelector('x-box').attachShadow({ mode: 'open' });
         root.innerHTML = '<p>in the shadow</p><p><slot name=a>instead</slot></p><slot name=b>left as it is</slot>';",
    );
    assert_eq!(lines(&seen), ["before", "in the shadow", "given", "left as it is", "framed", "after"]);
}

#[test]
fn of_fields_only_what_can_be_read_alone_is_read() {
    let seen = read(
        "<label>Nouveau mot de passe <input readonly value='a&b<c\"d'></label><label>Mot de passe <input type=password readonly value=SECRET>
         </label><label>Nom <input value=TYPED></label><textarea>TYPED</textarea><textarea readonly>two\nlines</textarea>
         <select><option>one<option selected>two</select><input type=hidden value=HIDDEN><input type=submit value=Soumettre><p>end</p>",
        "",
    );
    for never in ["SECRET", "TYPED", "HIDDEN"] {
        assert!(!seen.contains(never), "{never} in {seen}");
    }
    let page = VisiblePage::from_html(&seen);
    let said: Vec<String> = lines(&seen);
    for shown in ["a&b<c\"d", "lines", "two", "Soumettre"] {
        assert!(said.iter().any(|line| line.contains(shown)), "{shown} in {said:?}");
    }
    assert!(page.controls().iter().any(|control| control.label == "Nouveau mot de passe"), "{:?}", page.controls());
}

#[test]
fn a_recap_comes_back_byte_for_byte_and_one_that_broke_off_is_incomplete() {
    let login = "TECH_039012665400024@cpp2017.fr";
    let recap = |end: &str| {
        format!(
            "<h2>Récapitulatif de réinitialisation du mot de passe du compte utilisateur technique</h2><p>Vous venez de \
             réinitialiser avec succès le mot de passe du compte utilisateur technique {login} pour la structure \
             39012665400024 M.</p><p>Ce compte a été réinitialisé avec le mot de passe :</p><p><strong>{end}"
        )
    };
    for password in [PASSWORD, "a&amp;b&lt;c>\"d'`$\\"] {
        let whole = recap(&format!("{password}</strong></p><p>Vous allez recevoir un courrier électronique.</p>"));
        let seen = read(&whole, "");
        let plain = password.replace("&amp;", "&").replace("&lt;", "<");
        let read = OpenPage::read(&seen).into_page();
        let Page::Recap(read) = read else { panic!("{password}: {read:?} from {seen}") };
        assert_eq!(read.password.expose(), plain);
    }
    let cut = read(&recap(&PASSWORD[..9]), "");
    let page = OpenPage::read(&cut).into_page();
    assert!(matches!(page, Page::RecapIncomplete(_)), "{page:?}");
}

#[test]
fn two_recaps_of_which_one_is_hidden_are_one() {
    let decoy = |password: &str, style: &str| {
        format!(
            "<div style='{style}'><p>Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique \
             TECH_039012665400024@cpp2017.fr pour la structure 39012665400024 M.</p><p>Ce compte a été réinitialisé avec le \
             mot de passe :</p><p>{password}</p><p>Vous allez recevoir un courrier électronique.</p></div>"
        )
    };
    let page = |first: &str| {
        let html = format!("{}{}", decoy("decoy-decoy-1", first), decoy(PASSWORD, ""));
        OpenPage::read(&read(&html, "")).into_page()
    };
    let Page::Recap(recap) = page("opacity: 0") else { panic!("the hidden one is not there") };
    assert_eq!(recap.password.expose(), PASSWORD);
    assert!(matches!(page(""), Page::Ambiguous), "two that are seen are two");
}

#[test]
fn a_page_that_never_ends_and_one_that_nests_without_end_are_not_the_portals() {
    let long = read("<p>x</p>", "document.body.append('y'.repeat(6_000_000));");
    assert_eq!(long, "", "too long");
    let deep = read(
        "<p>x</p>",
        "let at = document.body; for (let i = 0; i < 5000; i++) at = at.appendChild(document.createElement('div')); at.append('deep');",
    );
    assert_eq!(lines(&deep), ["x"]);
}

#[test]
fn somebody_has_signed_in_only_where_the_way_out_is_seen() {
    let signed_in = |html: &str| {
        let web_view = WebView::open(html).expect("a page");
        web_view.run(&format!("return ({READER}).isSignedIn(arguments[0])"), vec![LABELS.into()]).expect("an answer")
    };
    const LABELS: &[&str] = &["Se déconnecter", "Déconnexion"];
    for html in [
        "<button>Se  DÉCONNECTER</button>",
        "<a href=x title='Déconnexion'>×</a>",
        "<input type=submit value=Déconnexion>",
    ] {
        assert_eq!(signed_in(html), true, "{html}");
    }
    for html in ["<p>Se déconnecter</p>", "<button hidden>Se déconnecter</button>", "<button>Se connecter</button>", ""]
    {
        assert_eq!(signed_in(html), false, "{html}");
    }
}

#[test]
fn a_row_of_an_opened_list_is_an_entry_by_its_words_alone() {
    let html = "<label>Choisir la structure</label><a id=field>-- Aucun --</a><div id=other>39012665400024 stood here before</div>
        <ul id=list style='display:none'><li>00000000000001 - A</li><li><b>39012665400024 - <i>M</i></b></li>
        <li>Aide sur 39012665400024 <button>?</button></li></ul><p>end</p>";
    let web_view = WebView::open(html).expect("a page");
    let run = |script: &str, given: Vec<Value>| web_view.run(script, given).expect("an answer");
    run(
        "document.querySelector('#field').onmousedown = () => { document.querySelector('#list').style.display = 'block'; };
         document.querySelector('#list').onmouseup = (event) => { document.querySelector('#field').textContent = event.target.textContent; };",
        Vec::new(),
    );
    let reader = format!("const reader = (window.reader ??= {READER}); ");
    let entries = || {
        let told = run(&format!("{reader} return reader.read()"), Vec::new());
        let told: Value = serde_json::from_str(told.as_str().expect("text")).expect("JSON");
        let page = VisiblePage::from_html(told["html"].as_str().expect("HTML"));
        let options = page.controls().iter().filter(|control| control.kind == ControlKind::Option);
        options.map(|control| (control.label.clone(), control.reach.clone())).collect::<Vec<_>>()
    };
    let [(_, field)] = &entries()[..] else { panic!("only the drop-down: {:?}", entries()) };
    run(
        &format!("{reader} return reader.choose(...arguments)"),
        vec![field.as_str().into(), vec!["39012665400024"].into()],
    );
    let open = entries();
    let [_, (row, reach)] = &open[..] else { panic!("the drop-down, and one row: {open:?}") };
    assert_eq!(row, "39012665400024 - M");
    run(&format!("{reader} return reader.press(...arguments)"), vec![reach.as_str().into()]);
    assert_eq!(run("return document.querySelector('#field').textContent", Vec::new()), "39012665400024 - M");
    assert_eq!(entries().len(), 1, "what was opened is chosen from: words alone make no entry any more");
}

#[test]
fn a_button_is_clicked_with_one_event_and_what_cannot_be_undone_only_on_the_page_that_was_told_last() {
    let html = "<p id=account>TECH_1_A@cpro.fr</p><button id=b>Soumettre</button><p id=clock>12:00</p>";
    let web_view = WebView::open(html).expect("a page");
    let run = |script: &str, given: Vec<Value>| web_view.run(script, given).expect("an answer");
    run(
        "window.heard = []; const button = document.querySelector('#b');
         for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'submit']) {
             document.addEventListener(kind, (event) => window.heard.push(`${event.type} ${event.detail}`), true);
         }",
        Vec::new(),
    );
    let reader = format!("const reader = (window.reader ??= {READER}); ");
    let button = || {
        let told = run(&format!("{reader} return reader.read()"), Vec::new());
        let told: Value = serde_json::from_str(told.as_str().expect("text")).expect("JSON");
        let page = VisiblePage::from_html(told["html"].as_str().expect("HTML"));
        page.controls().iter().find(|control| control.label == "Soumettre").expect("a button").reach.clone()
    };
    let commit = |reach: &str| run(&format!("{reader} return reader.commit(...arguments)"), vec![reach.into()]);
    let heard = || run("return window.heard.splice(0)", Vec::new());
    let changes = [
        ("the account", "document.querySelector('#account').textContent = 'TECH_1_B@cpro.fr'"),
        ("the button's label", "document.querySelector('#b').textContent = 'Annuler'"),
        ("the button itself", "document.querySelector('#b').replaceWith(document.querySelector('#b').cloneNode(true))"),
        ("something else that is seen", "document.querySelector('#clock').textContent = '12:01'"),
    ];
    assert_eq!(commit("#t-0"), false, "nothing was told yet");
    for (what, change) in changes {
        let reach = button();
        run(change, Vec::new());
        assert_eq!((commit(&reach), heard()), (Value::Bool(false), Value::Array(Vec::new())), "{what} has changed");
        run("document.querySelector('#b').textContent = 'Soumettre'", Vec::new());
    }
    let reach = button();
    run("document.body.append(document.createComment('not seen'))", Vec::new());
    assert_eq!(commit(&reach), true, "what nobody sees makes no difference");
    assert_eq!(heard(), serde_json::json!(["click 0"]));
    run(&format!("{reader} return reader.click(...arguments)"), vec![button().into()]);
    assert_eq!(heard(), serde_json::json!(["click 0"]));
}

/// What the reader tells of a page, after `script` ran in it; empty for a page too long.
fn read(html: &str, script: &str) -> String {
    let web_view = WebView::open(html).expect("a page");
    web_view.run(script, Vec::new()).expect("the page's own script runs");
    let told = web_view.run(&format!("return ({READER}).read()"), Vec::new()).expect("the reader answers");
    let told: Value = serde_json::from_str(told.as_str().expect("text")).expect("JSON");
    assert_eq!(told["ready"], true);
    told["html"].as_str().unwrap_or_default().to_owned()
}

fn lines(html: &str) -> Vec<String> {
    let page = VisiblePage::from_html(html);
    page.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}
