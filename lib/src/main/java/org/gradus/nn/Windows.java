package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.Collectors;

/** The windows of a kernel, one a side: rows and columns of a picture, or steps in time. */
record Windows(List<Window> sides) {
  private static final int PICTURE = 3;

  Windows {
    sides = List.copyOf(sides);
  }

  private boolean overTime() {
    return sides.size() == 1;
  }

  /** The input with its channels first: [channels, height, width], or [channels, time]. */
  Shape channelsFirst(Shape input, String name) {
    if (overTime()) {
      Text.requireSequence(input, name);
      return new Shape(input.get(1), input.get(0));
    }
    if (input.dimension() == PICTURE) {
      return input;
    }
    if (input.dimension() != 2) {
      throw Text.wrongShape(
          name,
          "pictures of shape [channels, height, width] or [height, width]",
          input,
          "Put a reshape(channels, height, width) before it.");
    }
    return new Shape(1).addAll(input);
  }

  /** The output in the layout that its users know: time comes first. */
  Shape output(Shape input, long channels, String name) {
    Shape first = channelsFirst(input, name);
    Shape sizes = outputs(first);
    if (sizes.size() == 0) {
      throw Text.wrongShape(
          name,
          "an input at least as large as its kernel, " + kernelText(),
          input,
          "Give it padding, a smaller kernel, or fewer layers before it that shrink the input.");
    }
    return overTime() ? sizes.add(channels) : new Shape(channels).addAll(sizes);
  }

  /** How many places come out along each side. */
  Shape outputs(Shape channelsFirst) {
    Shape sizes = new Shape();
    for (int i = 0; i < sides.size(); i++) {
      sizes = sizes.add(sides.get(i).outputs(channelsFirst.get(i + 1)));
    }
    return sizes;
  }

  Shape kernel() {
    return new Shape(sides.stream().mapToLong(Window::size).toArray());
  }

  Shape strides() {
    return new Shape(sides.stream().mapToLong(Window::stride).toArray());
  }

  /** ", kernel 3, stride 1, padding 1 and 1" for each side. */
  String describe() {
    return sides.stream().map(Window::describe).collect(Collectors.joining());
  }

  private String kernelText() {
    return sides.stream()
        .map(side -> Integer.toString(side.size()))
        .collect(Collectors.joining(" × "));
  }
}
