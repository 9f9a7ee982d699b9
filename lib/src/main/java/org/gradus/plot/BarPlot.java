package org.gradus.plot;

import java.awt.Font;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HorizontalBarChart;

/**
 * Bars with their numbers on them: upright while names and numbers fit, lying where they do not.
 */
final class BarPlot {
  private static final int WIDTH = 640;
  private static final double TALL = 220;
  private static final double THICK = 20;
  private static final double LONGEST_NAME = 256;
  private static final Font NUMBER = Fonts.SMALL;

  private final String title;
  private final List<String> names;
  private final List<Series> groups;
  private final List<List<String>> numbers;
  private final Key key;
  private final double low;
  private final double high;

  private BarPlot(String title, List<String> names, List<Series> groups) {
    this.title = Require.text("title", title);
    Require.some("bars", names.size());
    Require.some("groups of bars", groups.size());
    for (Series group : groups) {
      Require.same("names", names.size(), "values of “" + group.name() + "”", group.size());
    }
    this.names = names;
    this.groups = groups;
    this.numbers = BarNumbers.of(groups);
    this.key = new Key(groups.stream().map(Series::name).toList(), WIDTH);
    this.low = Math.min(0, groups.stream().mapToDouble(Series::lowest).min().orElse(0));
    double top = Math.max(0, groups.stream().mapToDouble(Series::highest).max().orElse(1));
    this.high = low == top ? 1 : top;
  }

  static Figure of(String title, List<String> names, List<Series> groups) {
    BarPlot plot = new BarPlot(title, List.copyOf(names), groups);
    boolean upright = plot.fitsUpright();
    double height = plot.top() + (upright ? TALL + 44 : plot.lyingHeight()) + Canvas.EDGE;
    return new Figure(
        title,
        BarNumbers.alt(title, plot.names, groups, plot.numbers),
        WIDTH,
        (int) Math.ceil(height),
        canvas -> {
          canvas.title(plot.title, WIDTH);
          if (groups.size() > 1) {
            plot.key.draw(
                canvas,
                Canvas.below(plot.title, WIDTH),
                (i, x, y) -> {
                  canvas.box(x - 6, y - 6, 12, 12, Marks.fill(i));
                  Marks.rim(canvas, i, x - 6, y - 6, 12, 12);
                });
          }
          if (upright) {
            plot.upright(canvas);
          } else {
            plot.lying(canvas);
          }
        });
  }

  private double top() {
    return Canvas.below(title, WIDTH) + (groups.size() > 1 ? key.height() : 0);
  }

  private double slot() {
    return (WIDTH - 2 * Canvas.EDGE) / names.size();
  }

  private double thickness(double slot) {
    return Math.min(64, slot * 0.78 / groups.size());
  }

  private boolean fitsUpright() {
    double widestName = Fonts.widest(names, Fonts.TEXT);
    double widestNumber =
        numbers.stream().mapToDouble(row -> Fonts.widest(row, NUMBER)).max().orElse(0);
    return widestName < slot() - 6 && widestNumber < slot() * 0.86 / groups.size();
  }

