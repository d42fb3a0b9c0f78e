//! What a script gone wrong in the main window's page cannot do, in the release build.

use counterfoil_tests::window::{Launch, Terminal};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn the_main_page_reaches_no_command_of_the_card_window_and_no_plugin() {
    let terminal = Terminal::start(Launch::default()).await;
    for command in [
        "card_begin",
        "card_key",
        "card_reveal",
        "card_restart",
        "card_submit",
        "card_discard",
        "plugin:store|load",
        "plugin:store|get",
        "plugin:event|emit",
        "plugin:window|create",
        "plugin:window|close",
        "plugin:webview|create_webview",
        "plugin:path|resolve_directory",
        "plugin:app|version",
        "no_such_command",
    ] {
        let refused = terminal.page.call(command, json!({})).await;
        assert!(refused.is_err(), "{command}: {refused:?}");
    }
    assert!(terminal.page.call("preferences", json!({})).await.is_ok());
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_runs_and_loads_nothing_but_its_own_files() {
    let terminal = Terminal::start(Launch::default()).await;
    let planted = terminal
        .page
        .script(
            "window.ran = []; const violations = [];
             document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
             const add = (tag, set) => { const node = document.createElement(tag); Object.assign(node, set); document.body.append(node); };
             add('script', { textContent: 'window.ran.push(1)' });
             add('img', { src: 'http://127.0.0.1:9/a.png' });
             add('link', { rel: 'stylesheet', href: 'http://127.0.0.1:9/a.css' });
             const form = document.createElement('form'); form.action = 'http://127.0.0.1:9/'; document.body.append(form); form.submit();
             try { window.ran.push(eval('2')); } catch { violations.push('eval'); }
             try { Object.prototype.polluted = 1; } catch {}
             return fetch('http://127.0.0.1:9/').catch(() => {}).then(() => new Promise((done) => setTimeout(done, 300)))
               .then(() => ({ ran: window.ran, violations, polluted: ({}).polluted ?? null, global: '__TAURI__' in window }));",
            &[],
        )
        .await
        .unwrap();
    assert_eq!(planted["ran"], json!([]), "{planted}");
    assert_eq!(planted["polluted"], json!(null), "{planted}");
    assert_eq!(planted["global"], json!(false), "{planted}");
    let violations = planted["violations"].to_string();
    for directive in ["script-src", "img-src", "style-src", "form-action", "connect-src", "eval"] {
        assert!(violations.contains(directive), "{directive} in {violations}");
    }
    terminal.stop().await;
}

/// Frames of every origin a page can make for itself, each asking for every command; what they got is told to the page.
const FRAMES: &str = r#"
    const [commands] = arguments;
    const told = []; const violations = [];
    window.addEventListener('message', (event) => { if (event.data && event.data.ran) told.push(event.data); });
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const script = `parent.postMessage({ ran: location.href }, '*');
        for (const command of ${JSON.stringify(commands)}) {
            try { window.__TAURI_INTERNALS__.invoke(command, {}).then(() => parent.postMessage({ ran: command }, '*')); } catch {}
            fetch('ipc://localhost/' + command, { method: 'POST', body: '{}' })
                .then((answer) => answer.ok && parent.postMessage({ ran: command }, '*')).catch(() => {});
        }`;
    const page = '<!doctype html><body><script>' + script + '</' + 'script>';
    const frames = {
        srcdoc: { srcdoc: page },
        data: { src: 'data:text/html,' + encodeURIComponent(page) },
        blob: { src: URL.createObjectURL(new Blob([page], { type: 'text/html' })) },
        card: { src: 'card://localhost/card.html' },
        remote: { src: 'http://127.0.0.1:9/' },
    };
    const nodes = Object.entries(frames).map(([name, set]) => {
        const node = Object.assign(document.createElement('iframe'), set);
        document.body.append(node);
        return [name, node];
    });
    const worker = new Promise((done) => {
        try { new Worker(frames.blob.src).onerror = () => done('refused'); } catch { done('refused'); }
        setTimeout(() => done('refused'), 600);
    });
    return worker.then(() => new Promise((done) => setTimeout(done, 600))).then(() => {
        const rights = nodes.filter(([, node]) => { try { return '__TAURI_INTERNALS__' in node.contentWindow; } catch { return false; } });
        nodes.forEach(([, node]) => node.remove());
        return { told, violations, rights: rights.map(([name]) => name) };
    });
"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_of_any_origin_runs_nothing_and_reaches_no_command() {
    let terminal = Terminal::start(Launch::default()).await;
    let commands: Vec<&str> = include_str!("../../ui/src/api/bindings.ts")
        .lines()
        .filter_map(|line| line.split_once("__TAURI_INVOKE")?.1.split_once("(\"")?.1.split('"').next())
        .chain(["card_begin", "card_key", "card_submit", "plugin:window|close", "plugin:store|load"])
        .collect();
    assert!(commands.len() > 60, "{commands:?}");
    let found = terminal.page.script(FRAMES, &[json!(commands)]).await.unwrap();
    assert_eq!(found["told"], json!([]), "a frame ran, or got an answer: {found}");
    assert_eq!(found["rights"], json!([]), "a frame has the shell's own functions: {found}");
    let violations = found["violations"].to_string();
    assert!(violations.contains("frame-src") || violations.contains("script-src"), "{found}");
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_stays_on_its_own_page() {
    let terminal = Terminal::start(Launch::default()).await;
    for elsewhere in ["http://127.0.0.1:9/", "card://localhost/card.html", "data:text/html,<p>x</p>"] {
        let went = terminal.page.script("location.href = arguments[0]; return new Promise((done) => setTimeout(() => done(location.href), 300));", &[json!(elsewhere)]).await.unwrap();
        assert!(went.as_str().unwrap().starts_with("tauri://localhost"), "{went}");
    }
    let opened =
        terminal.page.script("return window.open('http://127.0.0.1:9/') === null;", &[]).await.unwrap();
    assert_eq!(opened, json!(true));
    assert!(terminal.page.call("preferences", json!({})).await.is_ok(), "the page still has its rights");
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_on_the_same_data_is_refused() {
    let terminal = Terminal::start(Launch::default()).await;
    let second = terminal.second_start();
    assert!(!second.status.success());
    let said = String::from_utf8_lossy(&second.stderr).into_owned();
    assert!(said.contains("another Counterfoil uses this data folder"), "{said}");
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_console_of_a_reps_page_the_shop_cannot_be_changed() {
    let environment = vec![("COUNTERFOIL_ROLE".to_owned(), "rep".to_owned())];
    let terminal = Terminal::start(Launch { environment, ..Launch::default() }).await;
    let page = &terminal.page;
    let session = page.call("session", json!({})).await.unwrap();
    assert_eq!(session["operator"]["role"], "rep");
    let defaults = page.call("defaults", json!({})).await.unwrap();
    let shop = page.call("shop", json!({})).await.unwrap();
    let accounts = page.call("accounts", json!({})).await.unwrap();
    for (command, arguments) in [
        ("defaults_save", json!({ "defaults": defaults })),
        ("shop_save", json!({ "shop": shop })),
        ("account_test", json!({ "accountId": accounts[0]["id"] })),
        ("account_forget_secrets", json!({ "accountId": accounts[0]["id"] })),
        ("approval_settings_save", json!({ "settings": { "limits": [] } })),
        ("drift_check", json!({})),
    ] {
        let refused = page.call(command, arguments).await.unwrap_err();
        assert!(format!("{refused:?}").contains("role"), "{command}: {refused:?}");
    }
    terminal.stop().await;
}
