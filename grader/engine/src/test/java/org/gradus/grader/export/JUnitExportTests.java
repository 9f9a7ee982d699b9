package org.gradus.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.report.SampleResults;
import org.gradus.grader.result.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** Read by the parser of Maven's own test report. */
class JUnitExportTests {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    new JUnitExport().write(SampleResults.EXERCISE, Sampled.standings(), folder);
  }

  @Test
  void mavensReportCountsTheSame() throws Exception {
    for (Standing each : Sampled.standings()) {
      List<ReportTestCase> cases = parse(each.id());
      if (each.result().status() == Status.GRADED) {
        int all =
            each.result().questions().stream()
                .mapToInt(question -> question.tests().size() + question.hidden().size())
                .sum();
        assertThat(cases).as(each.id()).hasSize(all);
        assertThat(cases.stream().filter(ReportTestCase::isSuccessful))
            .as(each.id())
            .hasSize(passed(each));
        assertThat(cases).as(each.id()).noneMatch(ReportTestCase::hasError);
      } else {
        assertThat(cases).as(each.id()).hasSize(1).allMatch(ReportTestCase::hasError);
      }
      assertThat(file(each.id())).contains(" tests=\"" + cases.size() + "\" ");
    }
  }

  private static int passed(Standing standing) {
    return (int)
        standing.result().questions().stream()
            .flatMap(
                question ->
                    List.of(question.tests(), question.hidden()).stream().flatMap(List::stream))
            .filter(test -> test.outcome() == Outcome.PASSED)
            .count();
  }

  @Test
  void whatWentWrongIsSaid() throws IOException {
    assertThat(file("not-gradable"))
        .contains("<error type=\"not gradable\" message=\"This notebook is written in Python");
    assertThat(file("grader-fault")).contains("<error type=\"grader fault\"");
    assertThat(file("untouched")).contains("<failure type=\"not attempted\"");
    assertThat(file("hostile")).doesNotContain("\u001b").doesNotContain("<script>");
  }

  private String file(String id) throws IOException {
    return Files.readString(folder.resolve("junit").resolve(id + ".xml"));
  }

  private List<ReportTestCase> parse(String id)
      throws IOException, ParserConfigurationException, SAXException {
    TestSuiteXmlParser parser = new TestSuiteXmlParser(new NullConsoleLogger());
    try (InputStreamReader in =
        new InputStreamReader(
            Files.newInputStream(folder.resolve("junit").resolve(id + ".xml")),
            StandardCharsets.UTF_8)) {
      return parser.parse(in).stream().flatMap(suite -> suite.getTestCases().stream()).toList();
    }
  }
}
