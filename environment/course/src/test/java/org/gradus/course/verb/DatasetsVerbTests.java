package org.gradus.course.verb;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradus.course.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What is fetched, and how, is the library's to test; here only what the command says. */
class DatasetsVerbTests {

  @Test
  void listsWhatTheCatalogueHolds() {
    Ran ran = Ran.gradus("datasets", "--list");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("mnist: MNIST, ")
        .contains("(CC BY-SA 3.0)")
        .contains("\ntinyshakespeare: ");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "GRADUS_MIRROR", matches = ".+")
  void fetchesAndVerifiesTablesToo() {
    Ran ran = Ran.gradus("datasets", "penguins");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("✓ Palmer penguins: 344 rows of 8 columns, 19 values missing, verified; from ")
        .contains("CC0 1.0");
  }

  @Test
  void anUnknownSetIsOneSentenceThatNamesTheOthers() {
    Ran ran = Ran.gradus("datasets", "emnist");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .contains("no data set 'emnist'")
        .contains("mnist")
        .doesNotContain("\tat ");
  }
}
