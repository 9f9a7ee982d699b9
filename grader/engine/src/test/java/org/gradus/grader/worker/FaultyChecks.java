package org.gradus.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Checks that fail themselves, each in the way that the notebook wishes. */
@Exercise(FaultyChecks.ID)
public final class FaultyChecks {

  public static final String ID = "90-faulty";

  interface Student {
    int wish();
  }

  @Nested
  @Question("wish")
  class Wish {

    @Test
    @Points(4)
    void comesTrue(Student student) throws Exception {
      int wish = student.wish();
      switch (wish) {
        case 1 -> Runtime.getRuntime().halt(9);
        case 2 -> new CountDownLatch(1).await();
        case 3 -> waitToBeKilledOnce();
        default -> {}
      }
      assertThat(wish).isNotNegative();
    }

    private void waitToBeKilledOnce() throws Exception {
      Path begun = Path.of(System.getProperty("java.io.tmpdir"), "begun");
      if (!Files.exists(begun)) {
        Path aside = begun.resolveSibling("begun-aside");
        Files.writeString(aside, Long.toString(ProcessHandle.current().pid()));
        Files.move(aside, begun);
        new CountDownLatch(1).await();
      }
    }
  }
}
