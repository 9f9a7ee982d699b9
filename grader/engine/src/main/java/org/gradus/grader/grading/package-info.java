/**
 * How many points is this notebook worth? Its code runs in the sandbox, the tests here, and what
 * they found becomes a {@link org.gradus.grader.result.Result}.
 *
 * <pre>{@code
 * TestCatalog tests = TestCatalog.find(Grading.class.getClassLoader());
 * Grading grading = new Grading(Bubblewrap.find(), Limits.plain(), tests, secret);
 * Result result = grading.grade("02-multinomial-regression", "ada", Files.readAllBytes(file));
 * System.out.println(result.points() + " of " + result.maximum());
 * }</pre>
 */
@NullMarked
package org.gradus.grader.grading;

import org.jspecify.annotations.NullMarked;
