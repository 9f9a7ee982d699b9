package org.gradus.course.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.grader.samples.Sample;

/**
 * One submission of a cohort.
 *
 * @param student its name
 * @param kind what it is an example of
 * @param source its text in the samples' grammar, names and numbers drawn
 */
record Member(String student, Kind kind, String source) {

  /** What a submission can be, with how many of two hundred are. */
  enum Kind {
    /** Right in all or in most: a family's own cells. */
    SOLVED(160),
    /** A family's cells, of which one or all do not compile, throw or answer wrongly. */
    FAILING(30),
    /** A family's cells with one that means harm. */
    HOSTILE(10);

    private final int share;

    Kind(int share) {
      this.share = share;
    }

    int of(int all) {
      return share * all / 200;
    }
  }

  static Member of(
      String student, Kind kind, Sample family, Optional<Sample> change, Variation names) {
    Map<String, Sample.Block> blocks = new LinkedHashMap<>();
    family.blocks().forEach(block -> blocks.put(block.cell(), block));
    change.ifPresent(own -> own.blocks().forEach(block -> blocks.put(block.cell(), block)));
    Set<String> loses = new LinkedHashSet<>(family.loses());
    change.ifPresent(own -> loses.addAll(own.loses()));
    List<String> lines = new ArrayList<>();
    lines.add(
        "// What it is: "
            + family.whatItIs()
            + change.map(own -> "; " + own.whatItIs()).orElse(""));
    if (!loses.isEmpty()) {
      lines.add("// Loses: " + String.join(", ", loses));
    }
    lines.add("// Outcome: graded");
    change.flatMap(Sample::reason).ifPresent(words -> lines.add("// Reason: " + words));
    String cells =
        blocks.values().stream()
            .map(block -> heading(block) + "\n" + names.of(block.source()))
            .collect(Collectors.joining("\n\n", "\n", "\n"));
    return new Member(student, kind, String.join("\n", lines) + "\n" + cells);
  }

  private static String heading(Sample.Block block) {
    return block
        .after()
        .map(after -> "// new cell: %s after %s".formatted(block.cell(), after))
        .orElse("// cell: " + block.cell());
  }

  /** The texts of its own cells. */
  List<String> cells() {
    return List.of(source.split("(?m)^// (?:new )?cell: .*\\R", -1)).stream()
        .skip(1)
        .map(String::strip)
        .toList();
  }
}
