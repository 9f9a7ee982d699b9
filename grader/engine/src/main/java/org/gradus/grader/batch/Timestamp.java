package org.gradus.grader.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Times as other tools write them, each with its zone. */
final class Timestamp {
  /** What nbgrader's exchange puts beside the notebooks that it collects. */
  static final String FILE = "timestamp.txt";

  private static final long LARGEST = 1_000;

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          // nbgrader: 2015-02-02 14:58:23.948203 America/Los_Angeles, or UTC, or PST
          local().appendPattern(" [VV][zzz]").toFormatter(Locale.ENGLISH),
          // Gradescope: 2026-11-20 22:51:07.123456000 Z, or -08:00
          local().appendLiteral(' ').appendOffsetId().toFormatter(Locale.ENGLISH),
          local().appendPattern("[ ][XX]").toFormatter(Locale.ENGLISH),
          DateTimeFormatter.ISO_ZONED_DATE_TIME);

  private Timestamp() {}

  private static DateTimeFormatterBuilder local() {
    return new DateTimeFormatterBuilder()
        .appendPattern("uuuu-MM-dd[ ]['T']HH:mm:ss")
        .optionalStart()
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
        .optionalEnd();
  }

  /** The time in the file beside a notebook, if there is one that can be read. */
  static Optional<Instant> beside(Path notebook) {
    Path file = notebook.resolveSibling(FILE);
    try {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST) {
        return of(Files.readString(file));
      }
    } catch (IOException e) {
      // Like one that is not there: then nobody knows the time, and that is said.
    }
    return Optional.empty();
  }

  /** A time, if this is one. Without a zone it is none: it could mean any of 38 instants. */
  static Optional<Instant> of(String text) {
    String plain = text.strip();
    for (DateTimeFormatter each : FORMS) {
      Optional<Instant> found = parsed(plain, each);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> parsed(String text, DateTimeFormatter form) {
    try {
      return form.parseBest(text, ZonedDateTime::from, LocalDateTime::from)
              instanceof ZonedDateTime time
          ? Optional.of(time.toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
