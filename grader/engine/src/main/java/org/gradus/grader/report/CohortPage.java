package org.gradus.grader.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.notebook.AtomicWrite;
import org.gradus.grader.similar.Similarities;
import org.jspecify.annotations.Nullable;

/**
 * The results of a cohort as one HTML page for staff: how it went, what to look at, which questions
 * were hard, what went wrong most often, and everybody. It asks for nothing outside itself; its one
 * script sorts the last table, and the page says the same without it.
 */
public final class CohortPage {
  /** Its name, in the exercise's folder of results. */
  public static final String FILE = "index.html";

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(true)
          .strictSections(true)
          .emptyStringIsFalse(true)
          .withLoader(name -> new StringReader(PageResources.text(name + ".mustache")));

  private static final Template PAGE = COMPILER.compile(PageResources.text("cohort.mustache"));

  private CohortPage() {}

  /**
   * The page.
   *
   * @param exercise {@code 02-multinomial-regression}
   * @param standings what counts for each student; pages of theirs lie in {@code feedback/}
   */
  public static String html(String exercise, List<Standing> standings) {
    return html(exercise, standings, null);
  }

  /**
   * The page, with the hand-ins that are alike.
   *
   * @param similar of the same exercise; null where nobody compared them
   */
  public static String html(
      String exercise, List<Standing> standings, @Nullable Similarities similar) {
    return PAGE.execute(CohortView.of(exercise, standings, similar));
  }

  /**
   * Writes the page, with what lies in the folder of the hand-ins that are alike.
   *
   * @param folder of the exercise's results
   */
  public static void write(String exercise, List<Standing> standings, Path folder)
      throws IOException {
    String page = html(exercise, standings, Similarities.in(folder).orElse(null));
    AtomicWrite.write(folder.resolve(FILE), page.getBytes(StandardCharsets.UTF_8));
  }
}
