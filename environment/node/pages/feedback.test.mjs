/** Feedback pages of every kind of result, in a browser: light, dark, on a phone, on paper. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from '../src/browser.mjs';
import { violations } from '../src/inspect.mjs';
import { root } from '../src/places.mjs';

const pictures = path.join(root, 'build/reports/pages');
const inBuild = (...parts) => path.join(root, 'build', ...parts);

/** Width and height of the window, and the reader's scheme. */
const looks = {
  light: [1180, 900, 'light'],
  dark: [1180, 900, 'dark'],
  phone: [320, 700, 'light'],
};

/** The pages of the module's own sample results. */
function writePages(folder) {
  const classPath = [inBuild('maven/gradus-grader-engine/test-classes'), inBuild('course/lib/*'), inBuild('kernel/lib/*')];
  const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin/java') : 'java';
  execFileSync(java, ['-cp', classPath.join(path.delimiter), 'org.gradus.grader.report.SamplePages', folder]);
  return readdirSync(folder).map((file) => path.basename(file, '.html'));
}

/** Runs in the page: what is drawn beyond the window's or its own box's side. */
function beyondTheSide() {
  const width = document.documentElement.clientWidth;
  const found = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
  for (const element of document.querySelectorAll('body *')) {
    const { right, left } = element.getBoundingClientRect();
    if (right > width + 0.5 || left < -0.5) found.push(`${element.localName}.${element.className} from ${left} to ${right}`);
    const hides = getComputedStyle(element).overflowX !== 'visible' && element.localName !== 'svg';
    if (hides && element.scrollWidth > element.clientWidth + 1) found.push(`${element.localName}.${element.className} hides a part`);
  }
  return found;
}

const folder = mkdtempSync(path.join(tmpdir(), 'gradus-feedback-'));
const names = writePages(folder);

suite('feedback pages', () => {
  let browser;

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page; `asked` are the addresses it asked for, `said` what its console said. */
  async function open(name) {
    const page = await browser.newPage();
    const asked = [];
    const said = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (problem) => said.push(String(problem)));
    page.on('dialog', (dialog) => said.push(`dialog ${dialog.message()}`) && dialog.dismiss());
    const address = pathToFileURL(path.join(folder, `${name}.html`)).href;
    await page.goto(address);
    return { page, address, asked, said };
  }

  async function seenAs(page, [width, height, colorScheme]) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
  }

  test('there is a page for every kind of result', () => {
    assert.ok(names.length >= 10, names.join(', '));
  });

  for (const name of names) {
    test(`${name}: accessible, within its window, alone`, async () => {
      const { page, address, asked, said } = await open(name);
      for (const [look, settings] of Object.entries(looks)) {
        await seenAs(page, settings);
        await page.screenshot({ path: path.join(pictures, `${name}-${look}.png`), fullPage: true });
        assert.deepEqual(await page.evaluate(beyondTheSide), [], look);
        assert.deepEqual(await violations(page, 'html'), [], look);
      }
      assert.deepEqual(asked, [address]);
      assert.deepEqual(said, []);
      await page.close();
    });
  }

  test('at every width in between nothing is cut off', async () => {
    const { page } = await open('half-right');
    for (let width = 320; width <= 1300; width += 35) {
      await seenAs(page, [width, 900, 'light']);
      assert.deepEqual(await page.evaluate(beyondTheSide), [], `${width} px`);
    }
    await page.close();
  });

  test('on paper it is dark on white, with the hints and without clipped parts', async () => {
    const { page } = await open('half-right');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 720, height: 1000 });
    await page.screenshot({ path: path.join(pictures, 'half-right-print.png'), fullPage: true });
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(0, 0, 0)');
    assert.deepEqual(await page.evaluate(beyondTheSide), []);
    assert.deepEqual(await violations(page, 'html'), []);
    const hint = await page.locator('.hint p').first().boundingBox();
    assert.ok(hint && hint.height > 10, 'the hint is not printed');
    await page.pdf({ path: path.join(pictures, 'half-right.pdf'), format: 'A4' });
    await page.close();
  });

  test('everything that opens can be reached and opened with the keyboard, and shows where the focus is', async () => {
    const { page } = await open('half-right');
    const stops = await page.locator('a[href], summary').count();
    const seen = new Set();
    for (let index = 0; index < stops + 40; index++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        const style = getComputedStyle(element);
        const all = [...document.querySelectorAll('a[href], summary')];
        return { index: all.indexOf(element), outline: style.outlineStyle, width: parseFloat(style.outlineWidth) };
      });
      if (stop.index < 0) break;
      assert.deepEqual([stop.outline, stop.width >= 2], ['solid', true], `stop ${stop.index} shows no focus`);
      seen.add(stop.index);
    }
    assert.equal(seen.size, stops);
    const hint = page.locator('.hint').first();
    await hint.locator('summary').focus();
    await page.screenshot({ path: path.join(pictures, 'focus.png') });
    await page.keyboard.press('Enter');
    assert.ok(await hint.locator('p').isVisible());
    assert.deepEqual(await violations(page, 'html'), []);
    await page.close();
  });

  test('the table of a cohort sorts by name, total and time, with the keyboard too', async () => {
    const { page } = await open('cohort');
    const column = (n) => page.locator('.students tbody tr').evaluateAll((rows, at) => rows.map((row) => row.children[at].dataset.order ?? row.children[at].textContent), n);
    const last = (await page.locator('.students thead th').count()) - 1;
    for (const at of [last - 1, last]) {
      const heading = page.locator('.students thead th').nth(at);
      await heading.locator('button').focus();
      await page.keyboard.press('Enter');
      assert.equal(await heading.getAttribute('aria-sort'), 'descending');
      const down = (await column(at)).map(Number);
      assert.deepEqual(down, [...down].sort((a, b) => b - a));
      await heading.locator('button').click();
      assert.equal(await heading.getAttribute('aria-sort'), 'ascending');
      assert.deepEqual((await column(at)).map(Number), [...down].sort((a, b) => a - b));
    }
    await page.locator('.students thead th').first().locator('button').click();
    const names = await column(0);
    assert.equal(names.length, 48);
    assert.deepEqual(names, [...names].sort());
    assert.equal(await page.locator('[aria-sort]').count(), 1);
    assert.deepEqual(await violations(page, 'html'), []);
    await page.close();
  });

  test('a cohort is a page on paper too, and says the same without its script', async () => {
    const { page } = await open('cohort');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 720, height: 1000 });
    assert.deepEqual(await page.evaluate(beyondTheSide), []);
    await page.pdf({ path: path.join(pictures, 'cohort.pdf'), format: 'A4' });
    await page.close();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(pathToFileURL(path.join(folder, 'cohort.html')).href);
    assert.equal(await plain.locator('.students tbody tr').count(), 48);
    assert.equal(await plain.locator('th button:disabled').count(), 3);
    await context.close();
  });

  test('a script in a page would not run: the policy forbids it', async () => {
    const { page } = await open('hostile');
    assert.match(await page.title(), /<script>document\.title='hit'/);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return window.ran === true;
    });
    assert.equal(ran, false);
    await page.close();
  });
});
