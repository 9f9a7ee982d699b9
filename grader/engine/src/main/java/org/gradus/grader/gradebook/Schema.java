package org.gradus.grader.gradebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The tables of a gradebook, and the version of their form. */
final class Schema {
  private static final int VERSION = 1;
  private static final int WAIT_MILLIS = 10_000;

  private Schema() {}

  /** A connection to a gradebook, whose tables are made when the file is new. */
  static Connection open(Path file) throws GradebookException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // Not even a power cut takes back what was said to be recorded.
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(WAIT_MILLIS);
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      try {
        prepare(connection, file);
        return connection;
      } catch (SQLException | IOException e) {
        connection.close();
        throw e;
      }
    } catch (GradebookException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw GradebookException.of(file, e);
    }
  }

  private static void prepare(Connection connection, Path file) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      int version;
      try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
        version = row.getInt(1);
      }
      if (version > VERSION) {
        throw new GradebookException(
            "%s was written by a newer Gradus (form %d, this one knows %d): update this one."
                .formatted(file, version, VERSION));
      }
      if (version == 0) {
        statement.executeUpdate("BEGIN IMMEDIATE;\n" + tables() + "\nCOMMIT;");
      }
    }
  }

  private static String tables() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Schema.class.getResourceAsStream("schema.sql"), "schema.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
