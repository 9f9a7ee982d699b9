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

  /**
   * Requests come from the trusted side, replies from the agent; exactly one for each request.
   * While the agent carries out a {@link #CALL} it may ask, and gets exactly one answer; before
   * that the trusted side may make requests again.
   */
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
    /** Answer: what the function returned. */
    GIVEN(6),
    /** Answer: the function threw; class name, message or null, whether it is an error. */
    FAILED(7),
    /** The agent's first message: version of this protocol. Answers request 0. */
    READY(16),
    /** Reply: the value. */
    RETURNED(17),
    /** Reply: what student code threw, as {@link Faults} lays it out. */
    THREW(18),
    /** Reply: JShell's number of a snippet that uses something undefined, and frames. */
    UNRESOLVED(19),
    /** Reply: a sentence; the request was not carried out, or its result cannot be sent. */
    REFUSED(20),
    /** Reply: the call ended by what a function threw; the number of that question. */
    PASSED_ON(21),
    /** Question: a function's number, its arguments as a list. It has a number of its own. */
    ASK(32);

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
      return code > READY.code && code < ASK.code;
    }
  }

  /** The version that {@link Kind#READY} tells. */
  public static final int VERSION = 2;

  static Message refusal(int request, Exception why) {
    return new Message(
        Kind.REFUSED, request, List.of(Faults.text(String.valueOf(why.getMessage()))));
  }
}
