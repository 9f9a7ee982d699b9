package org.gradus.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.gradus.data.Analogies;
import org.gradus.progress.Progress;

/**
 * How many analogy questions were answered rightly.
 *
 * @param sections each section's count, in the order of the questions
 */
public record AnalogyScore(List<Section> sections) {

  /**
   * One section's count.
   *
   * @param name the section
   * @param right how many were answered rightly
   * @param asked how many were asked: those whose four words all have vectors
   * @param outOfVocabulary how many could not be asked
   */
  public record Section(String name, int right, int asked, int outOfVocabulary) {

    /** The share of right answers among those asked, from 0 to 1; 0 where none was asked. */
    public double accuracy() {
      return asked == 0 ? 0 : (double) right / asked;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: %.1f %% of %,d, %,d out of vocabulary",
          name,
          100 * accuracy(),
          asked,
          outOfVocabulary);
    }
  }

  /** Copies the list. */
  public AnalogyScore {
    sections = List.copyOf(sections);
  }

  static AnalogyScore of(WordVectors vectors, Analogies questions) {
    List<Section> sections = new ArrayList<>();
    try (Progress.Task task = Progress.current().start("Analogies", questions.size(), "question")) {
      for (Map.Entry<String, List<Analogies.Question>> entry : questions.sections().entrySet()) {
        task.note(entry.getKey());
        int right = 0;
        int asked = 0;
        for (Analogies.Question question : entry.getValue()) {
          String a = small(question.a());
          String b = small(question.b());
          String c = small(question.c());
          String d = small(question.d());
          if (Stream.of(a, b, c, d).allMatch(vectors::contains)) {
            asked++;
            right += answers(vectors.analogy(a, b, c, 1), d) ? 1 : 0;
          }
          task.advance(1);
          if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(
                "Answering analogies was stopped in the section %s.".formatted(entry.getKey()));
          }
        }
        sections.add(new Section(entry.getKey(), right, asked, entry.getValue().size() - asked));
      }
    }
    return new AnalogyScore(sections);
  }

  /** None is found where the vectors know no fourth word. */
  private static boolean answers(List<WordVectors.Neighbour> found, String word) {
    return !found.isEmpty() && found.get(0).word().equals(word);
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /**
   * One section's count.
   *
   * @throws IllegalArgumentException if there is none of that name: the sentence lists them
   */
  public Section section(String name) {
    return sections.stream()
        .filter(section -> section.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no section '%s'; there are %s."
                        .formatted(
                            name,
                            String.join(", ", sections.stream().map(Section::name).toList()))));
  }

  /** All sections together. */
  public Section total() {
    return new Section(
        "all sections",
        sections.stream().mapToInt(Section::right).sum(),
        sections.stream().mapToInt(Section::asked).sum(),
        sections.stream().mapToInt(Section::outOfVocabulary).sum());
  }

  /** A line a section, the total last. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    sections.forEach(section -> lines.append(section).append('\n'));
    return lines.append(total()).toString();
  }
}
