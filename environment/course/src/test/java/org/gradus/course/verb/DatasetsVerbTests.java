package org.gradus.course.verb;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradus.course.Ran;
import org.junit.jupiter.api.Test;

/** What is fetched, and how, is the library's to test; here only what the command says. */
class DatasetsVerbTests {

  @Test
  void listsWhatTheCatalogueHolds() {
    Ran ran = Ran.gradus("datasets", "--list");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("mnist: MNIST, ").contains("(CC BY-SA 3.0)");
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
