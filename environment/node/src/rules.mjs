/** What a deck's source must hold to, checked without a browser. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { charactersWithoutFont } from './fonts.mjs';

const allowedTags = new Set(['div', 'span', 'br', 'sup', 'sub', 'small', 'kbd', 'mark']);
const knownClasses = new Set('title two wide-left wide-right middle question mistake measured big small'.split(' '));
const quoted = (values) => values.map((value) => `“${value}”`).join(', ');
const isOutside = (address) => /^([a-z][a-z0-9+.-]*:)?\/\//i.test(address);
const isPage = (address) => /^(https?:|mailto:|#)/i.test(address);

/** Rule by name: a function from a deck to sentences, each with the slide (or none) that it is about. */
export const sourceRules = {
  name: ({ name }) =>
    /^\d\d-[a-z0-9-]+$/.test(name) ? [] : [`the file is to be called NN-name.md, in small letters, not ${name}.md`],

  // Marp's own themes fetch fonts from the web or shrink code.
  theme: ({ head }) =>
    head.theme === 'gradus'
      ? []
      : [`there is no theme “${head.theme ?? 'none given'}”; write “theme: gradus” into the head`],

  head: ({ head, number, slides }) => {
    const footer = `Gradus · Lecture ${number} · ${head.title}`;
    const wrong = [];
    if (!head.title) wrong.push('the head has no “title:”');
    if (head.math !== 'mathjax') wrong.push('the head needs “math: mathjax”; other formulas fetch fonts from the web');
    if (!head.lang) wrong.push('the head has no “lang:”, which screen readers need; write “lang: en”');
    if (head.title && slides[0]?.footer !== footer) wrong.push(`the head needs “footer: ${footer}”`);
    if (!slides[0]?.paginate) wrong.push('the head needs “paginate: true”');
    return wrong;
  },

  count: ({ slides }) =>
    slides.length >= 15 && slides.length <= 30
      ? []
      : [`it has ${slides.length} slides; a deck has 15 to 30, so split or join some`],

  titles: ({ slides }) =>
    slides.flatMap(({ number, headings }) => {
      const titles = headings.filter(({ tag }) => tag === 'h1' || tag === 'h2');
      if (titles.length === 0) return [[number, 'it has no title; begin it with “## …”']];
      if (titles.length > 1) return [[number, `it has ${titles.length} titles; keep one and use “###” below it`]];
      if (titles[0].slug === '') return [[number, 'its title has no words, so no link can name it']];
      return [];
    }),

  'different titles': ({ slides }) => {
    const first = new Map();
    return titlesOf(slides).flatMap(([number, { text }]) => {
      const words = plainSlug(text);
      if (!first.has(words)) return void first.set(words, number) ?? [];
      return [
        [
          number,
          `its title has the same words as that of slide ${first.get(words)}, and a link can name only one; change one`,
        ],
      ];
    });
  },

  'plain titles': ({ slides }) =>
    titlesOf(slides)
      .filter(([, { slug }]) => slug !== '' && !/^[a-z0-9_-]+$/.test(slug))
      .map(([number, { slug }]) => [
        number,
        `its title makes the address “${decodeURI(slug)}”; use plain letters, digits and . , : ; ! ? ( ) only`,
      ]),

  notes: ({ slides }) =>
    slides
      .filter(({ notes }) => notes === '')
      .map(({ number }) => [number, 'it has no presenter notes; add a comment <!-- … -->']),

  pictures: ({ file, slides }) =>
    eachPicture(slides, ({ src, background }) => {
      if (background) return 'a background picture carries no text for those who cannot see it; put it in a column';
      if (isOutside(src)) return `the picture ${src} is on the web; draw it in a notebook cell instead`;
      if (!/\.(svg|png)$/.test(src)) return `the picture “${src}” is neither an SVG nor a PNG file`;
      if (!existsSync(path.resolve(path.dirname(file), decodeURI(src)))) {
        return `the picture ${src} is missing; run “make figures” or mend its name`;
      }
      return '';
    }),

  'alternative text': ({ slides }) =>
    eachPicture(slides, ({ src, alt }) =>
      alt === '' ? `the picture ${src} has no alternative text; say in one sentence what it shows: ![…](${src})` : '',
    ),

  links: ({ file, slides }) =>
    slides.flatMap(({ number, links }) =>
      links
        .filter((href) => !isPage(href) && !existsSync(path.resolve(path.dirname(file), decodeURI(href.split('#')[0]))))
        .map((href) => [number, `its link ${href} leads to no file of this repository`]),
    ),

  'raw HTML': ({ slides }) =>
    slides.flatMap(({ number, tags }) => {
      const strange = [...new Set(tags.filter((tag) => !allowedTags.has(tag)))];
      return strange.length > 0
        ? [[number, `it has raw <${strange.join('>, <')}>; a slide may have only ${[...allowedTags].join(', ')}`]]
        : [];
    }),

  classes: ({ slides }) =>
    slides.flatMap(({ number, classes }) => {
      const strange = classes.filter((name) => !knownClasses.has(name));
      return strange.length > 0
        ? [[number, `the theme has no class ${quoted(strange)}; it has ${[...knownClasses].join(', ')}`]]
        : [];
    }),

  characters: ({ slides }) =>
    slides.flatMap(({ number, text }) => {
      const strange = charactersWithoutFont(text.replace(/\s/g, ' '));
      return strange.length > 0
        ? [[number, `no font of the decks has ${quoted(strange)}; use words or a formula`]]
        : [];
    }),
};

const titlesOf = (slides) =>
  slides.flatMap(({ number, headings }) =>
    headings.filter(({ tag }) => tag === 'h1' || tag === 'h2').map((heading) => [number, heading]),
  );

/** A title's slug as Marp makes it, before it numbers equal ones. */
const plainSlug = (title) =>
  title
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9 _-]/g, '')
    .replace(/ /g, '-');

function eachPicture(slides, judge) {
  return slides.flatMap(({ number, pictures }) =>
    pictures.map((picture) => [number, judge(picture)]).filter(([, sentence]) => sentence !== ''),
  );
}

/** Sentences as people read them, `slides/02-x.md, slide 3 (Softmax): it has …`; `findings` as a rule gives them. */
export function sentences(deck, shownFile, findings) {
  return findings.map((finding) => {
    if (typeof finding === 'string') return `${shownFile}: ${finding}.`;
    const [number, text] = finding;
    const title = deck.slides[number - 1]?.headings[0]?.text.trim();
    return `${shownFile}, slide ${number}${title ? ` (${title})` : ''}: ${text}.`;
  });
}

/** Without these a deck cannot be built; the others may still be broken while it is being written. */
export const buildRules = [
  'theme',
  'head',
  'titles',
  'different titles',
  'plain titles',
  'pictures',
  'alternative text',
  'raw HTML',
];

/** Applies rules of the source: a map from the rule's name to its sentences. */
export function applySourceRules(deck, shownFile, names = Object.keys(sourceRules)) {
  return new Map(names.map((name) => [name, sentences(deck, shownFile, sourceRules[name](deck))]));
}
