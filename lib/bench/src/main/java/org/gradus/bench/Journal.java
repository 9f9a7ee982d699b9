package org.gradus.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every measurement as soon as it is made, a line of JSON each, so that a run that was ended goes
 * on. The first line names the {@link Fingerprint} of what was measured: what another one measured
 * does not count.
 */
final class Journal {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final List<Entry> entries;

  /**
   * One process that ended well.
   *
   * @param column who
   * @param task what it was told
   * @param took its seconds, from start to end
   * @param load how many processes wanted to compute in its last minute
   * @param measurement what it printed
   */
  record Entry(String column, Task task, double took, double load, Measurement measurement) {}

  private Journal(Path file, List<Entry> entries) {
    this.file = file;
    this.entries = entries;
  }

  /**
   * Goes on with a journal, or begins one.
   *
   * @param fresh whether to forget what is there
   */
  static Journal open(Path file, String fingerprint, boolean fresh) throws IOException {
    List<String> lines =
        !fresh && Files.exists(file) ? Files.readAllLines(file) : List.of(fingerprint);
    List<Entry> entries = new ArrayList<>();
    StringBuilder whole = new StringBuilder(fingerprint).append('\n');
    if (lines.get(0).equals(fingerprint)) {
      for (String line : lines.subList(1, lines.size())) {
        Optional<Entry> entry = entry(line);
        if (entry.isEmpty()) {
          break;
        }
        entries.add(entry.get());
        whole.append(line).append('\n');
      }
    }
    Whole.write(file, whole.toString());
    return new Journal(file, entries);
  }

  /** Nothing where the machine went off in the middle of the line. */
  private static Optional<Entry> entry(String line) {
    try {
      return Optional.of(JSON.readValue(line, Entry.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  void add(Entry entry) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(entry) + "\n", StandardOpenOption.APPEND);
    entries.add(entry);
  }

  /** What this column measured when it was told the very same. */
  Optional<Entry> find(String column, Task task) {
    return entries.stream()
        .filter(entry -> entry.column.equals(column) && entry.task.equals(task))
        .findFirst();
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Nothing more is to be gone on with. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
