package org.gradus.grader.junit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checks found. It holds no times: the same code gives the same verdict, byte for byte.
 *
 * @param exercise {@code 02-multinomial-regression}
 * @param questions in the order in which they ran
 */
public record Verdict(String exercise, List<QuestionVerdict> questions) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Verdict {
    questions = List.copyOf(questions);
  }

  /**
   * One question.
   *
   * @param id what {@code check} takes
   * @param points earned
   * @param maximum that could be earned
   */
  public record QuestionVerdict(
      String id, String title, double points, double maximum, List<TestVerdict> tests) {
    public QuestionVerdict {
      tests = List.copyOf(tests);
    }

    /** How many of its tests ended so. */
    public int count(Outcome outcome) {
      return (int) tests.stream().filter(test -> test.outcome() == outcome).count();
    }
  }

  /**
   * One test.
   *
   * @param name of its method
   * @param sentence what it says of the student's code
   * @param points earned, of {@code maximum}
   * @param passed cases, of {@code cases}: one, but for parameterized tests and factories
   * @param call the student's code as it was called last, {@code softmax([1000.0, 1000.0])}
   * @param expected what should have come; null where the failure is not a comparison
   * @param actual what came: a value, an exception with its cell and line, another signature
   * @param message why, in a sentence
   * @param hint to be opened
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TestVerdict(
      String name,
      String sentence,
      double points,
      double maximum,
      Outcome outcome,
      int passed,
      int cases,
      @Nullable String call,
      @Nullable String expected,
      @Nullable String actual,
      @Nullable String message,
      @Nullable String hint) {}

  /** The points of all its questions. */
  public double points() {
    return questions.stream().mapToDouble(QuestionVerdict::points).sum();
  }

  /** What could be earned. */
  public double maximum() {
    return questions.stream().mapToDouble(QuestionVerdict::maximum).sum();
  }

  /** The verdict as JSON, always in the same order. */
  public String toJson() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A verdict could not be written as JSON.", e);
    }
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Verdict fromJson(String json) {
    try {
      return JSON.readValue(json, Verdict.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This is not a verdict: " + e.getOriginalMessage(), e);
    }
  }
}
