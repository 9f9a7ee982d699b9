package org.gradus.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The numbers on bars, as texts. */
final class BarNumbers {
  /** What is so much smaller than the largest is the rounding of a computation. */
  private static final double ROUNDING = 1e-12;

  private BarNumbers() {}

  /** Group by group, with as many decimals each unless one would vanish. */
  static List<List<String>> of(List<Series> groups) {
    int size = groups.get(0).size();
    double[] all = groups.stream().flatMapToDouble(g -> Arrays.stream(g.y())).toArray();
    List<String> alike = Wording.alike(all);
    // Beside 0.4 a gradient of 0.00002 is not 0.0.
    double most = Arrays.stream(all).map(Math::abs).max().orElse(0);
    boolean vanishes =
        IntStream.range(0, all.length)
            .anyMatch(i -> Math.abs(all[i]) > ROUNDING * most && alike.get(i).matches("[0.]+"));
    List<String> texts = vanishes ? Arrays.stream(all).mapToObj(Wording::number).toList() : alike;
    return IntStream.range(0, groups.size())
        .mapToObj(g -> texts.subList(g * size, (g + 1) * size))
        .toList();
  }

  /** All of them in a sentence, with their spreads. */
  static String alt(
      String title, List<String> names, List<Series> groups, List<List<String>> numbers) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<String> values = new ArrayList<>();
      for (int g = 0; g < groups.size(); g++) {
        Series group = groups.get(g);
        String spread =
            group.isSpread() ? " ± " + Wording.number((group.high(i) - group.low(i)) / 2) : "";
        String name = groups.size() > 1 ? group.name() + " " : "";
        values.add(name + numbers.get(g).get(i) + spread);
      }
      parts.add(names.get(i) + " " + String.join(", ", values));
    }
    return "Bar chart “" + title + "”: " + Wording.first(12, parts) + ".";
  }
}
