package org.gradus.course.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.course.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TotalsTests {

  private static final String GOOD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite name="a" tests="2" failures="0">
        <testcase classname="a.B" name="one" time="0.5"/>
        <testcase classname="a.B" name="two" time="1,000.25"><system-out>fine</system-out></testcase>
      </testsuite>
      """;

  private static final String MIXED =
      """
      <testsuites><testsuite name="a"><testsuite name="b">
        <testcase classname="c" name="failed"><failure message="&#10;expected 1&#10;was 2">x</failure></testcase>
        <testcase classname="c" name="broken"><error message="oh"/><system-err/></testcase>
        <testcase classname="c" name="skipped"><skipped/></testcase>
        <testcase classname="c" name="good"/>
      </testsuite></testsuite></testsuites>
      """;

  private void put(Path folder, String file, String xml) throws IOException {
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, xml);
  }

  @Test
  void addsUpByPart(@TempDir Path folder) throws IOException {
    put(folder, "lib/TEST-a.xml", GOOD);
    put(folder, "lib/deeper/TEST-b.xml", GOOD);
    put(folder, "browser/results.xml", GOOD);
    put(folder, "browser/notes.txt", "no XML");
    Ran ran = Ran.gradus("totals", folder.toString(), "--require", "lib", "browser");
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines())
        .containsExactly(
            "part      passed   failed  skipped   seconds",
            "browser        2        0        0    1000.8",
            "lib            4        0        0    2001.5",
            "6 passed, 0 failed");
  }

  @Test
  void namesWhatFailedAndEndsWithTheCounts(@TempDir Path folder) throws IOException {
    put(folder, "lib/a.xml", GOOD);
    put(folder, "notebooks/b.xml", MIXED);
    Ran ran = Ran.gradus("totals", folder.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out().lines())
        .startsWith("part        passed   failed  skipped   seconds")
        .endsWith(
            "✗ notebooks: c.failed: expected 1",
            "✗ notebooks: c.broken: oh",
            "3 passed, 2 failed, 1 skipped");
  }

  @Test
  void aMissingPartCountsAsFailed(@TempDir Path folder) throws IOException {
    put(folder, "lib/a.xml", GOOD);
    Ran ran = Ran.gradus("totals", folder.toString(), "--require", "lib", "browser");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .endsWith(
            "✗ browser: this part left no results below "
                + folder.resolve("browser")
                + ".\n2 passed, 1 failed\n");
  }

  @Test
  void aRequiredPartWithoutTestsCountsAsFailed(@TempDir Path folder) throws IOException {
    put(folder, "lib/a.xml", "<testsuite name='empty' tests='7'/>");
    Ran ran = Ran.gradus("totals", folder.toString(), "--require", "lib");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("✗ lib: no test ran below ").endsWith("0 passed, 1 failed\n");
  }

  @Test
  void noTestsAtAllIsAFailure(@TempDir Path folder) {
    Ran ran = Ran.gradus("totals", folder.resolve("none").toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("✗ No test ran below ").endsWith("0 passed, 0 failed\n");
  }

  @Test
  void unreadableXmlCountsAsFailed(@TempDir Path folder) throws IOException {
    put(folder, "lib/a.xml", GOOD);
    put(folder, "lib/cut.xml", GOOD.substring(0, GOOD.length() / 2));
    put(folder, "lib/other.xml", "<project/>");
    Ran ran = Ran.gradus("totals", folder.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains("cut.xml: the XML cannot be read (")
        .contains("other.xml: this is no JUnit XML, it begins with <project>: move it elsewhere.")
        .endsWith("2 passed, 2 failed\n");
  }

  @Test
  void externalEntitiesAreNotRead(@TempDir Path folder) throws IOException {
    put(folder, "secret.txt", "<testcase name='from outside'/>");
    put(
        folder,
        "lib/a.xml",
        "<!DOCTYPE testsuite [<!ENTITY e SYSTEM \""
            + folder.resolve("secret.txt").toUri()
            + "\">]><testsuite>&e;<testcase name='own'/></testsuite>");
    Ran ran = Ran.gradus("totals", folder.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).endsWith("0 passed, 1 failed\n").doesNotContain("from outside");
  }
}
