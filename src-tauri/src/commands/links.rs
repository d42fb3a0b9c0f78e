//! Payment links.

use app::api::{LinkDraft, LinkInput, MailPreview};

use super::{Answer, Held};

/// A link for an order, before it is sent.
#[tauri::command]
#[specta::specta]
pub async fn link_draft(shell: Held<'_>, order_id: String) -> Answer<LinkDraft> {
    Ok(shell.app().await?.link_draft(order_id).await?)
}

/// Makes the link and queues its mail; answers the payment it became.
#[tauri::command]
#[specta::specta]
pub async fn link_send(shell: Held<'_>, input: LinkInput) -> Answer<String> {
    Ok(shell.app().await?.link_send(input).await?)
}

/// The mail as it will be sent, in one of the customer's languages, and the address of a frame that shows it.
#[tauri::command]
#[specta::specta]
pub async fn link_preview(shell: Held<'_>, input: LinkInput, language: String) -> Answer<MailPreview> {
    let mut preview = shell.app().await?.link_preview(input, language).await?;
    preview.frame = Some(shell.previews.keep(preview.html.clone()));
    Ok(preview)
}
