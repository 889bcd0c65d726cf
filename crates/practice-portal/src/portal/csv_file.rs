//! Tables as files.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::frame;
use super::words::Words;

/// A table as the file that « Exporter au format CSV » gives: `;`, UTF-8 with its mark, as spreadsheets in French expect.
pub(super) fn answer<const N: usize>(
    words: Words,
    name: &str,
    header: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> Response {
    let Ok(bytes) = write(header, rows) else { return frame::error_page(words) };
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, disposition)], bytes).into_response()
}

fn write<const N: usize>(header: [&str; N], rows: impl Iterator<Item = [String; N]>) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}
