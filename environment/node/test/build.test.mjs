/** Building the good deck: what lies there afterwards, and what is said when something is missing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from '../src/browser.mjs';
import { violations } from '../src/inspect.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

suite('building decks', () => {
  let folder;
  let slides;
  const site = (name) => path.join(folder, 'site', name);
  const build = (given = [], env = {}) =>
    spawnSync(
      process.execPath,
      [here('../build-decks.mjs'), '--slides', slides, '--site', path.join(folder, 'site'), ...given],
      {
        encoding: 'utf8',
        env: { ...process.env, ...env },
      },
    );

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gradus-build-'));
    slides = path.join(folder, 'slides');
    cpSync(here('decks/good'), slides, { recursive: true });
    const built = build(['--require-pdf']);
    assert.equal(built.status, 0, built.stderr);
    assert.match(built.stdout, /98-sample: 15 slides, HTML and PDF/);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('the page holds everything that it shows, its notes and the names of its formulas', () => {
    const html = readFileSync(site('slides/98-sample.html'), 'utf8');
    const addresses = [...html.matchAll(/(?:src|srcset)="([^"]*)"|url\(["']?([^"')]*)/g)].map(
      ([, src, url]) => src ?? url,
    );
    assert.ok(addresses.length > 10);
    assert.deepEqual(
      addresses.filter((address) => !address.startsWith('data:')),
      [],
    );
    assert.match(html, /Let everybody write a number down/);
    assert.match(html, /<svg role="img" aria-label="\\sigma\(z\) = \\frac\{1\}\{1 \+ e\^\{-z\}\}"/);
    assert.match(html, /<code class="language-java">/);
    assert.match(html, /<li>784<\/li>/, 'the items of a list are shown one by one');
  });

  test('a link to a file of the repository leads there from the page too', () => {
    const [, href] = /<a href="([^"]*98-sample\.md)">/.exec(readFileSync(site('slides/98-sample.html'), 'utf8'));
    assert.ok(existsSync(path.resolve(site('slides'), href)), href);
  });

  test('the PDF has a page for each slide, an outline with all titles, and tags', () => {
    const bytes = readFileSync(site('slides/98-sample.pdf'), 'latin1');
    assert.match(bytes, /^%PDF-/);
    assert.equal([...bytes.matchAll(/\/Type \/Page\b/g)].length, 15);
    assert.equal([...bytes.matchAll(/\/Title \(/g)].length >= 15, true);
    assert.match(bytes, /\/Outlines/);
    assert.match(bytes, /\/StructTreeRoot/);
  });

  test('the HTML is the same byte by byte when it is built again', () => {
    const first = readFileSync(site('slides/98-sample.html'));
    assert.equal(build().status, 0);
    assert.ok(first.equals(readFileSync(site('slides/98-sample.html'))));
  });

  test('the list of decks is accessible, light and dark', async () => {
    const browser = await launch();
    try {
      for (const colorScheme of ['light', 'dark']) {
        const page = await browser.newPage({ colorScheme });
        await page.setContent(readFileSync(site('index.html'), 'utf8'));
        assert.equal(
          await page.getByRole('link', { name: 'Every element once', exact: true }).getAttribute('href'),
          'slides/98-sample.html',
        );
        assert.deepEqual(await violations(page, 'html'), []);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });

  test('without Chromium the pages are built, and a sentence says what is missing', () => {
    rmSync(path.join(folder, 'site'), { recursive: true });
    const built = build([], { CHROME_PATH: '', PATH: '' });
    assert.equal(built.status, 0, built.stderr);
    assert.match(built.stderr, /No Chromium was found: install it .* The decks are built without PDFs\./);
    assert.ok(existsSync(site('slides/98-sample.html')));
    assert.ok(!existsSync(site('slides/98-sample.pdf')));
    assert.doesNotMatch(readFileSync(site('index.html'), 'utf8'), /\.pdf/);
  });

  test('without Chromium, required PDFs are an error', () => {
    const built = build(['--require-pdf'], { CHROME_PATH: '', PATH: '' });
    assert.equal(built.status, 1);
    assert.match(built.stderr, /^No Chromium was found/);
  });

  test('a CHROME_PATH that leads nowhere is named', () => {
    const built = build([], { CHROME_PATH: path.join(folder, 'no-browser') });
    assert.equal(built.status, 1);
    assert.match(built.stderr, /^CHROME_PATH names .*no-browser, which cannot be run: mend it or unset it\.\n$/);
  });

  test('a broken deck is refused with its sentence, and nothing is written', () => {
    const broken = path.join(folder, '96-refused.md');
    writeFileSync(
      broken,
      readFileSync(path.join(slides, '98-sample.md'), 'utf8').replace('theme: gradus', 'theme: default'),
    );
    const built = build([broken]);
    assert.equal(built.status, 1);
    assert.match(built.stderr, /96-refused\.md: there is no theme “default”; write “theme: gradus” into the head\.\n/);
    assert.ok(!existsSync(site('slides/96-refused.html')));
  });

  test('a folder without decks is named', () => {
    const built = build(['--slides', here('.')]);
    assert.equal(built.status, 1);
    assert.match(built.stderr, /^There is no deck NN-name\.md in /);
  });
});
