package org.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gradus.bench.jmh.AddAndClose;
import org.gradus.bench.jmh.BatchMetrics;
import org.gradus.bench.jmh.GatherBatch;
import org.gradus.bench.jmh.Tokenizing;
import org.junit.jupiter.api.Test;

/** The pieces do what they say; nothing is timed. */
class PiecesTests {

  @Test
  void eachPieceGivesWhatItIsNamedAfter() {
    AddAndClose add = new AddAndClose();
    assertThat(add.addAndClose()).isEqualTo(4);
    add.close();
    GatherBatch gather = new GatherBatch();
    assertThat(gather.gatherByLookup()).isEqualTo(78_400).isEqualTo(gather.gatherByIndex());
    gather.close();
    BatchMetrics metrics = new BatchMetrics();
    assertThat(metrics.readAccuracy()).isBetween(0L, 100L).isEqualTo(metrics.readAccuracy());
    metrics.close();
    assertThat(new Tokenizing().tokenize()).hasSize(13 * 15);
  }

  @Test
  void onlyEnoughRoundsReplaceTheKeptPage() {
    Path root = Path.of("repository");
    assertThat(new Wish(List.of(), List.of(), Wish.THREADS, 5, 5).page(root, "pieces.md"))
        .isEqualTo(root.resolve("lib/bench/results/pieces.md"));
    assertThat(new Wish(List.of(), List.of(), Wish.THREADS, 1, 5).page(root, "pieces.md"))
        .isEqualTo(root.resolve("build/bench/pieces.md"));
  }
}
