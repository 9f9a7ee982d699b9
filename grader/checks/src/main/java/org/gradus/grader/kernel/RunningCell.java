package org.gradus.grader.kernel;

import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicInteger;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.gradus.grader.kernel.CellPlaces.Cell;

/**
 * Asks a JJava kernel for the cell that it runs. Accessors are missing, so fields are read; where
 * another version keeps them elsewhere, a place in the notebook is only a line.
 */
final class RunningCell {
  private RunningCell() {}

  static Cell of(BaseKernel kernel) {
    try {
      Field count = open(BaseKernel.class, "executionCount");
      Field context = open(CommManager.class, "context");
      int next = ((AtomicInteger) count.get(kernel)).get();
      if (context.get(kernel.getCommManager()) instanceof Message<?> message
          && message.getContent() instanceof ExecuteRequest request) {
        return new Cell(next - 1, request.getCode());
      }
    } catch (ReflectiveOperationException | RuntimeException otherVersion) {
      return new Cell(0, "");
    }
    return new Cell(0, "");
  }

  private static Field open(Class<?> owner, String name) throws NoSuchFieldException {
    Field field = owner.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