  private void upright(Canvas canvas) {
    double top = top() + 30;
    int height = (int) (TALL - 12 - (low < 0 ? 18 : 0));
    int width = (int) (WIDTH - 2 * Canvas.EDGE);
    double thick = thickness(slot());
    double share = thick * groups.size() / slot();
    CategoryChart chart = Bars.upright(names, groups, width, height, share);
    chart.getStyler().setYAxisMin(low).setYAxisMax(high);
    Bars.paint(canvas, chart, Canvas.EDGE, top);
    double zero = top + chart.getScreenYFromChart(0);
    for (int i = 0; i < names.size(); i++) {
      double middle = Canvas.EDGE + (i + 0.5) * slot();
      for (int g = 0; g <= between(); g++) {
        double x = middle + (g - groups.size() / 2.0) * thick;
        canvas.box(x - 1, top, 2, height, Palette.PAPER);
      }
      for (int g = 0; g < groups.size(); g++) {
        double value = groups.get(g).y(i);
        double x = middle + (g - groups.size() / 2.0) * thick;
        double end = top + chart.getScreenYFromChart(value);
        Marks.rim(canvas, g, x + 1, Math.min(end, zero), thick - 2, Math.abs(end - zero));
        double foot = top + chart.getScreenYFromChart(groups.get(g).low(i));
        double tip = top + chart.getScreenYFromChart(groups.get(g).high(i));
        if (groups.get(g).isSpread()) {
          Spreads.upright(canvas, x + thick / 2, foot, tip, Palette.INK);
        }
        canvas.text(
            numbers.get(g).get(i),
            x + thick / 2,
            value < 0 ? foot + 16 : tip - 6,
            NUMBER,
            Palette.INK,
            Canvas.Anchor.MIDDLE);
      }
      double under = top() + TALL + 42;
      canvas.text(names.get(i), middle, under, Fonts.TEXT, Palette.INK, Canvas.Anchor.MIDDLE);
    }
    canvas.line(Canvas.EDGE, zero, WIDTH - Canvas.EDGE, zero, Palette.AXIS, 1);
  }

  /**
   * The last of the gaps beside the bars of a group, which XChart joins; a bar alone needs none.
   */
  private int between() {
    return groups.size() > 1 ? groups.size() : -1;
  }

  private double lyingHeight() {
    return 10 + names.size() * row();
  }

  private double row() {
    return groups.size() * THICK + 12;
  }

  private void lying(Canvas canvas) {
    double top = top() + 10;
    double numberRoom =
        numbers.stream().mapToDouble(row -> Fonts.widest(row, NUMBER)).max().orElse(0) + 10;
    double left =
        Canvas.EDGE
            + Math.min(LONGEST_NAME, Fonts.widest(names, Fonts.TEXT))
            + 12
            + (low < 0 ? numberRoom : 0);
    int width = (int) (WIDTH - Canvas.EDGE - numberRoom - left);
    int height = (int) (names.size() * row());
    double share = groups.size() * THICK / row();
    HorizontalBarChart chart = Bars.lying(names, groups, width, height, share);
    chart.getStyler().setXAxisMin(low).setXAxisMax(high);
    Bars.paint(canvas, chart, left, top);
    double zero = left + chart.getScreenXFromChart(0);
    for (int i = 0; i < names.size(); i++) {
      double y = top + i * row() + (row() - groups.size() * THICK) / 2;
      for (int g = 0; g <= between(); g++) {
        canvas.box(left, y + g * THICK - 1, width, 2, Palette.PAPER);
      }
      for (int g = 0; g < groups.size(); g++) {
        double value = groups.get(g).y(i);
        double end = left + chart.getScreenXFromChart(value);
        double barTop = y + g * THICK;
        Marks.rim(canvas, g, Math.min(end, zero), barTop + 1, Math.abs(end - zero), THICK - 2);
        double from = left + chart.getScreenXFromChart(groups.get(g).low(i));
        double to = left + chart.getScreenXFromChart(groups.get(g).high(i));
        if (groups.get(g).isSpread()) {
          Spreads.level(canvas, from, to, barTop + THICK / 2, Palette.INK);
        }
        canvas.text(
            numbers.get(g).get(i),
            value < 0 ? from - 6 : to + 6,
            barTop + THICK / 2 + Canvas.middle(NUMBER),
            NUMBER,
            Palette.INK,
            value < 0 ? Canvas.Anchor.END : Canvas.Anchor.START);
      }
      Font font = Fonts.fitting(names.get(i), Fonts.TEXT, LONGEST_NAME);
      canvas.text(
          Fonts.fit(names.get(i), font, LONGEST_NAME),
          left - 12 - (low < 0 ? numberRoom : 0),
          y + groups.size() * THICK / 2 + Canvas.middle(font),
          font,
          Palette.INK,
          Canvas.Anchor.END);
    }
    canvas.line(zero, top, zero, top + height, Palette.AXIS, 1);
  }
}
