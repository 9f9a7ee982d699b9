package org.gradus.grader.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradus.grader.notebook.NotebookEdit;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.notebook.NotebookFormatException;
import org.gradus.grader.notebook.Release;

/** Makes the file that a student would have handed in. */
public final class SampleNotebook {

  private static final int LARGE = 60;

  /** {@code @20000*(@} is that many opening parentheses. */
  private static final Pattern REPEATED = Pattern.compile("@(\\d{1,8})\\*([^@\n]+)@");

  private SampleNotebook() {}

  /** The same as below, where no source has words to replace. */
  public static byte[] of(Sample sample, NotebookFile reference) throws IOException {
    return of(sample, reference, Map.of());
  }

  /**
   * The submission's bytes: the same for the same source, reference and words.
   *
   * @param reference the exercise with its solutions
   * @param words what stands in the place of {@code @KEY@}, by key
   * @throws SampleException when the reference has no such cell: the sentence names file and line
   * @throws NotebookFormatException when the reference cannot be released
   */
  public static byte[] of(Sample sample, NotebookFile reference, Map<String, String> words)
      throws IOException {
    NotebookFile notebook = sample.released() ? Release.of(reference) : reference;
    for (Sample.Block block : sample.blocks()) {
      notebook = with(block, notebook, sample, words);
    }
    return switch (sample.form()) {
      case NOTEBOOK -> notebook.toBytes();
      case INVALID_JSON -> firstHalf(notebook.toBytes());
      case PYTHON ->
          NotebookEdit.withKernel(notebook, "python3", "Python 3 (ipykernel)", "python").toBytes();
      case EDITED_POINTS -> NotebookEdit.withPoints(notebook, 1000).toBytes();
      case NO_CHECKS -> NotebookEdit.withoutGraded(notebook).toBytes();
      case EMPTY -> NotebookEdit.withoutCells(notebook).toBytes();
      case NO_BYTES -> new byte[0];
      case LATIN_1 ->
          new String(notebook.toBytes(), StandardCharsets.UTF_8)
              .getBytes(StandardCharsets.ISO_8859_1);
      case LARGE_OUTPUTS -> NotebookEdit.withPicture(notebook, LARGE << 20).toBytes();
      case ZIP_SLIP, ZIP_ABSOLUTE, ZIP_LINKS, ZIP_BOMB ->
          SampleArchive.of(
              sample.form(),
              sample.name(),
              notebook.toBytes(),
              words.getOrDefault("OUTSIDE", "/outside"));
    };
  }

  private static NotebookFile with(
      Sample.Block block, NotebookFile notebook, Sample sample, Map<String, String> words)
      throws SampleException {
    String source = filled(block.source(), words);
    try {
      return block.after().isPresent()
          ? NotebookEdit.insert(notebook, block.after().get(), block.cell(), source)
          : NotebookEdit.replace(notebook, block.cell(), source);
    } catch (NotebookFormatException e) {
      throw new SampleException(sample.source(), block.line(), String.valueOf(e.getMessage()));
    }
  }

  private static String filled(String source, Map<String, String> words) {
    String text = REPEATED.matcher(source).replaceAll(SampleNotebook::repeated);
    for (Map.Entry<String, String> each : words.entrySet()) {
      text = text.replace("@" + each.getKey() + "@", each.getValue());
    }
    return text;
  }

  private static String repeated(MatchResult found) {
    String text = found.group(2).repeat(Integer.parseInt(found.group(1)));
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  private static byte[] firstHalf(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }
}
