package org.gradus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.gradus.train.RecordedProgress;
import org.junit.jupiter.api.Test;

class ReadingTests {
  @Test
  void aBarThatWasOpenedReachesTheLastText() {
    List<List<String>> texts = Collections.nCopies(150, List.of("word"));
    try (RecordedProgress progress = RecordedProgress.install(done -> {})) {
      // A bar is opened after a second.
      Reading.each("Slow", texts, (i, text) -> LockSupport.parkNanos(i < 64 ? 20_000_000 : 0));
      assertThat(progress.total).isEqualTo(150);
      assertThat(progress.done).isEqualTo(150);
      assertThat(progress.ended).isTrue();
    }
  }

  @Test
  void quickReadingShowsNone() {
    try (RecordedProgress progress = RecordedProgress.install(done -> {})) {
      Reading.each("Quick", Collections.nCopies(150, List.of("word")), (i, text) -> {});
      assertThat(progress.total).isZero();
    }
  }
}
