//! Who may do what, cell by cell: the table here is written out once more by hand, so that a slip in one shows in the other.

use domain::id::OperatorId;
use domain::role::{Deed, Operator, Reach, Role, may, reach};

/// Rep, staff, manager: `-` nobody's, `o` own, `a` all.
const TABLE: [(Deed, &str); 16] = [
    (Deed::Read, "oaa"),
    (Deed::WriteOrder, "oaa"),
    (Deed::TakeCard, "o-a"),
    (Deed::SendLink, "oaa"),
    (Deed::Capture, "o-a"),
    (Deed::Cancel, "o-a"),
    (Deed::ChangeAmount, "o-a"),
    (Deed::Acknowledge, "o-a"),
    (Deed::Refund, "--a"),
    (Deed::Review, "--a"),
    (Deed::CloseUnknown, "--a"),
    (Deed::CheckDrift, "--a"),
    (Deed::KeepTemplates, "-aa"),
    (Deed::SetSwitches, "--a"),
    (Deed::ManageAccounts, "--a"),
    (Deed::ManageSettings, "--a"),
];

#[test]
fn every_role_reaches_as_far_as_the_table_says() {
    let word = |reach| match reach {
        Reach::Nobodys => '-',
        Reach::Own => 'o',
        Reach::All => 'a',
    };
    for deed in Deed::ALL {
        let row: String = Role::ALL.iter().map(|role| word(reach(*role, deed))).collect();
        let written = TABLE.iter().find(|(known, _)| *known == deed).map(|(_, row)| *row);
        assert_eq!(written, Some(row.as_str()), "{deed:?}");
    }
}

#[test]
fn own_is_own_and_nobody_else_s() {
    let (me, other) = (OperatorId::new("me"), OperatorId::new("other"));
    for role in Role::ALL {
        let person = Operator { id: me.clone(), role };
        for deed in Deed::ALL {
            let reach = reach(role, deed);
            assert_eq!(may(&person, deed, Some(&me)), reach != Reach::Nobodys, "{role:?} {deed:?}");
            assert_eq!(may(&person, deed, Some(&other)), reach == Reach::All, "{role:?} {deed:?}");
            assert_eq!(may(&person, deed, None), reach != Reach::Nobodys, "{role:?} {deed:?}");
        }
    }
}

#[test]
fn a_manager_may_everything_a_rep_or_staff_may() {
    let may = |role| move |deed: &&Deed| reach(role, **deed) != Reach::Nobodys;
    for role in [Role::Rep, Role::Staff] {
        assert!(Deed::ALL.iter().filter(may(role)).all(|deed| reach(Role::Manager, *deed) == Reach::All));
    }
}
