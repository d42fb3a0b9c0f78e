//! The simulated histories as a test of the workspace: a few thousand of a fixed seed, and the ones that once went wrong.

use counterfoil_torture::{histories, history};

#[test]
fn no_history_charges_twice_or_ends_with_another_truth() {
    let (counts, failed) = histories::run(20_261_126, 0, 5_000);
    assert_eq!(failed, []);
    assert_eq!(counts.histories, 5_000);
    // Otherwise nothing was tried.
    assert!(counts.crashes > 1_000 && counts.faults > 1_000 && counts.charges > 1_000);
}

/// Each once ended with a transaction of another payment, or with one that nobody held.
#[test]
fn histories_that_went_wrong_once_do_not_again() {
    for index in [7, 802, 2_145, 2_633, 3_775, 5_088, 5_578, 6_372, 45_138, 86_320] {
        assert!(history::run(1, index).is_ok(), "{}", history::story(1, index));
    }
    assert!(history::run(9, 43_673).is_ok(), "{}", history::story(9, 43_673));
}

#[test]
fn a_history_is_the_same_whenever_it_is_told() {
    assert_eq!(history::story(3, 14), history::story(3, 14));
    assert_ne!(history::story(3, 14), history::story(3, 15));
}
