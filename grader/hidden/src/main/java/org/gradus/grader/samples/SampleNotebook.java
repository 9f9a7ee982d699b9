package org.gradus.grader.samples;

import java.util.Arrays;
import org.gradus.grader.notebook.NotebookEdit;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.notebook.NotebookFormatException;
import org.gradus.grader.notebook.Release;

/** Makes the file that a student would have handed in. */
public final class SampleNotebook {

  private SampleNotebook() {}

  /**
   * The submission's bytes: the same for the same source and reference.
   *
   * @param reference the exercise with its solutions
   * @throws SampleException when the reference has no such cell: the sentence names file and line
   * @throws NotebookFormatException when the reference cannot be released
   */
  public static byte[] of(Sample sample, NotebookFile reference)
      throws SampleException, NotebookFormatException {
    NotebookFile notebook = sample.released() ? Release.of(reference) : reference;
    for (Sample.Block block : sample.blocks()) {
      notebook = with(block, notebook, sample);
    }
    return switch (sample.form()) {
      case NOTEBOOK -> notebook.toBytes();
      case INVALID_JSON -> firstHalf(notebook.toBytes());
      case PYTHON ->
          NotebookEdit.withKernel(notebook, "python3", "Python 3 (ipykernel)", "python").toBytes();
      case EMPTY -> NotebookEdit.withoutCells(notebook).toBytes();
      case NO_BYTES -> new byte[0];
    };
  }

  private static NotebookFile with(Sample.Block block, NotebookFile notebook, Sample sample)
      throws SampleException {
    try {
      return block.after().isPresent()
          ? NotebookEdit.insert(notebook, block.after().get(), block.cell(), block.source())
          : NotebookEdit.replace(notebook, block.cell(), block.source());
    } catch (NotebookFormatException e) {
      throw new SampleException(sample.file(), block.line(), String.valueOf(e.getMessage()));
    }
  }

  private static byte[] firstHalf(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }
}
