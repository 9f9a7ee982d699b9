package org.gradus.grader.gradebook;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** A gradebook cannot be used. The message is a sentence that says what to do. */
public final class GradebookException extends IOException {
  private static final long serialVersionUID = 1;

  GradebookException(String sentence) {
    super(sentence);
  }

  private GradebookException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  static GradebookException of(Path file, SQLException problem) {
    // The lower byte is the primary code; what SQLite adds above it makes no difference here.
    int code = problem.getErrorCode() & 0xff;
    String sentence;
    if (code == SQLiteErrorCode.SQLITE_FULL.code || code == SQLiteErrorCode.SQLITE_IOERR.code) {
      sentence =
          "The disk of %s is full, or cannot be written: what was graded until now is kept. Make"
              + " room, and give the same command again.";
    } else if (code == SQLiteErrorCode.SQLITE_NOTADB.code
        || code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      sentence =
          "%s is no gradebook, or a damaged one: move it away, and give the same command again,"
              + " which grades all anew.";
    } else if (code == SQLiteErrorCode.SQLITE_BUSY.code
        || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      sentence = "%s is held by another program: close it there, and give the same command again.";
    } else if (code == SQLiteErrorCode.SQLITE_READONLY.code
        || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
        || code == SQLiteErrorCode.SQLITE_PERM.code) {
      sentence = "%s cannot be written: look at the permissions of the file and of its folder.";
    } else {
      sentence = "%s cannot be used: " + String.valueOf(problem.getMessage()).replace("%", "%%");
    }
    return new GradebookException(sentence.formatted(file), problem);
  }
}
