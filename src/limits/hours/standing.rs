//! Entries of hours that undo others.

use alloc::{collections::BTreeMap, sync::Arc};

use super::{Draw, DrawnHours, HoursEntry, rule::counted};
use crate::{
    decision::{Problem, QuestionError, Step, Trace},
    document::{HourIncrement, HoursRule, Source},
    limits::overdraw,
};

/// What of each entry so far stands: was not undone.
pub(super) struct Standings {
    increment: HourIncrement,
    entries: BTreeMap<Arc<str>, Standing>,
}

struct Standing {
    minutes: i64,
    left: i64,
    kind: Kind,
}

enum Kind {
    Delivered {
        /// What was taken off for it at first.
        drawn: i64,
        /// Whether what was not taken off is beyond what was left.
        counts: bool,
    },
    Reversed {
        of: Arc<str>,
    },
}

impl Standings {
    pub(super) const fn new(increment: HourIncrement) -> Self {
        Self {
            increment,
            entries: BTreeMap::new(),
        }
    }

    /// Enters hours that were delivered.
    pub(super) fn enter(&mut self, told: &DrawnHours) {
        let kind = Kind::Delivered {
            drawn: told.drawn_minutes,
            counts: told.drawn_minutes != 0 || told.excess_minutes != 0,
        };
        let standing = Standing {
            minutes: told.minutes,
            left: told.minutes,
            kind,
        };
        self.entries.insert(told.id.clone(), standing);
    }

    /// Undoes `minutes` of the entry `of`, or all that is left of it, where `left` is left of the hours.
    pub(super) fn reverse<T: Trace>(
        &mut self,
        entry: &HoursEntry,
        (of, minutes): (&Arc<str>, Option<i64>),
        left: i64,
        trace: &mut T,
    ) -> Result<DrawnHours, QuestionError> {
        let error = |problem| QuestionError::new("entries", &*entry.id, problem);
        let id = || (**of).into();
        let standing = self.entries.get(of);
        let standing = standing.ok_or_else(|| error(Problem::UnknownEntry { id: id() }))?;
        let asked = match minutes {
            None if standing.left == 0 => standing.minutes,
            None => standing.left,
            Some(minutes) => minutes,
        };
        let (drawn, excess) = self.undo(of, asked).map_err(error)?;
        if drawn > left {
            return Err(error(Problem::HoursOverdrawn {
                id: id(),
                left,
                needed: drawn,
            }));
        }
        trace.record(|| {
            let rule = HoursRule::HoursReversed {
                entry: entry.id.clone(),
                of: of.clone(),
                time: overdraw::time(asked),
                back: drawn <= 0,
                drawn: overdraw::time(drawn.saturating_abs()),
                left: overdraw::time(left.saturating_sub(drawn)),
            };
            Step::by(Source::Given, rule)
        });
        let standing = Standing {
            minutes: asked,
            left: asked,
            kind: Kind::Reversed { of: of.clone() },
        };
        self.entries.insert(entry.id.clone(), standing);
        Ok(DrawnHours {
            id: entry.id.clone(),
            on: entry.on,
            minutes: asked,
            draw: Draw::Reversed,
            drawn_minutes: drawn,
            excess_minutes: excess,
        })
    }

    /// Counts that `minutes` of the entry `of` do not stand any more; what that had undone stands again, and so on. By how much that
    /// changes what was taken off for the delivery at the end, and its excess.
    fn undo(&mut self, of: &Arc<str>, minutes: i64) -> Result<(i64, i64), Problem> {
        let (mut at, mut is_undone) = (of.clone(), true);
        while let Some(standing) = self.entries.get_mut(&at) {
            let before = standing.left;
            standing.left = if is_undone {
                before.saturating_sub(minutes)
            } else {
                before.saturating_add(minutes)
            };
            if standing.left < 0 {
                return Err(Problem::HoursReversalTooLarge {
                    id: (*at).into(),
                    left: before,
                    reversed: minutes,
                });
            }
            match &standing.kind {
                Kind::Delivered { drawn, counts } => {
                    let [before, after] = [before, standing.left].map(|minutes| {
                        let counted = counted(minutes, self.increment);
                        // What is beyond what was left is undone first.
                        let drawn = counted.min(*drawn);
                        (
                            drawn,
                            if *counts {
                                counted.saturating_sub(drawn)
                            } else {
                                0
                            },
                        )
                    });
                    let change = |after: i64, before| after.saturating_sub(before);
                    return Ok((change(after.0, before.0), change(after.1, before.1)));
                }
                Kind::Reversed { of } => {
                    at = of.clone();
                    is_undone = !is_undone;
                }
            }
        }
        Ok((0, 0))
    }
}
