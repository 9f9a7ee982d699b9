/** The page that lists the decks. */

const escaped = (text) =>
  String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

function row({ name, number, head, slides }, hasPdf) {
  const title = escaped(head.title);
  const print = hasPdf ? ` · <a href="slides/${name}.pdf">PDF<span class="hidden"> of ${title}</span></a>` : '';
  return `<li><span class="number">${number}</span>
<div><a class="title" href="slides/${name}.html">${title}</a>
<p>${head.description ? `${escaped(head.description)}<br>` : ''}<span class="quiet">${slides.length} slides${print}</span></p></div></li>`;
}

/** The page as HTML; `decks` as readDeck gives them, in order, `pdfs` the names of those that have a PDF. */
export function indexPage(decks, pdfs) {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Gradus: the slides</title>
<style>
:root { --ink: #1b2733; --quiet: #56606b; --line: #d5dbe1; --paper: #fff; --accent: #0a5aa8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --quiet: #a9b4bf; --line: #37424d; --paper: #161c22; --accent: #7db8f0; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 3rem 1.25rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 2rem; line-height: 1.2; }
ol { list-style: none; margin: 2rem 0 0; padding: 0; }
li { display: flex; gap: 1.25rem; padding: 1rem 0; border-top: 1px solid var(--line); }
.number { min-width: 2ch; font-size: 1.25rem; font-variant-numeric: tabular-nums; color: var(--quiet); }
.title { font-size: 1.25rem; font-weight: 600; }
a { color: var(--accent); text-underline-offset: 3px; }
p { margin: .25rem 0 0; }
.quiet, kbd { color: var(--quiet); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { body { padding: 0; } }
</style>
</head>
<body>
<main>
<h1>The slides</h1>
<p class="quiet">In a deck: arrow keys to move, <kbd>f</kbd> for the full screen, <kbd>p</kbd> for the presenter’s view.</p>
<ol>
${decks.map((deck) => row(deck, pdfs.has(deck.name))).join('\n')}
</ol>
</main>
</body>
</html>
`;
}
