package org.gradus.course.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.course.CourseException;
import org.gradus.grader.notebook.NotebookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortTests {

  private static final Path ROOT = Path.of(System.getProperty("gradus.root", ""));
  private static final Path SOURCES = ROOT.resolve("grader/bench/02-multinomial-regression");

  @TempDir private Path folder = Path.of("");

  @Test
  void noCellOfASolutionStandsTwice() throws IOException {
    Cohort cohort = Cohort.of(SOURCES, 200, 1);
    List<String> cells =
        cohort.members().stream()
            .flatMap(member -> member.cells().stream())
            .map(cell -> cell.replaceAll("\\s+", " "))
            .toList();
    assertThat(cells).hasSizeGreaterThanOrEqualTo(1_000).doesNotHaveDuplicates();
    assertThat(cells).noneMatch(cell -> cell.matches(".*\\b(N_\\d+_\\d+|[a-z]\\w*_)(?!\\w).*"));
  }

  @Test
  void twoHundredAreSharedOutAsTheDesignSays() throws IOException {
    Cohort cohort = Cohort.of(SOURCES, 200, 1);
    assertThat(cohort.families()).isEqualTo(20);
    assertThat(
            cohort.members().stream()
                .collect(Collectors.groupingBy(Member::kind, Collectors.counting())))
        .containsEntry(Member.Kind.SOLVED, 160L)
        .containsEntry(Member.Kind.FAILING, 30L)
        .containsEntry(Member.Kind.HOSTILE, 10L);
    assertThat(cohort.members()).extracting(Member::student).doesNotHaveDuplicates();
    // In the order of their names, as they are graded, kinds are mixed.
    List<Member.Kind> order =
        cohort.members().stream()
            .sorted((one, other) -> one.student().compareTo(other.student()))
            .map(Member::kind)
            .toList();
    assertThat(order.subList(0, 160)).contains(Member.Kind.FAILING, Member.Kind.HOSTILE);
  }

  @Test
  void theSeedDecidesEverything() throws IOException {
    Cohort cohort = Cohort.of(SOURCES, 20, 1);
    assertThat(Cohort.of(SOURCES, 20, 1)).isEqualTo(cohort);
    assertThat(Cohort.of(SOURCES, 20, 2).members()).doesNotContainAnyElementsOf(cohort.members());
  }

  @Test
  void whatIsNotGradedIsADifference() throws IOException {
    Cohort cohort = Cohort.of(SOURCES, 20, 1);
    cohort.write(
        folder.resolve("sources"),
        folder.resolve("notebooks"),
        NotebookFile.read(ROOT.resolve("notebooks/exercises/02-multinomial-regression.ipynb")));
    try (var notebooks = Files.list(folder.resolve("notebooks"))) {
      assertThat(notebooks).hasSize(20);
    }
    assertThat(cohort.differences(folder.resolve("sources"), folder.resolve("results")))
        .hasSize(20)
        .allMatch(sentence -> sentence.endsWith(": there is no result."));
  }

  @Test
  void aSizeThatCannotBeSharedOutIsRefused() {
    assertThatThrownBy(() -> Cohort.of(SOURCES, 30, 1))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("multiple of 20");
  }
}
