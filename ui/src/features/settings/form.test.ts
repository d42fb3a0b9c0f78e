/** A settings form: what differs, saving once, refusals that lose nothing typed. */
import { expect, it, vi } from 'vitest';
import { SettingsForm } from './form.svelte';

const kept = { name: 'Verdelune', days: 7 };

it('names what differs from what is kept', async () => {
  const form = new SettingsForm(() => Promise.resolve(kept), () => Promise.resolve());
  await form.load();
  expect(form.changes).toEqual([]);
  if (form.value) form.value.days = 9;
  expect(form.changes).toEqual(['days']);
  form.undo();
  expect(form.changes).toEqual([]);
});

it('keeps what was typed when the backend refuses a field', async () => {
  const refusal = { code: 'check-fields', fields: { name: 'required' }, reference: null, details: null };
  const form = new SettingsForm(() => Promise.resolve(kept), () => Promise.reject(refusal));
  await form.load();
  if (form.value) form.value.name = '';
  expect(await form.save()).toBe(false);
  expect(form.value).toEqual({ name: '', days: 7 });
  expect(form.problems).toEqual({ name: 'required' });
  expect(form.attempt).toBe(1);
});

it('takes over what the backend made of it', async () => {
  const form = new SettingsForm(() => Promise.resolve(kept), (value) => Promise.resolve({ ...value, name: value.name.trim() }));
  await form.load();
  if (form.value) form.value.name = ' Verde ';
  expect(await form.save()).toBe(true);
  expect(form.value?.name).toBe('Verde');
  expect(form.changes).toEqual([]);
});

it('saves once at a time', async () => {
  const write = vi.fn(() => Promise.resolve());
  const form = new SettingsForm(() => Promise.resolve(kept), write);
  await form.load();
  await Promise.all([form.save(), form.save()]);
  expect(write).toHaveBeenCalledTimes(1);
});
