package org.gradus.grader.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.gradus.grader.profile.Span;
import org.gradus.grader.sandbox.CallException;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.sandbox.StudentException;
import org.gradus.grader.sandbox.UnresolvedException;
import org.jspecify.annotations.Nullable;

/**
 * JShell's way to run what it compiled: in the sandboxed JVM of a {@link Session}.
 *
 * <p>JShell swallows some failures of an engine and calls the snippet valid; so each failure is
 * kept here too, and {@link #takeFailure} must be asked after every snippet.
 */
final class RemoteControl implements ExecutionControl, ExecutionControlProvider {

  private final Session session;
  private final Map<String, String> newest = new LinkedHashMap<>();
  private Map<String, byte[]> loaded = new LinkedHashMap<>();
  private @Nullable Exception failure;

  RemoteControl(Session session) {
    this.session = session;
  }

  @Override
  public String name() {
    return "gradus-sandbox";
  }

  @Override
  public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
    return this;
  }

  /** What went wrong since the last time, the student's own exceptions apart. */
  Optional<Exception> takeFailure() {
    Exception taken = failure;
    failure = null;
    return Optional.ofNullable(taken);
  }

  /** The binary name under which a class of that simple name was loaded last. */
  Optional<String> loaded(String simpleName) {
    return Optional.ofNullable(newest.get(simpleName));
  }

  /** The class files that were loaded since the last time, by binary name. */
  Map<String, byte[]> takeLoaded() {
    Map<String, byte[]> taken = loaded;
    loaded = new LinkedHashMap<>();
    return taken;
  }

  @Override
  public void load(ClassBytecodes[] classes) throws ClassInstallException {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    for (ClassBytecodes each : classes) {
      bytes.put(each.name(), each.bytecodes());
    }
    Span span = Span.of(Span.Kind.LOAD);
    try {
      session.load(bytes);
      loaded.putAll(bytes);
      for (String name : bytes.keySet()) {
        newest.put(name.substring(name.lastIndexOf('$') + 1), name);
      }
    } catch (CallException | SandboxException e) {
      failure = e;
      throw new ClassInstallException(e.getMessage(), new boolean[classes.length]);
    } finally {
      span.commit();
    }
  }

  @Override
  public void redefine(ClassBytecodes[] classes) throws NotImplementedException {
    // JShell then makes a class of another name, and compiles again what uses it.
    throw new NotImplementedException("Classes are not redefined.");
  }

  @Override
  public String invoke(String className, String methodName) throws RunException {
    Span span = Span.of(Span.Kind.RUN);
    try {
      return session.evaluate(className, methodName);
    } catch (StudentException e) {
      throw user(e);
    } catch (UnresolvedException e) {
      throw new ResolutionException(e.snippet(), array(e.frames()));
    } catch (CallException | SandboxException e) {
      failure = e;
      throw new StoppedException();
    } finally {
      span.commit();
    }
  }

  @Override
  public String varValue(String className, String varName) throws RunException {
    try {
      return session.variable(className, varName);
    } catch (StudentException e) {
      throw user(e);
    } catch (CallException | SandboxException e) {
      failure = e;
      throw new StoppedException();
    }
  }

  private static UserException user(StudentException e) {
    UserException user =
        new UserException(String.valueOf(e.text()), e.className(), array(e.frames()));
    StudentException because = e.because();
    if (because != null) {
      user.initCause(user(because));
    }
    return user;
  }

  private static StackTraceElement[] array(List<StackTraceElement> frames) {
    return frames.toArray(StackTraceElement[]::new);
  }

  /** Never: it would put the grader's own class path back before the student's. */
  @Override
  public void addToClasspath(String path) throws NotImplementedException {
    throw new NotImplementedException("The class path of a submission is fixed when it is opened.");
  }

  @Override
  public Object extensionCommand(String command, Object argument) throws NotImplementedException {
    throw new NotImplementedException("There is no command " + command + ".");
  }

  @Override
  public void stop() {
    session.close();
  }

  @Override
  public void close() {
    session.close();
  }
}
