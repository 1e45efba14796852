//! Character borders beside a byte offset, for windows of a fixed size. (The standard library's own are newer than the
//! Rust version this crate promises.)

/// The last border at or before `at`; the end of the text where `at` is behind it.
pub(crate) fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The first border at or behind `at`; the end of the text where `at` is behind it.
pub(crate) fn ceil_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borders() {
        assert_eq!((floor_boundary("aế", 2), ceil_boundary("aế", 2)), (1, 4));
        assert_eq!((floor_boundary("aế", 9), ceil_boundary("aế", 9)), (4, 4));
        assert_eq!((floor_boundary("aế", 1), ceil_boundary("", 0)), (1, 0));
    }
}
