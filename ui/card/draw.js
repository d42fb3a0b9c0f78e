/** Draws what the program says of the entry: bullets, hints, problems. Knows no key and sends nothing. */

import { FIELDS } from './relay.js';

const $ = (id) => document.getElementById(id);
const BULLET = '•';
let opening;
let drawn = -1;
/** The newest view; the window's other parts read lengths and focus from it. */
export let view;

/** Everything that stays while the window is open. */
export function begin(first) {
  opening = first;
  const root = document.documentElement;
  root.lang = first.language;
  root.dir = first.direction;
  if (first.theme) root.dataset.theme = first.theme;
  if (first.density) root.dataset.density = first.density;
  root.style.fontSize = `${first.textSize}%`;
  document.title = first.title;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = first.texts[node.dataset.text];
  $('mode').textContent = first.modeWord;
  $('mode').dataset.mode = first.mode;
  for (const id of ['order', 'customer', 'account', 'amount']) $(id).textContent = first[id];
  $('amount-words').textContent = first.amountWords;
  $('amount').parentElement.classList.toggle('long', first.amount.length > 11);
  $('channel').textContent = first.channelWord;
  $('channel-icon').setAttribute('href', `#i-${first.channel}`);
  $('hold').setAttribute('aria-label', first.texts['card-hold-name']);
  $('recording').textContent = first.recordingWords;
  $('recording').hidden = first.recordingWords === '';
  // What has to be done before the number is said is said before anything else.
  $('recording').classList.toggle('alarm', first.recording === 'not-paused');
  if (first.recording === 'not-paused') say(first.recordingWords);
  $('send-words').textContent = first.submit;
  $('once').textContent = first.once;
  $('holder').value = first.holder;
  draw(first.view);
  document.body.hidden = false;
}

/** Draws a view, unless a newer one is drawn already. */
export function draw(next) {
  if (next.announce) say(next.announce);
  if (next.sequence < drawn) return;
  drawn = next.sequence;
  view = next;
  drawNumber();
  $('number-spoken').textContent = next.numberSpoken;
  $('brand').textContent = next.brand ?? '';
  $('brand').hidden = !next.brand;
  $('hold').toggleAttribute('data-empty', next.numberLen === 0);
  const { expiry } = next;
  $('expiry-ink').textContent = expiry.length > 2 ? `${expiry.slice(0, 2)} / ${expiry.slice(2)}` : expiry;
  $('code-ink').textContent = BULLET.repeat(next.codeLen);
  $('code-hint').textContent = next.codeHint;
  $('code').setAttribute('aria-disabled', String(next.codeWanted === 0));
  $('code').tabIndex = next.codeWanted === 0 ? -1 : 0;
  for (const field of FIELDS) {
    $(`${field}-wrong`).textContent = next.problems[field] ?? '';
    $(field).setAttribute('aria-invalid', String(field in next.problems));
  }
}

/** Bullets in printed groups, the last four in clear once all is right; `shown` lays one group open. */
export function drawNumber(shown) {
  const ink = $('number-ink');
  ink.replaceChildren();
  let left = view.numberLen;
  view.groups.forEach((size, index) => {
    if (left <= 0) return;
    if (index > 0) ink.append(' ');
    const count = Math.min(size, left);
    left -= count;
    if (shown?.group === index) {
      const peek = document.createElement('span');
      peek.className = 'peek';
      peek.textContent = shown.digits;
      ink.append(peek);
    } else if (left <= 0 && view.last4 && !shown) ink.append(BULLET.repeat(Math.max(0, count - 4)) + view.last4.slice(-count));
    else ink.append(BULLET.repeat(count));
  });
}

/** The line to say for a field, in the customer's language; for mail orders what to do with the paper. */
export function ask(field) {
  const place = $('ask');
  const box = place.closest('.ask');
  if (opening.channel === 'mail') {
    box.dataset.mail = '';
    $('ask-icon').classList.add('unseen');
    place.textContent = opening.texts['card-mail-note'];
    return;
  }
  const done = view.ready && $('holder').value.trim() !== '' && (field === 'code' || field === 'holder');
  const id = done ? 'done' : field === 'code' && view.codeFront ? 'code-front' : field;
  place.lang = opening.scriptLanguage;
  place.dir = opening.scriptDirection;
  place.textContent = opening.ask[`card-ask-${id}`];
}

/** Says something to a screen reader, also the same thing twice. */
export function say(words) {
  const place = $('said');
  place.textContent = '';
  requestAnimationFrame(() => {
    place.textContent = words;
  });
}

/** Shows a line at the foot, or takes it away. */
export function notice(words) {
  $('notice').textContent = words ?? '';
  $('notice').hidden = !words;
}

/** A fixed text of the window. */
export const text = (id) => opening.texts[id];
/** What is said when so many seconds are left. */
export const idleText = (seconds) => opening.idle[seconds];

/** The button is spent, or can be pressed again. */
export function sending(on) {
  $('send').setAttribute('aria-disabled', String(on));
  $('send-words').textContent = on ? opening.texts['card-sending'] : opening.submit;
  document.body.classList.toggle('sending', on);
  if (on) say(opening.texts['card-sending']);
}
