package org.gradus.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.gradus.train.Epoch;
import org.gradus.train.History;

/** One measure of several runs over their epochs; runs of one name are repetitions. */
final class Comparison {
  private static final String VALIDATION = "validation ";

  private Comparison() {}

  static Figure of(String metric, List<String> names, List<History> runs) {
    Require.text("metric to compare", metric);
    Require.some("runs", runs.size());
    Require.same("names", names.size(), "runs", runs.size());
    Map<String, List<Series>> groups = new LinkedHashMap<>();
    boolean percent = metric.toLowerCase(Locale.ROOT).contains("accuracy");
    for (int r = 0; r < names.size(); r++) {
      groups
          .computeIfAbsent(names.get(r), any -> new ArrayList<>())
          .add(course(metric, names.get(r), runs.get(r), percent ? 100 : 1));
    }
    List<Series> series = groups.values().stream().map(Comparison::mean).toList();
    String title =
        metric.substring(0, 1).toUpperCase(Locale.ROOT)
            + metric.substring(1)
            + (runs.size() == groups.size() ? " by run" : ", mean ± standard deviation");
    return LinePlot.overCounts(title, "epoch", percent ? metric + " in %" : metric, series);
  }

  /** Over the epochs that all repetitions measured. */
  private static Series mean(List<Series> runs) {
    Series first = runs.get(0);
    if (runs.size() == 1) {
      return first;
    }
    double[] epochs =
        DoubleStream.of(first.x())
            .filter(epoch -> runs.stream().allMatch(run -> run.at(epoch) >= 0))
            .toArray();
    Require.some("epochs that all runs “" + first.name() + "” measured", epochs.length);
    double[][] values =
        runs.stream()
            .map(run -> DoubleStream.of(epochs).map(epoch -> run.y(run.at(epoch))).toArray())
            .toArray(double[][]::new);
    return Series.mean(first.name(), epochs, values);
  }

  private static Series course(String metric, String name, History run, double unit) {
    List<Epoch> measured =
        run.epochs().stream()
            .filter(epoch -> Double.isFinite(read(metric, epoch).orElse(Double.NaN)))
            .toList();
    if (measured.isEmpty()) {
      TreeSet<String> known = new TreeSet<>();
      run.epochs().forEach(epoch -> known.addAll(measures(epoch)));
      throw new IllegalArgumentException(
          "The run “%s” has no %s to compare; %s."
              .formatted(
                  name,
                  metric,
                  known.isEmpty()
                      ? "no epoch of it was complete"
                      : "it measured " + Wording.list(List.copyOf(known))));
    }
    return Series.of(
        name,
        measured.stream().mapToDouble(Epoch::number).toArray(),
        measured.stream().mapToDouble(e -> unit * read(metric, e).orElseThrow()).toArray());
  }

  private static List<String> measures(Epoch epoch) {
    List<String> names = new ArrayList<>(List.of("loss"));
    names.addAll(epoch.metrics().keySet());
    if (epoch.validationLoss().isPresent()) {
      names.add(VALIDATION + "loss");
    }
    epoch.validationMetrics().keySet().forEach(name -> names.add(VALIDATION + name));
    return names;
  }

  private static OptionalDouble read(String metric, Epoch epoch) {
    if (metric.equals("loss")) {
      return OptionalDouble.of(epoch.loss());
    }
    if (metric.equals(VALIDATION + "loss")) {
      return epoch.validationLoss();
    }
    boolean held = metric.startsWith(VALIDATION);
    Double value =
        held
            ? epoch.validationMetrics().get(metric.substring(VALIDATION.length()))
            : epoch.metrics().get(metric);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
