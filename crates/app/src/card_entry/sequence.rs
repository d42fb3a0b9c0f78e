//! Puts key presses back into the order in which they were made. Knows nothing of what they mean.

use zeroize::Zeroize;

use super::stroke::Stroke;

/// How many presses may be on their way at once; a person and an auto-repeating key stay far below.
const WINDOW: usize = 64;

/// More presses are missing than can still be on their way.
pub(super) struct Lost;

/// Presses that overtook others, each in the place it will be taken from.
pub(super) struct Sequence {
    applied: u32,
    waiting: Box<[Option<Stroke>; WINDOW]>,
}

impl Default for Sequence {
    fn default() -> Self {
        Self::after(0)
    }
}

impl Drop for Sequence {
    fn drop(&mut self) {
        self.waiting.zeroize();
    }
}

impl Sequence {
    /// Counts on after `applied`.
    pub(super) fn after(applied: u32) -> Self {
        Self { applied, waiting: Box::new([None; WINDOW]) }
    }

    /// Keeps a press until its turn; one that came already is dropped.
    pub(super) fn put(&mut self, stroke: Stroke) -> Result<(), Lost> {
        let Some(ahead) = stroke.sequence.checked_sub(self.applied.saturating_add(1)) else { return Ok(()) };
        if ahead as usize >= WINDOW {
            return Err(Lost);
        }
        self.waiting[stroke.sequence as usize % WINDOW] = Some(stroke);
        Ok(())
    }

    /// The next press in order, if it is there.
    pub(super) fn next(&mut self) -> Option<Stroke> {
        let turn = self.applied.checked_add(1)?;
        let slot = &mut self.waiting[turn as usize % WINDOW];
        let stroke = (*slot).filter(|stroke| stroke.sequence == turn)?;
        slot.zeroize();
        self.applied = turn;
        Some(stroke)
    }

    /// The last sequence number that was handed out.
    pub(super) fn applied(&self) -> u32 {
        self.applied
    }
}
