/** A notebook that is open in JupyterLab in a browser: run it, read its model, look at it. */

const usual = { width: 1000, height: 1200 };

/** Lab draws only the cells in sight; so high a window has all of them in sight. */
const tall = 30_000;

/** A picture is cut into pieces of this height: longer ones are beyond Chromium, and tiring to look at. */
const piece = 4_000;

export class OpenNotebook {
  /** What the browser's console called an error. */
  errors = [];

  constructor(page) {
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (problem) => this.errors.push(String(problem)));
  }

  /** Opens a notebook of the server and waits for its kernel. */
  static async open(browser, lab, name) {
    const page = await browser.newPage({ viewport: usual, colorScheme: 'light' });
    const notebook = new OpenNotebook(page);
    await page.goto(lab.address(`/lab/tree/${name}?reset`));
    await page.waitForFunction(() => window.jupyterapp?.shell?.currentWidget?.context?.isReady, null, {
      timeout: 60_000,
    });
    await page.evaluate(async () => {
      const { commands, shell } = window.jupyterapp;
      await window.jupyterapp.restored;
      const { sessionContext } = shell.currentWidget.context;
      await sessionContext.ready;
      await sessionContext.session.kernel.info;
      if (!shell.leftCollapsed) await commands.execute('application:toggle-left-area');
    });
    return notebook;
  }

  /** Runs all cells and waits until the kernel is idle and nothing has changed for 1.5 s; gives the seconds that it took. */
  async runAll(timeout) {
    const started = performance.now();
    await this.page.evaluate(() => void window.jupyterapp.commands.execute('notebook:run-all-cells'));
    await this.settled(timeout);
    return (performance.now() - started) / 1000;
  }

  async settled(timeout) {
    await this.page.evaluate(() => (window.lastLook = undefined));
    await this.page.waitForFunction(
      () => {
        const { context } = window.jupyterapp.shell.currentWidget;
        const text = JSON.stringify(context.model.toJSON());
        const waiting = [...context.model.cells].some(
          (cell) => cell.type === 'code' && cell.executionState === 'running',
        );
        const quiet = !waiting && context.sessionContext.session.kernel.status === 'idle';
        if (!quiet || text !== window.lastLook?.text) window.lastLook = { text, since: performance.now() };
        return quiet && performance.now() - window.lastLook.since > 1500;
      },
      null,
      { timeout, polling: 250 },
    );
  }

  /** The notebook as it would be saved. */
  read() {
    return this.page.evaluate(() => window.jupyterapp.shell.currentWidget.context.model.toJSON());
  }

  /** Whether Lab shows outputs as they are; the outputs of an untrusted notebook lose styles and scripts first. */
  trusted() {
    return this.page.evaluate(() =>
      [...window.jupyterapp.shell.currentWidget.context.model.cells].every(
        (cell) => cell.type !== 'code' || cell.trusted,
      ),
    );
  }

  /** The pictures of the outputs in sight: `alt` and the `width` at which they were drawn, 0 when they were not. */
  images() {
    return this.page
      .locator('.jp-OutputArea-output img')
      .evaluateAll((all) =>
        all.map((image) => ({ alt: image.alt, width: image.naturalWidth === 0 ? 0 : image.width })),
      );
  }

  /** Types a cell below the others and runs it. */
  async type(source) {
    await this.page.evaluate(async (text) => {
      const { commands, shell } = window.jupyterapp;
      const { content } = shell.currentWidget;
      content.activeCellIndex = content.widgets.length - 1;
      await commands.execute('notebook:insert-cell-below');
      content.activeCell.model.sharedModel.setSource(text);
      void commands.execute('notebook:run-cell');
    }, source);
    await this.settled(60_000);
  }

  /**
   * Runs the cell of that `gradus.name`, with another source where one is given.
   *
   * @returns the seconds that it took
   */
  async run(name, source) {
    return this.page.evaluate(
      async ({ index, text }) => {
        const { commands, shell } = window.jupyterapp;
        const { content } = shell.currentWidget;
        content.deselectAll();
        content.activeCellIndex = index;
        if (text !== undefined) content.activeCell.model.sharedModel.setSource(text);
        const started = performance.now();
        await commands.execute('notebook:run-cell');
        return (performance.now() - started) / 1000;
      },
      { index: await this.indexOf(name), text: source },
    );
  }

  /** The place of the cell of that `gradus.name` among all cells. */
  async indexOf(name) {
    const names = (await this.read()).cells.map((cell) => cell.metadata.gradus?.name);
    const index = names.indexOf(name);
    if (index < 0) throw new Error(`No cell has the name ${name}; there are ${names.join(', ')}.`);
    return index;
  }

  /** What is drawn of a cell's output; the cell must be in sight. */
  async outputOf(name) {
    return this.page.locator('.jp-Notebook .jp-Cell').nth(await this.indexOf(name)).locator('.jp-OutputArea');
  }

  /** Switches the browser to its light or dark scheme, which Lab follows; gives Lab's theme. */
  async inScheme(colorScheme) {
    await this.page.emulateMedia({ colorScheme });
    const light = String(colorScheme === 'light');
    await this.page.waitForFunction((wanted) => document.body.dataset.jpThemeLight === wanted, light, {
      timeout: 20_000,
    });
  }

  /** Makes the window high enough for the whole notebook, so that all of it is drawn. */
  async unroll() {
    await this.page.setViewportSize({ ...usual, height: tall });
    // Formulas and pictures change heights as they are drawn, so the height is measured until it stays.
    const height = await this.page.waitForFunction(neededHeight, null, { polling: 500, timeout: 30_000 });
    await this.page.setViewportSize({ ...usual, height: Math.min(tall, await height.jsonValue()) });
    await this.page.evaluate(() => (document.querySelector('.jp-Notebook .jp-WindowedPanel-outer').scrollTop = 0));
    // Lab takes the new height a moment after the window has it, on a busy machine a long one.
    await this.page.waitForFunction(
      () => document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden)').getBoundingClientRect().bottom <= innerHeight,
    );
    await this.page.waitForTimeout(500);
  }

  /** Pictures of the whole notebook from its top to its end, `NAME-1.png`, `NAME-2.png`, …; gives how many. */
  async pictures(name) {
    await this.page.evaluate(() => (window.jupyterapp.shell.currentWidget.content.activeCellIndex = 0));
    const { x, y, width, height } = await this.page.locator('.jp-NotebookPanel:not(.lm-mod-hidden)').boundingBox();
    const count = Math.ceil(height / piece);
    for (let index = 0; index < count; index++) {
      const top = index * piece;
      const clip = { x, y: y + top, width, height: Math.min(piece, height - top) };
      await this.page.screenshot({ path: `${name}-${index + 1}.png`, clip });
    }
    return count;
  }

  /** Brings the last cell into a window of the usual size. */
  async toLastCell() {
    await this.page.setViewportSize(usual);
    await this.page.evaluate(async () => {
      const { content } = window.jupyterapp.shell.currentWidget;
      await content.scrollToItem(content.widgets.length - 1);
    });
    await this.page.locator('.jp-Notebook .jp-Cell').last().locator('.jp-OutputArea-output').waitFor();
  }

  /** A picture of the last cell and what it put out. */
  async lastCellPicture(file) {
    await this.page.locator('.jp-Notebook .jp-Cell').last().screenshot({ path: file });
  }

  /** The texts that a cell put out, the last where none is named, each with its contrast to what lies behind it. */
  async contrasts(name) {
    return this.page.evaluate(measureContrasts, name === undefined ? -1 : await this.indexOf(name));
  }
}

