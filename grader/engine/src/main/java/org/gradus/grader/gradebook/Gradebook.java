package org.gradus.grader.gradebook;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.grader.cohort.Lateness;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Status;
import org.jspecify.annotations.Nullable;

/**
 * The record of one exercise: a SQLite file with a write-ahead log. Each submission is recorded in
 * one transaction, result, hand-in and attempt together, so that a process that is killed at any
 * moment leaves it either whole or not begun. For one writer at a time, in one process; others may
 * read meanwhile.
 */
public final class Gradebook implements AutoCloseable {
  /** Its name, in the exercise's folder. */
  public static final String FILE = "gradebook.sqlite";

  private static final String LOCK = "gradebook.lock";

  private final Path file;
  private final Clock clock;
  private final String machine;
  private final @Nullable FileChannel lock;
  private final Connection connection;

  private Gradebook(
      Path file, Clock clock, String machine, @Nullable FileChannel lock, Connection connection) {
    this.file = file;
    this.clock = clock;
    this.machine = machine;
    this.lock = lock;
    this.connection = connection;
  }

  /**
   * Opens the gradebook in an exercise's folder; both are made where they are missing.
   *
   * @param clock says when things happened
   * @param machine on which they happen
   * @throws GradebookException if another process writes to it, or it is none
   */
  public static Gradebook open(Path folder, Clock clock, String machine) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(FILE);
    FileChannel lock = locked(folder);
    try {
      Connection connection = Schema.open(file);
      return new Gradebook(file, clock, machine, lock, connection);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens a gradebook to read it, which may be done while another process writes.
   *
   * @throws GradebookException if there is none, or it cannot be read
   */
  public static Gradebook read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new GradebookException(
          "%s: there is no gradebook here; gradus grade makes one.".formatted(folder));
    }
    return new Gradebook(file, Clock.systemUTC(), "", null, Schema.open(file));
  }

  /** The system frees it whatever ends the process. */
  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this process; the sentence is the same.
    }
    channel.close();
    throw new GradebookException(
        "Another gradus grade writes to %s: wait until it is done, or say --out with another folder."
            .formatted(folder));
  }

  /**
   * The result of these bytes under these conditions, without a student's name, if there is one.
   *
   * @param submission SHA-256 of the notebook
   * @param conditions digest of all else that the result rests on
   */
  public synchronized Optional<Result> find(String submission, String conditions)
      throws GradebookException {
    String sql = "SELECT json FROM result WHERE submission = ? AND conditions = ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, submission);
      query.setString(2, conditions);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(Result.fromJson(row.getString(1))) : Optional.empty();
      }
    } catch (SQLException e) {
      throw GradebookException.of(file, e);
    }
  }

  /** Records a submission that was graded. When this returns, nothing can lose it. */
  public void record(Entry entry) throws GradebookException {
    record(entry, true);
  }

  /** Records whose hand-in it is that a result of before counts for. */
  public void keep(Entry entry) throws GradebookException {
    record(entry, false);
  }

  private synchronized void record(Entry entry, boolean graded) throws GradebookException {
    try {
      update("BEGIN IMMEDIATE");
      try {
        long result = graded ? write(entry) : known(entry);
        handIn(entry, result);
        if (graded) {
          attempt(entry, result);
        }
        update("COMMIT");
      } catch (SQLException e) {
        takeBack(e);
        throw e;
      }
    } catch (SQLException e) {
      throw GradebookException.of(file, e);
    }
  }

  /** After some problems, a full disk among them, SQLite has done it already, and says so. */
  private void takeBack(SQLException reason) {
    try {
      update("ROLLBACK");
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private long write(Entry entry) throws SQLException {
    String submission = entry.submission();
    if (submission != null) {
      update(
          "INSERT INTO submission (digest, first_seen) VALUES (?, ?) ON CONFLICT DO NOTHING",
          submission,
          now());
    }
    Result result = entry.result();
    String sql =
        "INSERT INTO result (submission, conditions, status, points, maximum, json)"
            + " VALUES (?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (submission, conditions) WHERE conditions IS NOT NULL DO UPDATE"
            + " SET status = excluded.status, points = excluded.points,"
            + " maximum = excluded.maximum, json = excluded.json RETURNING id";
    return number(
        sql,
        submission,
        entry.key(),
        word(result.status()),
        result.points(),
        result.maximum(),
        result.of("").toJson());
  }

  private long known(Entry entry) throws SQLException {
    return number(
        "SELECT id FROM result WHERE submission = ? AND conditions = ?",
        entry.submission(),
        entry.key());
  }

  private void handIn(Entry entry, long result) throws SQLException {
    update(
        "INSERT INTO hand_in (id, student, file, handed_in, due, factor, note, result)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
            + " SET student = excluded.student, file = excluded.file,"
            + " handed_in = excluded.handed_in, due = excluded.due, factor = excluded.factor,"
            + " note = excluded.note, result = excluded.result",
        entry.id(),
        entry.student(),
        entry.file(),
        text(entry.arrival().at()),
        text(entry.arrival().due()),
        entry.arrival().lateness().factor(),
        entry.arrival().lateness().note(),
        result);
  }

  private void attempt(Entry entry, long result) throws SQLException {
    update(
        "INSERT INTO attempt (hand_in, result, ended, seconds, machine, log)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        entry.id(),
        result,
        now(),
        entry.seconds(),
        machine,
        entry.log());
  }

  /** Writes down that something happened: "began", "ended". */
  public synchronized void event(String what, String detail) throws GradebookException {
    try {
      update("INSERT INTO event (at, what, detail) VALUES (?, ?, ?)", now(), what, detail);
    } catch (SQLException e) {
      throw GradebookException.of(file, e);
    }
  }

  /** What counts for each student, in the order of their names. */
  public synchronized List<Standing> standings() throws GradebookException {
    String sql =
        "SELECT hand_in.id, student, file, handed_in, due, factor, note, json, (SELECT seconds FROM attempt WHERE attempt.result"
            + " = result.id ORDER BY attempt.id DESC LIMIT 1) FROM hand_in JOIN result ON result.id"
            + " = hand_in.result ORDER BY student, hand_in.id";
    List<Standing> standings = new ArrayList<>();
    try (Statement query = connection.createStatement();
        ResultSet row = query.executeQuery(sql)) {
      while (row.next()) {
        Result result = Result.fromJson(row.getString(8)).of(row.getString(2));
        Arrival arrival =
            new Arrival(
                instant(row.getString(4)),
                instant(row.getString(5)),
                new Lateness(row.getDouble(6), row.getString(7)));
        standings.add(
            new Standing(row.getString(1), row.getString(3), arrival, result, row.getDouble(9)));
      }
    } catch (SQLException e) {
      throw GradebookException.of(file, e);
    }
    return standings;
  }

  private long number(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("a result that was found before is gone");
      }
      return row.getLong(1);
    }
  }

  private void update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      statement.executeUpdate();
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  private String now() {
    return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static String word(Status status) {
    return switch (status) {
      case GRADED -> "graded";
      case NOT_GRADABLE -> "not gradable";
      case GRADER_FAULT -> "grader fault";
    };
  }

  @Override
  public synchronized void close() throws IOException {
    try (lock) {
      connection.close();
    } catch (SQLException e) {
      throw GradebookException.of(file, e);
    }
  }
}
