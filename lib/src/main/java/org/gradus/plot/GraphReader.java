package org.gradus.plot;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Makes nodes to draw of nodes of any class: one that is used twice stays one.
 *
 * @param inputs what a node was made of
 * @param name a letter, or what was done
 * @param value what came out
 * @param gradient the derivative of the last node by this one; NaN where it is not known
 */
record GraphReader<T>(
    Function<T, ? extends Iterable<T>> inputs,
    Function<T, String> name,
    ToDoubleFunction<T> value,
    ToDoubleFunction<T> gradient) {

  GraphNode read(T last) {
    return read(last, new IdentityHashMap<>(), new IdentityHashMap<>());
  }

  private GraphNode read(
      T node, IdentityHashMap<T, GraphNode> done, IdentityHashMap<T, Boolean> begun) {
    GraphNode known = done.get(node);
    if (known != null) {
      return known;
    }
    if (begun.put(node, true) != null) {
      throw new IllegalArgumentException(
          "The node “%s” is made of itself: a computation has no circles."
              .formatted(name.apply(node)));
    }
    List<GraphNode> made = new ArrayList<>();
    for (T input : inputs.apply(node)) {
      made.add(read(input, done, begun));
    }
    GraphNode read =
        GraphNode.of(
            name.apply(node),
            value.applyAsDouble(node),
            gradient.applyAsDouble(node),
            made.toArray(new GraphNode[0]));
    done.put(node, read);
    return read;
  }
}
