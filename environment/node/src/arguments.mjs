/** The command line that build-decks and check-decks share. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, shown } from './places.mjs';

/** A mistake of the caller's or a broken deck: its sentence is shown, its stack is not. */
export class Refusal extends Error {}

/**
 * Reads the arguments: `--slides FOLDER` (slides), the options given, and the decks' files (all NN-*.md of the folder).
 *
 * @returns `values` of the options and `files`, sorted
 */
export function readArguments(options) {
  let parsed;
  try {
    parsed = parseArgs({
      options: { slides: { type: 'string', default: path.join(root, 'slides') }, ...options },
      allowPositionals: true,
    });
  } catch (problem) {
    throw new Refusal(problem.message);
  }
  const { values, positionals } = parsed;
  const files = positionals.length > 0 ? positionals.map((file) => path.resolve(file)) : decksOf(values.slides);
  if (files.length === 0) throw new Refusal(`There is no deck NN-name.md in ${shown(values.slides)}.`);
  return { values, files: files.sort() };
}

const decksOf = (folder) =>
  readdirSync(folder)
    .filter((name) => /^\d\d-.*\.md$/.test(name))
    .map((name) => path.join(folder, name));

/** Runs a command: a refusal ends it with its sentence and status 1. */
export async function run(command) {
  try {
    process.exitCode = await command();
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    console.error(problem.message);
    process.exitCode = 1;
  }
}
