package org.gradus.grader.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewerJdkTests {
  private static final Path HOME = Path.of(System.getProperty("java.home"));

  @TempDir private Path other = Path.of("");

  @BeforeEach
  void aJdk() throws IOException {
    Files.createDirectories(other.resolve("bin"));
    Files.createSymbolicLink(
        new NewerJdk(other).java(), new NewerJdk(HOME).java().toAbsolutePath());
  }

  private Optional<NewerJdk> named(String release) throws IOException {
    Files.writeString(other.resolve("release"), release);
    Map<String, String> named = Map.of(NewerJdk.VARIABLE, other.toString());
    return NewerJdk.find(named, Runtime.Version.parse("17"), HOME);
  }

  @Test
  void theOneThatIsNamedIsTakenIfItIsNewEnough() throws IOException {
    assertThat(named("IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"21.0.5\"\n")).contains(new NewerJdk(other));
    assertThat(named("JAVA_VERSION=\"25\"\n")).contains(new NewerJdk(other));
    assertThat(named("JAVA_VERSION=\"17.0.15\"\n")).isEmpty();
    assertThat(named("nothing of the kind")).contains(new NewerJdk(other));
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

  @Test
  void theSentenceSaysWhatIsWrong() {
    assertThat(NewerJdk.missing(Map.of()))
        .isEqualTo(
            "Hand-ins are compared by JPlag, which needs a JDK 21 or later, and none was found:"
                + " install one and run make setup again, or let GRADUS_JDK21 name its home."
                + " All else works without it.");
    assertThat(NewerJdk.missing(Map.of(NewerJdk.VARIABLE, "nowhere")))
        .contains("and nowhere, which GRADUS_JDK21 names, is the home of none: install one");
  }
}
