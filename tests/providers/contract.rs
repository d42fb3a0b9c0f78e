//! What every provider owes the terminal whatever it talks: a description that holds together.

use std::collections::BTreeSet;

use providers::ALL;

#[test]
fn every_description_holds_together() {
    let mut ids = BTreeSet::new();
    for provider in ALL {
        let it = provider.descriptor();
        assert!(ids.insert(it.id), "{} twice", it.id);
        assert!(it.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'));
        assert!(providers::by_id(it.id).is_some());
        assert!(it.limits.link_seconds_default <= it.limits.link_seconds_max);
        assert!(it.limits.entry_page_seconds <= it.limits.link_seconds_max);
        assert!(it.credentials.iter().any(|field| field.secret && field.required));
        let names: BTreeSet<_> = it.credentials.iter().map(|field| field.name).collect();
        assert_eq!(names.len(), it.credentials.len());
        for field in it.addresses {
            assert!(field.test.starts_with("https://") && field.live.starts_with("https://"));
            assert_ne!(field.test, field.live);
        }
        for option in it.options.iter().filter(|option| !option.choices.is_empty()) {
            assert!(option.choices.contains(&option.default), "{}", option.name);
        }
    }
    assert!(providers::by_id("none").is_none());
}
