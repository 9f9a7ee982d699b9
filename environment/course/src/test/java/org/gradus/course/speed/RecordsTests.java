package org.gradus.course.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTests {

  @TempDir private Path folder = Path.of("");

  @Test
  void everyRunIsKeptAndTheNewestProfileIsShown() throws IOException {
    Records records = new Records(folder);
    records.add(measurement("first", 0.1, new Profile.Line("cells are compiled", 10, 3)));
    records.add(
        measurement(
            "second",
            7,
            new Profile.Line("cells are compiled", 10, 1),
            new Profile.Line("imports", 5, 1)));
    records.add(measurement("third", 0.2));
    assertThat(Files.readString(folder.resolve("results.md")))
        .contains("| 2026-11-21 first | 4.0 | 5.0 | 8 | 9 | 0.1 |")
        .contains("| 2026-11-21 second | 4.0 (busy) |")
        .contains("| 2026-11-21 third |")
        .contains("## Where the time goes: 2026-11-21 second")
        .contains("| cells are compiled | 10 | 50.0 | 50 % |");
  }

  @Test
  void spansAreCountedWithoutThoseWithinThem() throws IOException {
    assertThat(Profile.read(folder)).isEmpty();
  }

  private static Measurement measurement(String what, double load, Profile.Line... profile) {
    return new Measurement(
        "2026-11-21",
        what,
        20,
        20,
        1,
        5,
        4,
        8,
        9,
        load,
        "a processor, 2 cores",
        "JDK",
        List.of(profile));
  }
}
