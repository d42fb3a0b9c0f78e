/* Elements by role and accessible name, for tests: what a screen reader would find. Returns those that are visible. */
const wanted = { role: arguments[0], name: arguments[1] };
const tags = { A: 'link', BUTTON: 'button', SELECT: 'combobox', TEXTAREA: 'textbox', DIALOG: 'dialog', TABLE: 'table', TR: 'row', NAV: 'navigation', MAIN: 'main', FORM: 'form', OPTION: 'option', FIELDSET: 'group', LI: 'listitem', OUTPUT: 'status' };
const inputs = { checkbox: 'checkbox', radio: 'radio', button: 'button', submit: 'button', search: 'searchbox', number: 'spinbutton', range: 'slider' };
const roleOf = (node) => {
  const role = node.getAttribute('role');
  if (role) return role.split(' ')[0];
  if (node.tagName === 'INPUT') return inputs[node.type] ?? 'textbox';
  if (/^H[1-6]$/.test(node.tagName)) return 'heading';
  return tags[node.tagName];
};
const clean = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const textOf = (node) => [...node.childNodes].map((child) => {
  if (child.nodeType === 3) return child.data;
  if (child.nodeType !== 1 || child.getAttribute('aria-hidden') === 'true') return '';
  return child.getAttribute('aria-label') ?? textOf(child);
}).join(' ');
const nameOf = (node) => {
  const ids = node.getAttribute('aria-labelledby');
  if (ids) return clean(ids.split(' ').map((id) => document.getElementById(id)).filter(Boolean).map(textOf).join(' '));
  if (node.getAttribute('aria-label')) return clean(node.getAttribute('aria-label'));
  if (node.labels && node.labels.length) return clean([...node.labels].map(textOf).join(' '));
  return clean(textOf(node)) || clean(node.getAttribute('title')) || clean(node.getAttribute('placeholder'));
};
const visible = (node) => node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0;
return [...document.querySelectorAll('*')].filter((node) => roleOf(node) === wanted.role && visible(node) && nameOf(node).startsWith(wanted.name));
