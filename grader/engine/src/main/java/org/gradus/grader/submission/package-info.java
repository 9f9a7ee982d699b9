/**
 * What does this notebook define? JShell compiles its cells here, on the trusted side; they run in
 * a sandboxed JVM, which is started again and brought back to where it was when the code ends it.
 *
 * <pre>{@code
 * Sandbox sandbox = Bubblewrap.find();
 * try (Submission submission =
 *     Submission.open(sandbox, StudentClasspath.PLAIN, Limits.plain(), List.of("java.util.*"))) {
 *   NotebookFile notebook = NotebookFile.readSources(path);
 *   List<CellRun> cells = submission.load(notebook, Omitted.NONE);
 *   Definition adapter = submission.define("class A { static double f(double x) { return g(x); } }");
 *   String name = submission.classNamed("A").orElseThrow();
 *   Object y = submission.invoke(Call.toStatic(name, "f", "(D)D", 2.0));
 * }
 * }</pre>
 */
@NullMarked
package org.gradus.grader.submission;

import org.jspecify.annotations.NullMarked;
