/** Each rule of a deck's source, broken on purpose once. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { applySourceRules, sourceRules } from '../src/rules.mjs';
import { readDeck } from '../src/source.mjs';

const good = fileURLToPath(new URL('decks/good', import.meta.url));

// [rule, what is put in place of what in the good deck, a part of the sentence that must come]
const broken = [
  ['theme', ['theme: gradus', 'theme: graduss'], 'there is no theme “graduss”'],
  ['head', ['math: mathjax', 'math: katex'], 'the head needs “math: mathjax”'],
  ['head', ['lang: en\n', ''], 'the head has no “lang:”'],
  ['head', ['title: Every element once\n', ''], 'the head has no “title:”'],
  [
    'head',
    ['Lecture 98 · Every element once\npaginate', 'Lecture 97 · Every element once\npaginate'],
    'the head needs “footer: Gradus · Lecture 98',
  ],
  ['head', ['paginate: true', 'paginate: false'], 'the head needs “paginate: true”'],
  ['count', ['\n---\n\n## A quotation', '\n### A quotation'], 'it has 14 slides'],
  ['titles', ['## A quotation\n', ''], 'slide 14: it has no title'],
  ['titles', ['> The purpose', '## Another\n\n> The purpose'], 'slide 14 (A quotation): it has 2 titles'],
  ['titles', ['## A quotation', '## $x^2$'], 'slide 14: its title has no words'],
  ['different titles', ['## A quotation', '## The Softmax!'], 'its title has the same words as that of slide 6'],
  [
    'plain titles',
    ['## A quotation', '## A – quotation'],
    'slide 14 (A – quotation): its title makes the address “a-–-quotation”',
  ],
  ['notes', ['<!-- Centred. -->', ''], 'slide 13 (A picture on its own): it has no presenter notes'],
  ['pictures', ['large](figures/logistic.svg)', 'large](figures/gone.svg)'], 'the picture figures/gone.svg is missing'],
  ['pictures', ['![w:700 The', '![bg The'], 'a background picture carries no text'],
  [
    'pictures',
    ['large](figures/logistic.svg)', 'large](https://example.org/a.svg)'],
    'the picture https://example.org/a.svg is on the web',
  ],
  ['pictures', ['large](figures/logistic.svg)', 'large](98-sample.md)'], 'neither an SVG nor a PNG file'],
  [
    'alternative text',
    ['![w:700 The logistic curve, large]', '![w:700]'],
    'slide 13 (A picture on its own): the picture figures/logistic.svg has no alternative text',
  ],
  ['links', ['(98-sample.md)', '(99-gone.md)'], 'slide 1 (Every element once): its link 99-gone.md leads to no file'],
  [
    'raw HTML',
    ['> The purpose', '<script>alert(1)</script>\n\n> The purpose'],
    'slide 14 (A quotation): it has raw <script>',
  ],
  ['raw HTML', ['> The purpose', '<style>p { color: red }</style>\n\n> The purpose'], 'it has raw <style>'],
  ['classes', ['_class: big', '_class: huge'], 'slide 10 (One formula to remember): the theme has no class “huge”'],
  ['characters', ['strength**.', 'strength** ✗ 🙂.'], 'slide 14 (A quotation): no font of the decks has “✗”, “🙂”'],
];

suite('rules of a deck’s source', () => {
  let folder;
  const check = (text, name = '98-sample.md') => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return applySourceRules(readDeck(file), name);
  };
  let sample;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gradus-rules-'));
    cpSync(good, folder, { recursive: true });
    sample = readDeck(path.join(folder, '98-sample.md')).text;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('the good deck breaks none', () => {
    assert.deepEqual([...check(sample).values()].flat(), []);
  });

  for (const [rule, [from, to], part] of broken) {
    test(`${rule}: ${part}`, () => {
      assert.ok(sample.includes(from), `the sample no longer has ${from}`);
      const found = check(sample.replace(from, to));
      assert.ok(
        found.get(rule).some((sentence) => sentence.includes(part)),
        JSON.stringify([...found]),
      );
    });
  }

  test('name: small letters and a number', () => {
    const found = check(sample, 'Sample_Deck.md');
    assert.match(found.get('name')[0], /to be called NN-name\.md/);
  });

  test('every rule is broken by some test', () => {
    const covered = new Set([...broken.map(([rule]) => rule), 'name']);
    assert.deepEqual(
      Object.keys(sourceRules).filter((rule) => !covered.has(rule)),
      [],
    );
  });
});
