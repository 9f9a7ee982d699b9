package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Writes every sample figure where people can look at it. */
class ContactSheetTests {
  @Test
  void everyFigureLiesInTheReports() throws IOException {
    Path folder = Path.of(System.getProperty("gradus.root"), "build", "reports", "figures");
    Files.createDirectories(folder);
    for (Map.Entry<String, Figure> sample : Samples.all().entrySet()) {
      Path png = folder.resolve(sample.getKey() + ".png");
      Path svg = folder.resolve(sample.getKey() + ".svg");
      sample.getValue().save(png);
      sample.getValue().save(svg);
      assertThat(png).isNotEmptyFile();
      assertThat(svg).isNotEmptyFile();
    }
  }
}
