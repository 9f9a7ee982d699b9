/**
 * Builds the decks: build/site/slides/NN-name.html and .pdf, and the list build/site/index.html.
 *
 *   build-decks.mjs [--slides FOLDER] [--site FOLDER] [--require-pdf] [FILE…]
 */
import path from 'node:path';
import { readArguments, Refusal, run } from './src/arguments.mjs';
import { findBrowser, launch, noBrowser } from './src/browser.mjs';
import { indexPage } from './src/index-page.mjs';
import { pdf } from './src/pdf.mjs';
import { root, shown } from './src/places.mjs';
import { place, render } from './src/render.mjs';
import { applySourceRules, buildRules } from './src/rules.mjs';
import { readDeck } from './src/source.mjs';

await run(async () => {
  const { values, files } = readArguments({
    site: { type: 'string', default: path.join(root, 'build/site') },
    'require-pdf': { type: 'boolean', default: false },
  });
  const decks = files.map(readDeck);
  const broken = decks.flatMap((deck) => [...applySourceRules(deck, shown(deck.file), buildRules).values()].flat());
  if (broken.length > 0) throw new Refusal(broken.join('\n'));

  const withBrowser = findBrowser() !== undefined;
  if (!withBrowser) {
    if (values['require-pdf']) throw new Refusal(noBrowser);
    console.error(`${noBrowser} The decks are built without PDFs.`);
  }
  const browser = withBrowser ? await launch() : undefined;
  try {
    for (const deck of decks) await build(deck, path.resolve(values.site), browser);
  } finally {
    await browser?.close();
  }
  const pdfs = new Set(withBrowser ? decks.map(({ name }) => name) : []);
  place(path.join(values.site, 'index.html'), indexPage(decks, pdfs));
  console.log(`Decks: ${shown(path.join(path.resolve(values.site), 'index.html'))}`);
  return 0;
});

async function build(deck, site, browser) {
  const started = performance.now();
  const folder = path.join(site, 'slides');
  const target = path.join(folder, deck.name);
  // A link of the source is relative to the source; in the page it must be relative to the page.
  const link = (href) =>
    path
      .relative(folder, path.resolve(path.dirname(deck.file), href))
      .split(path.sep)
      .join('/');
  place(`${target}.html`, await render(deck, 'bespoke', link));
  // A PDF travels, so its links to files of this folder would lead nowhere: it keeps their text.
  if (browser) place(`${target}.pdf`, await pdf(browser, await render(deck, 'bare', () => '')));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${deck.name}: ${deck.slides.length} slides, HTML${browser ? ' and PDF' : ''}, ${seconds} s`);
}
