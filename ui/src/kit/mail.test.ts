/** A mail in the preview frame: everything that could act is gone, everything that is read stays. */
import { expect, it } from 'vitest';
import { takeApart } from './mail';

const shown = (html: string): HTMLDivElement => {
  const box = document.createElement('div');
  box.append(takeApart(html).body);
  return box;
};

it('takes styles off the nodes and hands them over', () => {
  const mail = takeApart('<html lang="fa" dir="rtl"><head><style>p{color:red}</style></head><body style="margin:0"><p style="color:blue">x</p></body></html>');
  expect(mail.styles).toEqual(['p{color:red}']);
  expect(mail.bodyStyle).toBe('margin:0');
  expect([mail.language, mail.direction]).toEqual(['fa', 'rtl']);
  const box = document.createElement('div');
  box.append(mail.body);
  expect(box.innerHTML).toBe('<p data-style="color:blue">x</p>');
});

it('lets nothing through that runs or asks elsewhere', () => {
  const box = shown('<body><script>1</script><img src="https://x.example/p.gif" srcset="y 2x" onerror="1"><a href="https://pay.example" onclick="1">Pay</a><form><input></form><iframe></iframe><td background="https://x.example/b.png"></td><link rel="stylesheet" href="//x"></body>');
  expect(box.querySelector('script, form, input, iframe, link')).toBeNull();
  expect(box.innerHTML).not.toMatch(/onerror|onclick|srcset|p\.gif|background/);
  expect(box.querySelector('a')?.textContent).toBe('Pay');
});

it('keeps pictures that came with the mail', () => {
  expect(shown('<img src="data:image/png;base64,AA==" alt="QR">').querySelector('img')?.getAttribute('src')).toMatch(/^data:/);
});
