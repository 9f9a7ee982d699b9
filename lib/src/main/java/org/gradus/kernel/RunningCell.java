package org.gradus.kernel;

import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicInteger;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;

/**
 * The cell that is running.
 *
 * @param number the number beside it; 0 when nobody knows
 * @param source all of it; empty when nobody knows
 */
record RunningCell(int number, String source) {

  /**
   * Asks the kernel. It holds both in fields without an accessor, which are read here and never
   * written; when another version of JJava keeps them elsewhere, errors still name the line within
   * the statement.
   */
  static RunningCell of(BaseKernel kernel) {
    try {
      int next = ((AtomicInteger) value(BaseKernel.class, "executionCount", kernel)).get();
      Object message = value(CommManager.class, "context", kernel.getCommManager());
      return message instanceof Message<?> request
              && request.getContent() instanceof ExecuteRequest execute
          ? new RunningCell(next - 1, execute.getCode())
          : new RunningCell(0, "");
    } catch (ReflectiveOperationException | RuntimeException otherVersion) {
      return new RunningCell(0, "");
    }
  }

  private static Object value(Class<?> owner, String name, Object of)
      throws ReflectiveOperationException {
    Field field = owner.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(of);
  }
}
