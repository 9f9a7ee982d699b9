package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a training run went: the loss over epochs and, below it, a metric. */
final class CurvePlot {
  private static final int WIDTH = 640;
  private static final double PANEL = 150;
  private static final double BETWEEN = 14;

  private final String title;
  private final Run run;
  private final boolean percent;

  private CurvePlot(Run run) {
    this.title = "Training on " + run.data();
    this.run = run;
    this.percent = run.metric().toLowerCase(Locale.ROOT).contains("accuracy");
  }

  static Figure of(Run run) {
    CurvePlot plot = new CurvePlot(run);
    int panels = run.measured().isEmpty() ? 1 : 2;
    double height =
        Canvas.below(plot.title, WIDTH)
            + panels * (Axes.ABOVE + PANEL)
            + (panels - 1) * BETWEEN
            + Axes.BELOW
            + Canvas.EDGE
            - 6;
    return new Figure(plot.title, plot.alt(), WIDTH, (int) height, plot::paint);
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    double top = Canvas.below(title, WIDTH) + Axes.ABOVE;
    List<Run.Course> measured = run.measured().stream().map(this::shown).toList();
    Scale lossScale = scale(run.loss());
    Scale metricScale = measured.isEmpty() ? lossScale : scale(measured);
    // Both planes share their left and right edges, so that epochs stand under each other.
    List<String> numbers =
        Stream.concat(lossScale.labels().stream(), metricScale.labels().stream()).toList();
    double left = Axes.leftOf(numbers);
    double right =
        WIDTH - Math.max(labels(run.loss(), false).room(), labels(measured, percent).room());
    Scale epochs = epochs();
    boolean alone = measured.isEmpty();
    Axes lossAxes = new Axes(epochs, lossScale, left, right, top, top + PANEL);
    panel(canvas, lossAxes, run.loss(), false, alone ? "epoch" : "", "loss (mean per example)");
    if (!alone) {
      double below = top + PANEL + BETWEEN + Axes.ABOVE;
      Axes axes = new Axes(epochs, metricScale, left, right, below, below + PANEL);
      panel(
          canvas,
          axes,
          measured,
          percent,
          "epoch",
          percent ? run.metric() + " in %" : run.metric());
    }
  }

  private static void panel(
      Canvas canvas,
      Axes axes,
      List<Run.Course> courses,
      boolean percent,
      String xName,
      String yName) {
    axes.draw(canvas, xName, yName);
    for (Run.Course course : courses) {
      LinePlot.draw(canvas, axes, course.on().kind(), course.points(), true);
    }
    double[] x =
        courses.stream().mapToDouble(c -> axes.x(c.points().x(c.points().size() - 1))).toArray();
    double[] y = courses.stream().mapToDouble(c -> axes.y(c.last())).toArray();
    labels(courses, percent).draw(canvas, axes, x, y);
  }

  private static EndLabels labels(List<Run.Course> courses, boolean percent) {
    return new EndLabels(
        courses.stream()
            .map(
                c ->
                    c.on().word()
                        + " "
                        + (percent ? Wording.fixed(c.last(), 1) + " %" : Wording.number(c.last())))
            .toList(),
        courses.stream().map(c -> c.on().kind()).toList());
  }

  /** The course as it is drawn: accuracies in per cent. */
  private Run.Course shown(Run.Course course) {
    if (!percent) {
      return course;
    }
    double[] y = course.points().y();
    for (int i = 0; i < y.length; i++) {
      y[i] *= 100;
    }
    return new Run.Course(course.on(), Series.of(run.metric(), course.points().x(), y));
  }

  private static Scale scale(List<Run.Course> courses) {
    return Scale.round(
        courses.stream().mapToDouble(c -> c.points().lowest()).min().orElse(0),
        courses.stream().mapToDouble(c -> c.points().highest()).max().orElse(1),
        4);
  }

  private Scale epochs() {
    List<Run.Course> all = new ArrayList<>(run.loss());
    all.addAll(run.measured());
    return Scale.whole(
        all.stream().mapToDouble(c -> c.points().leftEnd()).min().orElse(1),
        all.stream().mapToDouble(c -> c.points().rightEnd()).max().orElse(1),
        10);
  }

  private String alt() {
    Run.Course loss = run.loss().get(0);
    int epochs = loss.points().size();
    StringBuilder sentence = new StringBuilder(capital(loss.on().word())).append(" loss ");
    if (epochs == 1) {
      sentence.append("is ").append(Wording.number(loss.last())).append(" after 1 epoch");
    } else {
      sentence
          .append(Wording.course(loss.first(), loss.last()))
          .append(" over ")
          .append(Wording.count(epochs, "epoch", "epochs"));
    }
    String verb = epochs == 1 ? " is " : " ends at ";
    if (!run.measured().isEmpty()) {
      Run.Course last = run.measured().get(run.measured().size() - 1);
      sentence
          .append("; ")
          .append(last.on().word())
          .append(' ')
          .append(run.metric())
          .append(verb)
          .append(percent ? Wording.percent(last.last()) : Wording.number(last.last()));
    } else if (run.loss().size() > 1) {
      Run.Course held = run.loss().get(1);
      sentence
          .append("; ")
          .append(held.on().word())
          .append(" loss")
          .append(verb)
          .append(Wording.number(held.last()));
    }
    return sentence.append('.').toString();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
