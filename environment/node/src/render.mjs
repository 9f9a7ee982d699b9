/** Marp CLI's pages of a deck, made self-contained. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFaces } from './fonts.mjs';
import { packageFile, shown, themeFile, workFolder } from './places.mjs';

const settings = fileURLToPath(new URL('../marp.config.mjs', import.meta.url));
const types = { '.svg': 'image/svg+xml', '.png': 'image/png' };

/**
 * Draws a deck as one HTML page that fetches nothing: fonts and pictures are inside.
 *
 * @param deck what readDeck gave, after its source rules found nothing wrong
 * @param {string} template `bespoke` to present, with Marp's presenter view, or `bare`: all slides below each other
 * @param {(href: string) => string} link a new address for a link to a file; an empty one keeps only its text
 * @returns {Promise<string>} the page
 */
export async function render(deck, template, link) {
  const folder = path.join(workFolder, 'decks');
  mkdirSync(folder, { recursive: true });
  const theme = path.join(folder, `${deck.name}.css`);
  const page = path.join(folder, `${deck.name}.${template}.html`);
  const [comment, rest] = splitAfterFirstComment(readFileSync(themeFile, 'utf8'));
  place(theme, `${comment}\n${fontFaces(deck.text)}\n${rest}`);
  await marp([
    deck.file,
    '--output',
    page,
    '--template',
    template,
    '--theme-set',
    theme,
    '--config-file',
    settings,
    '--no-stdin',
  ]);
  const whole = relink(withPictures(readFileSync(page, 'utf8'), path.dirname(deck.file)), link);
  place(page, whole);
  return whole;
}

/** Marp finds the theme's name in its first comment, so the fonts come after it. */
function splitAfterFirstComment(css) {
  const end = css.indexOf('*/') + 2;
  return [css.slice(0, end), css.slice(end)];
}

async function marp(given) {
  const program = packageFile('@marp-team/marp-cli', 'marp-cli.js');
  const child = spawn(process.execPath, [program, ...given], { stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status !== 0) throw new Error(`Marp could not draw ${shown(given[0])}: ${words.trim()}`);
}

function withPictures(html, folder) {
  return html.replace(/(<img\b[^>]*?\bsrc=")([^"]+)(")/g, (whole, before, src, after) => {
    if (src.startsWith('data:')) return whole;
    const file = path.resolve(folder, decodeURI(src));
    return `${before}data:${types[path.extname(file)]};base64,${readFileSync(file).toString('base64')}${after}`;
  });
}

function relink(html, link) {
  return html.replace(/<a href="([^"]*)">/g, (whole, href) => {
    if (/^(https?:|mailto:|#)/i.test(href)) return whole;
    const address = link(href);
    return address === '' ? '<a>' : `<a href="${address}">`;
  });
}

/** Writes a file aside and moves it into place, so that a half-written one is never seen. */
export function place(file, content) {
  mkdirSync(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.part`;
  writeFileSync(aside, content);
  renameSync(aside, file);
}
