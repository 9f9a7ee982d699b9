package org.gradus.bench;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.gradus.data.Corpus;
import org.gradus.data.RenderedDigits;

/** Measurements that no process made. */
final class Sample {
  private Sample() {}

  /** Epochs of so many seconds, half of which the processor worked. */
  static Measurement epochs(double... seconds) {
    return new Measurement(
        DoubleStream.of(seconds).boxed().toList(),
        DoubleStream.of(seconds).map(s -> s / 2).boxed().toList(),
        List.of(0.5, 0.25),
        0.975,
        Map.of("Engine", "one"));
  }

  /** A text that anybody can learn. */
  static Corpus verse() {
    return new Corpus(
        "tick, tock, says the clock. ".repeat(100), RenderedDigits.generate(1, 1, 1).provenance());
  }

  /** So many rounds that ended at this loss. */
  static List<Measurement> losses(int rounds, double last) {
    return Collections.nCopies(
        rounds, new Measurement(List.of(1.0), List.of(1.0), List.of(1.0, last), 0.975, Map.of()));
  }
}
