//! How what a clock has is told in steps, and written as data: its thresholds, its choices, what it does.

use crate::{
    calendar::{CalendarEditPolicy, ChangePolicy, CycleMode, LatePolicy, Share, ThresholdStanding},
    document::{Operand, Value, told_by_name},
    money::Fraction,
};

told_by_name!(ThresholdStanding);
told_by_name!(ChangePolicy);
told_by_name!(CalendarEditPolicy);
told_by_name!(CycleMode);
told_by_name!(LatePolicy);

impl Operand for Share {
    fn value(&self) -> Option<Value> {
        Some(Value::Fraction(fraction(*self)))
    }
}

fn fraction(share: Share) -> Fraction {
    Fraction::ratio(share.part(), share.whole_above_zero())
}

#[cfg(feature = "serde")]
mod datum {
    use core::num::NonZeroU64;

    use serde::{Serializer, ser::SerializeMap};

    use super::fraction;
    #[cfg(test)]
    use crate::data::shape::{Forms, Shapes};
    use crate::{
        calendar::{
            CalendarEditPolicy, ChangePolicy, CycleMode, LatePolicy, Phase, Share, Threshold,
            ThresholdStanding,
        },
        data::{
            Datum, Fields, Fieldset, Node, Reading, datum_by_name,
            mode::{duration, optional},
            reader::{exactly_one, refuse},
            serde_forms,
        },
        finding::{Findings, Path, codes},
        money::{Fraction, Unread},
    };

    datum_by_name!(ThresholdStanding);
    datum_by_name!(Phase);
    datum_by_name!(ChangePolicy);
    datum_by_name!(CalendarEditPolicy);
    datum_by_name!(CycleMode);
    datum_by_name!(LatePolicy);
    serde_forms!(Share, Threshold);

    /// An exact number, 1 for the whole.
    impl Datum for Share {
        fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            fraction(*self).write(serializer)
        }

        fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
            let exact = Fraction::read(node, path, findings)?;
            let part = u64::try_from(exact.numerator()).ok();
            let whole = u64::try_from(exact.denominator()).ok();
            let Some((part, whole)) = part.zip(whole.and_then(NonZeroU64::new)) else {
                // No clock runs long enough to tell it from its neighbours.
                let code = codes::MALFORMED_FRACTION;
                return refuse(code, Unread::Fraction, node, path, findings);
            };
            Ok(Self::of(part, whole))
        }

        #[cfg(test)]
        fn shape(shapes: &mut Shapes) -> Node {
            Fraction::shape(shapes)
        }
    }

    const USED: &str = "used";
    const LEFT: &str = "left_seconds";

    /// The share that is `used`, or the time that is left: `left_seconds`, and the `nanoseconds` beyond them.
    impl Fieldset for Threshold {
        fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
            match self {
                Self::Used(share) => optional::write(USED, &Some(*share), map),
                Self::Left(left) => duration::write(LEFT, left, map),
            }
        }

        fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
            let used = optional::read(USED, fields, findings);
            let left = match fields.given(LEFT) {
                Some(_) => duration::read(LEFT, fields, findings).map(Some),
                None => fields.optional(LEFT, findings, |_, _, _| Ok(chrono::TimeDelta::zero())),
            };
            let given = [
                (USED, used.map(|used| used.map(Self::Used))),
                (LEFT, left.map(|left| left.map(Self::Left))),
            ];
            let (node, path) = fields.whole();
            exactly_one(given, node, path, findings)
        }

        #[cfg(test)]
        fn forms(shapes: &mut Shapes) -> Forms {
            let left = duration::shape(LEFT, core::marker::PhantomData::<()>, shapes);
            Forms::required::<Share>(USED, shapes).or(left)
        }
    }
}
