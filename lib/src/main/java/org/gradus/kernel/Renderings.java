package org.gradus.kernel;

import ai.djl.ndarray.NDArray;
import java.util.function.Function;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.gradus.data.Dataset;
import org.gradus.data.TrainTest;
import org.gradus.doctor.Report;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/** Tells JJava how each type of the course is shown. */
final class Renderings {
  private final Renderer renderer;

  private Renderings(Renderer renderer) {
    this.renderer = renderer;
  }

  static void register(Renderer renderer) {
    Renderings all = new Renderings(renderer);
    all.add(Rendered.class, rendered -> rendered);
    all.add(Table.class, TableRendering::of);
    all.add(Chart.class, ChartRendering::of);
    all.add(NDArray.class, ArrayRendering::of);
    all.add(float[][].class, ArrayRendering::of);
    all.add(double[][].class, ArrayRendering::of);
    all.add(float[].class, ArrayRendering::of);
    all.add(double[].class, ArrayRendering::of);
    all.add(int[].class, ArrayRendering::of);
    all.add(TrainTest.class, DataRendering::of);
    all.add(Dataset.class, DataRendering::of);
    all.add(Report.class, report -> Rendered.of(report.html(), report.text()));
    all.add(Claims.class, Claims::rendered);
  }

  private <T> void add(Class<T> type, Function<? super T, Rendered> rendering) {
    renderer
        .createRegistration(type)
        .preferring("text/html")
        .register(
            (value, context) ->
                rendering
                    .apply(value)
                    .bundle()
                    .forEach(
                        (mime, content) -> context.getOutputContainer().putData(mime, content)));
  }
}
