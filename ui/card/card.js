/**
 * The card window: keys in, bullets out. Every key on a card field is stopped here and relayed; no field can be edited, pasted into,
 * copied from or filled by the system. What the keys mean is decided by the program.
 */

import { FIELDS, call, digit, press, sent } from './relay.js';
import { ask, begin, draw, drawNumber, idleText, notice, say, sending, text, view } from './draw.js';

const $ = (id) => document.getElementById(id);
/** A group stays open long enough to be read aloud. */
const GROUP_MS = 1200;
/** A person who only reads is still there; saying so more often than this helps nobody. */
const STAY_MS = 15_000;

let obeying = false;
let locked = false;
let holding = null;
let idleSeconds = 180;
let touched = Date.now();
let stayed = Date.now();

const here = () => FIELDS.find((field) => $(field) === document.activeElement);

/** Moves the focus because the program says so, which is not worth telling it. */
function obey(field) {
  const kept = field === 'holder' && $('holder').value.trim() !== '' && view.problems.holder === undefined;
  if (kept || here() === field) return;
  obeying = true;
  $(field).focus();
  obeying = false;
}

async function relay(field, key) {
  try {
    const next = await press(field, key);
    draw(next);
    // Only typing moves the focus, and only the newest answer knows where to.
    if (next === view && (typeof key === 'number' || key === 'back')) obey(next.focus);
  } catch {
    await lost();
  }
  ask(here() ?? view.focus);
}

/** A key press never arrived, so what was typed cannot be trusted: the program wipes it and counts on from here. */
async function lost() {
  draw(await call('card_restart', { sequence: sent() }));
  obey('number');
  notice(text('card-lost'));
  say(text('card-lost'));
}

async function submit() {
  if (locked) return;
  locked = true;
  conceal();
  sending(true);
  try {
    const refused = await call('card_submit', { holder: $('holder').value, sequence: sent() });
    // No answer means that the card is on its way and this window about to go.
    if (!refused) return;
    draw(refused);
    obey(refused.focus);
    ask(refused.focus);
    say(Object.values(refused.problems)[0] ?? '');
  } catch {
    await lost();
  }
  locked = false;
  sending(false);
}

function cancel() {
  if (locked) return;
  conceal();
  if (view.numberLen + view.codeLen + view.expiry.length === 0) void call('card_discard');
  else $('discard').showModal();
}

/** Lays the groups open one after another for as long as it is asked to. */
function reveal() {
  if (holding || locked || view.numberLen === 0) return;
  let group = 0;
  const next = async () => {
    const mine = holding;
    const bytes = new Uint8Array(await call('card_reveal', { group }));
    if (holding === mine && mine) drawNumber({ group, digits: String.fromCharCode(...bytes) });
    bytes.fill(0);
    group = (group + 1) % groupsInUse();
  };
  holding = setInterval(() => void next(), GROUP_MS);
  void next();
}

function groupsInUse() {
  const starts = view.groups.map((_, index) => view.groups.slice(0, index).reduce((sum, size) => sum + size, 0));
  return Math.max(1, starts.filter((start) => start < view.numberLen).length);
}

function conceal() {
  if (!holding) return;
  clearInterval(holding);
  holding = null;
  drawNumber();
}

function onKey(event) {
  active();
  if ($('discard').open) return;
  const field = here();
  if (event.key === 'F8') {
    event.preventDefault();
    if (!event.repeat) reveal();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    if (!event.repeat) cancel();
  } else if (event.key === 'Enter') {
    if (document.activeElement === $('cancel')) return;
    event.preventDefault();
    if (!event.repeat) void submit();
  } else if (field !== undefined && field !== 'holder') onCardKey(event, field);
  else if (field === undefined && event.key.length === 1 && event.key !== ' ') event.preventDefault();
}

function onCardKey(event, field) {
  if (event.key === 'Tab') return;
  event.preventDefault();
  if (locked) return;
  const value = event.ctrlKey || event.metaKey || event.altKey ? undefined : digit(event.key);
  if (value !== undefined) void relay(field, value);
  else if (event.key === 'Backspace') void relay(field, event.ctrlKey || event.metaKey ? 'clear' : 'back');
  else if (event.key === 'Delete') void relay(field, 'clear');
  else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v') refusePaste();
}

function refusePaste() {
  notice(text('card-typed-only'));
  say(text('card-typed-only'));
}

/** Somebody is there. */
function active() {
  touched = Date.now();
  notice(null);
  if (touched - stayed > STAY_MS) {
    stayed = touched;
    void relay(here() ?? 'number', 'stay');
  }
}

/** Warns before the program closes the window; the program keeps the time, this only tells it. */
function watchIdle() {
  const left = idleSeconds - Math.floor((Date.now() - touched) / 1000);
  const words = idleText(left);
  if (words) {
    notice(words);
    say(words);
  }
}

function listen() {
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('keyup', (event) => event.key === 'F8' && conceal());
  document.addEventListener('pointerdown', active);
  // A click beside a field must not take the focus from it: the next digits would go nowhere.
  document.addEventListener('mousedown', (event) => {
    if (!event.target.closest('.box, .label, button')) event.preventDefault();
  });
  window.addEventListener('blur', conceal);
  for (const refused of ['paste', 'copy', 'cut', 'drop', 'dragstart', 'dragover', 'contextmenu', 'selectstart']) {
    document.addEventListener(refused, (event) => {
      if (refused === 'selectstart' && event.target === $('holder')) return;
      event.preventDefault();
      if (refused === 'paste' || refused === 'drop') refusePaste();
    });
  }
  for (const field of FIELDS) {
    $(field).addEventListener('focus', () => {
      ask(field);
      if (!obeying) void relay(field, 'focus');
    });
    $(field).addEventListener('blur', () => !obeying && !locked && void relay(field, 'leave'));
    $(field).closest('.field').querySelector('.label').addEventListener('click', () => $(field).focus());
  }
  $('holder').addEventListener('beforeinput', (event) => {
    if (!/\p{Nd}/u.test(event.data ?? '')) return;
    event.preventDefault();
    notice(text('card-letters-only'));
    say(text('card-letters-only'));
  });
  document.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  $('cancel').addEventListener('click', cancel);
  $('keep').addEventListener('click', () => $('discard').close());
  $('throw').addEventListener('click', () => void call('card_discard'));
  $('discard').addEventListener('close', () => $(view.focus).focus());
  // Pressing must not take the focus from the field one is in.
  $('hold').addEventListener('mousedown', (event) => event.preventDefault());
  $('hold').addEventListener('pointerdown', reveal);
  for (const over of ['pointerup', 'pointerleave', 'pointercancel']) $('hold').addEventListener(over, conceal);
  setInterval(watchIdle, 1000);
}

const opening = await call('card_begin');
idleSeconds = opening.idleSeconds;
begin(opening);
listen();
obey(view.focus);
ask(view.focus);
