package org.gradus.grader.cli;

import java.util.concurrent.Callable;

/**
 * A verb of the command {@code gradus}. The launcher finds verbs by {@link
 * java.util.ServiceLoader}, so that a module brings its own without the launcher knowing it: write
 * a class with picocli's {@code @Command}, and name it in {@code
 * META-INF/services/org.gradus.grader.cli.Verb}.
 *
 * <p>{@link #call} answers with the exit code: 0 all is well, 1 something is not as it should be.
 */
public interface Verb extends Callable<Integer> {}
