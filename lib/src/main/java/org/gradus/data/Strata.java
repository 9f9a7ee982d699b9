package org.gradus.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Divides examples at random so that every part has the same share of each kind, such as a class
 * (stratified).
 */
final class Strata {
  private final List<int[]> kinds;
  private final Random random;

  /**
   * Shuffles each kind.
   *
   * @param kinds the places of the examples of each kind; their order is changed
   * @param seed fixes the choice
   */
  Strata(List<int[]> kinds, long seed) {
    this.kinds = kinds;
    this.random = new Random(seed);
  }

  /** What remains, then what is held out: this share of each kind, rounded. */
  List<int[]> heldOut(double share) {
    List<Integer> rest = new ArrayList<>();
    List<Integer> held = new ArrayList<>();
    for (int[] members : kinds) {
      Dataset.shuffle(members, random);
      int cut = (int) Math.round(members.length * share);
      for (int i = 0; i < members.length; i++) {
        (i < cut ? held : rest).add(members[i]);
      }
    }
    return List.of(mixed(rest), mixed(held));
  }

  /** As many pairs of what remains and what is held out; each example is held out once. */
  List<List<int[]>> folds(int count) {
    List<Integer> order = new ArrayList<>();
    for (int[] members : kinds) {
      Dataset.shuffle(members, random);
      Arrays.stream(members).forEach(order::add);
    }
    List<List<int[]>> folds = new ArrayList<>();
    for (int fold = 0; fold < count; fold++) {
      List<Integer> rest = new ArrayList<>();
      List<Integer> held = new ArrayList<>();
      for (int i = 0; i < order.size(); i++) {
        (i % count == fold ? held : rest).add(order.get(i));
      }
      folds.add(List.of(mixed(rest), mixed(held)));
    }
    return folds;
  }

  private int[] mixed(List<Integer> places) {
    Collections.shuffle(places, random);
    return places.stream().mapToInt(Integer::intValue).toArray();
  }
}
