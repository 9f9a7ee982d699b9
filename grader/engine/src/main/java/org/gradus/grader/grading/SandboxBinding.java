package org.gradus.grader.grading;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.gradus.grader.agent.UnsendableException;
import org.gradus.grader.binding.AdapterBinding;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.binding.PassedFunction;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.binding.StudentFailure.Kind;
import org.gradus.grader.sandbox.Call;
import org.gradus.grader.sandbox.CallException;
import org.gradus.grader.sandbox.FunctionException;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.sandbox.StudentException;
import org.gradus.grader.sandbox.UnresolvedException;
import org.gradus.grader.sandbox.VmLostException;
import org.gradus.grader.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Binds to the code of a submission, which runs in a sandboxed JVM. A test sees what {@code
 * KernelBinding} shows it, with these differences: what passes between the two is copied, so that
 * code which changes its argument changes only its own; what can pass at all is bounded; and a call
 * that does not end, or ends its process, is over when it is over.
 */
public final class SandboxBinding extends AdapterBinding<AdapterClass> {
  private final Submission submission;
  private final Endings endings;
  private final Functions functions = new Functions();

  /**
   * Binds to a submission whose cells have run.
   *
   * @param limits those of the submission
   */
  public SandboxBinding(Submission submission, Limits limits) {
    this(submission, new Endings(limits));
  }

  private SandboxBinding(Submission submission, Endings endings) {
    this(submission, endings, new SandboxShell(submission, endings));
  }

  private SandboxBinding(Submission submission, Endings endings, SandboxShell shell) {
    super(shell, shell);
    this.submission = submission;
    this.endings = endings;
  }

  /** What ended the code before its time, a sentence each. */
  public List<String> endings() {
    return endings.sentences();
  }

  /**
   * An object whose methods call the student's code.
   *
   * @throws BindingException if the interface asks for what cannot be bound or cannot pass; with a
   *     {@link SandboxException} as its cause if there is no sandbox
   */
  @Override
  public <T> T bind(Class<T> type) {
    Sendable.check(type);
    return super.bind(type);
  }

  /** Objects of the student's are handles here, and arrays of them arrays of handles. */
  @Override
  protected Class<?> parameterType(Method method, AdapterClass owner, String name, int index) {
    return method.getParameterTypes()[index].isArray() ? Object[].class : Object.class;
  }

  @Override
  protected Object passed(PassedFunction function) {
    return functions.handleOf(function);
  }

  /** A function is there for the test that passes it. */
  @Override
  public void forgetCalls() {
    super.forgetCalls();
    functions.forget();
  }

  @Override
  protected @Nullable Object call(
      Method method, Type result, AdapterClass owner, String name, @Nullable Object[] arguments)
      throws Throwable {
    Call call =
        new Call(owner.name(), name, owner.descriptor(name), null, Arrays.asList(arguments));
    try {
      return Sendable.received(
          method.getName() + " returned", result, submission.invoke(call, functions));
    } catch (FunctionException e) {
      throw ofTest(e.thrown());
    } catch (CallException e) {
      throw failure(method, e);
    } catch (SandboxException e) {
      throw new BindingException(String.valueOf(e.getMessage()), e);
    } catch (BindingException e) {
      throw e;
    } catch (RuntimeException e) {
      // A test would count it as the student's.
      throw new BindingException("The grader failed when it called the notebook: " + e, e);
    }
  }

  /** What a function of the test threw, which the student's code passed on. */
  private static Throwable ofTest(Throwable thrown) {
    return thrown instanceof UnsendableException
        ? new BindingException("A function of the test returned what cannot pass: " + thrown)
        : thrown;
  }

  private StudentFailure failure(Method method, CallException e) {
    if (e instanceof StudentException thrown) {
      return StudentFailure.threw(
          thrown.className(), thrown.text(), submission.placeOf(thrown).orElse(null));
    }
    if (e instanceof UnresolvedException) {
      return incomplete(method);
    }
    return e instanceof VmLostException lost
        ? endings.within(method, lost)
        : StudentFailure.stopped(
            Kind.NOT_SENT,
            "The check got no value from %s: %s".formatted(method.getName(), e.getMessage()));
  }
}
