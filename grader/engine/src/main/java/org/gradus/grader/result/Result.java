package org.gradus.grader.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import java.util.Objects;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.jspecify.annotations.Nullable;

/**
 * One submission's result. It holds no times and nothing of the machine: the same notebook under
 * the same tests gives the same bytes. For staff: it names hidden tests.
 *
 * @param format of this record, {@link #FORMAT}
 * @param exercise {@code 02-multinomial-regression}; empty when nobody could say
 * @param student as the roster, the folder or the file names them
 * @param status what became of it
 * @param reason a sentence: why it could not be graded, or what ended its code before its time;
 *     null when there is nothing to say
 * @param points earned, public and hidden
 * @param maximum that could be earned; 0 when nobody could say
 * @param questions in the order of the exercise; empty when it was not graded
 * @param cells those that did not run to their end
 * @param restored what the student changed that was not theirs to change, a sentence each: it was
 *     graded as it was handed out
 * @param provenance what the result rests on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Result(
    int format,
    String exercise,
    String student,
    Status status,
    @Nullable String reason,
    double points,
    double maximum,
    List<QuestionResult> questions,
    List<CellProblem> cells,
    List<String> restored,
    Provenance provenance) {
  /** The format that this version writes. */
  public static final int FORMAT = 2;

  private static final ObjectMapper JSON = new ObjectMapper();
  // The same bytes on every system.
  private static final ObjectWriter WRITER =
      JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  public Result {
    questions = List.copyOf(questions);
    cells = List.copyOf(cells);
    restored = List.copyOf(restored);
  }

  /** A result of what nothing was restored in. */
  public Result(
      int format,
      String exercise,
      String student,
      Status status,
      @Nullable String reason,
      double points,
      double maximum,
      List<QuestionResult> questions,
      List<CellProblem> cells,
      Provenance provenance) {
    this(
        format,
        exercise,
        student,
        status,
        reason,
        points,
        maximum,
        questions,
        cells,
        List.of(),
        provenance);
  }

  /**
   * One question.
   *
   * @param points earned, public and hidden
   * @param tests the public ones, as the notebook shows them
   * @param hidden the hidden ones: a student sees only how many points they gave
   */
  public record QuestionResult(
      String id,
      String title,
      double points,
      double maximum,
      List<TestVerdict> tests,
      List<TestVerdict> hidden) {
    public QuestionResult {
      tests = List.copyOf(tests);
      hidden = List.copyOf(hidden);
    }

    /** What the hidden tests gave. */
    public double hiddenPoints() {
      return hundredths(hidden.stream().mapToDouble(TestVerdict::points).sum());
    }

    /** What the hidden tests could have given. */
    public double hiddenMaximum() {
      return hundredths(hidden.stream().mapToDouble(TestVerdict::maximum).sum());
    }

    /** Points are hundredths: 0.1 and 0.2 make 0.3. */
    private static double hundredths(double sum) {
      return Math.round(100 * sum) / 100.0;
    }
  }

  /**
   * A cell that did not run to its end.
   *
   * @param cell its number in the notebook, from 1
   * @param line in the cell, from 1; 0 when none is known
   * @param outcome {@code rejected}, {@code threw} or {@code stopped}
   * @param problem a sentence for the student
   */
  public record CellProblem(int cell, int line, String outcome, String problem) {}

  /**
   * What a result rests on.
   *
   * @param submission SHA-256 of the notebook's bytes
   * @param tests SHA-256 of the public and hidden tests
   * @param grader its version
   * @param seed of the hidden tests' random inputs; empty when none was drawn
   */
  public record Provenance(String submission, String tests, String grader, String seed) {

    /** The version of the grader that runs. */
    public static String version() {
      return Objects.requireNonNullElse(
          Result.class.getPackage().getImplementationVersion(), "development build");
    }
  }

  /** The same result, as another student's: who hands in the same bytes earns the same. */
  public Result of(String other) {
    return new Result(
        format,
        exercise,
        other,
        status,
        reason,
        points,
        maximum,
        questions,
        cells,
        restored,
        provenance);
  }

  /** The result as JSON, always in the same order. */
  public String toJson() {
    try {
      return WRITER.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A result could not be written as JSON.", e);
    }
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Result fromJson(String json) {
    try {
      return JSON.readValue(json, Result.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This is not a result: " + e.getOriginalMessage(), e);
    }
  }
}
