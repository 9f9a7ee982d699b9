package org.gradus.course.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.gradus.course.Notebooks;
import org.gradus.course.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSummaryTests {

  private static final String JSON =
      """
      {"lecture": "02-x", "data": "MNIST", "quick": true, "claims": [
        {"name": "accuracy", "slide": "about 92 %", "measured": 0.9241, "text": "92.4 %",
         "floor": 0.915, "holds": true},
        {"name": "loss", "slide": "about 0.27", "measured": 0.4, "text": "0.4",
         "ceiling": 0.31, "holds": false},
        {"name": "parameters", "slide": "7,850", "measured": 7850.0, "exact": 7850, "holds": true},
        {"name": "nearest mean", "slide": "", "measured": 0.82, "text": "82.0 %", "holds": true}]}
      """;

  @TempDir private Path folder = Path.of("");

  private Notebooks notebook() {
    return new Notebooks("02-x").markdown("a", "", "# A").code("claims", "", "show(claims);");
  }

  private Ran summary(Notebooks notebook) throws IOException {
    return Ran.gradus("demo-summary", notebook.write(folder.resolve("n.ipynb")).toString());
  }

  @Test
  void showsWhatTheRunMeasured() throws IOException {
    Notebooks notebook = notebook();
    notebook.display().set(ClaimTable.MIME, new ObjectMapper().readTree(JSON));
    Ran ran = summary(notebook);
    assertThat(ran.out().lines())
        .containsExactly(
            "claim         the slide says  this run  bound     data set           verdict",
            "accuracy      about 92 %      92.4 %    ≥ 91.5 %  MNIST (short run)  holds",
            "loss          about 0.27      0.4       ≤ 0.31    MNIST (short run)  does not hold",
            "parameters    7,850           7,850     = 7,850   MNIST (short run)  holds",
            "nearest mean                  82.0 %              MNIST (short run)");
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void readsJsonThatTheKernelStoredAsText() throws IOException {
    Notebooks notebook = notebook();
    notebook.display().put(ClaimTable.MIME, JSON.replace("false", "true"));
    assertThat(summary(notebook).code()).isZero();
    Notebooks broken = notebook();
    broken.display().put(ClaimTable.MIME, "{");
    assertThat(summary(broken).err())
        .endsWith(
            "n.ipynb, cell 2 (claims): its claims cannot be understood: run it again with make notebooks.\n");
  }

  @Test
  void saysWhenThereIsNothingToShow() throws IOException {
    Ran ran = summary(notebook());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .endsWith(
            "n.ipynb: its outputs hold no claims: run it first, or look whether it shows any.\n");
  }
}
