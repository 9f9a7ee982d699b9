package org.gradus.grader.agent;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * The main of the sandboxed process: carries out one request after the other until the other end
 * goes away. It guards nothing: the student's code can do with it what it likes, and what leaves
 * this process is believed no more for having passed through here.
 */
public final class Agent {

  private static final int TEXT_SENT = 1_000;

  private final StudentLoader loader = new StudentLoader(Agent.class.getClassLoader());
  private final HandleTable handles;
  private final Conversation conversation;
  private final Calls calls;

  private Agent(FileInputStream in, FileOutputStream out) {
    handles = new HandleTable(this::passed);
    calls = new Calls(loader, handles);
    conversation =
        new Conversation(
            new Channel(new BufferedInputStream(in), out, Bounds.USUAL, handles), this::answer);
  }

  /** Takes two paths: the pipe to read requests from, the pipe to write replies to. */
  public static void main(String[] arguments) throws Exception {
    // What is printed goes to the two usual descriptors, neither of which is a pipe of the
    // protocol.
    System.setOut(stream(FileDescriptor.out));
    System.setErr(stream(FileDescriptor.err));
    try (FileInputStream in = new FileInputStream(arguments[0]);
        FileOutputStream out = new FileOutputStream(arguments[1])) {
      new Agent(in, out).serve();
    } catch (MalformedException forged) {
      // Only code in this process can write such a request. Its trace would stand among what the
      // student printed, and too late: the grader has given this process up.
      Runtime.getRuntime().halt(1);
    }
    // Threads that the student left behind must not keep the process.
    Runtime.getRuntime().halt(0);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private void serve() throws IOException, UnsendableException {
    Thread.currentThread().setContextClassLoader(loader);
    conversation.serve();
  }

  private Object passed(Handle function) {
    return Passed.of(function, loader, conversation);
  }

  private Message answer(Message request) {
    try {
      Object result = carryOut(request.kind(), request.body());
      return new Message(Message.Kind.RETURNED, request.id(), Collections.singletonList(result));
    } catch (Calls.Thrown e) {
      return thrown(request, e.thrown());
    } catch (UnsendableException | ReflectiveOperationException e) {
      return Message.refusal(request.id(), e);
    } catch (Throwable e) {
      // A class that cannot be linked, a wrong argument, a full stack: the student's or the
      // caller's.
      return thrown(request, e);
    }
  }

  private @Nullable Object carryOut(Message.Kind kind, List<@Nullable Object> body)
      throws Throwable {
    switch (kind) {
      case LOAD -> {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int i = 0; i + 1 < body.size(); i += 2) {
          if (body.get(i) instanceof String name && body.get(i + 1) instanceof byte[] bytes) {
            classes.put(name, bytes);
          }
        }
        loader.load(classes);
        return null;
      }
      case EVALUATE -> {
        return shown(calls.evaluate(text(body, 0), text(body, 1)));
      }
      case VARIABLE -> {
        return shown(calls.variable(text(body, 0), text(body, 1)));
      }
      case CALL -> {
        List<?> arguments = body.get(4) instanceof List<?> list ? list : List.of();
        return calls.call(text(body, 0), text(body, 1), text(body, 2), body.get(3), arguments);
      }
      case RELEASE -> {
        if (body.get(0) instanceof long[] ids) {
          handles.release(ids);
        }
        return null;
      }
      default -> throw new UnsendableException("There is no request " + kind + ".");
    }
  }

  private static String text(List<@Nullable Object> body, int index) {
    return String.valueOf(body.get(index));
  }

  /** A value as a short text; JShell asks for one after each snippet. */
  private static String shown(@Nullable Object value) {
    try {
      String text = Faults.text(String.valueOf(value));
      return text.length() > TEXT_SENT ? text.substring(0, TEXT_SENT) : text;
    } catch (Throwable hostile) {
      return "";
    }
  }

  private Message thrown(Message request, Throwable thrown) {
    Integer question = conversation.questionOf(thrown);
    if (question != null) {
      return new Message(Message.Kind.PASSED_ON, request.id(), List.of(question));
    }
    if (thrown instanceof SPIResolutionException unresolved) {
      return new Message(
          Message.Kind.UNRESOLVED,
          request.id(),
          Arrays.asList(unresolved.id(), Faults.framesOf(thrown)));
    }
    return new Message(Message.Kind.THREW, request.id(), Faults.of(thrown));
  }
}
