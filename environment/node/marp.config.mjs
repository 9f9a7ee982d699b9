// The settings of Marp CLI; src/render.mjs calls it and adds the theme with its fonts.
import { engine, options } from './src/engine.mjs';

export default { engine, html: true, options, bespoke: { progress: false } };
