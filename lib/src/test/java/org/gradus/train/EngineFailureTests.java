package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

/** What the engine says at length becomes one sentence. The texts below are its own. */
class EngineFailureTests {
  private static final Shape BATCH = new Shape(128, 3, 224, 224);

  @Test
  void aFullMemoryIsSaidWithWhatHelps() {
    String sentence =
        "The engine could not compute a batch of shape [128, 3, 224, 224]: its memory is full; give it smaller batches, or a smaller network.";
    assertThat(
            EngineFailure.ofBatch(
                new EngineException(
                    "[enforce fail at alloc_cpu.cpp:119] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate 142086400000 bytes. Error code 12 (Cannot allocate memory)\nframe #0: c10::Error"),
                BATCH))
        .hasMessage(sentence);
    assertThat(
            EngineFailure.ofBatch(
                new EngineException(
                    "CUDA out of memory. Tried to allocate 9.19 GiB. GPU 0 has a total capacity of 79.11 GiB"),
                BATCH))
        .hasMessage(sentence);
  }

  @Test
  void ofAnythingElseTheFirstLineIsKept() {
    EngineException failure =
        new EngineException("index out of range in self\nException raised from operator()");
    assertThat(EngineFailure.ofBatch(failure, new Shape(2, 4)))
        .hasMessage(
            "The engine could not compute a batch of shape [2, 4]: index out of range in self.")
        .hasCause(failure);
    assertThat(EngineFailure.of(new EngineException(""), "begin", "less"))
        .hasMessage("The engine could not begin: it does not say why.");
  }
}
