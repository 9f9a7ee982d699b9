package org.gradus.kernel;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.data.DataTable;
import org.gradus.data.Dataset;
import org.gradus.data.Sourced;
import org.gradus.data.TrainTest;
import org.gradus.doctor.Report;
import org.gradus.nn.Evaluation;
import org.gradus.nn.Predictions;
import org.gradus.nn.Summary;
import org.gradus.plot.Figure;
import org.gradus.train.History;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/**
 * How one type is shown.
 *
 * @param type the type, with its subtypes
 * @param form gives a thing its forms
 */
record Rendering<T>(Class<T> type, Function<? super T, Rendered> form) {

  /** The types of the course. */
  static final List<Rendering<?>> ALL =
      List.of(
          new Rendering<>(Rendered.class, rendered -> rendered),
          new Rendering<>(Table.class, TableRendering::of),
          new Rendering<>(Figure.class, FigureRendering::of),
          new Rendering<>(Chart.class, ChartRendering::of),
          new Rendering<>(NDArray.class, ArrayRendering::of),
          new Rendering<>(float[][].class, ArrayRendering::of),
          new Rendering<>(double[][].class, ArrayRendering::of),
          new Rendering<>(float[].class, ArrayRendering::of),
          new Rendering<>(double[].class, ArrayRendering::of),
          new Rendering<>(int[].class, ArrayRendering::of),
          new Rendering<>(TrainTest.class, DataRendering::of),
          new Rendering<>(Dataset.class, DataRendering::of),
          new Rendering<>(DataTable.class, DataRendering::of),
          new Rendering<>(Sourced.class, DataRendering::of),
          new Rendering<>(History.class, NetworkRendering::of),
          new Rendering<>(Evaluation.class, NetworkRendering::of),
          new Rendering<>(Summary.class, NetworkRendering::of),
          new Rendering<>(Predictions.class, NetworkRendering::of),
          new Rendering<>(Report.class, report -> Rendered.of(report.html(), report.text())),
          new Rendering<>(Claims.class, Claims::rendered));

  /** The forms of a thing, if its type is one of the course's. */
  static Optional<Rendered> of(Object thing) {
    return ALL.stream()
        .filter(rendering -> rendering.type.isInstance(thing))
        .findFirst()
        .map(rendering -> rendering.render(thing));
  }

  Rendered render(Object thing) {
    return form.apply(type.cast(thing));
  }
}
