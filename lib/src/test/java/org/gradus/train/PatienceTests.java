package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What lasts shows how far it is; what is soon over does not flicker. */
class PatienceTests {

  @Test
  void aLongTaskShowsItsProgress() {
    try (RecordedProgress progress = RecordedProgress.install(done -> {})) {
      try (Patience patience = new Patience("Predicting", 10, -1)) {
        patience.reached(4);
        assertThat(progress.total).isEqualTo(10);
        assertThat(progress.done).isEqualTo(4);
        patience.reached(10);
      }
      assertThat(progress.done).isEqualTo(10);
      assertThat(progress.ended).isTrue();
    }
  }

  @Test
  void aShortOneDoesNot() {
    try (RecordedProgress progress = RecordedProgress.install(done -> {})) {
      try (Patience patience = new Patience("Predicting", 10)) {
        patience.reached(4);
        patience.reached(10);
      }
      assertThat(progress.total).isZero();
      assertThat(progress.ended).isFalse();
    }
  }
}
