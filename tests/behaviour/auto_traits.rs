//! What can be shared between threads, checked when this is compiled.

use unified_support::{
    calendar::{BusinessCalendar, ClockLog, ClockState, OpenTime, TargetClock, Zone, Zones},
    decision::{Decision, QuestionError},
    engine::{Engine, Place},
    finding::Findings,
    response::FirstResponse,
};

const fn is_shared<T: Send + Sync>() {}

const _: () = {
    is_shared::<BusinessCalendar>();
    is_shared::<OpenTime>();
    is_shared::<TargetClock>();
    is_shared::<ClockLog>();
    is_shared::<ClockState>();
    is_shared::<Zone>();
    is_shared::<Zones>();
    is_shared::<Engine>();
    is_shared::<Place<'static>>();
    is_shared::<Decision<FirstResponse>>();
    is_shared::<QuestionError>();
    is_shared::<Findings>();
};

#[test]
fn an_engine_answers_on_many_threads() {
    let engine = crate::site::engine(unified_support::document::Readings::default());
    let from = crate::site::at("2026-05-13T16:50:00+02:00");
    let ask = |engine: &Engine| {
        let paris = engine.location("paris").expect("a location");
        paris.business_time_after(from, unified_support::chrono::TimeDelta::hours(2))
    };
    let expected = ask(&engine);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| ask(&engine))).collect();
        for thread in threads {
            assert_eq!(thread.join().expect("no panic"), expected);
        }
    });
}
