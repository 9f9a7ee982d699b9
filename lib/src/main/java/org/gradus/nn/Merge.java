package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import java.util.stream.Collectors;

/** Where branches meet. */
enum Merge implements Part {
  CONCAT("concat", "concat") {
    @Override
    public Shape outputShape(List<Shape> inputs, String name) {
      int axis = axis(inputs.get(0));
      for (Shape input : inputs) {
        if (input.dimension() != inputs.get(0).dimension()
            || !without(input, axis).equals(without(inputs.get(0), axis))) {
          throw refusal(name, "shapes that differ in side %d only".formatted(axis + 1), inputs);
        }
      }
      long sum = inputs.stream().mapToLong(input -> input.get(axis)).sum();
      long[] sides = inputs.get(0).getShape().clone();
      sides[axis] = sum;
      return new Shape(sides);
    }

    @Override
    NDArray merge(NDList arrays, Shape input) {
      return NDArrays.concat(arrays, axis(input) + 1);
    }
  },
  SUM("sum", "plus") {
    @Override
    public Shape outputShape(List<Shape> inputs, String name) {
      if (inputs.stream().anyMatch(input -> !input.equals(inputs.get(0)))) {
        throw refusal(name, "inputs of one shape", inputs);
      }
      return inputs.get(0);
    }

    @Override
    NDArray merge(NDList arrays, Shape input) {
      NDArray sum = arrays.get(0);
      for (NDArray array : arrays.subNDList(1)) {
        sum = sum.add(array);
      }
      return sum;
    }
  };

  private static final int PICTURE = 3;

  private final String kind;
  private final String verb;

  Merge(String kind, String verb) {
    this.kind = kind;
    this.verb = verb;
  }

  abstract NDArray merge(NDList arrays, Shape input);

  /** What the method is called that merges in this way. */
  String verb() {
    return verb;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Block newBlock(List<Shape> inputs, Shape output, long seed) {
    return new LayerBlock(output) {
      @Override
      NDList forward(Values values, NDList arrays, boolean training) {
        return new NDList(merge(arrays, inputs.get(0)));
      }
    };
  }

  /** Channels of a picture, else the last side. */
  private static int axis(Shape input) {
    return input.dimension() >= PICTURE ? 0 : input.dimension() - 1;
  }

  private static Shape without(Shape shape, int axis) {
    return shape.slice(0, axis).addAll(shape.slice(axis + 1));
  }

  private static IllegalArgumentException refusal(String name, String wanted, List<Shape> got) {
    return new IllegalArgumentException(
        "Layer '%s' wants %s, but got shapes %s."
            .formatted(
                name, wanted, got.stream().map(Text::shape).collect(Collectors.joining(" and "))));
  }
}
