/** Every contrast pair the window relies on, measured in every theme of tokens.css. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8').replace(/\/\*[^]*?\*\//g, '');
const STATES = ['good', 'bad', 'warn', 'unknown', 'info', 'idle'];

const colours = (body: string): Record<string, string> => Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map((found) => [found[1] ?? '', found[2] ?? '']));

/** Colour tokens of the last rule whose selector is exactly this. */
function tokens(selector: string): Record<string, string> {
  const at = selector === ':root' ? css.indexOf(':root {') : css.lastIndexOf(`${selector} {`);
  expect(at, selector).toBeGreaterThanOrEqual(0);
  return colours(css.slice(at, css.indexOf('}', at)));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => parseInt(hex.slice(from, from + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

type Pair = [text: string, ground: string, least: number];
const PAIRS: Pair[] = [
  ...['surface', 'canvas', 'rail', 'sunken', 'hover', 'raised'].flatMap((ground): Pair[] => [['text', ground, 4.5], ['text-muted', ground, 4.5]]),
  ...['accent', 'accent-hover', 'bad-solid', 'ink-solid'].map((ground): Pair => ['text-on-solid', ground, 4.5]),
  ...['surface', 'canvas', 'rail', 'hover', 'accent-soft', 'sunken'].map((ground): Pair => ['accent-text', ground, 4.5]),
  ['text', 'accent-soft', 4.5], ['text-muted', 'accent-soft', 4.5],
  ...STATES.flatMap((state): Pair[] => [
    ...[`${state}-soft`, 'surface', 'canvas', 'hover', 'sunken', 'accent-soft'].map((ground): Pair => [`${state}-text`, ground, 4.5]),
    ['text', `${state}-soft`, 4.5], ['text-muted', `${state}-soft`, 4.5], [`${state}-line`, 'surface', 3],
  ]),
  ['test-text', 'test-a', 4.5], ['test-text', 'test-b', 4.5],
  ['line-control', 'surface', 3], ['line-control', 'sunken', 3], ['line-control', 'canvas', 3],
  ['accent', 'surface', 3], ['chart-1', 'surface', 3], ['chart-2-line', 'surface', 3],
  ...['surface', 'canvas', 'rail', 'sunken', 'accent-soft'].map((ground): Pair => ['focus', ground, 3]),
];

it.each([[':root', 0], [':root[data-theme="dark"]', 0], [':root[data-theme="contrast"]', 7], [':root[data-theme="contrast-dark"]', 7]] as const)('%s keeps every contrast', (selector, floor) => {
  const theme = tokens(selector);
  const short = PAIRS.flatMap(([text, ground, least]) => {
    const [a, b] = [theme[text], theme[ground]];
    if (!a || !b) return [`${text} or ${ground} is missing`];
    const wanted = least >= 4.5 && floor > 0 ? floor : least;
    return ratio(a, b) < wanted ? [`${text} on ${ground}: ${ratio(a, b).toFixed(2)} < ${wanted}`] : [];
  });
  expect(short).toEqual([]);
});
