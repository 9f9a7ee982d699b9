package org.gradus.plot;

import java.util.List;

/**
 * A number in a computation and the numbers that it was made of, or a step without a number. Two
 * nodes with the same numbers are still two.
 */
public final class GraphNode {
  private final String name;
  private final double value;
  private final double gradient;
  private final List<GraphNode> inputs;

  private GraphNode(String name, double value, double gradient, List<GraphNode> inputs) {
    this.name = Require.text("name for each node", name);
    this.value = value;
    this.gradient = gradient;
    this.inputs = List.copyOf(inputs);
    if (Double.isInfinite(gradient)) {
      throw new IllegalArgumentException(
          "The gradient of the node “%s” is %s: only finite numbers can be drawn."
              .formatted(name, gradient));
    }
  }

  /**
   * A node from its inputs, in their order; the same node may be an input of several others.
   *
   * @param name a letter, or what was done, such as "a · b"
   * @param value what came out
   * @param gradient the derivative of the last node by this one; NaN where it is not known
   * @param inputs none for what is given
   */
  public static GraphNode of(String name, double value, double gradient, GraphNode... inputs) {
    Require.finite("the value of the node “" + name + "”", value);
    return new GraphNode(name, value, gradient, List.of(inputs));
  }

  /**
   * A step without a number, such as a layer of a network or a stage of one's work.
   *
   * @param name what is done
   * @param inputs the steps before it
   */
  public static GraphNode step(String name, GraphNode... inputs) {
    return new GraphNode(name, Double.NaN, Double.NaN, List.of(inputs));
  }

  /** Its letter, or what was done. */
  public String name() {
    return name;
  }

  /** What came out; NaN for a step without a number. */
  public double value() {
    return value;
  }

  /** The derivative of the last node by this one; NaN where it is not known. */
  public double gradient() {
    return gradient;
  }

  /** What it was made of. */
  public List<GraphNode> inputs() {
    return inputs;
  }

  @Override
  public String toString() {
    return Double.isNaN(value) ? name : name + " = " + value;
  }
}
