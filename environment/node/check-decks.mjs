/**
 * Checks the decks, source and drawn page, and draws each slide into build/reports/slides/NN-name/pNN.png.
 *
 *   check-decks.mjs [--slides FOLDER] [--reports FOLDER] [--junit FILE] [--require-browser] [FILE…]
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readArguments, Refusal, run } from './src/arguments.mjs';
import { findBrowser, launch, noBrowser } from './src/browser.mjs';
import { inspect, pageRules } from './src/inspect.mjs';
import { junit } from './src/junit.mjs';
import { root, shown } from './src/places.mjs';
import { place, render } from './src/render.mjs';
import { applySourceRules, buildRules, sentences } from './src/rules.mjs';
import { readDeck } from './src/source.mjs';

await run(async () => {
  const { values, files } = readArguments({
    reports: { type: 'string', default: path.join(root, 'build/reports/slides') },
    junit: { type: 'string', default: path.join(root, 'build/reports/slides/junit.xml') },
    'require-browser': { type: 'boolean', default: false },
  });
  const withBrowser = findBrowser() !== undefined;
  if (!withBrowser) {
    if (values['require-browser']) throw new Refusal(noBrowser);
    console.error(`${noBrowser} Only the decks' sources are checked.`);
  }
  const browser = withBrowser ? await launch() : undefined;
  const suites = [];
  try {
    for (const file of files) suites.push(await check(readDeck(file), path.resolve(values.reports), browser));
  } finally {
    await browser?.close();
  }
  place(path.resolve(values.junit), junit(suites));
  const cases = suites.flatMap((suite) => suite.cases);
  const failed = cases.filter(({ failures }) => failures.length > 0);
  for (const { failures } of failed) for (const sentence of failures) console.error(sentence);
  const skipped = cases.filter((one) => one.skipped).length;
  console.log(
    `Slide check: ${cases.length - failed.length - skipped} passed, ${failed.length} failed${skipped ? `, ${skipped} skipped` : ''}.`,
  );
  return failed.length > 0 ? 1 : 0;
});

/** One deck's suite: a case a rule, with a sentence for each place where it is broken. */
async function check(deck, reports, browser) {
  const started = performance.now();
  const found = applySourceRules(deck, shown(deck.file));
  const cannotBuild = buildRules.some((rule) => found.get(rule).length > 0);
  const reason = cannotBuild ? 'the deck cannot be built' : 'no Chromium';
  const cases = [...found].map(([name, failures]) => ({ name, failures }));
  if (cannotBuild || !browser) {
    cases.push(...pageRules.map((name) => ({ name, failures: [], skipped: reason })));
  } else {
    const folder = path.join(reports, deck.name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const html = { bare: await render(deck, 'bare', () => '#'), bespoke: await render(deck, 'bespoke', () => '#') };
    const picture = (number) => path.join(folder, `p${String(number).padStart(2, '0')}.png`);
    for (const [name, findings] of await inspect(browser, deck, html, picture)) {
      cases.push({ name, failures: sentences(deck, shown(deck.file), findings) });
    }
  }
  return { name: `slides.${deck.name}`, seconds: (performance.now() - started) / 1000, cases };
}
