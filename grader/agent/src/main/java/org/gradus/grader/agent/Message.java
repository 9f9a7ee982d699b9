package org.gradus.grader.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes over the pipe.
 *
 * @param kind what it is
 * @param id the number of the request that it is, or answers
 * @param body its values; see {@link Kind} for what they are
 */
public record Message(Kind kind, int id, List<@Nullable Object> body) {

  /** Requests come from the trusted side, replies from the agent; exactly one for each request. */
  public enum Kind {
    /** Request: class name and {@code byte[]}, again and again. Answered by {@link #RETURNED}. */
    LOAD(1),
    /** Request: class name, name of a static method without parameters. Returns a text. */
    EVALUATE(2),
    /** Request: class name, name of a static field. Returns a text. */
    VARIABLE(3),
    /** Request: class name, method name, descriptor, receiver or null, arguments as a list. */
    CALL(4),
    /** Request: numbers of handles ({@code long[]}) that nobody will use again. Returns nothing. */
    RELEASE(5),
    /** The agent's first message: version of this protocol. Answers request 0. */
    READY(16),
    /** Reply: the value. */
    RETURNED(17),
    /** Reply: what student code threw, as {@link Faults} lays it out. */
    THREW(18),
    /** Reply: JShell's number of a snippet that uses something undefined, and frames. */
    UNRESOLVED(19),
    /** Reply: a sentence; the request was not carried out, or its result cannot be sent. */
    REFUSED(20);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }

    static Kind of(int code) throws MalformedException {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new MalformedException("There is no kind of message " + code + ".");
    }

    /** Whether the agent sends it, in answer to a request. */
    public boolean isReply() {
      return code > READY.code;
    }
  }

  /** The version that {@link Kind#READY} tells. */
  public static final int VERSION = 1;
}
