package org.gradus.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JJava from leaving a redefined method as it was. JShell hands over several classes at once;
 * where the virtual machine has already defined the second for the sake of the first, JJava defines
 * it again, which fails, and JShell takes the whole batch for not loaded: from then on every
 * definition that depends on it is silently ignored. Overloaded helper methods that are written
 * anew are enough for that.
 */
final class LoadedOnce implements ExecutionControl {
  private final ExecutionControl control;
  private final ClassLoader loader;
  private final Map<String, byte[]> known = new HashMap<>();

  LoadedOnce(ExecutionControl control, ClassLoader loader) {
    this.control = control;
    this.loader = loader;
  }

  /**
   * Puts itself between a shell and what runs its code.
   *
   * @param loader of the notebook's classes
   * @throws IllegalStateException when this JDK's shell keeps it elsewhere
   */
  static void install(JShell shell, ClassLoader loader) {
    try {
      Field field = JShell.class.getDeclaredField("executionControl");
      field.setAccessible(true);
      if (field.get(shell) instanceof ExecutionControl control
          && !(control instanceof LoadedOnce)) {
        field.set(shell, new LoadedOnce(control, loader));
      }
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      throw new IllegalStateException(
          "This JDK's JShell is not one that Gradus knows: run make setup with JDK 17 or 25.", e);
    }
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    for (ClassBytecodes each : classes) {
      byte[] before = known.get(each.name());
      if (before != null && !Arrays.equals(before, each.bytecodes())) {
        throw new IllegalStateException(
            "This definition could not replace the one before it: restart the kernel.");
      }
    }
    try {
      control.load(classes);
    } catch (ClassInstallException e) {
      if (!allLoaded(classes)) {
        throw e;
      }
    }
    for (ClassBytecodes each : classes) {
      known.put(each.name(), each.bytecodes());
    }
  }

  private boolean allLoaded(ClassBytecodes[] classes) {
    try {
      for (ClassBytecodes each : classes) {
        Class.forName(each.name(), false, loader);
      }
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  @Override
  public void redefine(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    control.redefine(classes);
  }

  @Override
  public String invoke(String className, String methodName)
      throws RunException, EngineTerminationException, InternalException {
    return control.invoke(className, methodName);
  }

  @Override
  public String varValue(String className, String variable)
      throws RunException, EngineTerminationException, InternalException {
    return control.varValue(className, variable);
  }

  @Override
  public void addToClasspath(String path) throws EngineTerminationException, InternalException {
    control.addToClasspath(path);
  }

  @Override
  public void stop() throws EngineTerminationException, InternalException {
    control.stop();
  }

  @Override
  public @Nullable Object extensionCommand(String command, Object argument)
      throws RunException, EngineTerminationException, InternalException {
    return control.extensionCommand(command, argument);
  }

  /**
   * Ends the thread of the cells too, which JJava does in {@code stop} alone: the kernel would live
   * on for a minute, and whoever restarts it would wait until Jupyter loses patience.
   */
  @Override
  public void close() {
    try {
      control.stop();
    } catch (EngineTerminationException | InternalException alreadyOver) {
      // Nothing is left to end.
    }
    control.close();
  }
}
