package org.gradus.grader.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import org.gradus.grader.cohort.Lateness;
import org.gradus.grader.result.Result;

/**
 * The feedback for one student as one HTML page: it asks for nothing outside itself, runs no
 * script, and shows of hidden tests only what they gave. The same result gives the same bytes.
 */
public final class FeedbackPage {
  // Every value is escaped by the engine, quotes included; a name that a view lacks is an error.
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(true)
          .strictSections(true)
          .emptyStringIsFalse(true)
          .withLoader(name -> new StringReader(PageResources.text(name + ".mustache")));

  private static final Template PAGE = COMPILER.compile(PageResources.text("feedback.mustache"));

  private FeedbackPage() {}

  /** The page for the student whose result this is, where no deadline counts. */
  public static String html(Result result) {
    return html(result, Lateness.NONE);
  }

  /** The page for the student whose result this is, and what the time of the hand-in does to it. */
  public static String html(Result result, Lateness lateness) {
    return PAGE.execute(FeedbackView.of(result, lateness));
  }
}
