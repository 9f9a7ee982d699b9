package org.gradus.grader.similar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradus.grader.grading.Digest;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.similar.Similarities.LeftOut;
import org.gradus.grader.similar.Similarities.Pair;
import org.gradus.grader.similar.Similarities.Side;

/** Compares the hand-ins of one exercise. */
public final class Comparison {
  /** What errors call a notebook: its path is no reader's business. */
  private static final Path NAME = Path.of("The notebook");

  private final JPlag jplag;
  private final OwnCode own;
  private final List<Side> sides = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  /**
   * One that has nothing to compare yet.
   *
   * @param own tells the students' code from the course's
   */
  public Comparison(JPlag jplag, OwnCode own) {
    this.jplag = jplag;
    this.own = own;
  }

  /** Says that a hand-in cannot be compared. */
  public void leaveOut(String id, String student, String why) {
    leftOut.add(new LeftOut(id, student, why));
  }

  /** Adds a hand-in. Those who handed in one file together are not compared with each other. */
  public void add(String id, String student, Path file) {
    if (!seen.add(file)) {
      return;
    }
    try {
      byte[] bytes;
      try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        bytes = in.readAllBytes();
      }
      OwnCode.Kept kept = own.of(NotebookFile.readSources(NAME, bytes));
      kept.notes().forEach(note -> leaveOut(id, student, note));
      if (!kept.java().isEmpty()) {
        sides.add(new Side(id, student, Digest.of(bytes)));
        texts.add(kept.java());
      } else if (kept.notes().isEmpty()) {
        leaveOut(id, student, "nothing in it is the student's own");
      }
    } catch (IOException e) {
      leaveOut(id, student, "this is no notebook that can be read");
    }
  }

  /**
   * Compares each with each.
   *
   * @param from the similarity from which on a pair is listed, 0 to 1
   * @param scratch an empty folder to write to
   */
  public Similarities run(String exercise, double from, Path scratch)
      throws IOException, InterruptedException {
    JPlag.Found found =
        texts.size() < 2
            ? new JPlag.Found("", List.of(), List.of())
            : jplag.compare(texts, own.release(), scratch);
    for (int out : found.out()) {
      Side side = sides.get(out);
      leaveOut(side.id(), side.student(), "it is too short to be compared");
    }
    List<Pair> all =
        found.pairs().stream()
            .map(each -> pair(each.similarity(), sides.get(each.first()), sides.get(each.second())))
            .filter(each -> !each.first().student().equalsIgnoreCase(each.second().student()))
            .sorted(
                Comparator.comparingDouble(Pair::similarity)
                    .reversed()
                    .thenComparing(each -> each.first().id())
                    .thenComparing(each -> each.second().id()))
            .toList();
    return new Similarities(
        Similarities.FORMAT,
        exercise,
        found.tool(),
        sides.size() - found.out().size(),
        median(all),
        from,
        all.stream().filter(each -> each.similarity() >= from).toList(),
        leftOut);
  }

  /** The same pair the same way round, whatever order JPlag had it in. */
  private static Pair pair(double similarity, Side a, Side b) {
    return a.id().compareTo(b.id()) <= 0 ? new Pair(similarity, a, b) : new Pair(similarity, b, a);
  }

  private static double median(List<Pair> sorted) {
    int half = sorted.size() / 2;
    if (sorted.isEmpty()) {
      return 0;
    }
    return sorted.size() % 2 == 1
        ? sorted.get(half).similarity()
        : (sorted.get(half - 1).similarity() + sorted.get(half).similarity()) / 2;
  }
}
