package org.gradus.plot;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.gradus.data.Features;
import org.gradus.train.History;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * What do the numbers say? Every chart and picture of data, weights and results that the course
 * knows. Networks, graphs and kernels are drawn by {@link Drawings}; what was found in pictures is
 * drawn over them by {@link Overlays}.
 */
public final class Plots {
  private Plots() {}

  /**
   * Gives a chart made with XChart the course's look.
   *
   * @return the same chart
   */
  public static <C extends Chart<?, ?>> C theme(C chart) {
    chart.getStyler().setTheme(new Theme());
    // Numbers look the same wherever the notebook was run.
    chart.getStyler().setLocale(Locale.ROOT);
    return chart;
  }

  /**
   * How a training went: the loss over the epochs and below it the accuracy (or the first other
   * metric), on the training data and, if there were some, on the validation data. Works while the
   * training runs.
   *
   * @param history one complete epoch or more
   */
  public static Figure curve(History history) {
    return CurvePlot.of(Run.of(history));
  }

  /**
   * One measure of several runs over their epochs. Runs that share a name are repetitions, such as
   * three seeds: they are drawn as their mean with a band of one standard deviation, over the
   * epochs that all of them reached.
   *
   * @param metric such as "loss", "accuracy", "validation loss" or "validation accuracy"
   * @param names one for each run
   * @param runs one or more
   * @throws IllegalArgumentException if a run did not measure this: the sentence says what it did
   */
  public static Figure compare(String metric, List<String> names, History... runs) {
    return Comparison.of(metric, names, List.of(runs));
  }

  /**
   * Points joined by lines, each line named at its right end; a spread is drawn as a band.
   *
   * @param title what it shows, in a few words
   * @param xName the level axis, with its unit
   * @param yName the upright axis, with its unit
   * @param series one or more
   */
  public static Figure line(String title, String xName, String yName, Series... series) {
    return line(title, xName, yName, Scale.LINEAR, series);
  }

  /**
   * The same over logarithmic axes.
   *
   * @throws IllegalArgumentException if a number on a logarithmic axis is 0 or less
   */
  public static Figure line(
      String title, String xName, String yName, Scale scale, Series... series) {
    return LinePlot.lines(title, xName, yName, scale, List.of(series));
  }

  /**
   * A series in time and predictions of it, with the moment marked from which no model had seen it.
   *
   * @param title what it shows, in a few words
   * @param xName the level axis, with its unit
   * @param yName the upright axis, with its unit
   * @param split the last moment of the training data
   * @param truth what happened
   * @param predictions one or more, at moments of the truth
   */
  public static Figure forecast(
      String title, String xName, String yName, double split, Series truth, Series... predictions) {
    return Forecast.of(title, xName, yName, split, truth, List.of(predictions));
  }

  /**
   * Points alone, each series with a marker of its own; a spread is drawn as error bars. Many
   * series of one point each make a map: their names stand beside the points.
   *
   * @param title what it shows, in a few words
   * @param xName the level axis, with its unit
   * @param yName the upright axis, with its unit
   * @param series one or more
   */
  public static Figure scatter(String title, String xName, String yName, Series... series) {
    return scatter(title, xName, yName, Scale.LINEAR, series);
  }

  /** The same over logarithmic axes: as for {@link #line}. */
  public static Figure scatter(
      String title, String xName, String yName, Scale scale, Series... series) {
    return LinePlot.points(title, xName, yName, scale, List.of(series));
  }

  /**
   * How often numbers of each size occur. One sample is counted; several are overlaid, each in per
   * cent of itself.
   *
   * @param title what it shows, in a few words
   * @param xName what the numbers are, with their unit
   * @param samples the numbers are the y of each series
   */
  public static Figure histogram(String title, String xName, Series... samples) {
    return Histogram.of(title, xName, List.of(samples));
  }

