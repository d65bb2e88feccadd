//! The example `month`: its sums reconcile, and it prints the same each time.

use std::{path::PathBuf, process::Command};

#[test]
fn every_sum_of_the_month_reconciles_each_time() {
    let mut program = std::env::current_exe().expect("this program");
    program.pop();
    program.pop();
    program.push("examples");
    program.push(format!("month{}", std::env::consts::EXE_SUFFIX));
    let run = || {
        let mut command = Command::new(&program);
        command.current_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")));
        command.output().expect("a plain `cargo test` builds it")
    };
    let (first, second) = (run(), run());
    let told = String::from_utf8(first.stdout.clone()).expect("UTF-8");
    let differences = String::from_utf8(first.stderr).expect("UTF-8");
    assert_eq!((first.status.code(), &*differences), (Some(0), ""));
    assert!(told.ends_with("\nAll sums reconcile.\n"), "{told}");
    assert_eq!(first.stdout, second.stdout);
}
