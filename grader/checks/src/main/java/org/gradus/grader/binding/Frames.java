package org.gradus.grader.binding;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.SnippetEvent;

/**
 * Stack frames as JShell tells them: with a snippet's id for a file, and a line of the snippet. The
 * frames of this process name the classes into which JShell wraps snippets, and lines of those.
 */
final class Frames {
  private static final AtomicLong TOKENS = new AtomicLong();

  private Frames() {}

  /** JShell translates only what a snippet throws: so one throws something with this stack. */
  static StackTraceElement[] translate(JShell shell, StackTraceElement[] stack) {
    if (Arrays.stream(stack).noneMatch(frame -> frame.getClassName().startsWith("REPL."))) {
      return stack;
    }
    String token = "frames" + TOKENS.incrementAndGet();
    RuntimeException carrier = new RuntimeException("carries a stack");
    carrier.setStackTrace(stack);
    Handover.put(token, carrier);
    String snippet = "throw %s.thrown(\"%s\");".formatted(Handover.class.getName(), token);
    for (SnippetEvent event : shell.eval(snippet)) {
      JShellException thrown = event.exception();
      if (thrown instanceof EvalException translated) {
        return translated.getStackTrace();
      }
    }
    return stack;
  }
}
