/**
 * A lecture notebook in JupyterLab, as a student sees it: every cell run in the real kernel, in a real browser.
 * GRADUS_LAB_NOTEBOOK names another notebook than lecture 02's.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { launch } from '../src/browser.mjs';
import { violations } from '../src/inspect.mjs';
import { root } from '../src/places.mjs';
import { OpenNotebook } from './notebook.mjs';
import { startLab } from './server.mjs';

const source = path.resolve(
  root,
  process.env.GRADUS_LAB_NOTEBOOK ?? 'notebooks/lectures/02-multinomial-regression.ipynb',
);
const lecture = path.basename(source, '.ipynb');
const pictures = path.join(root, 'build/reports/lab');
const claimsType = 'application/vnd.gradus.claims+json';

const html = (output) => [output.data?.['text/html'] ?? ''].flat().join('');
const outputsOf = (notebook) => notebook.cells.flatMap((cell) => cell.outputs ?? []);
const imagesIn = (text) => [...text.matchAll(/<img\b[^>]*>/g)].map(([tag]) => tag);
const titleOf = (cell) => cell.metadata.gradus?.name ?? [cell.source].flat().join('').split('\n')[0];

suite(`${lecture} in JupyterLab`, () => {
  let folder;
  let lab;
  let browser;
  let notebook;
  let run;
  let seconds;
  let images;

  before(
    async () => {
      mkdirSync(pictures, { recursive: true });
      folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'gradus-lab-')));
      const stored = JSON.parse(readFileSync(source, 'utf8'));
      for (const cell of stored.cells)
        if (cell.cell_type === 'code') Object.assign(cell, { outputs: [], execution_count: null });
      // Lectures read the floors of their claims and the recorded headlines, which lie beside their folder.
      for (const name of ['floors', 'headlines'])
        cpSync(path.join(root, 'notebooks', name), path.join(folder, name), { recursive: true });
      mkdirSync(path.join(folder, 'lectures'));
      writeFileSync(path.join(folder, 'lectures', `${lecture}.ipynb`), JSON.stringify(stored));
      browser = await launch();
      lab = await startLab(folder);
      notebook = await OpenNotebook.open(browser, lab, `lectures/${lecture}.ipynb`);
      seconds = await notebook.runAll(180_000);
      run = await notebook.read();
      await notebook.unroll();
    },
    { timeout: 300_000 },
  );

  after(async () => {
    await browser?.close();
    const killed = (await lab?.stop()) ?? [];
    rmSync(folder, { recursive: true, force: true });
    assert.deepEqual(killed, [], 'the server or a kernel did not end by itself');
  });

  test('every cell was run, none ended in an error', (context) => {
    context.diagnostic(`all cells ran in ${seconds.toFixed(1)} s`);
    const code = run.cells.filter((cell) => cell.cell_type === 'code' && [cell.source].flat().join('').trim() !== '');
    assert.ok(code.length > 0, 'the notebook has no code');
    assert.deepEqual(code.filter((cell) => cell.execution_count === null).map(titleOf), [], 'these cells were not run');
    const errors = run.cells.flatMap((cell) =>
      (cell.outputs ?? [])
        .filter(({ output_type }) => output_type === 'error')
        .map(({ evalue }) => `${titleOf(cell)}: ${evalue}`),
    );
    assert.deepEqual(errors, []);
  });

  test('nothing was written to stderr', () => {
    const words = outputsOf(run)
      .filter(({ name }) => name === 'stderr')
      .map(({ text }) => [text].flat().join(''));
    assert.deepEqual(words, []);
  });

  test('no cell ends with an object that has no text of its own', () => {
    const texts = run.cells.flatMap((cell) =>
      (cell.outputs ?? []).map(({ data }) => `${titleOf(cell)}: ${[data?.['text/plain'] ?? ''].flat().join('')}`),
    );
    assert.deepEqual(
      texts.filter((text) => /: [\w.$]+@[0-9a-f]+$/.test(text)),
      [],
    );
  });

  test('each figure of a slide is there, in the three forms and with a sentence', () => {
    const drawing = run.cells.filter((cell) => cell.metadata.gradus?.figure);
    assert.ok(drawing.length > 0, 'no cell draws a figure');
    const without = drawing.filter(
      (cell) =>
        !cell.outputs.some(
          (output) =>
            /<img\b[^>]*src="data:image\/svg\+xml;base64,/.test(html(output)) &&
            output.data['image/png'] &&
            output.data['text/plain'],
        ),
    );
    assert.deepEqual(without.map(titleOf), []);
    const silent = outputsOf(run).flatMap((output) =>
      imagesIn(html(output)).filter((tag) => !/\balt="[^"]{10,}"/.test(tag)),
    );
    assert.deepEqual(
      silent.map((tag) => tag.slice(0, 80)),
      [],
      'these pictures have no alternative text',
    );
  });

  test('every progress bar came to its end', () => {
    const shown = outputsOf(run).map(html);
    assert.deepEqual(
      shown.filter((text) => text.includes('<progress')),
      [],
      'these bars still stand',
    );
    assert.ok(
      shown.some((text) => /<(div|summary)>✓ /.test(text)),
      'no bar was shown, though a lecture trains',
    );
  });

  test('the claims of the slides were measured, and hold', () => {
    const tables = outputsOf(run).flatMap(({ data }) => data?.[claimsType] ?? []);
    assert.ok(tables.length > 0, 'no cell shows what the slide says beside what was measured');
    for (const { lecture: name, quick, claims } of tables) {
      assert.equal(name, lecture);
      assert.equal(quick, true);
      assert.ok(claims.length > 0);
      assert.deepEqual(
        claims.filter(({ holds }) => !holds),
        [],
      );
    }
  });

  for (const scheme of ['light', 'dark']) {
    test(
      `all pictures are drawn and the outputs are accessible in the ${scheme} theme`,
      { timeout: 120_000 },
      async () => {
        await notebook.inScheme(scheme);
        await notebook.unroll();
        await notebook.pictures(path.join(pictures, `${lecture}-${scheme}`));
        images = await notebook.images();
        assert.ok(images.length > 0, 'no picture is in sight');
        assert.deepEqual(
          images.filter(({ alt, width }) => alt === '' || width === 0),
          [],
        );
        assert.deepEqual(await violations(notebook.page, '.jp-OutputArea-output.jp-RenderedHTMLCommon'), []);
      },
    );
  }

  test(
    'stored outputs look the same to a reader who does not trust the notebook yet',
    { timeout: 120_000 },
    async () => {
      await notebook.unroll();
      const mine = await notebook.images();
      writeFileSync(
        path.join(folder, 'stored.ipynb'),
        JSON.stringify({ ...run, metadata: { ...run.metadata, title: 'stored' } }),
      );
      const stored = await OpenNotebook.open(browser, lab, 'stored.ipynb');
      assert.equal(await stored.trusted(), false);
      await stored.unroll();
      assert.deepEqual(await stored.images(), images);
      const claims = stored.page.locator('.jp-OutputArea-output table', { hasText: 'the slide says' });
      assert.match(await claims.innerText({ timeout: 5_000 }), /we measured/);
      assert.deepEqual(stored.errors, []);
      await stored.page.close();
    },
  );

  test('the page reported no error', () => {
    assert.deepEqual(notebook.errors, []);
  });

  const mistakes = [
    ['a wrong type', 'int answer = 42;\nint oops = "text";', /line 2[\s\S]*incompatible types/i],
    ['an exception', 'int[] two = new int[2];\ntwo[5] = 1;', /line 2[\s\S]*out of bounds/i],
  ];
  for (const [name, cell, sentence] of mistakes) {
    test(`${name}: the error names the line and can be read in both themes`, { timeout: 120_000 }, async () => {
      await notebook.type(cell);
      await notebook.toLastCell();
      for (const scheme of ['light', 'dark']) {
        await notebook.inScheme(scheme);
        await notebook.lastCellPicture(path.join(pictures, `error-${name.split(' ').at(-1)}-${scheme}.png`));
        const texts = await notebook.contrasts();
        assert.match(texts.map(([text]) => text).join('\n'), sentence);
        assert.deepEqual(
          texts.filter(([, contrast]) => contrast < 4.5),
          [],
          `too pale in the ${scheme} theme`,
        );
      }
    });
  }
});
