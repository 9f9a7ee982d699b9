package org.gradus.grader.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;

class JvmOptionsTests {

  @Test
  void areSparksOwnButForWhatWouldPrintAWarning() throws IOException {
    assertThat(Files.readAllLines(Cohort.ROOT.resolve("grader/cluster/jvm.options")))
        .filteredOn(line -> !line.startsWith("#"))
        .containsExactlyElementsOf(
            Arrays.stream(JavaModuleOptions.defaultModuleOptionArray())
                .filter(option -> !option.startsWith("--add-modules"))
                .toList());
  }
}
