package org.gradus.grader.sandbox;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.grader.agent.MalformedException;
import org.gradus.grader.agent.Message;
import org.gradus.grader.agent.UnsendableException;
import org.jspecify.annotations.Nullable;

/** Answers what a student's code asks while a call runs: for functions of this side. */
final class Questions {

  /** What functions threw is kept until the call ends; code that catches it makes them throw on. */
  private static final int KEPT = 64;

  private final Map<Integer, Throwable> thrown =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Throwable> eldest) {
          return size() > KEPT;
        }
      };

  Message answer(Message question, Callbacks callbacks) throws MalformedException {
    List<@Nullable Object> body = question.body();
    if (body.size() != 2
        || !(body.get(0) instanceof Long function)
        || !(body.get(1) instanceof List<?> arguments)) {
      throw new MalformedException("It asks for no function.");
    }
    try {
      Object value = callbacks.call(function, Collections.unmodifiableList(arguments));
      return new Message(Message.Kind.GIVEN, question.id(), Collections.singletonList(value));
    } catch (Throwable e) {
      return failed(question, e);
    }
  }

  /** What a function returned cannot be sent. */
  Message refused(Message answer, UnsendableException why) {
    return failed(answer, why);
  }

  private Message failed(Message about, Throwable e) {
    thrown.put(about.id(), e);
    String message = e.getMessage();
    return new Message(
        Message.Kind.FAILED,
        about.id(),
        Arrays.asList(
            e.getClass().getName(),
            // Half a surrogate pair is no text, and cannot be sent.
            message == null ? null : message.replaceAll("\\p{Cs}", "?"),
            e instanceof Error));
  }

  /** What a call that ended so was ended by. */
  FunctionException passedOn(Message reply) throws MalformedException {
    Throwable found =
        reply.body().size() == 1 && reply.body().get(0) instanceof Integer number
            ? thrown.get(number)
            : null;
    if (found == null) {
      throw new MalformedException("It passes on what no function threw.");
    }
    return new FunctionException(found);
  }

  void forget() {
    thrown.clear();
  }
}
