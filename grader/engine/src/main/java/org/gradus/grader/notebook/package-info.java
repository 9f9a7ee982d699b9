/**
 * What does a notebook hold? Reading and writing Jupyter's files.
 *
 * <pre>{@code
 * NotebookFile notebook = NotebookFile.read(Path.of("notebooks/lectures/02-name.ipynb"));
 * for (Cell cell : notebook.cells()) {
 *   System.out.println(cell + ": " + cell.source().lines().count() + " lines");
 * }
 * notebook.withGradus("stamp", stamp).write(notebook.path());
 * }</pre>
 */
@NullMarked
package org.gradus.grader.notebook;

import org.jspecify.annotations.NullMarked;
