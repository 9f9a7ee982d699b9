package org.gradus.kernel;

import java.util.function.Supplier;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.gradus.progress.Progress;

/**
 * What turns JJava into the course's kernel. JJava finds it with the service loader when it puts
 * {@code JJAVA_CLASSPATH} on the class path.
 */
public final class GradusExtension implements Extension {

  /** JJava makes one through the service loader. */
  public GradusExtension() {}

  @Override
  public void install(BaseKernel kernel) {
    OrphanWatch.start(System.getenv(), () -> Runtime.getRuntime().halt(0));
    EngineCache.claim();
    QuietRenderer.install(kernel);
    Rendering.ALL.forEach(rendering -> register(kernel.getRenderer(), rendering));
    Notebook.showOn(thing -> kernel.display(kernel.getRenderer().render(thing)));
    Progress.install(new NotebookProgress(new Screen(kernel)));
    JShell shell = shell(kernel);
    LoadedOnce.install(shell, loader(kernel));
    Imports.declarations(getClass().getClassLoader()).forEach(shell::eval);
    Supplier<RunningCell> running = () -> RunningCell.of(kernel);
    ErrorStyle.install(kernel, running);
    shell.onSnippetEvent(new CellErrors(shell, running));
  }

  private static <T> void register(Renderer renderer, Rendering<T> rendering) {
    renderer
        .createRegistration(rendering.type())
        .preferring("text/html")
        .register(
            (thing, context) ->
                rendering.render(thing).bundle().forEach(context.getOutputContainer()::putData));
  }

  private static JShell shell(BaseKernel kernel) {
    return (JShell) ask(kernel, "getJShell");
  }

  /** That of the notebook's own classes. */
  private static ClassLoader loader(BaseKernel kernel) {
    return (ClassLoader) ask(ask(kernel, "getEvaluator"), "getClassLoader");
  }

  /**
   * JavaKernel's getters are public, but the version of JJava's interface that is on Maven Central
   * does not hold that class: hence by name.
   */
  private static Object ask(Object owner, String getter) {
    try {
      return owner.getClass().getMethod(getter).invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "This is not a JJava kernel that Gradus knows (it has no %s): run make setup."
              .formatted(getter),
          e);
    }
  }
}
