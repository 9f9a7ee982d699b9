package org.gradus.grader.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewerJdkTests {
  private static final Path HOME = Path.of(System.getProperty("java.home"));

  @Test
  void theOneThatIsNamedIsTaken() {
    Map<String, String> named = Map.of(NewerJdk.VARIABLE, HOME.toString());
    assertThat(NewerJdk.find(named, Runtime.Version.parse("17"), Path.of("other")))
        .contains(new NewerJdk(HOME));
  }

  @Test
  void elseTheOwnOneIfItIsNewEnough() {
    assertThat(NewerJdk.find(Map.of(), Runtime.Version.parse("21"), HOME))
        .contains(new NewerJdk(HOME));
    assertThat(NewerJdk.find(Map.of(), Runtime.Version.parse("17"), HOME)).isEmpty();
  }

  @Test
  void aNameThatLeadsNowhereIsNoJdk() {
    Map<String, String> named = Map.of(NewerJdk.VARIABLE, "nowhere");
    assertThat(NewerJdk.find(named, Runtime.Version.parse("25"), HOME)).isEmpty();
  }
}
