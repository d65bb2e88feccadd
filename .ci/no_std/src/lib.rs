//! Proves that the library links no std with any of its own features.
//!
//! A static library with a panic handler of its own does not build if anything below it links std, which has one too.
#![no_std]

use core::{
    alloc::{GlobalAlloc, Layout},
    panic::PanicInfo,
    ptr::null_mut,
};

use unified_support::{
    calendar::{BusinessCalendar, WeeklyHours, Zone},
    chrono::{DateTime, NaiveDate, TimeDelta},
};

/// Uses the library, so that its code is built into the archive: eight business hours after a Unix second, or -1.
#[unsafe(no_mangle)]
pub extern "C" fn eight_hours_after(second: i64) -> i64 {
    let due = (|| {
        let calendar = BusinessCalendar::builder(Zone::utc())
            .weekly(WeeklyHours::weekdays("09:00-17:00".parse().ok()?))
            .span(
                NaiveDate::from_epoch_days(20_000)?,
                NaiveDate::from_epoch_days(21_000)?,
            )
            .build()
            .ok()?;
        let start = DateTime::from_timestamp(second, 0)?;
        calendar.add(start, TimeDelta::hours(8)).ok()
    })();
    due.map_or(-1, |due| due.timestamp())
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    loop {}
}

/// Has no memory: the archive is built, never run.
struct NoMemory;

#[global_allocator]
static ALLOCATOR: NoMemory = NoMemory;

// SAFETY: it never hands out memory.
unsafe impl GlobalAlloc for NoMemory {
    unsafe fn alloc(&self, _: Layout) -> *mut u8 {
        null_mut()
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}
