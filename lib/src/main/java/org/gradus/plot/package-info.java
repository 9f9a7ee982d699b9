/**
 * What does it look like? Curves, bars, pictures and matrices in one style, each with a sentence
 * that says what is to be seen.
 *
 * <pre>{@code
 * Figure curve = Plots.curve(history);
 * Figure grid = Plots.imageGrid("Test digits", test.features().select(0, 1, 2), List.of("7", "2", "1"), 3);
 * System.out.println(curve.alt());
 * curve.save(Path.of("curve.svg"));
 * Figure own = Figure.of(Plots.theme(new XYChart(600, 360)));
 * }</pre>
 *
 * <p>The figures of {@link org.gradus.plot.Plots} are drawn with Java2D, not with XChart: XChart
 * starts a dash pattern anew at every point (so that a dashed line of many points looks solid),
 * turns text into outlines, and has no labels at the ends of lines. Charts that a lecture or a
 * student builds with XChart get the same look from {@link org.gradus.plot.Theme}.
 */
@NullMarked
package org.gradus.plot;

import org.jspecify.annotations.NullMarked;
