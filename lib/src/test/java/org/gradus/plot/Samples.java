package org.gradus.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gradus.data.ByteFeatures;
import org.gradus.data.Features;
import org.gradus.data.RenderedGarments;
import org.gradus.data.TrainTest;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;

/** One of every kind of figure, with numbers like those of a lecture. */
final class Samples {
  static final List<String> DIGITS = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
  static final List<String> GARMENTS =
      List.of(
          "T-shirt/top",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Ankle boot");

  private Samples() {}

  static Map<String, Figure> all() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("curve", CurvePlot.of(run(10)));
    figures.put("curve-one-epoch", CurvePlot.of(run(1)));
    figures.put("curve-loss-only", CurvePlot.of(new Run("MNIST", run(60).loss(), "", List.of())));
    figures.put("line-logistic", logistic());
    figures.put("line-activations", activations());
    figures.put("line-long-names", longNames());
    figures.put(
        "bars",
        Plots.bars(
            "Probability of each digit",
            DIGITS,
            0.001,
            0.002,
            0.013,
            0.72,
            0.004,
            0.181,
            0.0005,
            0.02,
            0.05,
            0.0085));
    figures.put(
        "bars-grouped",
        Plots.bars(
            "Accuracy in % by optimizer",
            List.of("1 epoch", "5 epochs", "10 epochs"),
            Series.of("SGD", 88.2, 91.4, 92.1),
            Series.of("SGD with momentum", 90.9, 92.2, 92.4),
            Series.of("Adam", 91.5, 92.3, 92.6)));
    figures.put(
        "bars-lying",
        Plots.bars("Recall by class in %", GARMENTS, 82, 96, 78, 86, 81, 95, 55, 93, 95, 94));
    figures.put(
        "bars-negative",
        Plots.bars(
            "Weight of each feature",
            List.of("petal length", "petal width", "sepal length", "sepal width"),
            1.8,
            2.4,
            -0.6,
            -1.1));
    figures.put("scatter", scatter());
    figures.put(
        "images",
        Plots.imageGrid(
            "The first ten test digits",
            digits(10),
            IntStream.range(0, 10).mapToObj(i -> "label " + i).toList(),
            5));
    int[] truth = IntStream.range(0, 20).map(i -> i % 10).toArray();
    int[] said = truth.clone();
    said[4] = 9;
    said[13] = 8;
    figures.put(
        "predictions",
        Plots.predictions(
            "What the network says about 20 test digits", digits(20), truth, said, DIGITS, 10));
    TrainTest garments = RenderedGarments.generate(20, 1, 3);
    int[] labels = garments.train().labels();
    int[] taken = labels.clone();
    taken[3] = 6;
    taken[8] = 0;
    figures.put(
        "predictions-names",
        Plots.predictions(
            "What the network says about 20 garments",
            garments.train().features(),
            labels,
            taken,
            GARMENTS,
            10));
    figures.put(
        "images-few", Plots.imageGrid("Three pictures", digits(3), List.of("a", "b", "c"), 3));
    figures.put("weights", Plots.weights("What each class looks for", weights(10), 28, 28, DIGITS));
    figures.put("confusion", Plots.confusion(confusion(10, 11), DIGITS));
    figures.put("confusion-names", Plots.confusion(confusion(10, 3), GARMENTS));
    figures.put(
        "confusion-three",
        Plots.confusion(
            new int[][] {{16, 0, 0}, {0, 17, 1}, {0, 2, 14}},
            List.of("setosa", "versicolor", "virginica")));
    figures.put(
        "heat-map",
        Plots.heatMap(
            "Attention of each word to each word",
            new double[][] {
              {0.7, 0.1, 0.1, 0.1},
              {0.2, 0.6, 0.15, 0.05},
              {0.05, 0.25, 0.4, 0.3},
              {0.1, 0.1, 0.3, 0.5}
            },
            "from",
            List.of("the", "cat", "sat", "down"),
            "to",
            List.of("the", "cat", "sat", "down")));
    figures.put(
        "heat-map-signed",
        Plots.heatMap(
            "Correlation of features",
            new double[][] {
              {1, -0.12, 0.87, 0.82},
              {-0.12, 1, -0.43, -0.37},
              {0.87, -0.43, 1, 0.96},
              {0.82, -0.37, 0.96, 1}
            },
            "feature",
            List.of("sepal length", "sepal width", "petal length", "petal width"),
            "feature",
            List.of("sepal length", "sepal width", "petal length", "petal width")));
    figures.put("heat-map-large", Plots.heatMap("A wave", wave(), "row", "column"));
    figures.put(
        "network-names",
        Drawings.network(
            "Multinomial logistic regression",
            List.of("x₁", "x₂", "x₃", "x₄", "x₅"),
            List.of("setosa", "versicolor", "virginica")));
    figures.put(
        "network-weights",
        Drawings.network(
            "The score of virginica",
            List.of("sepal length", "sepal width", "petal length", "petal width", "bias"),
            List.of("setosa", "versicolor", "virginica"),
            2,
            -0.4,
            -0.5,
            1.9,
            2.4,
            -1.1));
    figures.put("network-sizes", Drawings.network("A network for MNIST", 784, 200, 100, 10));
    figures.put(
        "dice",
        Drawings.dice(
            "A loaded die with three sides",
            List.of("setosa", "versicolor", "virginica"),
            0.055,
            0.212,
            0.733));
    figures.put(
        "dice-ten",
        Drawings.dice(
            "What the network thinks of one picture",
            DIGITS,
            0.001,
            0.002,
            0.013,
            0.72,
            0.004,
            0.181,
            0.0005,
            0.02,
            0.05,
            0.0085));
    figures.putAll(LectureSamples.all());
    figures.put("xchart-line", Figure.of(xyChart()));
    figures.put("xchart-bars", Figure.of(categoryChart()));
    return figures;
  }

