/**
 * What does it look like? Curves, bars, pictures and matrices in one style, each with a sentence
 * that says what is to be seen.
 *
 * <pre>{@code
 * Figure curve = Plots.curve(history);
 * Figure grid = Plots.imageGrid("Test digits", digits.test().features().select(0, 1), List.of("7", "2"), 2);
 * Figure graph = Drawings.graph("L = w²", GraphNode.of("L", 9, 1, GraphNode.of("w", 3, 6)));
 * Figure own = Figure.of(Plots.theme(new XYChart(600, 360)), "What is to be seen, in a sentence.");
 * curve.save(Path.of("curve.svg"));
 * }</pre>
 *
 * <p>Lines, points and bars are drawn by XChart under {@link org.gradus.plot.Theme}, which gives
 * the charts of a lecture or a student the same look; XChart also chooses the round numbers of the
 * axes. What it lacks is painted over its charts: titles at the left, text that is text in an SVG
 * too (XChart draws outlines), names at the ends of lines, numbers on bars. Java2D alone draws what
 * XChart has no chart for: pictures, weights, tables of coloured cells, networks, graphs, kernels.
 */
@NullMarked
package org.gradus.plot;

import org.jspecify.annotations.NullMarked;
