/** The combobox's mind: order of answers, waiting Enter, moving. */
import { describe, expect, it, vi } from 'vitest';
import { ComboboxState } from './combobox.svelte';

interface Hit { id: string }
const hits = (...ids: string[]): Hit[] => ids.map((id) => ({ id }));

function later(): { search: (text: string) => Promise<Hit[]>; answer: (text: string, found: Hit[]) => Promise<void> } {
  const waiting = new Map<string, (found: Hit[]) => void>();
  return {
    search: (text) => new Promise((resolve) => waiting.set(text, resolve)),
    answer: async (text, found) => {
      waiting.get(text)?.(found);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

describe('a combobox', () => {
  it('drops the answer to an older question', async () => {
    const { search, answer } = later();
    const box = new ComboboxState<Hit>({ search, onpick: vi.fn() });
    void box.type('be');
    void box.type('bell');
    await answer('bell', hits('bellerive'));
    await answer('be', hits('bea', 'bert'));
    expect(box.options).toEqual(hits('bellerive'));
  });

  it('lets an early Enter wait for the answer and picks the first hit', async () => {
    const { search, answer } = later();
    const onpick = vi.fn();
    const box = new ComboboxState<Hit>({ search, onpick });
    void box.type('bell');
    box.enter('bell');
    expect(onpick).not.toHaveBeenCalled();
    await answer('bell', hits('bellerive', 'bellevue'));
    expect(onpick).toHaveBeenCalledExactlyOnceWith({ id: 'bellerive' });
    expect(box.open).toBe(false);
  });

  it('keeps free text when nothing was found', async () => {
    const onfree = vi.fn();
    const box = new ComboboxState<Hit>({ search: () => Promise.resolve([]), onpick: vi.fn(), onfree });
    await box.type('gift card');
    box.enter('gift card');
    expect(onfree).toHaveBeenCalledWith('gift card');
  });

  it('offers the extra line last and also without hits', async () => {
    const onextra = vi.fn();
    const box = new ComboboxState<Hit>({ search: () => Promise.resolve([]), onpick: vi.fn(), extra: () => true, onextra });
    await box.type('nobody');
    expect(box.open).toBe(true);
    box.enter('nobody');
    expect(onextra).toHaveBeenCalledWith('nobody');
  });

  it('moves round both ends', async () => {
    const box = new ComboboxState<Hit>({ search: () => Promise.resolve(hits('a', 'b', 'c')), onpick: vi.fn() });
    await box.type('x');
    box.move(-1);
    expect(box.active).toBe(2);
    box.move(1);
    expect(box.active).toBe(0);
  });

  it('treats a failed search as no hits', async () => {
    const box = new ComboboxState<Hit>({ search: () => Promise.reject(new Error('gone')), onpick: vi.fn() });
    await box.type('x');
    expect(box.options).toEqual([]);
    expect(box.busy).toBe(false);
  });
});
