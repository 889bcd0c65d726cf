//! A tag that is still being read: the parser compares each of its attributes with all before it.

/// What the source has shown of a tag so far.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct OpenTag {
    attributes: usize,
    /// The quote that a value stands in now.
    quote: Option<u8>,
    /// What came last parts one attribute from the next.
    is_apart: bool,
}

impl OpenTag {
    /// The last tag that begins in a part of the source. Where it is a comment that goes on, its words are counted too.
    pub(super) fn begins_in(part: &str) -> Self {
        let tag = part.rfind('<').map_or("", |start| &part[start..]);
        Self::default().goes_on(tag)
    }

    /// The same tag, with another part of it.
    pub(super) fn goes_on(mut self, part: &str) -> Self {
        for byte in part.bytes() {
            match self.quote {
                Some(quote) if quote == byte => (self.quote, self.is_apart) = (None, true),
                Some(_) => {}
                None if matches!(byte, b'"' | b'\'') => self.quote = Some(byte),
                None if byte.is_ascii_whitespace() || byte == b'/' => self.is_apart = true,
                None => {
                    self.attributes += usize::from(self.is_apart);
                    self.is_apart = false;
                }
            }
        }
        self
    }

    /// How many attributes it has at most.
    pub(super) fn attributes(self) -> usize {
        self.attributes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_counted_over_parts_and_what_a_value_holds_is_none() {
        let tag = OpenTag::begins_in("<p>x y</p><a b=1 c=\"d e f").goes_on(" g\" h/i").goes_on(" j='k l");
        assert_eq!(tag.attributes(), 5, "b, c, h, i, j");
        assert_eq!(OpenTag::begins_in("no tag at all").attributes(), 0);
    }
}
