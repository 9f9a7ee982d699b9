package org.gradus.grader.profile;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * A part of grading one submission, for the flight recorder. Off unless a recording asks for it; it
 * costs nothing then.
 */
@Name(Span.EVENT)
@Label("Span")
@Description("A part of grading one submission")
@Enabled(false)
@StackTrace(false)
public final class Span extends Event {

  /** The event's name in a recording. */
  public static final String EVENT = "org.gradus.grader.Span";

  /** What a span can be. */
  public enum Kind {
    SUBMISSION("everything of one submission"),
    COMPILER("JShell is made"),
    IMPORTS("imports"),
    CELLS("cells are compiled"),
    ADAPTERS("adapters are compiled"),
    STUDENT_JVM("a student's JVM starts"),
    LOAD("classes go to the student's JVM"),
    RUN("cells run in the student's JVM"),
    TESTS("tests"),
    CALLS("tests call the student's code"),
    CLOSE("JVM and compiler are closed"),
    FILES("result and page are written"),
    WORKER("a worker starts");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** In words, for a table. */
    public String words() {
      return words;
    }
  }

  @Label("Kind")
  private final String kind;

  private Span(Kind kind) {
    this.kind = kind.name();
  }

  /** Begins one; {@code commit} ends it. */
  public static Span of(Kind kind) {
    Span span = new Span(kind);
    span.begin();
    return span;
  }

  /** What it is a span of. */
  public Kind kind() {
    return Kind.valueOf(kind);
  }
}
