import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.JPlagResult;
import de.jplag.Submission;
import de.jplag.clustering.ClusteringOptions;
import de.jplag.exceptions.SubmissionException;
import de.jplag.java.JavaLanguage;
import de.jplag.options.JPlagOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Has JPlag compare folders of Java files, each with each. A JDK 21 or later runs this file as it
 * is; {@code gradus similar} starts it and reads the lines that it writes, their words parted by
 * tabs: {@code tool NAME}, {@code out FOLDER STATE} and {@code pair FOLDER FOLDER SIMILARITY}.
 */
public final class Likeness {
  private Likeness() {}

  /**
   * Compares.
   *
   * @param arguments the folder of the folders to compare; the folder of what all of them may have;
   *     the file to write
   */
  public static void main(String[] arguments) throws Exception {
    Path folders = Path.of(arguments[0]);
    JPlagOptions options =
        new JPlagOptions(new JavaLanguage(), Set.of(folders.toFile()), Set.of())
            .withBaseCodeSubmissionDirectory(Path.of(arguments[1]).toFile())
            .withMaximumNumberOfComparisons(JPlagOptions.SHOW_ALL_COMPARISONS)
            .withClusteringOptions(new ClusteringOptions().withEnabled(false));
    List<String> lines = new ArrayList<>();
    lines.add("tool\tJPlag " + JPlag.JPLAG_VERSION);
    JPlagResult result;
    try {
      result = JPlag.run(options);
    } catch (SubmissionException e) {
      // Of what came, less than two can be compared.
      Files.write(Path.of(arguments[2]), lines);
      return;
    }
    for (Submission each : result.getSubmissions().getInvalidSubmissions()) {
      lines.add("out\t%s\t%s".formatted(each.getName(), each.getState()));
    }
    for (JPlagComparison each : result.getAllComparisons()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "pair\t%s\t%s\t%.4f",
              each.firstSubmission().getName(),
              each.secondSubmission().getName(),
              each.similarity()));
    }
    Files.write(Path.of(arguments[2]), lines);
  }
}
