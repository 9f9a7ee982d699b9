/** Each rule that needs a browser, broken on a slide of its own in decks/broken. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from '../src/browser.mjs';
import { inspect, pageRules } from '../src/inspect.mjs';
import { render } from '../src/render.mjs';
import { readDeck } from '../src/source.mjs';

const deckFile = (name) => fileURLToPath(new URL(`decks/${name}`, import.meta.url));

// [rule, slide (none where the browser cannot tell it), a part of the sentence]
const expected = [
  ['overflow', 2, /“Twelve” runs \d+ px over the bottom/],
  ['overflow', 3, /runs \d+ px over the side/],
  ['overflow', 4, /the formula a \+ b .* runs \d+ px over the side/],
  ['small text', 5, /“Nobody in the last row.*” is set in 12\.0 px/],
  ['shrunk code', 6, /code is shrunk to 17\.6 px/],
  ['clipped code', 7, /code runs \d+ px over the bottom of its box/],
  ['pictures shown', 8, /“A picture whose file is broken” cannot be drawn/],
  ['formulas', 9, /cannot read the formula \\nosuchmacro\{x\}/],
  ['formulas', 9, /cannot read the formula \\frac\{1/],
  ['outside requests', undefined, /asks for https:\/\/example\.org\/picture\.png/],
  ['accessibility', undefined, /axe color-contrast: .*Too pale/],
  ['slide addresses', 12, /deck\.html#slide-addresses opens “accessibility” instead/],
];

suite('rules of a drawn deck', () => {
  let browser;
  let folder;
  let found;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'gradus-pages-'));
    browser = await launch();
    const deck = readDeck(deckFile('broken/97-broken.md'));
    const html = { bare: await render(deck, 'bare', () => '#'), bespoke: await render(deck, 'bespoke', () => '#') };
    found = await inspect(browser, deck, html, (number) => path.join(folder, `${number}.png`));
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [rule, slide, sentence] of expected) {
    test(`${rule}${slide ? ` on slide ${slide}` : ''}`, () => {
      const hit = found.get(rule).map((finding) => (Array.isArray(finding) ? finding : [undefined, finding]));
      assert.ok(
        hit.some(([number, text]) => number === slide && sentence.test(text)),
        JSON.stringify(hit),
      );
    });
  }

  test('a slide breaks only the rule that it is there for', () => {
    const pairs = new Set(expected.map(([rule, slide]) => `${rule} ${slide}`));
    const others = [...found].flatMap(([rule, findings]) =>
      findings
        .filter((finding) => Array.isArray(finding) && !pairs.has(`${rule} ${finding[0]}`))
        .map((finding) => [rule, ...finding]),
    );
    // Shrinking code makes it small text as well.
    assert.deepEqual(
      others.filter(([rule, slide]) => !(rule === 'small text' && slide === 6)),
      [],
    );
  });

  test('every rule is broken by some slide', () => {
    const covered = new Set(expected.map(([rule]) => rule));
    assert.deepEqual(
      pageRules.filter((rule) => !covered.has(rule)),
      [],
    );
  });

  test('each slide is drawn', () => {
    assert.equal(readdirSync(folder).length, 12);
  });
});
