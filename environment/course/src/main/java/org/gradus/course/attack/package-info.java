/**
 * Does the grader withstand what is known to be done to graders? Grades the collection of {@code
 * grader/attacks} with innocent submissions between, and looks at what came of each, of the
 * innocents, of the files around, and of the students' pages.
 *
 * <pre>{@code
 * Collection collection = Collection.read(course);
 * try (Scene scene = Scene.open(folder, course)) {
 *   Round round = new Round(collection, scene, seed, progress);
 *   round.grade();
 *   System.out.println(round.problems());
 * }
 * }</pre>
 */
@NullMarked
package org.gradus.course.attack;

import org.jspecify.annotations.NullMarked;
