//! One bit for each row.

use super::UnequalLengths;

/// One bit for each row, read from the least significant bit of a byte on: the layout of Arrow's validity and Boolean buffers.
///
/// # Example
///
/// ```
/// use unified_support::columns::Bits;
///
/// // The rows begin at the third bit.
/// let valid = Bits::new(&[0b0001_0100, 0b1], 2);
/// assert_eq!([0, 1, 2, 6].map(|row| valid.get(row)), [Some(true), Some(false), Some(true), Some(true)]);
/// // The last byte has eight bits, too.
/// assert_eq!((valid.len(), valid.get(14)), (14, None));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Bits<'a> {
    bytes: &'a [u8],
    /// The bit of the first row.
    first: usize,
}

impl<'a> Bits<'a> {
    /// The bits of `bytes` from the bit `first` on, counted from zero.
    #[must_use]
    pub const fn new(bytes: &'a [u8], first: usize) -> Self {
        Self { bytes, first }
    }

    /// How many rows there are bits for.
    #[must_use]
    pub const fn len(&self) -> usize {
        bits_in(self.bytes, self.first)
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bit of the row; none beyond the last.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<bool> {
        let (byte, mask) = place(self.first, row)?;
        self.bytes.get(byte).map(|byte| byte & mask != 0)
    }

    /// The bits of the rows from `row` on.
    pub(super) const fn after(self, row: usize) -> Self {
        Self::new(self.bytes, self.first.saturating_add(row))
    }
}

/// One bit for each row, which is written: in the layout of [`Bits`].
///
/// Bits before the first row and beyond the last are left as they are.
#[derive(Debug)]
pub struct BitsMut<'a> {
    bytes: &'a mut [u8],
    first: usize,
}

impl<'a> BitsMut<'a> {
    /// The bits of `bytes` from the bit `first` on, counted from zero.
    #[must_use]
    pub const fn new(bytes: &'a mut [u8], first: usize) -> Self {
        Self { bytes, first }
    }

    pub(super) fn set(&mut self, row: usize, bit: bool) {
        let place = place(self.first, row);
        let byte = place.and_then(|(byte, mask)| Some((self.bytes.get_mut(byte)?, mask)));
        match byte {
            Some((byte, mask)) if bit => *byte |= mask,
            Some((byte, mask)) => *byte &= !mask,
            None => {}
        }
    }

    /// Refuses to have fewer bits than rows; more do no harm, as a byte has eight.
    pub(super) const fn check(
        &self,
        column: &'static str,
        rows: usize,
    ) -> Result<(), UnequalLengths> {
        let found = bits_in(self.bytes, self.first);
        if found < rows {
            return Err(UnequalLengths {
                column,
                found,
                rows,
            });
        }
        Ok(())
    }
}

const fn bits_in(bytes: &[u8], first: usize) -> usize {
    bytes.len().saturating_mul(8).saturating_sub(first)
}

/// The byte and the mask of the bit of `row`.
fn place(first: usize, row: usize) -> Option<(usize, u8)> {
    let bit = first.checked_add(row)?;
    Some((bit / 8, 1 << (bit % 8)))
}
