package org.gradus.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What flows at one point of a {@link Functional} network: from here it can go on into layers, into
 * several of them at once, and meet other branches again. Immutable: each call gives a new one.
 */
public final class Branch {
  private final String name;
  private final Part part;
  private final List<Branch> from;

  Branch(Layer layer) {
    this(layer, List.of());
  }

  private Branch(Layer layer, List<Branch> from) {
    this(
        layer instanceof NamedLayer named ? named.name() : "",
        new Part.Single(NamedLayer.bare(layer)),
        from);
  }

  private Branch(String name, Part part, List<Branch> from) {
    this.name = name;
    this.part = part;
    this.from = from;
  }

  /**
   * Goes on through these layers, one after the other.
   *
   * @throws IllegalArgumentException if one of them is an input
   */
  public Branch to(Layer... layers) {
    Branch branch = this;
    for (Layer layer : layers) {
      if (NamedLayer.bare(Text.given(layer, "to(…) wants layers")) instanceof Input) {
        throw new IllegalArgumentException(
            "input(…) states the shape of the data: begin with Functional.input(…) instead.");
      }
      branch = new Branch(layer, List.of(branch));
    }
    return branch;
  }

  /**
   * Lays outputs side by side: channels of pictures [channels, height, width], features of
   * sequences [time, features], numbers of rows [n]. All other sides must be the same.
   */
  public Branch concat(Branch... others) {
    return merge(Merge.CONCAT, others);
  }

  /** Adds outputs number by number; they must have the same shape. */
  public Branch plus(Branch... others) {
    return merge(Merge.SUM, others);
  }

  /**
   * Goes through layers and adds what went in: y = x + f(x). The layers learn only what is to
   * change, and gradients find a way around them.
   *
   * <p>Source: He, Zhang, Ren and Sun, <em>Deep residual learning for image recognition</em>, 2016.
   */
  public Branch residual(Layer... layers) {
    return plus(to(layers));
  }

  /**
   * Looks at another sequence: each step here gets the mean of the values there, weighted by how
   * well its query fits their keys, softmax<sub>s</sub>(q<sub>t</sub> · k<sub>s</sub> / √d), as
   * {@link Attention} does it within one sequence. Steps of the memory that a mask leaves out get
   * no weight. Comes out as [time, features] of this branch.
   *
   * <p>Its parameters are "queryWeight": [features, features], "queryBias": [features],
   * "memoryWeight" (W<sub>k</sub>, W<sub>v</sub> one under the other): [2 features, features of the
   * memory], "memoryBias": [2 features], "outputWeight": [features, features], "outputBias":
   * [features].
   *
   * <p>Source: Bahdanau, Cho and Bengio, <em>Neural machine translation by jointly learning to
   * align and translate</em>, 2015; in this form Vaswani and others 2017.
   *
   * @param memory what to look at: [steps, features], of as many steps and features as it likes
   * @param heads how many, at least 1; they divide the features of this branch
   */
  public Branch attend(Branch memory, int heads) {
    return new Branch(
        "", new Look(heads), List.of(this, Text.given(memory, "attend(…) wants a branch")));
  }

  /** The same point under a name of its own: for a merge; a layer is named where it is made. */
  public Branch named(String other) {
    if (Text.given(other, "named(…) wants a name").isBlank()) {
      throw new IllegalArgumentException("A layer's name must not be blank.");
    }
    return new Branch(other, part, from);
  }

  private Branch merge(Merge how, Branch... others) {
    if (others.length == 0) {
      throw new IllegalArgumentException(
          "A branch merges with at least one other: give one to %s(…).".formatted(how.verb()));
    }
    for (Branch other : others) {
      Text.given(other, "%s(…) wants branches".formatted(how.verb()));
    }
    return new Branch("", how, Stream.concat(Stream.of(this), Stream.of(others)).toList());
  }

  List<Branch> from() {
    return from;
  }

  boolean isInput() {
    return from.isEmpty();
  }

  boolean isUnstatedInput() {
    return part instanceof Part.Single single && single.layer() instanceof Functional.Anything;
  }

  Architecture.Entry entry(Map<Branch, Integer> places) {
    List<Integer> origins = new ArrayList<>();
    for (Branch branch : from) {
      origins.add(Objects.requireNonNull(places.get(branch)));
    }
    return new Architecture.Entry(name, part, isInput() ? List.of(Architecture.DATA) : origins);
  }
}
