/** The Marp engine of the decks: Marp Core, with formulas that a screen reader can say. */
import { load } from './places.mjs';

const { Marp } = load('@marp-team/marp-core');

/** No emoji (Marp would fetch their pictures from the web) and no script of Marp's (it only scales text down). */
export const options = { emoji: { shortcode: false, unicode: false }, html: true, script: false };

const attribute = (text) =>
  text.trim().replace(/\s+/g, ' ').replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** A markdown-it plugin: each MathJax drawing gets its TeX as its name. */
function sayFormulas(markdown) {
  const { rules } = markdown.renderer;
  for (const name of ['marp_math_inline', 'marp_math_block']) {
    const draw = rules[name];
    rules[name] = (tokens, index, ...rest) =>
      draw(tokens, index, ...rest)
        .replace(/ role="img"/, '')
        .replace('<svg ', `<svg role="img" aria-label="${attribute(tokens[index].content)}" `);
  }
}

/** Marp shows items of a `*` list one by one; a slide that a notebook links to is to be there whole. */
const showWhole = (markdown) => markdown.core.ruler.disable('marpit_fragment');

/** A fresh engine; Marp CLI calls this with the options of its own template. */
export function engine(given = {}) {
  return new Marp({ ...given, ...options }).use(sayFormulas).use(showWhole);
}
