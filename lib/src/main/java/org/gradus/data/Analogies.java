package org.gradus.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Questions of the kind "a is to b as c is to …?" in sections that each ask after one relation.
 * Immutable.
 *
 * <p>T. Mikolov, K. Chen, G. Corrado, J. Dean: Efficient estimation of word representations in
 * vector space, 2013.
 */
public final class Analogies implements Sourced {
  private final Map<String, List<Question>> sections;
  private final Provenance provenance;
  private final String note;

  /**
   * One question: man is to king as woman is to queen.
   *
   * @param a man
   * @param b king
   * @param c woman
   * @param d queen, the answer
   */
  public record Question(String a, String b, String c, String d) {}

  /**
   * Puts sections together.
   *
   * @param sections the questions of each, by its name
   * @param provenance where they came from
   * @throws IllegalArgumentException if there is no section, or one without a question
   */
  public Analogies(Map<String, List<Question>> sections, Provenance provenance) {
    this(copy(sections), provenance, "");
    if (sections.isEmpty()) {
      throw new IllegalArgumentException(provenance.name() + " has no section of questions.");
    }
  }

  private Analogies(Map<String, List<Question>> sections, Provenance provenance, String note) {
    this.sections = sections;
    this.provenance = provenance;
    this.note = note;
  }

  private static Map<String, List<Question>> copy(Map<String, List<Question>> sections) {
    Map<String, List<Question>> copy = new LinkedHashMap<>();
    sections.forEach(
        (name, questions) -> {
          if (questions.isEmpty()) {
            throw new IllegalArgumentException(
                "The section %s has no question: leave it out.".formatted(name));
          }
          copy.put(name, List.copyOf(questions));
        });
    return Collections.unmodifiableMap(copy);
  }

  Analogies with(String said) {
    return new Analogies(sections, provenance, said);
  }

  /** The questions of each section, by its name, in the file's order. */
  public Map<String, List<Question>> sections() {
    return sections;
  }

  /**
   * One section alone.
   *
   * @throws IllegalArgumentException if there is none of that name: the sentence lists them
   */
  public Analogies section(String name) {
    List<Question> questions = sections.get(name);
    if (questions == null) {
      throw new IllegalArgumentException(
          "There is no section '%s'; there are %s."
              .formatted(name, String.join(", ", sections.keySet())));
    }
    return new Analogies(Map.of(name, questions), provenance.part("section " + name), note);
  }

  /** How many questions there are. */
  public int size() {
    return sections.values().stream().mapToInt(List::size).sum();
  }

  @Override
  public Provenance provenance() {
    return provenance;
  }

  @Override
  public String note() {
    return note;
  }

  @Override
  public String amount() {
    return String.format(Locale.ROOT, "%,d questions in %d sections", size(), sections.size());
  }

  /** One line: which data this is, how much, whence; loud when it is a stand-in. */
  @Override
  public String toString() {
    return line();
  }
}
