//! From runs of text at their places to lines, as a reader sees them.

use zeroize::Zeroizing;

/// Text written in one go.
pub(super) struct Run {
    pub(super) x: f32,
    /// From the page's bottom.
    pub(super) y: f32,
    /// Where it ends, in the direction of `x`.
    pub(super) end: f32,
    /// The font's size on the page.
    pub(super) size: f32,
    pub(super) text: Zeroizing<String>,
    /// Where it ends is known and not estimated.
    pub(super) has_known_width: bool,
}

/// Adds the lines of one page, from top to bottom; wide gaps become tabs, paragraphs stand apart.
pub(super) fn write(mut runs: Vec<Run>, text: &mut String) {
    runs.sort_by(|one, two| two.y.total_cmp(&one.y));
    let mut above: Option<f32> = None;
    let mut rest = runs.as_mut_slice();
    while let Some(first) = rest.first() {
        let (y, size) = (first.y, first.size.max(1.0));
        let count = rest.iter().take_while(|run| y - run.y < 0.4 * size).count();
        let (line, below) = std::mem::take(&mut rest).split_at_mut(count);
        rest = below;
        line.sort_by(|one, two| one.x.total_cmp(&two.x));
        if above.is_some_and(|above| above - y > 1.8 * size) {
            text.push('\n');
        }
        write_line(line, text);
        text.push('\n');
        above = Some(y);
    }
}

fn write_line(runs: &[Run], text: &mut String) {
    let mut before: Option<&Run> = None;
    for run in runs {
        if let Some(before) = before {
            let gap = (run.x - before.end) / before.size.max(1.0);
            // A gap inside a word must not become a space: the word may be the password. Estimated ends allow for more.
            let narrow = if before.has_known_width { 0.15 } else { 0.3 };
            let is_apart = before.text.ends_with(char::is_whitespace) || run.text.starts_with(char::is_whitespace);
            if gap > 1.0 {
                text.push('\t');
            } else if gap > narrow && !is_apart {
                text.push(' ');
            }
        }
        text.push_str(&run.text);
        before = Some(run);
    }
}
