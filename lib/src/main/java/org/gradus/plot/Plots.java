package org.gradus.plot;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gradus.data.Features;
import org.gradus.train.History;
import org.knowm.xchart.internal.chartpart.Chart;

/** Every kind of figure the course knows, each from plain numbers. */
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
   * Points joined by lines, each line named at its right end.
   *
   * @param title what it shows, in a few words
   * @param xName the level axis, with its unit
   * @param yName the upright axis, with its unit
   * @param series one or more
   */
  public static Figure line(String title, String xName, String yName, Series... series) {
    return LinePlot.lines(title, xName, yName, List.of(series));
  }

  /**
   * Points alone, each series with a marker of its own.
   *
   * @param title what it shows, in a few words
   * @param xName the level axis, with its unit
   * @param yName the upright axis, with its unit
   * @param series one or more
   */
  public static Figure scatter(String title, String xName, String yName, Series... series) {
    return LinePlot.points(title, xName, yName, List.of(series));
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
   * Bars in groups: under each name one bar for each series.
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
    int[] sides = Pixels.sides(pictures);
    boolean colour = pictures.width() == 3 * sides[0] * sides[1];
    List<BufferedImage> images = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      float[] row = Require.shades(i, pictures.row(i));
      images.add(
          colour ? Pixels.colour(row, sides[0], sides[1]) : Pixels.ink(row, sides[0], sides[1]));
    }
    return ImageGrid.of(title, images, captions, columns);
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
    Require.same("pictures", pictures.size(), "true classes", truth.length);
    Require.same("pictures", pictures.size(), "predicted classes", predicted.length);
    List<String> captions = new ArrayList<>();
    for (int i = 0; i < truth.length; i++) {
      String said = Require.named(classNames, predicted[i]);
      String is = Require.named(classNames, truth[i]);
      captions.add(
          truth[i] == predicted[i] ? "✓ " + is : ImageGrid.WRONG + " " + said + "\nis " + is);
    }
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

  /**
   * A network without hidden layers, drawn with a circle for each input and output and a line for
   * each weight.
   *
   * @param title what it is
   * @param inputNames such as x₁, x₂ (then inside the circles), or words (then beside them)
   * @param outputNames likewise
   */
  public static Figure network(String title, List<String> inputNames, List<String> outputNames) {
    return NetworkDrawing.of(title, inputNames, outputNames, -1);
  }

  /**
   * The same with the lines into one output drawn strongly and its weights written on them:
   * positive ones orange and solid, negative ones blue and dashed, larger ones thicker.
   *
   * @param output which output, counted from 0
   * @param weights one for each input
   */
  public static Figure network(
      String title,
      List<String> inputNames,
      List<String> outputNames,
      int output,
      double... weights) {
    Require.named(outputNames, output);
    return NetworkDrawing.of(title, inputNames, outputNames, output, weights);
  }

  /**
   * A dense network by the sizes of its layers; of large layers only a few circles are drawn.
   *
   * @param title what it is
   * @param sizes inputs, hidden layers, outputs
   */
  public static Figure network(String title, int... sizes) {
    return NetworkDrawing.of(title, sizes);
  }

  /**
   * Probabilities as a wheel to spin: a sector for each class, as wide as its probability.
   *
   * @param title what it is
   * @param names one for each class
   * @param probabilities not negative, adding up to 1
   */
  public static Figure dice(String title, List<String> names, double... probabilities) {
    return Dice.of(title, names, probabilities);
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }
}
