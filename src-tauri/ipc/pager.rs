//! A long list, ten rows a page.

/// One page of it.
pub(crate) struct Page<T> {
    /// Counted from 1.
    pub(crate) number: usize,
    /// How many there are, one at the least.
    pub(crate) of: usize,
    pub(crate) rows: Vec<T>,
}

impl<T> Page<T> {
    /// A number past the end is the last page.
    pub(crate) fn of(all: impl IntoIterator<Item = T, IntoIter: ExactSizeIterator>, number: usize) -> Self {
        let all = all.into_iter();
        let of = all.len().div_ceil(ROWS).max(1);
        let number = number.clamp(1, of);
        Self { number, of, rows: all.skip((number - 1) * ROWS).take(ROWS).collect() }
    }
}

/// How many fit on a small screen.
const ROWS: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;

    fn page(length: u32, number: usize) -> (usize, usize, Vec<u32>) {
        let Page { number, of, rows } = Page::of((1..=length).collect::<Vec<_>>(), number);
        (number, of, rows)
    }

    #[test]
    fn every_row_is_on_one_page_and_a_page_past_the_end_is_the_last() {
        assert_eq!(page(0, 1), (1, 1, vec![]));
        assert_eq!(page(10, 2), (1, 1, (1..=10).collect()));
        assert_eq!(page(11, 2), (2, 2, vec![11]));
        assert_eq!(page(23, 99), (3, 3, vec![21, 22, 23]));
        assert_eq!(page(23, 0), (1, 3, (1..=10).collect()));
    }
}
