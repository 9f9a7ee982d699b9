package org.gradus.grader.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTests {
  private static final String EXERCISE = "02-multinomial-regression";
  private static final String USUAL =
      """
      {"02-multinomial-regression": {
        "due": "2026-11-20T23:59:00+01:00[Europe/Berlin]",
        "grace": "PT10M",
        "late": [{"within": "P1D", "factor": 0.9}, {"within": "P7D", "factor": 0.5}],
        "extensions": {"ada": "2026-11-27T23:59:00+01:00[Europe/Berlin]"},
        "excused": ["ben"]
      }}
      """;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T22:58:59Z, 1",
    "2026-11-20T22:59:00Z, 1",
    "2026-11-20T23:09:00Z, 1",
    "2026-11-20T23:09:01Z, 0.9",
    "2026-11-21T22:59:00Z, 0.9",
    "2026-11-21T22:59:01Z, 0.5",
    "2026-11-27T22:59:00Z, 0.5",
    "2026-11-27T22:59:01Z, 0"
  })
  void eachStepEndsToTheSecond(String at, double factor) throws IOException {
    assertThat(read(USUAL).lateness(EXERCISE, "carl", Instant.parse(at)).factor())
        .isEqualTo(factor);
  }

  @Test
  void theSentencesSayHowLateAndWhatIsLeft() throws IOException {
    assertThat(note(USUAL, "carl", "2026-11-20T20:00:00Z")).isNull();
    assertThat(note(USUAL, "carl", "2026-11-21T02:00:30Z"))
        .isEqualTo(
            "Late by 3 hours 1 minute (due 20 November 2026, 23:59 Europe/Berlin): 90 % of the"
                + " points count.");
    assertThat(note(USUAL, "carl", "2026-12-21T02:00:00Z"))
        .isEqualTo(
            "Late by 30 days 3 hours (due 20 November 2026, 23:59 Europe/Berlin): too late for"
                + " points.");
    assertThat(note(USUAL, "ADA", "2026-11-25T12:00:00Z"))
        .isEqualTo("In time: extended to 27 November 2026, 23:59 Europe/Berlin.");
    assertThat(note(USUAL, "ben", "2027-01-01T00:00:00Z"))
        .isEqualTo("Excused: the deadline does not count.");
    assertThat(note(USUAL, "carl", null))
        .isEqualTo(
            "Nobody knows when it was handed in (due 20 November 2026, 23:59 Europe/Berlin).");
  }

  /** In Berlin the night of 25 October 2026 has two times 02:30. */
  @Test
  void onTheNightOfTheClockChangeTheOffsetDecides() throws IOException {
    String summer = due("2026-10-25T02:30:00+02:00[Europe/Berlin]");
    String winter = due("2026-10-25T02:30:00+01:00[Europe/Berlin]");
    Instant between = Instant.parse("2026-10-25T01:00:00Z");
    assertThat(read(summer).lateness(EXERCISE, "ada", between).factor()).isZero();
    assertThat(read(winter).lateness(EXERCISE, "ada", between).factor()).isOne();
  }

  /** A day of lateness is 24 hours, on the day of 25 hours too. */
  @Test
  void aDayIsTwentyFourHours() throws IOException {
    String text =
        """
        {"02-multinomial-regression": {"due": "2026-10-24T12:00:00+02:00[Europe/Berlin]",
          "late": [{"within": "P1D", "factor": 0.5}]}}
        """;
    assertThat(lateness(text, "2026-10-25T10:00:00Z").factor()).isEqualTo(0.5);
    assertThat(lateness(text, "2026-10-25T10:00:01Z").factor()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/Los_Angeles", "Pacific/Kiritimati"})
  void whereTheGraderStandsMakesNoDifference(String zone) throws IOException {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      assertThat(note(USUAL, "carl", "2026-11-21T02:00:00Z"))
          .startsWith("Late by 3 hours 1 minute (due 20 November 2026, 23:59 Europe/Berlin)");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void withoutStepsLatenessIsToldAndCostsNothing() throws IOException {
    String text = "{\"02-multinomial-regression\": {\"due\": \"2026-11-20T12:00:00Z\"}}";
    assertThat(lateness(text, "2026-11-20T12:00:30Z"))
        .isEqualTo(new Lateness(1, "Late by 1 minute (due 20 November 2026, 12:00 Z)."));
    assertThat(read(text).lateness("03-other", "ada", Instant.MAX)).isEqualTo(Lateness.NONE);
  }

  @Test
  void pointsAreHundredths() {
    assertThat(new Lateness(0.9, null).of(21.5)).isEqualTo(19.35);
    assertThat(new Lateness(0.5, null).of(0.25)).isEqualTo(0.13);
    assertThat(Lateness.NONE.of(7.77)).isEqualTo(7.77);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}x | line 1",
        "{\"02-x\": {}} | 02-x: \"due\" is missing.",
        "{\"02-x\": {\"due\": \"2026-11-20 23:59\"}} | is no time with its zone: write",
        "{\"02-x\": {\"due\": \"2026-11-20T23:59:00\"}} | is no time with its zone: write",
        "{\"02-x\": {\"due\": \"2026-07-01T12:00:00+01:00[Europe/Berlin]\"}} | cannot be: in"
            + " Europe/Berlin the offset is +02:00 then.",
        "{\"02-x\": {\"due\": \"2026-11-20T23:59:00Z\", \"grace\": \"10 min\"}} | \"10 min\" is no"
            + " time: write PT10M",
        "{\"02-x\": {\"due\": \"2026-11-20T23:59:00Z\", \"late\": [{\"within\": \"P1D\","
            + " \"factor\": 90}]}} | between 0 and 1",
        "{\"02-x\": {\"due\": \"2026-11-20T23:59:00Z\", \"late\": [{\"within\": \"P2D\","
            + " \"factor\": 0.9}, {\"within\": \"P1D\", \"factor\": 0.5}]}} | in the order of their"
            + " times: P1D",
        "{\"02-x\": {\"due\": \"2026-11-20T23:59:00Z\", \"extention\": {}}} | extention"
      })
  void whatCannotBeIsSaidWithItsPlace(String text, String sentence) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(CohortException.class)
        .hasMessageStartingWith(folder.resolve("deadlines.json").toString())
        .hasMessageContaining(sentence);
  }

  private static String due(String time) {
    return """
        {"02-multinomial-regression": {"due": "%s", "late": [{"within": "PT1M", "factor": 0}]}}
        """
        .formatted(time);
  }

  private Lateness lateness(String text, String at) throws IOException {
    return read(text).lateness(EXERCISE, "carl", Instant.parse(at));
  }

  private @Nullable String note(String text, String student, @Nullable String at)
      throws IOException {
    return read(text).lateness(EXERCISE, student, at == null ? null : Instant.parse(at)).note();
  }

  private Deadlines read(String text) throws IOException {
    Path file = folder.resolve("deadlines.json");
    Files.writeString(file, text);
    return Deadlines.read(file);
  }
}
