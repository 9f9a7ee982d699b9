package org.gradus.grader.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with a command line is said before Spark starts. */
class ClusterSettingsTests {

  @Test
  void somebodyMustSayWhichCluster() {
    assertRefused("Which cluster? Say it with --master", "", Map.of());
  }

  @Test
  void theDriverMustRunWhereTheNotebooksLie() {
    assertRefused(
        "leave --deploy-mode cluster away", "yarn", Map.of("spark.submit.deployMode", "cluster"));
  }

  @Test
  void aStandaloneMasterHasAPlaceWhereSomebodyAnswers() {
    assertRefused("spark://here names no place", "spark://here", Map.of());
    assertRefused("Nobody answers at spark://127.0.0.1:1 (", "spark://127.0.0.1:1", Map.of());
  }

  @Test
  void ofSettingsThatNobodySaysTheOnesThatSuitGradingHold() throws ClusterException {
    var settings = Cluster.settings("local[2]", Map.of("spark.ui.enabled", "true"), List.of());
    assertThat(settings.get("spark.ui.enabled")).isEqualTo("true");
    assertThat(settings.get("spark.excludeOnFailure.enabled")).isEqualTo("true");
  }

  @Test
  void aTaskHasAtLeastOneSubmission() {
    StringWriter said = new StringWriter();
    int status =
        GradusCluster.commandLine()
            .setErr(new PrintWriter(said))
            .execute("somewhere", "--per-task", "0");
    assertThat(status).isEqualTo(2);
    assertThat(said.toString()).contains("--per-task 0: a task has at least one submission.");
  }

  private static void assertRefused(String sentence, String master, Map<String, String> given) {
    assertThatThrownBy(() -> Cluster.settings(master, given, List.of()))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining(sentence);
  }
}
