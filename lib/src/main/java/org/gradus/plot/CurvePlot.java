package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a training run went: the loss over epochs and, below it, a metric. */
final class CurvePlot {
  private static final int WIDTH = 640;

  /** The height of a plane: in a lower one XChart would mark many more numbers. */
  private static final int PANEL = 164;

  private static final int BETWEEN = 14;

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
            + panels * (Plane.ABOVE + PANEL)
            + (panels - 1) * BETWEEN
            + Plane.BELOW
            + Canvas.EDGE
            - 6;
    return new Figure(plot.title, plot.alt(), WIDTH, (int) height, plot::paint);
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    List<Run.Course> measured = run.measured().stream().map(this::shown).toList();
    boolean alone = measured.isEmpty();
    Plane loss = plane(run.loss());
    Plane metric = alone ? loss : plane(measured);
    // Both planes share their left and right edges, so that epochs stand under each other.
    int left = Math.max(loss.leftEdge(), metric.leftEdge());
    double room = Math.max(labels(run.loss(), false).room(), labels(measured, percent).room());
    int right = WIDTH - (int) Math.ceil(room);
    int top = (int) Canvas.below(title, WIDTH) + Plane.ABOVE;
    loss.draw(canvas, left, right, top, alone ? "epoch" : "", "loss (mean per example)");
    label(canvas, loss, run.loss(), false);
    if (!alone) {
      String name = percent ? run.metric() + " in %" : run.metric();
      metric.draw(canvas, left, right, top + PANEL + BETWEEN + Plane.ABOVE, "epoch", name);
      label(canvas, metric, measured, percent);
    }
  }

  private Plane plane(List<Run.Course> courses) {
    Plane plane = new Plane(epochs(), numbers(courses), PANEL);
    courses.forEach(course -> plane.add(course.on().kind(), course.points(), true));
    return plane;
  }

  private static void label(Canvas canvas, Plane plane, List<Run.Course> courses, boolean percent) {
    double[] x =
        courses.stream().mapToDouble(c -> plane.x(c.points().x(c.points().size() - 1))).toArray();
    double[] y = courses.stream().mapToDouble(c -> plane.y(c.last())).toArray();
    labels(courses, percent).draw(canvas, x, y, plane.top(), plane.bottom());
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

  private static Axis numbers(List<Run.Course> courses) {
    return Axis.of(
        courses.stream().mapToDouble(c -> c.points().lowest()).min().orElse(0),
        courses.stream().mapToDouble(c -> c.points().highest()).max().orElse(1));
  }

  private Axis epochs() {
    List<Run.Course> all = new ArrayList<>(run.loss());
    all.addAll(run.measured());
    return Axis.whole(
        all.stream().mapToDouble(c -> c.points().leftEnd()).min().orElse(1),
        all.stream().mapToDouble(c -> c.points().rightEnd()).max().orElse(1));
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
