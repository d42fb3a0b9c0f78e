/** Every finding of the check of the record has words of its own, in every language, with its place in them. */
import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { expect, it } from 'vitest';
import { filesOf, languages } from '../../../tools/locales.js';
import { fakeHost } from '../../api/fake';

const FINDINGS = { entry: ['17'], cut: ['17'], replay: ['17'], table: ['payments', 'p-1'] };

it.each(languages())('words every finding in %s', (language: string) => {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const file of filesOf(language)) bundle.addResource(new FluentResource(readFileSync(file, 'utf8')));
  for (const [code, told] of Object.entries(FINDINGS)) {
    const message = bundle.getMessage(`settings-record-${code}`);
    const text = message?.value ? bundle.formatPattern(message.value, { seq: '17', table: 'payments', key: 'p-1' }) : '';
    for (const place of told) expect(text, code).toContain(place);
  }
});

it('a check of the made-up record is whole and names its head', async () => {
  const check = await fakeHost('').recordVerify();
  expect(check.code).toBeNull();
  expect(check.hash).toMatch(/^[0-9a-f]{12}$/);
  expect(check.head).toBe(check.entries);
});
