package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Collections;
import java.util.Locale;

/**
 * Takes the largest number, or the mean, of each window of a picture [channels, height, width]
 * ([height, width] counts as one channel) or of a sequence [time, features]; channels and features
 * stay apart. What comes out has ⌊(side + 2 padding − size) / stride⌋ + 1 places along each side: a
 * rest that fills no window is left out. Immutable: each call gives a new layer.
 */
public final class Pool implements Layer {
  private final Kind kind;
  private final Windows windows;

  /** What to take of a window. */
  private enum Kind {
    MAX,
    AVERAGE
  }

  private Pool(Kind kind, Windows windows) {
    this.kind = kind;
    this.windows = windows;
  }

  static Pool max(int sides, int size) {
    return new Pool(Kind.MAX, new Windows(Collections.nCopies(sides, Window.of(size, size))));
  }

  static Pool average(int sides, int size) {
    return new Pool(Kind.AVERAGE, new Windows(Collections.nCopies(sides, Window.of(size, size))));
  }

  private Pool with(Window window) {
    return new Pool(kind, new Windows(Collections.nCopies(windows.sides().size(), window)));
  }

  private Window window() {
    return windows.sides().get(0);
  }

  /** Moves the window so far at a time; as far as it is wide unless it is set. */
  public Pool stride(int places) {
    return with(window().stride(places));
  }

  /**
   * Lets windows begin so far beyond the edge. What lies there does not count, neither for a
   * maximum nor for a mean.
   *
   * @throws IllegalArgumentException if that is more than half a window
   */
  public Pool padding(int places) {
    if (places > window().size() / 2) {
      throw new IllegalArgumentException(
          "The padding of a pooling layer is at most half its window of %d, got %d."
              .formatted(window().size(), places));
    }
    return with(window().padding(places, places));
  }

  private boolean overTime() {
    return windows.sides().size() == 1;
  }

  @Override
  public String kind() {
    return kind.name().toLowerCase(Locale.ROOT) + (overTime() ? "Pool1d" : "Pool2d");
  }

  @Override
  public String describe() {
    return kind() + windows.describe();
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    return windows.output(input, windows.channelsFirst(input, name).get(0), name);
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    boolean addChannel = !overTime() && input.dimension() == 2;
    return new Formula(
        outputShape(input, kind()),
        x -> {
          if (overTime()) {
            return pool(x.swapAxes(1, 2)).swapAxes(1, 2);
          }
          return pool(addChannel ? x.expandDims(1) : x);
        });
  }

  private NDArray pool(NDArray x) {
    Shape size = windows.kernel();
    Shape strides = windows.strides();
    Shape padding = new Shape(windows.sides().stream().mapToLong(Window::before).toArray());
    if (kind == Kind.MAX) {
      return x.getNDArrayInternal().maxPool(size, strides, padding, false);
    }
    NDArray means = x.getNDArrayInternal().avgPool(size, strides, padding, false, false);
    if (padding.equals(new Shape(new long[padding.dimension()]))) {
      return means;
    }
    // The engine counts the zeros beyond the edge, whatever it is told: take them out again.
    NDArray ones = x.getManager().ones(new Shape(1, 1).addAll(x.getShape().slice(2)));
    return means.div(ones.getNDArrayInternal().avgPool(size, strides, padding, false, false));
  }
}