  /**
   * How a classifier of two numbers divides the plane, with points of both classes: shaded by
   * probability, a thick line where both classes are equally likely, dashed ones where one is nine
   * times as likely as the other.
   *
   * @param title what it shows, in a few words
   * @param xName the first number, with its unit
   * @param yName the second number, with its unit
   * @param probability of the second class at a point
   * @param first the points of the first class
   * @param second the points of the second class
   */
  public static Figure boundary(
      String title,
      String xName,
      String yName,
      DoubleBinaryOperator probability,
      Series first,
      Series second) {
    return Boundary.of(
        title, xName, yName, null, Boundary.rows(probability), List.of(first, second));
  }

  /**
   * The same for any number of classes, asked for many points at once, as a network is: {@code rows
   * -> network.predict(Features.of(rows)).probabilities()}.
   *
   * @param classifier probabilities [n][classes] of points [n][2]; with two classes a single number
   *     may stand for the second
   * @param classes the points of each class, in the classifier's order
   */
  public static Figure boundary(
      String title,
      String xName,
      String yName,
      UnaryOperator<float[][]> classifier,
      Series... classes) {
    return Boundary.of(title, xName, yName, null, classifier, List.of(classes));
  }

  /**
   * The same in a part of the plane of one's choice, so that frames of a training match.
   *
   * @param window what is shown
   */
  public static Figure boundary(
      String title,
      String xName,
      String yName,
      Window window,
      UnaryOperator<float[][]> classifier,
      Series... classes) {
    return Boundary.of(title, xName, yName, window, classifier, List.of(classes));
  }

  /**
   * A regular grid before a map of the plane and after each of its stages, such as an affine map
   * and a nonlinearity; with points that move along.
   *
   * @param title what it shows, in a few words
   * @param window the part of the plane that the grid covers
   * @param stages one to five, each applied to what the one before gave
   * @param classes points by class; none at all is allowed
   */
  public static Figure grid(String title, Window window, List<Stage> stages, Series... classes) {
    return GridWarp.of(title, window, stages, List.of(classes));
  }

  /**
   * Whether a classifier is as often right as it is sure, in bins of 10 % (a reliability diagram),
   * with one standard error of each share.
   *
   * @param title what it shows, in a few words
   * @param answers for each classifier: x is the confidence in the answer, from 0 to 1, and y is 1
   *     where it was right, else 0
   */
  public static Figure reliability(String title, Series... answers) {
    return Reliability.of(title, List.of(answers));
  }

  /**
   * Upright bars, or lying ones where names are long, with the numbers printed on them.
   *
   * @param title what the bars measure, with its unit
   * @param names the name of each bar
   * @param values as many finite numbers
   */
  public static Figure bars(String title, List<String> names, double... values) {
    Require.same("names", names.size(), "values", values.length);
    Require.some("bars", values.length);
    return BarPlot.of(title, names, List.of(Series.of("values", values)));
  }

  /**
   * Bars in groups: under each name one bar for each series; a spread is drawn as an error bar.
   *
   * @param title what the bars measure, with its unit
   * @param names the name of each group of bars
   * @param series each with as many y values as there are names
   */
  public static Figure bars(String title, List<String> names, Series... series) {
    return BarPlot.of(title, names, List.of(series));
  }

  /**
   * Pictures side by side; 0 is drawn white, 1 black. A caption that begins with ✗ marks a wrong
   * answer: it is set in bold and its picture gets a frame.
   *
   * @param title what they are
   * @param pictures examples of shape [height, width] or [channels, height, width]
   * @param captions one for each picture, or none at all
   * @param columns how many stand in a row
   */
  public static Figure imageGrid(
      String title, Features pictures, List<String> captions, int columns) {
    return ImageGrid.of(title, ImageGrid.pixels(pictures), captions, columns);
  }

  /**
   * Square pictures side by side; as above.
   *
   * @param pictures one row of numbers in [0, 1] for each picture, row by row
   */
  public static Figure imageGrid(
      String title, float[][] pictures, List<String> captions, int columns) {
    Require.some("pictures", pictures.length);
    return imageGrid(title, Features.of(pictures), captions, columns);
  }

