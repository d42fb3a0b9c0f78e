/**
 * Shows a ready mail in a frame that can run nothing. The window's content policy allows no inline style, and a frame made
 * from text inherits it; so the styles are taken off the text and put back through the style object model. No script, handler,
 * form, remote image or link survives: what is shown can be read, and that is all.
 */

const DROPPED = 'script, style, iframe, object, embed, form, input, button, base, link, meta[http-equiv], audio, video, svg use';

export interface DrawnMail { body: DocumentFragment; styles: string[]; bodyStyle: string; language: string; direction: string }

/**
 * Renames styles in the text before it is parsed: even a document that is never shown reports each inline style against the
 * window's policy. What is dangerous is taken out after parsing, below, whatever this makes of the text.
 */
function setStylesAside(html: string): { text: string; styles: string[] } {
  const styles: string[] = [];
  const text = html
    .replace(/<style\b[^>]*>([^]*?)<\/style>/gi, (_, css: string) => { styles.push(css); return ''; })
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle=/gi, ' data-style='));
  return { text, styles };
}

/** Takes a mail apart: nodes without styles, and the styles as texts. */
export function takeApart(html: string): DrawnMail {
  const { text, styles } = setStylesAside(html);
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  for (const node of parsed.querySelectorAll(DROPPED)) node.remove();
  for (const node of parsed.querySelectorAll('*')) {
    for (const { name, value } of [...node.attributes]) {
      if (name.startsWith('on') || name === 'srcset' || name === 'background' || name === 'ping') node.removeAttribute(name);
      else if (name === 'src' && !value.startsWith('data:image/')) node.removeAttribute(name);
      else if (name === 'style') node.removeAttribute(name);
    }
  }
  const body = document.createDocumentFragment();
  const bodyStyle = parsed.body.getAttribute('data-style') ?? '';
  body.append(...parsed.body.childNodes);
  return { body, styles, bodyStyle, language: parsed.documentElement.lang, direction: parsed.documentElement.dir || 'ltr' };
}

/** Puts a mail into a frame's empty document. */
export function drawMail(frame: HTMLIFrameElement, html: string): void {
  const target = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!target || !view) return;
  const mail = takeApart(html);
  target.documentElement.lang = mail.language;
  target.documentElement.dir = mail.direction;
  target.title = '';
  target.body.replaceChildren(target.importNode(mail.body, true));
  for (const node of target.querySelectorAll<HTMLElement>('[data-style]')) {
    node.style.cssText = node.dataset['style'] ?? '';
    node.removeAttribute('data-style');
  }
  target.body.style.cssText = mail.bodyStyle;
  // Links are read, not followed: the customer's link is the customer's.
  for (const link of target.querySelectorAll('a')) {
    link.removeAttribute('target');
    link.setAttribute('tabindex', '-1');
    link.addEventListener('click', (event) => event.preventDefault());
  }
  target.adoptedStyleSheets = mail.styles.map((text) => {
    const sheet = new view.CSSStyleSheet();
    // A sheet of the mail may ask for nothing from elsewhere.
    sheet.replaceSync(text.replace(/@import[^;]*;/g, '').replace(/url\((?!["']?data:image\/)[^)]*\)/g, 'none'));
    return sheet;
  });
}
