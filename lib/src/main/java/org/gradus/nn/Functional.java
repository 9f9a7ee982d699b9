package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Networks whose layers branch and merge: each layer is told where its input comes from.
 *
 * <pre>{@code
 * Branch picture = Functional.input(28, 28);
 * Branch fine = picture.to(conv2d(8, 3, RELU).same());
 * Branch coarse = picture.to(conv2d(8, 7, RELU).same());
 * Network network = Functional.of(fine.concat(coarse).to(flatten(), dense(10)));
 * }</pre>
 */
public final class Functional {
  private Functional() {}

  /**
   * Where the data come in.
   *
   * @param shape of one example, for example 28, 28; left out, it is taken from the data at {@link
   *     Network#fit}
   */
  public static Branch input(int... shape) {
    return new Branch(shape.length == 0 ? new Anything() : Layers.input(shape));
  }

  /**
   * The network that ends here.
   *
   * @param output its last layer; all that leads to it belongs to the network
   * @throws IllegalArgumentException if the branches come from more than one input, a name occurs
   *     twice, or there is no layer
   */
  public static Network of(Branch output) {
    List<Branch> order = new ArrayList<>();
    Set<Branch> seen = new HashSet<>();
    visit(
        Text.given(output, "Functional.of(…) wants the branch that the network ends with"),
        seen,
        order);
    long inputs = order.stream().filter(Branch::isInput).count();
    if (inputs > 1) {
      throw new IllegalArgumentException(
          "The branches of a network come from one input, but here are %d: call Functional.input once, and let all branches begin there."
              .formatted(inputs));
    }
    if (order.size() < 2) {
      throw new IllegalArgumentException(
          "A network needs at least one layer, for example Functional.input().to(dense(10)).");
    }
    Map<Branch, Integer> places = new HashMap<>();
    List<Architecture.Entry> entries = new ArrayList<>();
    for (Branch branch : order) {
      if (branch.isUnstatedInput()) {
        places.put(branch, Architecture.DATA);
        continue;
      }
      entries.add(branch.entry(places));
      places.put(branch, entries.size() - 1);
    }
    return new Network(new Architecture(entries));
  }

  /** Depth first, so that a branch stands after all it comes from: in the order of writing. */
  private static void visit(Branch branch, Set<Branch> seen, List<Branch> order) {
    if (!seen.add(branch)) {
      return;
    }
    branch.from().forEach(origin -> visit(origin, seen, order));
    order.add(branch);
  }

  /** Stands for data of a shape that nobody has stated yet. */
  record Anything() implements Layer {
    @Override
    public String kind() {
      return "input";
    }

    @Override
    public Shape outputShape(Shape input, String name) {
      return input;
    }

    @Override
    public Block newBlock(Shape input, long seed) {
      return Blocks.identityBlock();
    }
  }
}
