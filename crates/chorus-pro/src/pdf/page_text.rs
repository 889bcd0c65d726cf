//! What a page of a PDF writes, and where.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};

use super::font::{Font, without_encoding};
use super::lines::Run;
use super::{MOST_UNPACKED, refused};
use crate::Error;

/// The runs of text of one page, in the order in which they are written.
pub(super) fn runs(document: &Document, page: ObjectId) -> Result<Vec<Run>, Error> {
    let failed = |error: lopdf::Error| refused(&error, None);
    let fonts = document.get_page_fonts(page).map_err(failed)?;
    let unicode: BTreeMap<Vec<u8>, Dictionary> =
        fonts.iter().filter_map(|(name, font)| Some((name.clone(), without_encoding(font)?))).collect();
    let fonts = fonts.into_iter().map(|(name, font)| {
        let read = Font::read(document, font, unicode.get(&name));
        (name, read)
    });
    let content = document.get_page_content_with_limit(page, MOST_UNPACKED).map_err(failed)?;
    let content = Content::decode(&content).map_err(failed)?;
    let mut pen =
        Pen { fonts: fonts.collect(), state: State::new(), saved: Vec::new(), spoken: Vec::new(), runs: Vec::new() };
    for operation in &content.operations {
        pen.obey(operation);
    }
    Ok(pen.runs)
}

/// A matrix as in `cm` and `Tm`.
type Matrix = [f32; 6];

/// What writes.
struct Pen<'d> {
    fonts: BTreeMap<Vec<u8>, Font<'d>>,
    state: State,
    saved: Vec<State>,
    /// Open marked contents; of those with `/ActualText`, what they say, until a first run has said it.
    spoken: Vec<Spoken>,
    runs: Vec<Run>,
}

enum Spoken {
    AsWritten,
    Instead { text: String, run: Option<usize> },
}

#[derive(Clone)]
struct State {
    page: Matrix,
    text: Matrix,
    line: Matrix,
    font: Vec<u8>,
    size: f32,
    leading: f32,
    letter_space: f32,
    word_space: f32,
    stretch: f32,
}

impl State {
    fn new() -> Self {
        let (page, text, line) = (ONE, ONE, ONE);
        Self {
            page,
            text,
            line,
            font: Vec::new(),
            size: 0.0,
            leading: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
        }
    }
}

impl Pen<'_> {
    fn obey(&mut self, operation: &Operation) {
        let operands = operation.operands.as_slice();
        let number = |place: usize| operands.get(place).and_then(|operand| operand.as_float().ok()).unwrap_or(0.0);
        let matrix = || std::array::from_fn(number);
        match operation.operator.as_str() {
            "q" if self.saved.len() < DEEPEST => self.saved.push(self.state.clone()),
            "Q" => self.state = self.saved.pop().unwrap_or_else(|| self.state.clone()),
            "cm" => self.state.page = times(matrix(), self.state.page),
            "BT" => (self.state.text, self.state.line) = (ONE, ONE),
            "Tf" => {
                self.state.font = operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default().to_vec();
                self.state.size = number(1);
            }
            "Tc" => self.state.letter_space = number(0),
            "Tw" => self.state.word_space = number(0),
            "Tz" => self.state.stretch = number(0) / 100.0,
            "TL" => self.state.leading = number(0),
            "Td" => self.next_line(number(0), number(1)),
            "TD" => {
                self.state.leading = -number(1);
                self.next_line(number(0), number(1));
            }
            "T*" => self.next_line(0.0, -self.state.leading),
            "Tm" => (self.state.text, self.state.line) = (matrix(), matrix()),
            "Tj" => self.show(operands),
            "TJ" => self.show(operands.first().and_then(|parts| parts.as_array().ok()).map_or(&[], Vec::as_slice)),
            "'" => {
                self.next_line(0.0, -self.state.leading);
                self.show(operands);
            }
            "\"" => {
                (self.state.word_space, self.state.letter_space) = (number(0), number(1));
                self.next_line(0.0, -self.state.leading);
                self.show(operands.get(2..).unwrap_or_default());
            }
            "BMC" => self.spoken.push(Spoken::AsWritten),
            "BDC" => {
                let text = operands
                    .get(1)
                    .and_then(|operand| operand.as_dict().ok())
                    .and_then(|words| words.get(b"ActualText").ok());
                let text = text.and_then(|text| decode_text_string(text).ok());
                self.spoken.push(text.map_or(Spoken::AsWritten, |text| Spoken::Instead { text, run: None }));
            }
            "EMC" => {
                self.spoken.pop();
            }
            _ => {}
        }
    }

    fn next_line(&mut self, x: f32, y: f32) {
        self.state.line = times([1.0, 0.0, 0.0, 1.0, x, y], self.state.line);
        self.state.text = self.state.line;
    }

    /// Shows strings; the numbers between them move the pen, and a wide move begins a run of its own.
    fn show(&mut self, parts: &[Object]) {
        let mut run = self.begin_run();
        for part in parts {
            if let Ok(string) = part.as_str() {
                self.write(string, &mut run);
            } else if let Ok(back) = part.as_float() {
                self.advance(-back / 1000.0 * self.state.size * self.state.stretch);
                if back.abs() > WIDE_MOVE {
                    self.end_run(run);
                    run = self.begin_run();
                }
            }
        }
        self.end_run(run);
    }

    fn write(&mut self, string: &[u8], run: &mut Run) {
        let Some(font) = self.fonts.get(&self.state.font) else {
            run.text.extend(string.iter().map(|_| char::REPLACEMENT_CHARACTER));
            return;
        };
        run.has_known_width &= font.knows_widths();
        let State { size, letter_space, word_space, stretch, .. } = self.state;
        for glyph in font.glyphs(string) {
            run.text.push_str(&glyph.text);
            let space = if glyph.is_space { word_space } else { 0.0 };
            self.state.text = times(
                [1.0, 0.0, 0.0, 1.0, (glyph.width * size + letter_space + space) * stretch, 0.0],
                self.state.text,
            );
        }
    }

    fn advance(&mut self, x: f32) {
        self.state.text = times([1.0, 0.0, 0.0, 1.0, x, 0.0], self.state.text);
    }

    fn begin_run(&self) -> Run {
        let at = times(self.state.text, self.state.page);
        let size = self.state.size * at[2].hypot(at[3]);
        Run { x: at[4], y: at[5], end: at[4], size, text: String::new().into(), has_known_width: true }
    }

    fn end_run(&mut self, mut run: Run) {
        run.end = times(self.state.text, self.state.page)[4];
        let is_number = [run.x, run.y, run.end, run.size].iter().all(|number| number.is_finite());
        if run.text.is_empty() || !is_number || self.runs.len() >= MOST_RUNS {
            return;
        }
        let place = self.runs.len();
        for spoken in &mut self.spoken {
            let Spoken::Instead { text, run: said } = spoken else { continue };
            if let Some(said) = *said {
                // The text was said by an earlier run, which now reaches to here.
                self.runs[said].end = run.end;
                return;
            }
            *run.text = std::mem::take(text);
            *said = Some(place);
            break;
        }
        self.runs.push(run);
    }
}

fn times(one: Matrix, two: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = one;
    let [g, h, i, j, k, l] = two;
    [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

const ONE: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
const DEEPEST: usize = 100;
const MOST_RUNS: usize = 50_000;
/// In thousandths of the font's size.
const WIDE_MOVE: f32 = 150.0;
