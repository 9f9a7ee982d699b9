package org.gradus.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTests {

  @Test
  void helpNamesEveryVerb() {
    Ran help = Ran.gradus("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("datasets", "demo-summary", "doctor", "figures", "mirror", "stamp", "totals")
        .contains("Exit codes:");
  }

  @Test
  void everyVerbHasHelp() {
    for (String verb : Main.commandLine().getSubcommands().keySet()) {
      Ran help = Ran.gradus(verb, "--help");
      assertThat(help.code()).as(verb).isZero();
      assertThat(help.out()).as(verb).startsWith("Usage: gradus " + verb);
    }
  }

  @Test
  void aMistypedVerbGetsASuggestion() {
    Ran ran = Ran.gradus("totls");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("gradus does not know 'totls'.\n")
        .containsPattern("Did you mean: .*gradus totals");
  }

  @Test
  void noVerbIsAnError() {
    Ran ran = Ran.gradus();
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo("Which verb? gradus --help lists them.\n");
  }

  @Test
  void whatAVerbDoesNotKnowIsNamed() {
    assertThat(Ran.gradus("mirror", "everything").err())
        .startsWith("gradus mirror does not know 'everything'.\n")
        .endsWith("gradus mirror --help shows how it is used.\n");
    assertThat(Ran.gradus("mirror", "--fx").err()).startsWith("Unknown option: '--fx'");
  }

  @Test
  void aMissingFileIsOneSentence(@TempDir Path folder) throws IOException {
    Path none = folder.resolve("none.ipynb");
    Ran ran = Ran.gradus("stamp", none.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEqualTo(none + ": there is no such file.\n");
    assertThat(Ran.gradus("stamp", "--trace", none.toString()).err()).contains("\tat org.gradus");
  }
}
