package org.gradus.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.CellProblem;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.result.Status;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FeedbackPageTests {
  @Test
  void first() {
    TestVerdict t =
        new TestVerdict(
            "isStable",
            "does not overflow",
            0,
            1,
            Outcome.FAILED,
            0,
            1,
            "softmax([1000.0, 1000.0])",
            "[0.5, 0.5]",
            "[NaN, NaN]",
            "overflow",
            "Subtract.");
    Result r =
        new Result(
            1,
            "02-multinomial-regression",
            "s1057",
            Status.GRADED,
            null,
            1,
            3,
            List.of(
                new QuestionResult(
                    "softmax", "Scores become probabilities", 1, 3, List.of(t), List.of(t))),
            List.of(new CellProblem(5, 3, "rejected", "cannot find symbol x")),
            new Provenance("ab", "cd", "0.1.0", "seed"));
    String html = FeedbackPage.html(r);
    Document d = Jsoup.parse(html);
    assertThat(d.select("h1").text()).isEqualTo("Exercise 02 · Multinomial regression");
  }
}
