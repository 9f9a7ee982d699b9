package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import org.gradus.data.Features;
import org.gradus.train.Hardware;
import org.jspecify.annotations.Nullable;

/**
 * When a network gets its numbers: once, as soon as the shape of its inputs is known. Until then
 * its seed and its device can be chosen.
 */
final class Building {
  private final Architecture architecture;
  private long seed = 1;
  private @Nullable Hardware hardware;
  private @Nullable Body body;
  private boolean closed;

  Building(Architecture architecture) {
    this.architecture = architecture;
  }

  long seed() {
    return seed;
  }

  void seed(long value) {
    requireUnbuilt("seed");
    seed = value;
  }

  void on(Hardware device) {
    requireUnbuilt("device");
    hardware = device;
  }

  /** The body, built now if it is the first time and the shape of the inputs was stated. */
  Body body() {
    requireOpen();
    if (body == null) {
      body = build(statedInput(), seed);
    }
    return body;
  }

  /** The body, built now if it is the first time, for examples like these. */
  Body bodyFor(Features features, long runSeed) {
    requireOpen();
    if (body == null) {
      Shape example = Body.shape(features);
      Shape stated = architecture.statedInput().orElse(example);
      body = build(architecture.accepts(example, stated) ? example : stated, runSeed);
    }
    body.check(features);
    return body;
  }

  /** Takes the numbers of a file; where they do not fit, everything stays as it was. */
  void load(Path file) {
    requireOpen();
    NetworkFile saved = NetworkFile.read(file);
    if (body != null) {
      saved.into(body);
      return;
    }
    Body fresh = build(saved.input(), seed);
    try {
      saved.into(fresh);
    } catch (IllegalArgumentException other) {
      fresh.close();
      throw other;
    }
    body = fresh;
  }

  /** The layers; draws no numbers for that. */
  Summary summary() {
    requireOpen();
    return body == null ? Summary.ahead(architecture.build(statedInput(), seed)) : body.summary();
  }

  void close() {
    closed = true;
    if (body != null) {
      body.close();
    }
  }

  private Body build(Shape input, long first) {
    if (hardware == null) {
      hardware = Hardware.best();
    }
    return new Body(architecture, input, hardware, first);
  }

  private Shape statedInput() {
    return architecture
        .statedInput()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The network does not know the shape of its inputs yet: call fit first, or begin with input(28, 28)."));
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("This network was closed: build a new one.");
    }
  }

  private void requireUnbuilt(String what) {
    if (body != null) {
      throw new IllegalStateException(
          "The first weights have been drawn already: set the %s before the network is first used."
              .formatted(what));
    }
  }
}
