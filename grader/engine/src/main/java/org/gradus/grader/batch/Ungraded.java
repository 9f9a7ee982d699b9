package org.gradus.grader.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import org.gradus.grader.grading.Digest;
import org.gradus.grader.grading.ExerciseTests;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Status;

/**
 * Makes the results of submissions that no worker graded.
 *
 * @param tests by which they would have been graded
 */
record Ungraded(TestCatalog tests) {

  Result notGradable(HandIn handIn, String reason) {
    return of(handIn, Status.NOT_GRADABLE, reason);
  }

  Result fault(HandIn handIn, String reason) {
    return of(handIn, Status.GRADER_FAULT, reason);
  }

  private Result of(HandIn handIn, Status status, String reason) {
    return new Result(
        Result.FORMAT,
        handIn.exercise(),
        handIn.student(),
        status,
        reason,
        0,
        tests.exercise(handIn.exercise()).map(ExerciseTests::maximum).orElse(0.0),
        List.of(),
        List.of(),
        new Provenance(digest(handIn), tests.digest(handIn.exercise()), Provenance.version(), ""));
  }

  /** Empty where there is nothing that could be read. */
  static String digest(HandIn handIn) {
    if (!Files.isRegularFile(handIn.file(), LinkOption.NOFOLLOW_LINKS)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(handIn.file(), LinkOption.NOFOLLOW_LINKS)) {
      return Digest.of(in);
    } catch (IOException e) {
      return "";
    }
  }
}
