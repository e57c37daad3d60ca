import { expect, it } from 'vitest';
import { html } from './page.js';

it('escapes what is put in, and leaves pages of ours as they are', () => {
  const name = `<script>alert('1')</script> & "Å"`;
  expect(String(html`<p title="${name}">${name}</p>`)).not.toMatch(/<script|"Å"/);
  expect(String(html`<ul>${[html`<li>${1}</li>`, html`<li>${'<'}</li>`]}${null}</ul>`)).toBe('<ul><li>1</li><li>&lt;</li></ul>');
});
