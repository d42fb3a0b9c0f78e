//! The seven deliberate breaks: what is taken out, where, and which test has to notice. Data, and nothing else.

/// One rule that is broken on purpose.
pub struct Break {
    pub what: &'static str,
    pub file: &'static str,
    pub edit: Edit,
    /// The arguments of `cargo test` that run what has to fail.
    pub test: &'static str,
}

/// A text that stands in the file once, and what takes its place.
#[derive(Clone, Copy)]
pub struct Edit {
    pub find: &'static str,
    pub put: &'static str,
}

pub const ALL: &[Break] = &[
    Break {
        what: "no intent is written before a charge",
        file: "crates/app/src/pay.rs",
        edit: Edit { find: "            .event(intent.sent(None))\n", put: "" },
        test: "-p app --test it after_a_crash_an_open_request_is_unknown_and_settles_by_asking",
    },
    Break {
        what: "a charge that got no answer in time is sent again",
        file: "crates/providers/src/hipay.rs",
        edit: Edit {
            find: "    let answer = desk.post(\"order\", gateway, Form::of_text(&fields), id).await?;",
            put:
                "    let mut answer = desk.post(\"order\", gateway.clone(), Form::of_text(&fields), id).await;
    if matches!(answer, Err(Failure::Unknown(_))) {
        answer = desk.post(\"order\", gateway, Form::of_text(&fields), id).await;
    }
    let answer = answer?;",
        },
        test: "-p counterfoil-tests --test providers a_charge_without_a_usable_answer_is_unknown_and_sent_once",
    },
    Break {
        what: "the request's body is logged",
        file: "crates/providers/src/http.rs",
        edit: Edit {
            find: "        if let Some(body) = call.body {\n",
            put: "        if let Some(body) = call.body {\n            tracing::debug!(body = %String::from_utf8_lossy(&body.bytes()));\n",
        },
        test: "-p counterfoil-tests --test providers nothing_secret_is_logged_even_at_the_finest_level",
    },
    Break {
        what: "a refund may be larger than what was captured",
        file: "crates/domain/src/rules.rs",
        edit: Edit {
            find: "    let most = payment.totals().to_refund();",
            put: "    let most = payment.totals().authorised;",
        },
        test: "-p counterfoil-tests --test rules no_permit_goes_above_what_is_there",
    },
    Break {
        what: "the role of the person is not looked at",
        file: "crates/app/src/terminal.rs",
        edit: Edit {
            find: "        if may(&self.operator, deed, owner) { Ok(()) } else { Err(Error::Role(deed)) }",
            put: "        if may(&self.operator, deed, owner) { Ok(()) } else { Ok(()) }",
        },
        test: "-p app --test it nobody_does_what_their_role_does_not_include_and_nothing_leaves_for_it",
    },
    Break {
        what: "the card's number is a visible field",
        file: "ui/card/card.html",
        edit: Edit {
            find: "<div class=\"box digits\" id=\"number\" role=\"textbox\"",
            put: "<input class=\"box digits\" id=\"number\" type=\"text\" /><div role=\"textbox\"",
        },
        test: "-p xtask the_card_page_of_this_repository_has_no_field_for_digits",
    },
    Break {
        what: "the standard allocator",
        file: "src-tauri/src/main.rs",
        edit: Edit {
            find: "#[global_allocator]\nstatic MEMORY: allocator::Wiping = allocator::Wiping;",
            put: "#[allow(dead_code)]\nstatic MEMORY: allocator::Wiping = allocator::Wiping;",
        },
        test: "-p counterfoil --bin counterfoil what_this_program_frees_holds_no_trace",
    },
];