  /**
   * Pictures with what a network took them for: ✓ and the class where it was right, ✗ with both
   * classes where it was wrong.
   *
   * @param title what they are
   * @param pictures n examples
   * @param truth their n class numbers
   * @param predicted what the network said: n class numbers
   * @param classNames what the numbers mean
   * @param columns how many stand in a row
   */
  public static Figure predictions(
      String title,
      Features pictures,
      int[] truth,
      int[] predicted,
      List<String> classNames,
      int columns) {
    List<String> captions = ImageGrid.answers(pictures.size(), truth, predicted, classNames);
    return imageGrid(title, pictures, captions, columns);
  }

  /**
   * The weights of a layer as pictures: blue below zero, white at zero, orange above, on one scale
   * that is the same for all and symmetric about zero.
   *
   * @param title what they are
   * @param weights [outputs][height · width]
   * @param height of a picture in pixels
   * @param width of a picture in pixels
   * @param names one for each output
   */
  public static Figure weights(
      String title, float[][] weights, int height, int width, List<String> names) {
    return WeightPictures.of(title, weights, height, width, names);
  }

  /**
   * Filters or feature maps as pictures on one scale: white is zero; with negative numbers blue is
   * below zero and orange above.
   *
   * @param title what they are
   * @param maps [maps][height · width]
   * @param height of a map
   * @param width of a map
   * @param names one for each map, or none at all
   */
  public static Figure featureMaps(
      String title, float[][] maps, int height, int width, List<String> names) {
    return WeightPictures.maps(title, maps, height, width, names);
  }

  /**
   * Frames of a sequence one after another, each kind of frames (seen, predicted …) in a row.
   *
   * @param title what they are
   * @param rows the name of each row
   * @param frames as many rows, all with as many pictures of one size; 0 is white, 1 black
   */
  public static Figure frames(String title, List<String> rows, Features... frames) {
    return Strip.of(title, rows, List.of(frames));
  }

  /**
   * Which frequencies a sound has from moment to moment: the darker, the louder, in decibels below
   * the loudest.
   *
   * @param title what is heard
   * @param power [frames][bins] of power, evenly spaced in time and from 0 Hz up
   * @param seconds how long all frames last
   * @param hertz the frequency of the last bin
   */
  public static Figure spectrogram(String title, double[][] power, double seconds, double hertz) {
    return SpectrogramPlot.of(title, power, seconds, hertz);
  }

  /**
   * Which class was taken for which, with the recall of each class at the right.
   *
   * @param counts row = truth, column = prediction
   * @param classNames one for each row
   */
  public static Figure confusion(int[][] counts, List<String> classNames) {
    return Confusion.of(counts, classNames);
  }

  /**
   * A table of numbers as colours: white is 0, full colour is the largest size; with negative
   * numbers blue is below zero and orange above. Numbers are printed where cells have room.
   *
   * @param title what the numbers are, with their unit
   * @param values [rows][columns]
   * @param rowsAre what a row is
   * @param rows the name of each row
   * @param columnsAre what a column is
   * @param columns the name of each column
   */
  public static Figure heatMap(
      String title,
      double[][] values,
      String rowsAre,
      List<String> rows,
      String columnsAre,
      List<String> columns) {
    return HeatMap.of(title, values, rowsAre, rows, columnsAre, columns);
  }

  /**
   * A table of numbers as colours; rows and columns are counted from 0.
   *
   * @param title what the numbers are, with their unit
   * @param values [rows][columns]
   * @param rowsAre what a row is
   * @param columnsAre what a column is
   */
  public static Figure heatMap(String title, double[][] values, String rowsAre, String columnsAre) {
    Require.some("rows of numbers", values.length);
    return HeatMap.of(
        title, values, rowsAre, numbers(values.length), columnsAre, numbers(values[0].length));
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }
}
