package org.gradus.nn;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.gradus.data.Features;
import org.gradus.train.DenseChain;

/**
 * A part of a network once the shapes are known.
 *
 * @param place what it is and where it stands
 * @param block computes it
 * @param inputs the shapes of one example that come in
 * @param output the shape of one example that comes out
 */
record BuiltLayer(Architecture.Place place, Block block, List<Shape> inputs, Shape output) {

  String name() {
    return place.name();
  }

  String kind() {
    return place.part().kind();
  }

  /** What it computes; of what, where that is more than one. */
  String describe() {
    return place.part().describe() + (from().size() > 1 ? " of places " + from() : "");
  }

  List<Integer> from() {
    return place.from();
  }

  boolean keepsMask() {
    return place.part().keepsMask();
  }

  long multiplyAdds() {
    return place.part().multiplyAdds(inputs);
  }

  /** Whether its second input is a memory to look at, whose mask says what can be seen. */
  boolean looks() {
    return place.part() instanceof Look;
  }

  /** The data as they come out of it, if {@link #passesDataOn}. */
  Features passed(Features data) {
    return place.part() instanceof Part.Single single && single.layer() instanceof Slice slice
        ? slice.of(data)
        : data;
  }

  /** Whether the data come out of it as they are, at most a part of them or arranged otherwise. */
  boolean passesDataOn() {
    return place.part() instanceof Part.Single single
        && (single.layer() instanceof Input
            || single.layer() instanceof Flatten
            || single.layer() instanceof Reshape
            || single.layer() instanceof Slice);
  }

  /** Whether it reads the data themselves and nothing that was computed: word numbers. */
  boolean wantsData() {
    return place.part() instanceof Part.Single single && single.layer() instanceof Embedding;
  }

  /** Goes on with a chain of dense layers; false if it is of another kind. */
  boolean joins(List<DenseChain.Link> chain) {
    if (!(place.part() instanceof Part.Single single)) {
      return false;
    }
    return single.layer() instanceof Dense dense
        ? inputs.get(0).dimension() == 1 && chain.addAll(dense.link(block).stream().toList())
        : chain.isEmpty() && (single.layer() instanceof Input || single.layer() instanceof Flatten);
  }

  void check(Features data) {
    place.part().check(data, name());
  }

  ParameterTable parameters() {
    return new ParameterTable(this);
  }

  void initialize(NDManager manager, DataType type) {
    block.initialize(
        manager,
        type,
        inputs.stream().map(shape -> new Shape(1).addAll(shape)).toArray(Shape[]::new));
  }

  /** How many numbers it learns, or would if it were not frozen. */
  long parameterCount() {
    return count(false);
  }

  /** How many numbers it keeps without learning them: running means and variances. */
  long stateCount() {
    return count(true);
  }

  private long count(boolean state) {
    return block.getParameters().values().stream()
        .filter(parameter -> isState(parameter) == state)
        .mapToLong(BuiltLayer::size)
        .sum();
  }

  /** How many numbers a parameter has; 0 if that is not known yet. */
  static long size(Parameter parameter) {
    return parameter.getShape() == null ? 0 : parameter.getShape().size();
  }

  static boolean isState(Parameter parameter) {
    return parameter.getType() == Parameter.Type.RUNNING_MEAN
        || parameter.getType() == Parameter.Type.RUNNING_VAR;
  }

  /**
   * Makes sure that the sizes of the parameters are known.
   *
   * @return whether somebody else's block had to be given numbers for that: to be cleared again
   */
  boolean learnSizes(NDManager manager) {
    List<Parameter> unknown = new ArrayList<>(block.getParameters().values());
    unknown.removeIf(parameter -> parameter.getShape() != null);
    if (block instanceof LayerBlock || (unknown.isEmpty() && block.isInitialized())) {
      return false;
    }
    initialize(manager, DataType.FLOAT32);
    return true;
  }
}