/** Runs in the page: the height of a window that holds all cells, or 0 while it still changes. */
function neededHeight() {
  const outer = document.querySelector('.jp-Notebook .jp-WindowedPanel-outer');
  const cells = [...outer.querySelectorAll('.jp-Cell')].map((cell) => cell.getBoundingClientRect());
  const ofCells = cells.length === 0 ? 0 : cells.at(-1).bottom - cells[0].top;
  const now = Math.ceil(outer.getBoundingClientRect().top + ofCells) + 100;
  const all = window.jupyterapp.shell.currentWidget.content.widgets.length;
  const same = cells.length === all && now === window.lastHeight;
  window.lastHeight = now;
  return same ? now : 0;
}

/** Runs in the page: [text, contrast] of each piece of text in a cell's output. */
function measureContrasts(index) {
  const output = [...document.querySelectorAll('.jp-Notebook .jp-Cell')].at(index).querySelector('.jp-OutputArea');
  const found = [];
  const walker = document.createTreeWalker(output, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (
      data.trim() === '' ||
      parentElement.closest('.jp-OutputPrompt, style, script') ||
      parentElement.offsetParent === null
    )
      continue;
    const behind = backgroundOf(parentElement);
    const color = rgba(getComputedStyle(parentElement).color);
    const ink = over({ ...color, alpha: color.alpha * opacityOf(parentElement) }, behind);
    found.push([data.trim(), contrast(ink, behind)]);
  }
  return found;

  function rgba(color) {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return { red, green, blue, alpha: alpha / 255 };
  }

  function over(front, back) {
    const mix = (key) => front[key] * front.alpha + back[key] * (1 - front.alpha);
    return { red: mix('red'), green: mix('green'), blue: mix('blue'), alpha: 1 };
  }

  /** Half-transparent parents make text paler, though its own colour does not say so. */
  function opacityOf(element) {
    let opacity = 1;
    for (let one = element; one; one = one.parentElement) opacity *= Number(getComputedStyle(one).opacity);
    return opacity;
  }

  function backgroundOf(element) {
    const layers = [];
    for (let one = element; one; one = one.parentElement) {
      const layer = rgba(getComputedStyle(one).backgroundColor);
      layers.push(layer);
      if (layer.alpha === 1) break;
    }
    return layers.reduceRight((back, front) => over(front, back), { red: 255, green: 255, blue: 255, alpha: 1 });
  }

  function luminance({ red, green, blue }) {
    const [r, g, b] = [red, green, blue].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one, other) {
    const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  }
}
