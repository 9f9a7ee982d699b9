package org.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.gradus.progress.Progress;
import org.junit.jupiter.api.Test;

/** The bar, on a clock and a screen of the test's own. */
class NotebookProgressTests {
  private final List<String> painted = new ArrayList<>();
  private final List<String> html = new ArrayList<>();
  private long now;
  private final Progress progress =
      new NotebookProgress(
          new Screen((id, r) -> paint("open ", r), (id, r) -> paint("", r), Object::toString),
          () -> now,
          Runnable::run);

  private void paint(String how, Rendered rendered) {
    painted.add(how + rendered.text());
    html.add(rendered.html());
  }

  private void sleep(long millis) {
    now += millis * 1_000_000;
  }

  @Test
  void paintsFiveTimesASecondAtMost() {
    try (Progress.Task task = progress.start("Training", 1000, "batch")) {
      for (int i = 0; i < 1000; i++) {
        sleep(2);
        task.advance(1);
      }
    }
    assertThat(painted).hasSizeBetween(8, 11);
    assertThat(painted.get(painted.size() - 1)).isEqualTo("✓ Training: 1,000 batches in 2.0 s");
  }

  @Test
  void saysHowLongItWillTake() {
    Progress.Task task = progress.start("Training", 10, "batch");
    sleep(2000);
    task.note("loss 0.3");
    task.advance(5);
    sleep(1000);
    task.advance(0);
    assertThat(painted.get(1)).isEqualTo("Training: 50 % · loss 0.3 · 3.0 s, about 3.0 s left");
    task.close();
  }

  @Test
  void endsOnceAndSaysHowFarItCame() {
    Progress.Task task = progress.start("Reading", 4, "file");
    sleep(500);
    task.advance(1);
    task.close();
    task.close();
    task.advance(1);
    assertThat(painted).hasSize(2);
    assertThat(painted.get(1)).isEqualTo("■ Reading: ended after 1 file of 4 files in 0.5 s");
  }

  @Test
  void aPictureIsShownAtOnceAndFoldedAwayAtTheEnd() {
    try (Progress.Task task = progress.start("Training", 2, "batch")) {
      task.advance(2);
      task.show("PICTURE");
    }
    assertThat(painted.get(0)).startsWith("open ");
    assertThat(html.get(0)).contains("<progress").endsWith("PICTURE");
    assertThat(html.get(1)).startsWith("<details><summary>✓").endsWith("PICTURE</details>");
  }

  @Test
  void anUnknownTotalHasNoPercentage() {
    try (Progress.Task task = progress.start("Downloading", -1, "B")) {
      sleep(500);
      task.advance(2_500_000);
    }
    assertThat(painted)
        .containsExactly("open Downloading: 2.5 MB", "✓ Downloading: 2.5 MB in 0.5 s");
  }

  @Test
  void whatSwallowsInterruptsTakesNoneFromTheCell() {
    List<Boolean> swallowed = new CopyOnWriteArrayList<>();
    BiConsumer<String, Rendered> socket = (id, r) -> swallowed.add(Thread.interrupted());
    ExecutorService painter = Executors.newSingleThreadExecutor();
    try (Progress.Task task =
        new NotebookProgress(new Screen(socket, socket, Object::toString), () -> now, painter)
            .start("Training", 2, "batch")) {
      Thread.currentThread().interrupt();
      task.show("PICTURE");
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(swallowed).containsExactly(false, false);
    painter.shutdown();
  }

  @Test
  void aTaskThatIsOverAtOnceLeavesNoTrace() {
    try (Progress.Task task = progress.start("Looking", 3, "file")) {
      task.advance(3);
    }
    assertThat(painted).isEmpty();
  }

  @Test
  void aTaskWithinAnotherIsSeenInItsNoteAlone() {
    try (Progress.Task outer = progress.start("Training", 2, "network")) {
      for (int network = 0; network < 2; network++) {
        try (Progress.Task inner = progress.start("Training", 10, "batch")) {
          inner.note("loss 0.3");
          sleep(1000);
          inner.advance(10);
          inner.show("PICTURE");
        }
        outer.advance(1);
      }
    }
    assertThat(painted).contains("open Training: 0 % · loss 0.3 · 1.0 s");
    assertThat(painted.get(painted.size() - 1)).isEqualTo("✓ Training: 2 networks in 2.0 s");
    assertThat(painted).filteredOn(text -> text.startsWith("open ")).hasSize(1);
    try (Progress.Task next = progress.start("Training", 1, "batch")) {
      sleep(1000);
      next.advance(1);
    }
    assertThat(painted).filteredOn(text -> text.startsWith("open ")).hasSize(2);
  }
}
