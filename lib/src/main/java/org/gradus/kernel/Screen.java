package org.gradus.kernel;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.gradus.plot.Plots;
import org.gradus.train.History;

/** The output of the running cell, as far as something that changes in place needs it. */
record Screen(
    BiConsumer<String, Rendered> open,
    BiConsumer<String, Rendered> change,
    Function<Object, String> html) {

  /** The kernel's own. */
  Screen(BaseKernel kernel) {
    this(
        (id, content) -> kernel.display(data(id, content)),
        (id, content) -> kernel.getIO().display.updateDisplay(data(id, content)),
        thing -> thing instanceof History history ? curve(history) : Notebook.html(thing));
  }

  /** Without the line about the run: the bar says it already. */
  private static String curve(History history) {
    return history.epochs().isEmpty() ? "" : FigureRendering.of(Plots.curve(history)).html();
  }

  private static DisplayData data(String id, Rendered content) {
    DisplayData data = new DisplayData();
    content.bundle().forEach(data::putData);
    // Not setDisplayId: its signature changed between the JJava on Central and the one that runs.
    data.putTransientData("display_id", id);
    return data;
  }
}
