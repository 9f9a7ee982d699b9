/** What only a browser can see of a deck: sizes, pictures, requests, accessibility. */
import { readFileSync } from 'node:fs';
import { packageFile } from './places.mjs';

const axe = readFileSync(packageFile('axe-core', 'axe.min.js'), 'utf8');

/** WCAG 2.2 at level AA with all that it includes. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The names of the browser's rules, as inspect reports them. */
export const pageRules = [
  'overflow',
  'small text',
  'shrunk code',
  'clipped code',
  'pictures shown',
  'formulas',
  'outside requests',
  'accessibility',
  'slide addresses',
];

/**
 * Looks at a deck in a browser.
 *
 * @param browser what launch gave
 * @param deck what readDeck gave
 * @param {{bare: string, bespoke: string}} html the deck's two pages
 * @param {(number: number) => string} picture the file for a slide's screenshot
 * @returns a map from rule to findings, each `[slide, sentence]` or a sentence
 */
export async function inspect(browser, deck, html, picture) {
  const found = new Map(pageRules.map((rule) => [rule, []]));
  await inspectSlides(browser, html.bare, picture, found);
  await inspectPresentation(browser, deck, html.bespoke, found);
  return found;
}

async function inspectSlides(browser, html, picture, found) {
  const page = await open(browser, found, (tab) => tab.setContent(html, { waitUntil: 'load' }));
  await page.evaluate(() => document.fonts.ready);
  for (const [rule, number, sentence] of await page.evaluate(measure)) found.get(rule).push([number, sentence]);
  found.get('accessibility').push(...(await violations(page, 'section')));
  const slides = await page.locator('svg[data-marpit-svg]').all();
  for (const [index, slide] of slides.entries()) await slide.screenshot({ path: picture(index + 1) });
  await page.close();
}

async function inspectPresentation(browser, deck, html, found) {
  // A page with an address, since setContent has none for a slide's #slug; the browser gets it from here, not from the net.
  const address = 'http://deck.invalid/deck.html';
  const page = await open(browser, found, async (tab) => {
    await tab.route(/^http:\/\/deck\.invalid\//, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await tab.goto(address);
  });
  found.get('accessibility').push(...(await violations(page, 'html')));
  const shownTitle = () => document.querySelector('svg.bespoke-marp-active :is(h1, h2)')?.id;
  for (const { number, headings } of deck.slides.slice(1)) {
    const slug = headings[0]?.slug;
    if (!slug) continue;
    await page.goto(`${address}#${slug}`);
    const opened = await page.waitForFunction(shownTitle).then((handle) => handle.jsonValue());
    if (opened !== slug) found.get('slide addresses').push([number, `deck.html#${slug} opens “${opened}” instead`]);
  }
  await page.close();
}

async function open(browser, found, fill) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data:|about:|blob:|http:\/\/deck\.invalid\/deck\.html)/.test(url))
      found.get('outside requests').push(`opening it asks for ${url}`);
  });
  await fill(page);
  return page;
}

/** What axe-core finds against WCAG 2.2 AA in a page, as sentences. */
export async function violations(page, within) {
  await page.evaluate(axe);
  const result = await page.evaluate(
    ([element, values]) => window.axe.run(element, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    [within, wcag],
  );
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `axe ${id}: ${help}, at ${target.join(' ')}: ${html.slice(0, 160)}`),
  );
}

/** Runs in the page: every finding as [rule, slide, sentence]. */
function measure() {
  const found = [];
  const slides = [...document.querySelectorAll('section')].filter((section) => section.closest('foreignObject'));
  slides.forEach((slide, index) => inspectSlide(slide, (rule, sentence) => found.push([rule, index + 1, sentence])));
  return found;

  function inspectSlide(slide, report) {
    const box = slide.getBoundingClientRect();
    const scale = box.width / slide.offsetWidth;
    const style = getComputedStyle(slide);
    const limit = {
      right: box.right - parseFloat(style.paddingRight) * scale + 1,
      bottom: box.bottom - parseFloat(style.paddingBottom) * scale + 1,
    };
    const seen = new Set();
    const once = (rule, sentence) => seen.has(rule + sentence) || (seen.add(rule + sentence), report(rule, sentence));
    for (const { element, what, rectangle } of leaves(slide)) {
      const beyond = Math.round((rectangle.bottom - limit.bottom) / scale);
      if (beyond > 0) once('overflow', `${what} runs ${beyond} px over the bottom`);
      const column = [...slide.children].find((child) => child.contains(element)).getBoundingClientRect();
      const right = element.closest('pre')
        ? contentRight(element.closest('pre'), scale)
        : Math.min(limit.right, column.right + 1);
      const aside = Math.round((rectangle.right - right) / scale);
      if (aside > 0) once('overflow', `${what} runs ${aside} px over the side`);
      const size = parseFloat(getComputedStyle(element).fontSize) * shrinkage(element, scale);
      if (element.localName !== 'img' && !element.closest('svg[role], sup, sub, footer') && size < 17.9) {
        once('small text', `${what} is set in ${size.toFixed(1)} px; 18 is the least`);
      }
    }
    for (const code of slide.querySelectorAll('pre code')) {
      const size = parseFloat(getComputedStyle(code).fontSize) * shrinkage(code, scale);
      if (size < 21.9) once('shrunk code', `code is shrunk to ${size.toFixed(1)} px from 22; shorten or split it`);
      const cut = code.closest('pre').scrollHeight - code.closest('pre').clientHeight;
      if (cut > 1) once('clipped code', `code runs ${cut} px over the bottom of its box, which cuts it off`);
    }
    for (const image of slide.querySelectorAll('img')) {
      if (image.naturalWidth === 0)
        once('pictures shown', `the picture “${image.alt}” cannot be drawn; its file is broken`);
    }
    for (const formula of slide.querySelectorAll('mjx-container svg[role]')) {
      if (formula.querySelector('[data-mml-node="merror"], [data-mjx-error], [data-mml-node="mtext"][fill="red"]')) {
        once('formulas', `MathJax cannot read the formula ${formula.getAttribute('aria-label')}`);
      }
    }
  }

  /** How much smaller an element is drawn than its style says, beyond the slide's own scale. */
  function shrinkage(element, scale) {
    const block = element.closest('pre, p, li, h1, h2, h3, td, th, blockquote, div') ?? element;
    const drawn = block.getBoundingClientRect().width / block.offsetWidth / scale;
    return Number.isFinite(drawn) && drawn > 0 ? Math.min(drawn, 1) : 1;
  }

  function contentRight(pre, scale) {
    return pre.getBoundingClientRect().right - parseFloat(getComputedStyle(pre).paddingRight) * scale + 1;
  }

  /** Everything that is drawn: text, pictures, formulas; the footer has its own place. */
  function leaves(slide) {
    const all = [];
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (text.data.trim() === '' || text.parentElement.closest('footer, svg[role], style')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const what = `“${text.data.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
      for (const rectangle of range.getClientRects()) all.push({ element: text.parentElement, what, rectangle });
    }
    for (const element of slide.querySelectorAll('img, svg[role]')) {
      const name =
        element.localName === 'img'
          ? `the picture “${element.alt}”`
          : `the formula ${element.getAttribute('aria-label')}`;
      all.push({ element, what: name, rectangle: element.getBoundingClientRect() });
    }
    return all;
  }
}
