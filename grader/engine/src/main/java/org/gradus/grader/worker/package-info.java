/**
 * Grades one submission after the other in a process of its own, which the supervisor can kill: a
 * few kilobytes of nested generics make the compiler run for good.
 *
 * <pre>{@code
 * try (WorkerProcess worker = WorkerProcess.start(WorkerCommand.ofThisProcess(), settings)) {
 *   Answer answer = worker.ask(new Task(notebook, exercise, student), Duration.ofSeconds(60));
 * }
 * }</pre>
 *
 * <p>The two speak in lines of JSON over the worker's standard input and output.
 */
@NullMarked
package org.gradus.grader.worker;

import org.jspecify.annotations.NullMarked;
