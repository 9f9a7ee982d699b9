package org.gradus.grader.binding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.SnippetEvent;
import org.jspecify.annotations.Nullable;

/**
 * A notebook's stack frames as JShell tells them: with a snippet's id for a file, and a line of the
 * snippet. The frames of this process name the classes into which JShell wraps snippets, and lines
 * of those.
 */
final class Frames {
  private static final AtomicLong TOKENS = new AtomicLong();

  private final JShell shell;

  /** Each question costs a compilation. A snippet that changes gets another class: answers last. */
  private final Map<List<StackTraceElement>, List<StackTraceElement>> known =
      new ConcurrentHashMap<>();

  Frames(JShell shell) {
    this.shell = shell;
  }

  /** Those of a stack that are the notebook's, translated. */
  List<StackTraceElement> translate(StackTraceElement[] stack) {
    List<StackTraceElement> own =
        Arrays.stream(stack).filter(frame -> frame.getClassName().startsWith("REPL.")).toList();
    if (own.isEmpty()) {
      return own;
    }
    List<StackTraceElement> answer = known.computeIfAbsent(own, this::ask);
    return answer == null ? own : answer;
  }

  /**
   * JShell translates only what a snippet throws: so one throws something with this stack. Null,
   * which is asked again, if the snippet did not come to that.
   */
  private @Nullable List<StackTraceElement> ask(List<StackTraceElement> own) {
    String token = "frames" + TOKENS.incrementAndGet();
    RuntimeException carrier = new RuntimeException("carries a stack");
    carrier.setStackTrace(own.toArray(StackTraceElement[]::new));
    Handover.put(token, carrier);
    String snippet = "throw %s.thrown(\"%s\");".formatted(Handover.class.getName(), token);
    for (SnippetEvent event : shell.eval(snippet)) {
      JShellException thrown = event.exception();
      if (thrown instanceof EvalException translated) {
        return List.of(translated.getStackTrace());
      }
    }
    return null;
  }
}
