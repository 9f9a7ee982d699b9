/** The open fonts of the decks, as @font-face rules that carry their files. */
import { readFileSync } from 'node:fs';
import { packageFile } from './places.mjs';

// Arrows, operators, check mark, angle brackets, blackboard and script letters. The package has one file for all.
const symbols = 'U+2102,U+2115,U+211D,U+2124,U+2190-22FF,U+2713,U+27E8-27E9,U+1D400-1D7FF';

const families = [
  sansOrMono('Source Sans 3', 'source-sans-3', ['400-normal', '400-italic', '600-normal', '700-normal']),
  sansOrMono('JetBrains Mono', 'jetbrains-mono', ['400-normal', '700-normal']),
  { name: 'Gradus Symbols', id: 'noto-sans-math', styles: ['400-normal'], subsets: { latin: symbols } },
];

function sansOrMono(name, id, styles) {
  const ranges = JSON.parse(readFileSync(packageFile(`@fontsource/${id}`, 'unicode.json'), 'utf8'));
  const { latin, 'latin-ext': extended, greek } = ranges;
  return { name, id, styles, subsets: { latin, 'latin-ext': extended, greek } };
}

/** Whether a list such as `U+0000-00FF,U+20AC` holds a code point. */
function holds(range, codePoint) {
  return range.split(',').some((part) => {
    const [from, to = from] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => parseInt(hex, 16));
    return from <= codePoint && codePoint <= to;
  });
}

/** The characters of a text that no font of the decks has, each once. */
export function charactersWithoutFont(text) {
  const ranges = families.flatMap((family) => Object.values(family.subsets));
  return [...new Set(text)].filter((character) => !ranges.some((range) => holds(range, character.codePointAt(0))));
}

/** The @font-face rules for a text: the Latin ones always, Greek and symbols only where the text has such characters. */
export function fontFaces(text) {
  const codePoints = [...new Set(text)].map((character) => character.codePointAt(0));
  const rules = [];
  for (const { name, id, styles, subsets } of families) {
    for (const [subset, range] of Object.entries(subsets)) {
      const needed = range === subsets.latin && name !== 'Gradus Symbols';
      if (!needed && !codePoints.some((codePoint) => holds(range, codePoint))) continue;
      for (const style of styles) rules.push(fontFace(name, id, subset, range, style));
    }
  }
  return rules.join('\n');
}

function fontFace(name, id, subset, range, style) {
  const file = packageFile(`@fontsource/${id}`, `files/${id}-${subset}-${style}.woff2`);
  const [weight, slope] = style.split('-');
  return (
    `@font-face{font-family:'${name}';font-style:${slope};font-weight:${weight};font-display:block;` +
    `src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')}) format('woff2');unicode-range:${range}}`
  );
}
