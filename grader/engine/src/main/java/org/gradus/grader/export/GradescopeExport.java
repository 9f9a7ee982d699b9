package org.gradus.grader.export;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.notebook.AtomicWrite;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.result.Status;

/**
 * {@code gradescope/ID.json}: what an autograder on Gradescope leaves as {@code
 * /autograder/results/results.json} ("Autograder specifications" of its documentation). Public
 * tests are visible; of hidden ones a student sees, after grades are published, how many points
 * they gave for each question, and no name.
 */
final class GradescopeExport implements Export {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectWriter WRITER =
      JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  @Override
  public void write(String exercise, List<Standing> standings, Path folder) throws IOException {
    for (Standing each : standings) {
      String json = WRITER.writeValueAsString(results(each.result())) + "\n";
      AtomicWrite.write(
          folder.resolve("gradescope").resolve(each.id() + ".json"),
          json.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static ObjectNode results(Result result) {
    ObjectNode root = JSON.createObjectNode();
    if (result.status() == Status.GRADED) {
      root.put("score", result.points());
    } else {
      // Without a score and without tests Gradescope says that the autograder failed: nobody gets
      // a zero unseen.
      root.put("score", 0);
      root.put("visibility", result.status() == Status.GRADER_FAULT ? "hidden" : "visible");
    }
    root.put("output", output(result));
    root.put("output_format", "text");
    ArrayNode tests = root.putArray("tests");
    int number = 0;
    for (QuestionResult question : result.questions()) {
      number++;
      int part = 0;
      for (TestVerdict test : question.tests()) {
        part++;
        ObjectNode node = tests.addObject();
        node.put("number", number + "." + part);
        node.put("name", question.title() + ": " + test.sentence());
        node.put("score", test.points());
        node.put("max_score", test.maximum());
        node.put("status", test.outcome() == Outcome.PASSED ? "passed" : "failed");
        node.put("output", said(test));
        node.put("output_format", "text");
        node.put("visibility", "visible");
        node.putArray("tags").add(question.id());
      }
      if (!question.hidden().isEmpty()) {
        ObjectNode node = tests.addObject();
        node.put("number", number + "." + (part + 1));
        node.put("name", question.title() + ": hidden checks");
        node.put("score", question.hiddenPoints());
        node.put("max_score", question.hiddenMaximum());
        node.put(
            "status", question.hiddenPoints() >= question.hiddenMaximum() ? "passed" : "failed");
        node.put("visibility", "after_published");
        node.putArray("tags").add(question.id());
      }
    }
    ObjectNode extra = root.putObject("extra_data");
    extra.put("exercise", result.exercise());
    extra.put("status", JSON.convertValue(result.status(), String.class));
    extra.put("submission", result.provenance().submission());
    extra.put("tests", result.provenance().tests());
    extra.put("grader", result.provenance().grader());
    return root;
  }

  private static String output(Result result) {
    Stream<String> reason = Stream.ofNullable(result.reason());
    if (result.status() == Status.GRADER_FAULT) {
      reason = Stream.of("The grader failed on this notebook. Staff know, and grade it again.");
    }
    return Stream.of(
            reason,
            result.cells().stream().map(cell -> "Cell " + cell.cell() + ": " + cell.problem()),
            result.restored().stream())
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static String said(TestVerdict test) {
    return Stream.of(
            Stream.ofNullable(test.message()),
            Stream.ofNullable(test.call()),
            Stream.ofNullable(test.expected()).map(value -> "expected: " + value),
            Stream.ofNullable(test.actual()).map(value -> "yours: " + value),
            Stream.ofNullable(test.hint()).map(value -> "hint: " + value))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }
}
