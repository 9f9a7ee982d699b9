package org.gradus.train;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Locale;

/** What the engine could not do, in one sentence: by itself it adds pages of its own stack. */
final class EngineFailure {
  private EngineFailure() {}

  /** Of a batch that was on its way through a block. */
  static IllegalStateException ofBatch(EngineException failure, Shape batch) {
    return of(failure, "compute a batch of shape " + Text.shape(batch), "smaller batches");
  }

  /**
   * Tells a lack of memory from other failures.
   *
   * @param task what it was to do
   * @param remedy what would need less memory
   */
  static IllegalStateException of(EngineException failure, String task, String remedy) {
    // "CUDA out of memory. …", "DefaultCPUAllocator: can't allocate memory: …"
    List<String> words = String.valueOf(failure.getMessage()).lines().toList();
    String first = words.isEmpty() ? "it does not say why" : words.get(0).strip();
    String small = first.toLowerCase(Locale.ROOT);
    boolean full = small.contains("out of memory") || small.contains("allocate memory");
    String reason =
        full
            ? "its memory is full; give it %s, or a smaller network".formatted(remedy)
            : first.replaceAll("\\.+$", "");
    return new IllegalStateException(
        "The engine could not %s: %s.".formatted(task, reason), failure);
  }
}
