package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import java.util.List;
import org.gradus.train.PatchConvolution;
import org.jspecify.annotations.Nullable;

/** Slides kernels over pictures or along time: what {@link Conv1d} and {@link Conv2d} share. */
final class Convolution extends LayerBlock {
  private final Activation activation;
  private final Parameter weight;
  private final @Nullable Parameter bias;
  private final boolean overTime;
  private final boolean addChannel;
  private final Shape strides;
  private final Shape dilation;
  private final Shape even;
  private final @Nullable Shape uneven;
  private final long work;

  /** What a convolution is, apart from its sizes. */
  record Plan(
      int filters,
      Windows windows,
      Activation activation,
      Initialization initialization,
      boolean biased) {

    Plan {
      Text.atLeast(1, "The number of filters of a convolution", filters);
      Text.given(activation, "A convolution wants an activation");
      Text.given(initialization, "A convolution wants first weights");
    }

    static Plan of(int filters, Activation activation, Window... sides) {
      return new Plan(
          filters, new Windows(List.of(sides)), activation, Initialization.BY_ACTIVATION, true);
    }

    Plan sliding(Window... sides) {
      return new Plan(filters, new Windows(List.of(sides)), activation, initialization, biased);
    }

    Plan withoutBias() {
      return new Plan(filters, windows, activation, initialization, false);
    }

    Plan start(Initialization other) {
      return new Plan(filters, windows, activation, other, biased);
    }

    Shape outputShape(Shape input, String name) {
      return windows.output(input, filters, name);
    }

    String describe() {
      return windows.describe() + (activation == Activation.LINEAR ? "" : ", " + activation);
    }

    long multiplyAdds(Shape input) {
      Shape first = windows.channelsFirst(input, "");
      return windows.outputs(first).size() * filters * first.get(0) * windows.kernel().size();
    }
  }

  Convolution(Plan plan, Shape input, String kind, long seed) {
    super(plan.outputShape(input, kind));
    Windows windows = plan.windows;
    Shape first = windows.channelsFirst(input, kind);
    this.activation = plan.activation;
    this.overTime = windows.sides().size() == 1;
    this.addChannel = !overTime && input.dimension() == 2;
    this.strides = windows.strides();
    this.dilation = ones(windows.sides().size());
    this.weight =
        parameter(
            "weight",
            Parameter.Type.WEIGHT,
            plan.initialization.initializer(activation, seed),
            new Shape(plan.filters, first.get(0)).addAll(windows.kernel()).getShape());
    this.bias =
        plan.biased
            ? parameter("bias", Parameter.Type.BIAS, Initializer.ZEROS, plan.filters)
            : null;
    Shape before = new Shape();
    Shape pairs = new Shape();
    boolean balanced = true;
    for (int i = 0; i < windows.sides().size(); i++) {
      long side = first.get(i + 1);
      Window window = windows.sides().get(i);
      before = before.add(window.before(side));
      // The engine takes the last side first.
      pairs = new Shape(window.before(side), window.after(side)).addAll(pairs);
      balanced &= window.before(side) == window.after(side);
    }
    this.even = balanced ? before : zeros(windows.sides().size());
    this.uneven = balanced ? null : pairs;
    this.work = plan.multiplyAdds(input);
  }

  @Override
  NDList forward(Values values, NDList inputs, boolean training) {
    NDArray x = inputs.head();
    if (overTime) {
      x = x.swapAxes(1, 2);
    } else if (addChannel) {
      x = x.expandDims(1);
    }
    if (uneven != null) {
      x = x.pad(uneven, 0);
    }
    NDArray z =
        !training && !overTime && PatchConvolution.pays(x, work)
            ? PatchConvolution.of(x, values.of(weight), bias(values), strides, even)
            : convolve(x, values);
    NDArray a = activation.of(z);
    return new NDList(overTime ? a.swapAxes(1, 2) : a);
  }

  @SuppressWarnings("NullAway") // DJL takes null for a bias that is not there
  private NDArray convolve(NDArray x, Values values) {
    return x.getNDArrayInternal()
        .convolution(x, values.of(weight), bias(values), strides, even, dilation, 1)
        .singletonOrThrow();
  }

  private @Nullable NDArray bias(Values values) {
    return bias == null ? null : values.of(bias);
  }

  private static Shape ones(int sides) {
    return sides == 1 ? new Shape(1) : new Shape(1, 1);
  }

  private static Shape zeros(int sides) {
    return sides == 1 ? new Shape(0) : new Shape(0, 0);
  }
}
