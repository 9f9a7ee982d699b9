/** A deck's Markdown file, taken apart into what the rules and the pages ask about. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { engine } from './engine.mjs';
import { themeFile } from './places.mjs';

/**
 * Reads a deck.
 *
 * @param {string} file path of slides/NN-name.md
 * @returns the deck: `file`, `name` (NN-name), `number` (NN), `text`, `head` (Marp's global directives: title, theme, lang, …)
 *   and
 *   `slides`, each with `number` (from 1), `headings` ({tag, text, slug}), `pictures` ({src, alt, background}), `links`,
 *   `tags` (names of raw HTML elements), `text` (all but formulas), `notes`, `classes`, `footer` and `paginate`
 */
export function readDeck(file) {
  const text = readFileSync(file, 'utf8');
  const marp = engine();
  marp.themeSet.add(readFileSync(themeFile, 'utf8'));
  // Marp knows these two only inside its command line.
  for (const key of ['title', 'description']) marp.customDirectives.global[key] = (value) => ({ [key]: value });
  const { comments } = marp.render(text, { htmlAsArray: true });
  const slides = [];
  for (const token of marp.markdown.parse(text, {})) {
    if (token.type === 'marpit_slide_open') slides.push(emptySlide(slides.length, token, comments));
    else if (slides.length > 0) collect(slides.at(-1), token);
  }
  const name = path.basename(file, '.md');
  // Marp drops the name of a theme that it does not know, so it is read from the text.
  const [, theme] = /^theme:\s*(\S+)/m.exec(text) ?? [];
  return { file, name, number: name.slice(0, 2), text, head: { ...marp.lastGlobalDirectives, theme }, slides };
}

function emptySlide(index, token, comments) {
  const { class: classes = [], footer, paginate } = token.meta.marpitDirectives;
  return {
    number: index + 1,
    headings: [],
    pictures: [],
    links: [],
    tags: [],
    text: '',
    notes: (comments[index] ?? []).join('\n').trim(),
    classes: [classes].flat().flatMap((names) => names.split(' ')),
    footer,
    paginate,
  };
}

function collect(slide, token) {
  if (token.type === 'heading_open') {
    slide.headings.push({ tag: token.tag, text: '', slug: token.attrGet('id') ?? '' });
    slide.inHeading = true;
  } else if (token.type === 'heading_close') {
    slide.inHeading = false;
  } else if (token.type === 'fence' || token.type === 'code_block') {
    slide.text += token.content;
  } else if (token.type === 'html_block') {
    slide.tags.push(...tagsOf(token.content));
  } else if (token.type === 'marpit_style') {
    slide.tags.push('style');
  }
  for (const child of token.children ?? []) collectInline(slide, child);
}

function collectInline(slide, token) {
  if (token.type === 'text' || token.type === 'code_inline') {
    slide.text += `${token.content} `;
    if (slide.inHeading) slide.headings.at(-1).text += token.content;
  } else if (token.type === 'image') {
    const { marpitImage } = token.meta ?? {};
    slide.pictures.push({
      src: marpitImage?.url ?? token.attrGet('src') ?? '',
      alt: alternative(token),
      background: marpitImage?.options?.some(({ content }) => content === 'bg') ?? false,
    });
  } else if (token.type === 'link_open') {
    slide.links.push(token.attrGet('href') ?? '');
  } else if (token.type === 'html_inline') {
    slide.tags.push(...tagsOf(token.content));
  }
}

/** The alternative text without Marp's keywords (`w:560`), which its picture rule has taken out of the attribute by then. */
function alternative(token) {
  const words = (token.attrGet('alt') || token.content).split(/\s+/);
  return words
    .filter((word) => !/^(bg|fit|contain|cover|auto|(w|h|width|height):\S+)$/.test(word))
    .join(' ')
    .trim();
}

const tagsOf = (html) => [...html.matchAll(/<([a-z][a-z0-9-]*)/gi)].map(([, tag]) => tag.toLowerCase());
