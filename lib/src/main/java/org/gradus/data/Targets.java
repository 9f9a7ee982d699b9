package org.gradus.data;

import java.util.List;

/** What is to be learned of n examples. */
sealed interface Targets permits ClassTargets, NumberTargets {

  int size();

  /** What they are, in the plural: "labels". */
  String kind();

  List<String> names();

  /** What is to be learned, in words that follow "examples". */
  String goal();

  Targets select(int... indices);

  /** The places of examples of one kind: a split takes the same share of each. */
  List<int[]> strata();
}
