//! Choices read from a string of bytes.

/// Bytes to draw choices from. Once they are used up every choice is its first, so that fewer and smaller bytes
/// mean a simpler case.
pub(crate) struct Bytes<'a>(pub(crate) &'a [u8]);

impl Bytes<'_> {
    /// A number from 0 to one below `bound`.
    pub(crate) fn below(&mut self, bound: i64) -> i64 {
        let width = if bound <= 256 { 1 } else { 4 };
        let drawn = (0..width).fold(0, |drawn, _| drawn << 8 | i64::from(self.byte()));
        drawn % bound
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn within(&mut self, low: i64, high: i64) -> i64 {
        low + self.below(high - low + 1)
    }

    /// True once in `n` times.
    pub(crate) fn one_in(&mut self, n: i64) -> bool {
        self.below(n) == n - 1
    }

    /// One of `choices`.
    pub(crate) fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        let count = i64::try_from(choices.len()).expect("few choices");
        choices[usize::try_from(self.below(count)).expect("not negative")]
    }

    fn byte(&mut self) -> u8 {
        let Some((&byte, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        byte
    }
}
