package org.gradus.grader.kernel;

import java.util.Objects;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.gradus.grader.binding.KernelBinding;
import org.gradus.grader.panel.Panel;

/**
 * Gives a notebook {@code check} and {@code exercise}. JJava finds it with the service loader, so
 * they are there whenever this jar is on the kernel's class path.
 */
public final class CheckExtension implements Extension {

  /** JJava makes one through the service loader. */
  public CheckExtension() {}

  @Override
  public void install(BaseKernel kernel) {
    JShell shell = shell(kernel);
    CellPlaces places = new CellPlaces(() -> RunningCell.of(kernel));
    shell.onSnippetEvent(places::note);
    RejectedVersions rejected = new RejectedVersions(shell);
    NotebookChecks.use(
        new NotebookChecks.Session(
            Catalog::installed,
            () -> new KernelBinding(shell, places::of, rejected::has),
            panel -> kernel.display(data(panel)),
            System.getenv(),
            null));
    shell.eval("import static " + NotebookChecks.class.getName() + ".*;");
    WarmUp.start(Catalog::installed);
  }

  private static DisplayData data(Panel panel) {
    DisplayData data = new DisplayData();
    data.putHTML(panel.html());
    data.putText(panel.text());
    return data;
  }

  /**
   * By name: the version of JJava's interface on Maven Central does not hold the kernel's class.
   */
  private static JShell shell(BaseKernel kernel) {
    try {
      Object shell = kernel.getClass().getMethod("getJShell").invoke(kernel);
      return (JShell) Objects.requireNonNull(shell);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalStateException(
          "This kernel has no JShell that checks could use: run make setup.", e);
    }
  }
}
