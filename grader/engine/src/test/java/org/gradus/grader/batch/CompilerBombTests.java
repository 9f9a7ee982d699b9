package org.gradus.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Status;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.RealSandbox;
import org.gradus.grader.worker.FaultyChecks;
import org.gradus.grader.worker.FaultyWorkerMain;
import org.gradus.grader.worker.Protection;
import org.gradus.grader.worker.Settings;
import org.gradus.grader.worker.WorkerCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cells with which javac would not be done this year: they cost themselves, and nobody else. */
@Timeout(600)
@Tag("long")
@Tag("one-jdk")
class CompilerBombTests {

  private static final String BOMB = "Object bomb = Arrays.asList(" + nested(10) + ");";

  private static final String WISH = "int wish() { return 0; }";

  @TempDir private Path folder = Path.of("");

  private final Map<String, Result> results = new TreeMap<>();

  @BeforeEach
  void aSandbox() throws Exception {
    RealSandbox.orSkip();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
  }

  @Test
  void oneCostsItsCellAndMoreCostTheGrade() throws Exception {
    Limits limits = Limits.plain().withCompile(Duration.ofSeconds(2));
    Plan plan =
        new Plan(
            new TestCatalog(List.of(FaultyChecks.class), List.of()),
            new WorkerCommand(FaultyWorkerMain.class.getName(), folder),
            Settings.of("secret", Protection.BUBBLEWRAP, limits),
            1,
            Duration.ofMinutes(2),
            200);
    new Batch(plan, (handIn, graded) -> results.put(handIn.student(), graded.result()))
        .run(
            List.of(
                handIn("anna", WISH),
                handIn("bomber", BOMB, WISH),
                handIn("ben", WISH),
                handIn("many", BOMB, BOMB, BOMB, BOMB, WISH)));
    assertThat(results.get("anna")).matches(result -> result.points() == 4);
    assertThat(results.get("ben")).matches(result -> result.points() == 4);
    Result bomber = java.util.Objects.requireNonNull(results.get("bomber"));
    assertThat(bomber.status()).isEqualTo(Status.GRADED);
    assertThat(bomber.points()).isEqualTo(4);
    assertThat(bomber.cells())
        .hasSize(1)
        .first()
        .asString()
        .contains("cell=1", "did not get through");
    Result many = java.util.Objects.requireNonNull(results.get("many"));
    assertThat(many.status()).isEqualTo(Status.NOT_GRADABLE);
    assertThat(many.reason()).startsWith("The compiler did not get through cells 1, 2, 3, 4: ");
  }

  /** What two such collections have in common has in common what theirs have, and so on. */
  private static String nested(int depth) {
    return depth == 0
        ? "1, 'a'"
        : "List.of(%s), Set.of(%s)".formatted(nested(depth - 1), nested(depth - 1));
  }

  private HandIn handIn(String student, String... cells) throws Exception {
    Path file = folder.resolve(student + ".ipynb");
    String json =
        Stream.of(cells)
            .map(
                cell ->
                    """
                    {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": "%s"}"""
                        .formatted(cell))
            .collect(Collectors.joining(", "));
    Files.writeString(
        file,
        "{\"cells\": [" + json + "], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}");
    return new HandIn(file, student, FaultyChecks.ID, student, null);
  }
}