  static Run run(int epochs) {
    double[] x = IntStream.rangeClosed(1, epochs).asDoubleStream().toArray();
    double[] loss = new double[epochs];
    double[] held = new double[epochs];
    double[] accuracy = new double[epochs];
    double[] heldAccuracy = new double[epochs];
    for (int i = 0; i < epochs; i++) {
      loss[i] = 0.262 + 0.35 * Math.pow(0.55, i);
      held[i] = 0.279 + 0.11 * Math.pow(0.6, i);
      accuracy[i] = 0.927 - 0.07 * Math.pow(0.55, i);
      heldAccuracy[i] = 0.923 - 0.025 * Math.pow(0.6, i);
    }
    return new Run(
        "MNIST",
        List.of(
            new Run.Course(Run.On.TRAINING, Series.of("loss", x, loss)),
            new Run.Course(Run.On.VALIDATION, Series.of("loss", x, held))),
        "accuracy",
        List.of(
            new Run.Course(Run.On.TRAINING, Series.of("accuracy", x, accuracy)),
            new Run.Course(Run.On.VALIDATION, Series.of("accuracy", x, heldAccuracy))));
  }

  static Figure logistic() {
    double[] x = IntStream.rangeClosed(0, 120).mapToDouble(i -> -6 + i / 10.0).toArray();
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = 1 / (1 + Math.exp(-x[i]));
    }
    return Plots.line(
        "The logistic function", "score z = w·x + b", "σ(z)", Series.of("σ(z)", x, y));
  }

  private static Figure activations() {
    double[] x = IntStream.rangeClosed(0, 60).mapToDouble(i -> -3 + i / 10.0).toArray();
    double[] relu = new double[x.length];
    double[] tanh = new double[x.length];
    double[] sigmoid = new double[x.length];
    double[] elu = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      relu[i] = Math.max(0, x[i]);
      tanh[i] = Math.tanh(x[i]);
      sigmoid[i] = 1 / (1 + Math.exp(-x[i]));
      elu[i] = x[i] > 0 ? x[i] : Math.exp(x[i]) - 1;
    }
    return Plots.line(
        "Four activation functions",
        "input",
        "output",
        Series.of("ReLU", x, relu),
        Series.of("tanh", x, tanh),
        Series.of("logistic", x, sigmoid),
        Series.of("ELU", x, elu));
  }

  private static double[][] wave() {
    double[][] values = new double[40][60];
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 60; j++) {
        values[i][j] = Math.sin(i / 6.0) * Math.cos(j / 9.0);
      }
    }
    return values;
  }

  private static Figure longNames() {
    double[] x = {1, 2, 4, 8, 16, 32};
    return Plots.line(
        "Time of one epoch over the batch size, on two cores, for three ways to feed the data",
        "batch size in examples",
        "time in s",
        Series.of("read from disk, decoded one by one", x, new double[] {61, 42, 30, 25, 22, 21}),
        Series.of("in memory, decoded one by one", x, new double[] {40, 25, 16, 11, 9, 8}),
        Series.of("in memory as one array", x, new double[] {22, 12, 7, 4, 3, 2.5}));
  }

  private static Figure scatter() {
    Random random = new Random(5);
    List<Series> series = new ArrayList<>();
    double[][] centres = {{1.5, 0.25}, {4.3, 1.3}, {5.5, 2.0}};
    String[] names = {"setosa", "versicolor", "virginica"};
    for (int k = 0; k < 3; k++) {
      double[] x = new double[40];
      double[] y = new double[40];
      for (int i = 0; i < 40; i++) {
        x[i] = centres[k][0] + random.nextGaussian() * (k == 0 ? 0.17 : 0.5);
        y[i] = Math.abs(centres[k][1] + random.nextGaussian() * (k == 0 ? 0.1 : 0.24));
      }
      series.add(Series.of(names[k], x, y));
    }
    return Plots.scatter(
        "Simulated irises",
        "petal length in cm",
        "petal width in cm",
        series.toArray(new Series[0]));
  }

  /** Digits drawn with a font, as bytes like MNIST's. */
  static Features digits(int count) {
    byte[] bytes = new byte[count * 28 * 28];
    Random random = new Random(3);
    for (int n = 0; n < count; n++) {
      BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D g = image.createGraphics();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setColor(Color.WHITE);
      g.rotate(random.nextGaussian() * 0.15, 14, 14);
      g.setFont(new Font(Font.SERIF, Font.BOLD, 24));
      g.drawString(Integer.toString(n % 10), 6 + random.nextInt(3), 22);
      g.dispose();
      for (int i = 0; i < 784; i++) {
        bytes[n * 784 + i] = (byte) image.getRaster().getSample(i % 28, i / 28, 0);
      }
    }
    return new ByteFeatures(bytes, 28, 28);
  }

  static float[][] weights(int classes) {
    Features digits = digits(classes);
    float[][] weights = new float[classes][784];
    for (int k = 0; k < classes; k++) {
      float[] own = digits.row(k);
      for (int i = 0; i < 784; i++) {
        double mean = 0;
        for (int other = 0; other < classes; other++) {
          mean += digits.row(other)[i] / classes;
        }
        weights[k][i] = (float) (own[i] - mean) * 0.6f;
      }
    }
    return weights;
  }

  static int[][] confusion(int classes, int seed) {
    Random random = new Random(seed);
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < classes; i++) {
      for (int j = 0; j < classes; j++) {
        counts[i][j] =
            i == j ? 860 + random.nextInt(150) : (int) (40 * Math.pow(random.nextDouble(), 5));
      }
    }
    counts[4][9] = 62;
    return counts;
  }

  static XYChart xyChart() {
    XYChart chart = new XYChart(600, 360);
    chart.setTitle("Training loss");
    chart.setXAxisTitle("epoch");
    chart.setYAxisTitle("loss");
    chart.addSeries(
        "training", new double[] {1, 2, 3, 4, 5}, new double[] {0.7, 0.5, 0.4, 0.35, 0.3});
    chart.addSeries(
        "validation", new double[] {1, 2, 3, 4, 5}, new double[] {0.6, 0.5, 0.45, 0.42, 0.41});
    return chart;
  }

  static CategoryChart categoryChart() {
    CategoryChart chart = new CategoryChart(600, 360);
    chart.setTitle("Examples of each class");
    chart.setXAxisTitle("class");
    chart.setYAxisTitle("examples");
    chart.addSeries("training", DIGITS, List.of(590, 674, 595, 613, 584, 542, 591, 626, 585, 594));
    return chart;
  }
}
