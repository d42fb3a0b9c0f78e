//! The page's view of the commands, written as TypeScript. The one list of what the main window can call.

use tauri_specta::{Builder, ErrorHandlingMode, collect_commands, collect_events};

use crate::commands::{
    accounts, approvals, cards, customers, drift, guide, links, list, orders, payments, record, session,
    settings, templates,
};
use crate::events::Changed;

/// Commands and events of the main window.
pub fn builder() -> Builder<tauri::Wry> {
    Builder::new()
        // A refusal rejects the promise, as the page's backend contract has it.
        .error_handling(ErrorHandlingMode::Throw)
        .disable_serde_phases()
        .commands(collect_commands![
            session::session,
            session::preferences,
            session::preferences_save,
            customers::customer_search,
            customers::customer_save,
            customers::item_search,
            orders::order_start,
            orders::order_check,
            orders::order_save,
            orders::drafts,
            orders::draft_delete,
            orders::note_save,
            orders::owners,
            cards::card_open,
            cards::card_focus,
            cards::card_cancel,
            payments::result,
            payments::payment_ask,
            payments::detail,
            payments::action_words,
            payments::act,
            payments::acknowledge,
            links::link_draft,
            links::link_preview,
            links::link_send,
            list::list,
            list::list_counts,
            list::list_export,
            drift::drift_last,
            drift::drift_check,
            accounts::providers,
            accounts::accounts,
            accounts::account_save,
            accounts::account_forget_secrets,
            accounts::account_test,
            settings::sender,
            settings::sender_save,
            settings::sender_test,
            settings::return_pages,
            settings::return_pages_save,
            settings::defaults,
            settings::defaults_save,
            settings::shop,
            settings::shop_save,
            settings::recorder,
            settings::recorder_save,
            settings::recorder_test,
            settings::security,
            record::record_verify,
            record::record_copy,
            record::evidence_save,
            approvals::approvals,
            approvals::approval,
            approvals::approval_ask,
            approvals::approval_decide,
            approvals::approval_settings,
            approvals::approval_settings_save,
            templates::templates,
            templates::template_save,
            templates::template_apply,
            templates::template_rename,
            templates::template_delete,
            guide::guide,
            guide::guide_close,
        ])
        .events(collect_events![Changed])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_names::COMMANDS;
    use std::path::Path;
    use std::sync::LazyLock;

    const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/api/bindings.ts");
    const HEADER: &str = "/* eslint-disable */\n// What the page can ask of the terminal. Written by `cargo xtask bindings`; change the Rust side instead.\n";

    /// Written once for all tests: they run side by side, and the file has one name.
    static WRITTEN: LazyLock<String> = LazyLock::new(|| {
        let out = std::env::temp_dir().join(format!("counterfoil-bindings-{}.ts", std::process::id()));
        let language = specta_typescript::Typescript::default().header(HEADER);
        builder().dangerously_cast_bigints_to_number().export(language, &out).unwrap();
        let text = std::fs::read_to_string(&out).unwrap();
        std::fs::remove_file(&out).unwrap();
        text
    });

    #[test]
    fn the_committed_bindings_are_what_the_commands_say() {
        let text = &*WRITTEN;
        if std::env::var_os("COUNTERFOIL_WRITE_BINDINGS").is_some() {
            std::fs::write(FILE, text).unwrap();
        }
        let committed = std::fs::read_to_string(FILE).unwrap_or_default();
        assert!(
            committed == *text,
            "ui/src/api/bindings.ts is not what the commands say: run `cargo xtask bindings`"
        );
    }

    #[test]
    fn every_command_is_declared_granted_and_listed_once() {
        let capability = |name: &str| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("capabilities").join(name);
            let value: serde_json::Value =
                serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
            let permissions = value["permissions"].as_array().unwrap().clone();
            permissions
                .iter()
                .filter_map(|p| p.as_str()?.strip_prefix("allow-").map(|p| p.replace('-', "_")))
                .collect::<Vec<_>>()
        };
        let (main, card) = (capability("main.json"), capability("card.json"));
        for command in COMMANDS {
            let in_bindings = WRITTEN.contains(&format!("(\"{command}\""));
            assert_eq!(in_bindings, main.iter().any(|granted| granted == command), "{command}");
            assert_ne!(in_bindings, card.iter().any(|granted| granted == command), "{command}");
        }
        assert_eq!(main.len() + card.len(), COMMANDS.len(), "no grant for a command that does not exist");
    }
}
