package org.gradus.grader.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.grader.agent.Handle;

/**
 * Has a JVM do once what it does for every student: take classes, run a snippet, call methods with
 * arrays and functions, tell an exception. So it has loaded what that needs.
 */
final class Rehearsal {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final List<String> CLASSES =
      List.of(
          "RehearsedCode", "RehearsedCode$Example", "RehearsedCode$Layer", "RehearsedCode$Relu");

  private Rehearsal() {}

  /** Goes through all of it. */
  static void in(StudentVm vm) throws CallException, IOException {
    String code = RehearsedCode.class.getName();
    vm.load(classes(), LIMIT);
    vm.evaluate(code, "snippet", LIMIT);
    vm.variable(code, "rate", LIMIT);
    double[][] x = {{1, 2}, {3, 4}};
    vm.invoke(Call.toStatic(code, "softmax", "([[D)[[D", (Object) x), LIMIT, Callbacks.NONE);
    vm.invoke(
        Call.toStatic(
            code,
            "apply",
            "(Ljava/util/function/DoubleUnaryOperator;[D)[D",
            new Handle(Handle.Side.GRADER, 1, "java.util.function.DoubleUnaryOperator"),
            x[0]),
        LIMIT,
        (function, arguments) -> 1.0);
    Object example = vm.invoke(exampleOf(code), LIMIT, Callbacks.NONE);
    if (example instanceof Handle handle) {
      vm.invoke(Call.to(handle, code + "$Example", "label", "()I"), LIMIT, Callbacks.NONE);
      vm.release(new long[] {handle.id()}, LIMIT);
    }
    try {
      vm.invoke(Call.toStatic(code, "fail", "(I)V", 3), LIMIT, Callbacks.NONE);
    } catch (StudentException expected) {
      // As it should: telling it is what was rehearsed.
    }
  }

  private static Call exampleOf(String code) {
    return Call.toStatic(code, "example", "()L" + code.replace('.', '/') + "$Example;");
  }

  private static Map<String, byte[]> classes() throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (String name : CLASSES) {
      try (InputStream in = Rehearsal.class.getResourceAsStream(name + ".class")) {
        if (in == null) {
          throw new IOException("The class " + name + " is not there.");
        }
        classes.put(Rehearsal.class.getPackageName() + "." + name, in.readAllBytes());
      }
    }
    return classes;
  }
}
