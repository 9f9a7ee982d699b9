package org.gradus.grader.overhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.grader.sandbox.RealSandbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("one-jdk")
class SandboxVerbTests {

  @Test
  void measuresEachPartAndWritesThePage(@TempDir Path folder) throws Exception {
    RealSandbox.orSkip();
    Path page = folder.resolve("page.md");
    Files.writeString(
        page,
        "before\n<!-- written by gradus sandbox: begin -->\nold\n<!-- written by gradus sandbox: end -->\nafter\n");
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new SandboxVerb()).setOut(new PrintWriter(out, true));
    assertThat(command.execute("--runs", "2", "--write", page.toString())).isZero();
    assertThat(out.toString())
        .contains("| none: a JVM and two pipes | ", "| bubblewrap, prlimit | ")
        .containsPattern("\\| \\d+ ms \\| \\d+ ms \\| 0 ms \\|")
        .contains("Measured in 2 starts each: bubblewrap ");
    assertThat(Files.readString(page))
        .startsWith("before\n")
        .endsWith("end -->\nafter\n")
        .contains(out.toString())
        .doesNotContain("old");
  }

  @Test
  void aPageWithoutAPlaceIsLeftAlone() {
    assertThatThrownBy(() -> CostTable.into("text", "table"))
        .hasMessageContaining("has no line <!-- written by gradus sandbox: begin -->");
  }
}
