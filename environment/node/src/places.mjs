/** Where things lie, and the packages that set-up installed there. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The folder of the installed packages, and of everything that is generated on the way to a deck. */
export const workFolder = path.join(root, 'build/node');

/** The deck theme, without its fonts. */
export const themeFile = path.join(root, 'slides/theme/gradus.css');

if (!existsSync(path.join(workFolder, 'node_modules'))) {
  console.error("The deck tools are not installed below build/node: run 'make setup'.");
  process.exit(1);
}

const fromWorkFolder = createRequire(path.join(workFolder, 'package.json'));

/** Loads a package of package-lock.json; the sources lie elsewhere, so a plain import would not find it. */
export const load = (name) => fromWorkFolder(name);

/** The path of a file inside a package. */
export const packageFile = (name, file) => path.join(workFolder, 'node_modules', name, file);

/** A path as people read it: relative to the root, with forward slashes. */
export function shown(file) {
  const relative = path.relative(root, file);
  return (relative.startsWith('..') ? file : relative).split(path.sep).join('/');
}
