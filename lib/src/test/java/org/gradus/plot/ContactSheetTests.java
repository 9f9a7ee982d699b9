package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes every sample figure where people can look at it. */
@Tag("long")
@Tag("one-jdk")
class ContactSheetTests {
  @Test
  void everyFigureLiesInTheReports() throws IOException {
    Map<String, Figure> samples = Samples.all();
    Path folder = ContactSheet.add(samples);
    assertThat(ImageIO.read(folder.resolve("sheet.png").toFile()).getHeight()).isGreaterThan(2_000);
    for (Map.Entry<String, Figure> sample : samples.entrySet()) {
      assertThat(folder.resolve(sample.getKey() + ".png")).isNotEmptyFile();
      assertThat(folder.resolve("index.html")).content().contains(sample.getKey() + ".svg");
    }
  }
}
