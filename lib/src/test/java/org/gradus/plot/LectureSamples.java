package org.gradus.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.gradus.data.Box;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.data.GreyPicture;
import org.gradus.data.Provenance;
import org.gradus.train.Circumstances;
import org.gradus.train.Epoch;
import org.gradus.train.History;

/** The figures that single lectures call for, with numbers like theirs. */
final class LectureSamples {
  private LectureSamples() {}

  static Map<String, Figure> all() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("boundary", boundary());
    figures.put("boundary-three", boundaryOfThree());
    figures.put("boundary-moons", boundaryOfMoons());
    figures.put("grid", grid());
    figures.put("grid-two", gridOfTwo());
    figures.put("histogram", histogram());
    figures.put("histogram-two", histograms());
    figures.put("compare", compare());
    figures.put("line-derivative", derivative());
    figures.put("line-schedules", schedules());
    figures.put("line-log", gradientNorms());
    figures.put("line-log-both", dataSizes());
    figures.put("scatter-bars", errorBars());
    figures.put("forecast", forecast());
    figures.put("reliability", reliability());
    figures.put("graph", graph());
    figures.put("graph-twice", usedTwice());
    figures.put("graph-neuron", neuron());
    figures.put("graph-steps", steps());
    figures.put("graph-branches", branches());
    figures.put("graph-lstm", lstm());
    figures.put("graph-gru", gru());
    figures.put("layers", layers());
    figures.put("bars-spread", barsWithSpread());
    figures.put("images-large", largePictures());
    figures.put("network-deep", Drawings.network("Ten layers", 3, 4, 4, 4, 4, 4, 4, 4, 4, 2));
    figures.put("dice-letters", letters());
    figures.put("convolution", convolution());
    figures.put("convolution-padded", padded());
    figures.put("pooling", pooling());
    figures.put(
        "receptive-field",
        Drawings.receptiveField(
            "What one cell sees after two kernels and a pooling",
            14,
            new int[] {3, 2, 3},
            new int[] {1, 2, 1}));
    figures.put("boards", boards());
    figures.put("filters", filters());
    figures.put("feature-maps", featureMaps());
    figures.put(
        "unrolled",
        Drawings.unrolled(
            "A recurrent network reads a sentence",
            "RNN",
            List.of("the", "film", "was", "good"),
            List.of("", "", "", "positive")));
    figures.put(
        "unrolled-long",
        Drawings.unrolled(
            "The next letter at every step",
            "LSTM",
            List.of("g", "r", "a", "d", "i", "e", "n", "t"),
            List.of("r", "a", "d", "i", "e", "n", "t", "s")));
    figures.put("nested", nested());
    figures.put(
        "nested-many",
        Drawings.nested(
            "Five circles",
            List.of("a name that is too long for the room beside the circles", "b", "c", "d", "e"),
            List.of("", "a note that is too long for the room beside the circles", "", "x", "")));
    figures.put("gates", gates());
    figures.put("frames", frames());
    figures.put("overlay-boxes", boxes());
    figures.put("overlay-key-points", keyPoints());
    figures.put("overlay-masks", masks());
    figures.put("overlay-heat", heat());
    figures.put("spectrogram", chirp());
    return figures;
  }

  private static Series cloud(String name, int n, double x, double y, double sd, long seed) {
    Random random = new Random(seed);
    double[] xs = new double[n];
    double[] ys = new double[n];
    for (int i = 0; i < n; i++) {
      xs[i] = x + sd * random.nextGaussian();
      ys[i] = y + sd * random.nextGaussian();
    }
    return Series.of(name, xs, ys);
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static Figure boundary() {
    return Plots.boundary(
        "Logistic regression on two blobs",
        "x₁",
        "x₂",
        (x, y) -> sigmoid(2.1 * x + 1.4 * y - 0.3),
        cloud("healthy", 50, -1, -0.8, 0.9, 1),
        cloud("ill", 50, 1.2, 1, 0.9, 2));
  }

  private static Figure boundaryOfThree() {
    UnaryOperator<float[][]> softmax =
        rows -> {
          float[][] shares = new float[rows.length][3];
          double[][] weights = {{-2, 0.2, 1}, {1.5, -1.5, 0}, {0.6, 2, -0.5}};
          for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
              shares[i][k] =
                  (float)
                      Math.exp(
                          weights[k][0] * rows[i][0] + weights[k][1] * rows[i][1] + weights[k][2]);
              sum += shares[i][k];
            }
            for (int k = 0; k < 3; k++) {
              shares[i][k] /= (float) sum;
            }
          }
          return shares;
        };
    return Plots.boundary(
        "Three classes share the plane",
        "petal length, scaled",
        "petal width, scaled",
        softmax,
        cloud("setosa", 40, -1.4, 0, 0.6, 3),
        cloud("versicolor", 40, 1, -1.2, 0.6, 4),
        cloud("virginica", 40, 1, 1.3, 0.6, 5));
  }

  private static Series moon(String name, int sign, long seed) {
    Random random = new Random(seed);
    double[] x = new double[60];
    double[] y = new double[60];
    for (int i = 0; i < 60; i++) {
      double turn = Math.PI * random.nextDouble();
      x[i] = sign * Math.cos(turn) + (sign > 0 ? -0.5 : 0.5) + 0.1 * random.nextGaussian();
      y[i] = sign * (Math.sin(turn) - 0.25) + 0.1 * random.nextGaussian();
    }
    return Series.of(name, x, y);
  }

  private static Figure boundaryOfMoons() {
    UnaryOperator<float[][]> classifier =
        rows -> {
          float[][] said = new float[rows.length][1];
          for (int i = 0; i < rows.length; i++) {
            double bend = -0.5 * Math.sin(Math.PI * rows[i][0]);
            said[i][0] = (float) sigmoid(9 * (bend - rows[i][1]));
          }
          return said;
        };
    return Plots.boundary(
        "Two moons after 200 epochs",
        "x₁",
        "x₂",
        new Window(-2, 2, -1.4, 1.4),
        classifier,
        moon("upper", 1, 6),
        moon("lower", -1, 7));
  }

  private static Figure grid() {
    return Plots.grid(
        "A layer bends the plane",
        Window.square(1.5),
        List.of(
            Stage.of(
                "z = W x + b",
                x -> new double[] {1.4 * x[0] + 0.6 * x[1] + 0.2, -0.5 * x[0] + 1.2 * x[1]}),
            Stage.of("h = tanh z", z -> new double[] {Math.tanh(z[0]), Math.tanh(z[1])})),
        moon("upper", 1, 8),
        moon("lower", -1, 9));
  }

  private static Figure gridOfTwo() {
    return Plots.grid(
        "Two affine maps are one affine map",
        Window.square(1),
        List.of(Stage.of("y = A x", x -> new double[] {x[0] + x[1], x[1] - 0.4 * x[0]})));
  }

  private static Figure histogram() {
    double[] values = new Random(10).doubles(2000).map(u -> Math.log(1 / u - 1)).toArray();
    return Plots.histogram("Scores before the sigmoid", "score z", Series.of("score z", values));
  }

  private static Figure histograms() {
    Random random = new Random(11);
    double[] he = IntStream.range(0, 4000).mapToDouble(i -> random.nextGaussian()).toArray();
    double[] small =
        IntStream.range(0, 4000).mapToDouble(i -> 0.4 * random.nextGaussian() + 0.5).toArray();
    return Plots.histogram(
        "Activations of the third layer",
        "activation",
        Series.of("He initialization", he),
        Series.of("too small", small));
  }

  static History history(long seed, double start, double rate) {
    Random random = new Random(seed);
    List<Epoch> epochs = new ArrayList<>();
    for (int e = 1; e <= 10; e++) {
      double loss = start * Math.exp(-rate * e) + 0.2 + 0.02 * random.nextGaussian();
      double right = 0.98 - 0.12 * Math.exp(-rate * e) + 0.003 * random.nextGaussian();
      epochs.add(
          new Epoch(
              e,
              loss,
              Map.of("accuracy", right),
              OptionalDouble.of(loss + 0.05),
              Map.of("accuracy", right - 0.01),
              1));
    }
    return new History(
        epochs,
        new Circumstances(
            seed,
            100,
            "cross-entropy",
            "SGD",
            "CPU",
            2,
            Map.of(),
            new Provenance("MNIST", "here", "0", "free", "nobody", false, "all"),
            60_000),
        History.Stopped.FINISHED,
        3.5);
  }

  private static Figure compare() {
    return Plots.compare(
        "validation accuracy",
        List.of("SGD", "SGD", "SGD", "Adam", "Adam", "Adam", "constant step"),
        history(1, 1, 0.2),
        history(2, 1, 0.24),
        history(3, 1, 0.22),
        history(4, 1, 0.5),
        history(5, 1, 0.55),
        history(6, 1, 0.6),
        history(7, 1.2, 0.1));
  }

  private static Figure derivative() {
    return Plots.line(
        "The sigmoid and its derivative",
        "score z",
        "value",
        Series.of("σ(z)", -6, 6, LectureSamples::sigmoid),
        Series.of("σ′(z)", -6, 6, z -> sigmoid(z) * (1 - sigmoid(z))),
        Series.of("tanh′(z)", -6, 6, z -> 1 - Math.tanh(z) * Math.tanh(z)));
  }

  private static Figure schedules() {
    return Plots.line(
        "Learning-rate schedules",
        "epoch",
        "learning rate",
        Series.of("step", 0, 20, t -> 0.1 * Math.pow(0.5, Math.floor(t / 5))),
        Series.of("exponential", 0, 20, t -> 0.1 * Math.pow(0.87, t)),
        Series.of("cosine", 0, 20, t -> 0.05 * (1 + Math.cos(Math.PI * t / 20))),
        Series.of("warm-up", 0, 20, t -> Math.min(0.025 * t, 0.1)));
  }

  private static Figure gradientNorms() {
    double[] steps = IntStream.rangeClosed(1, 20).mapToDouble(i -> 5.0 * i).toArray();
    double[] rnn = new double[20];
    double[] lstm = new double[20];
    double[] spread = new double[20];
    for (int i = 0; i < 20; i++) {
      rnn[i] = Math.pow(0.82, steps[i]);
      lstm[i] = 0.8 * Math.pow(0.985, steps[i]);
      spread[i] = rnn[i] * 0.6;
    }
    return Plots.line(
        "How far a gradient reaches back",
        "steps T",
        "‖∂h_T / ∂h_0‖",
        Scale.LOG_Y,
        Series.of("RNN", steps, rnn).spread(spread),
        Series.of("LSTM", steps, lstm));
  }

  private static Figure dataSizes() {
    double[] sizes = {100, 300, 1000, 3000, 10_000, 60_000};
    return Plots.line(
        "Test error over the amount of data",
        "training pictures",
        "test error in %",
        Scale.LOG_XY,
        Series.mean(
            "softmax",
            sizes,
            new double[] {31, 21, 14, 11, 9, 7.7},
            new double[] {34, 22, 14.5, 11.2, 9.1, 7.6},
            new double[] {30, 20, 13.6, 10.9, 8.9, 7.6}),
        Series.mean(
            "network",
            sizes,
            new double[] {33, 20, 11, 6.9, 4.1, 1.9},
            new double[] {36, 21, 10.4, 6.5, 4.3, 1.8}));
  }

  private static Figure errorBars() {
    double[] widths = {1, 2, 3, 4, 6, 8};
    return Plots.scatter(
        "XOR: accuracy over 20 seeds",
        "hidden units",
        "accuracy in %",
        Series.of("tanh", widths, new double[] {70, 84, 96, 98, 99, 100}).spread(6, 9, 4, 2, 1, 0),
        Series.of(
                "ReLU",
                new double[] {1.15, 2.15, 3.15, 4.15, 6.15, 8.15},
                new double[] {66, 74, 83, 90, 96, 98})
            .spread(7, 10, 9, 7, 4, 2));
  }

  private static Figure forecast() {
    double[] years = IntStream.range(0, 96).mapToDouble(i -> 1953 + i / 12.0).toArray();
    double[] truth = new double[96];
    double[] said = new double[24];
    double[] naive = new double[24];
    for (int i = 0; i < 96; i++) {
      truth[i] = (200 + 2.2 * i) * (1 + 0.18 * Math.sin(i * Math.PI / 6));
    }
    for (int i = 0; i < 24; i++) {
      said[i] = truth[72 + i] * (1 + 0.03 * Math.cos(i));
      naive[i] = truth[60 + i % 12];
    }
    double[] later = Arrays.copyOfRange(years, 72, 96);
    return Plots.forecast(
        "Airline passengers",
        "year",
        "passengers in thousands",
        years[71],
        Series.of("truth", years, truth),
        Series.of("RNN", later, said),
        Series.of("last year", later, naive));
  }

  private static Series answers(String name, double power, long seed) {
    Random random = new Random(seed);
    double[] sure = new double[3000];
    double[] right = new double[3000];
    for (int i = 0; i < sure.length; i++) {
      sure[i] = 1 - 0.85 * Math.pow(random.nextDouble(), 2);
      right[i] = random.nextDouble() < Math.pow(sure[i], power) ? 1 : 0;
    }
    return Series.of(name, sure, right);
  }

  private static Figure reliability() {
    return Plots.reliability(
        "Is it as sure as it is right?",
        answers("as trained", 1.9, 12),
        answers("at temperature 1.8", 1.05, 13));
  }

  private static Figure graph() {
    GraphNode a = GraphNode.of("a", 2, -3 * 4);
    GraphNode b = GraphNode.of("b", -3, 2 * 4);
    GraphNode c = GraphNode.of("c", 10, 4);
    GraphNode e = GraphNode.of("e = a · b", -6, 4, a, b);
    GraphNode d = GraphNode.of("d = e + c", 4, 4, e, c);
    return Drawings.graph("The chain rule, box by box", GraphNode.of("L = d² / 2", 8, 1, d));
  }

  private static Figure usedTwice() {
    GraphNode x = GraphNode.of("x", 3, 7);
    GraphNode square = GraphNode.of("x · x", 9, 1, x, x);
    return Drawings.graph("A node used three times", GraphNode.of("x² + x", 12, 1, square, x));
  }

  private static Figure neuron() {
    GraphNode one =
        GraphNode.of("x₁w₁", -6, 0.5, GraphNode.of("x₁", 2, -1.5), GraphNode.of("w₁", -3, 1));
    GraphNode two =
        GraphNode.of("x₂w₂", 0, 0.5, GraphNode.of("x₂", 0, 0.5), GraphNode.of("w₂", 1, 0));
    GraphNode sum = GraphNode.of("sum", -6, 0.5, one, two);
    GraphNode z = GraphNode.of("z", 0.8814, 0.5, sum, GraphNode.of("b", 6.8814, 0.5));
    return Drawings.graph("One neuron", GraphNode.of("tanh z", 0.7071, 1, z));
  }

  private static Figure steps() {
    GraphNode data = GraphNode.step("data");
    GraphNode training = GraphNode.step("training part", data);
    GraphNode test = GraphNode.step("test part", data);
    GraphNode network = GraphNode.step("network", training);
    return Drawings.graph("From data to an answer", GraphNode.step("accuracy", network, test));
  }

  private static Figure lstm() {
    GraphNode state = GraphNode.step("cₜ₋₁");
    GraphNode seen = GraphNode.step("hₜ₋₁, xₜ");
    GraphNode forget = GraphNode.step("f = σ(…)", seen);
    GraphNode store = GraphNode.step("i = σ(…)", seen);
    GraphNode candidate = GraphNode.step("g = tanh(…)", seen);
    GraphNode output = GraphNode.step("o = σ(…)", seen);
    GraphNode kept = GraphNode.step("f ⊙ cₜ₋₁", state, forget);
    GraphNode added = GraphNode.step("i ⊙ g", store, candidate);
    GraphNode next = GraphNode.step("cₜ = sum", kept, added);
    return Drawings.graph("Inside an LSTM", GraphNode.step("hₜ = o ⊙ tanh cₜ", output, next));
  }

  private static Figure gru() {
    GraphNode before = GraphNode.step("hₜ₋₁");
    GraphNode input = GraphNode.step("xₜ");
    GraphNode update = GraphNode.step("update z", before, input);
    GraphNode reset = GraphNode.step("reset r", before, input);
    GraphNode old = GraphNode.step("r ⊙ U hₜ₋₁", reset, before);
    GraphNode candidate = GraphNode.step("candidate", old, input);
    return Drawings.graph("Inside a GRU", GraphNode.step("hₜ", update, candidate, before));
  }

  private static Figure branches() {
    GraphNode picture = GraphNode.step("picture");
    GraphNode left = GraphNode.step("pool", GraphNode.step("conv 3×3", picture));
    GraphNode right = GraphNode.step("pool", GraphNode.step("conv 5×5", picture));
    GraphNode both = GraphNode.step("concat", left, right);
    return Drawings.graph("Two branches that merge", GraphNode.step("dense", both));
  }

  static Figure nested() {
    return Drawings.nested(
        "Shapes with four corners",
        List.of("quadrilateral", "parallelogram", "square"),
        List.of("four corners", "", "four equal sides"));
  }

  static Figure layers() {
    return Drawings.layers(
        "A digit on its way through three convolutions",
        List.of("input", "conv", "pool", "pool", "flatten", "dense", "output"),
        new int[] {1, 28, 28},
        new int[] {4, 28, 28},
        new int[] {8, 14, 14},
        new int[] {12, 7, 7},
        new int[] {588},
        new int[] {200},
        new int[] {10});
  }

  private static Figure barsWithSpread() {
    return Plots.bars(
        "Accuracy in %, mean ± standard deviation of 3 seeds",
        List.of("LeNet", "+ dropout", "+ shifts"),
        Series.of("Fashion", 90.1, 90.8, 91.3).spread(0.4, 0.3, 0.2),
        Series.of("MNIST", 98.9, 99.1, 99.3).spread(0.1));
  }

  private static Figure largePictures() {
    Features clean = GreyPicture.features(GreyPicture.draw(256, 320));
    Features noisy = GreyPicture.features(GreyPicture.draw(256, 320, 0.1, 7));
    float[] both = Arrays.copyOf(clean.row(0), 2 * clean.width());
    System.arraycopy(noisy.row(0), 0, both, clean.width(), clean.width());
    return Plots.imageGrid(
        "A picture of many pixels",
        new FloatFeatures(both, 256, 320),
        List.of("clean", "noisy"),
        2);
  }

  static Figure letters() {
    List<String> letters = IntStream.rangeClosed('a', 'z').mapToObj(Character::toString).toList();
    double[] even = new double[26];
    Arrays.fill(even, 1 / 26.0);
    return Drawings.dice("All letters alike", letters, even);
  }

  private static final double[][] FIVE = {
    {1, 1, 1, 0, 0}, {0, 1, 1, 1, 0}, {0, 0, 1, 1, 1}, {0, 0, 1, 1, 0}, {0, 1, 1, 0, 0}
  };

  private static Figure convolution() {
    return Drawings.convolution(
        "A 3 × 3 kernel slides over a picture",
        FIVE,
        new double[][] {{1, 0, 1}, {0, 1, 0}, {1, 0, 1}},
        new double[][] {{4, 3, 4}, {2, 4, 3}, {2, 3, 4}},
        KernelStep.at(0, 1));
  }

  private static Figure padded() {
    return Drawings.convolution(
        "Stride 2, with a rim of zeros",
        FIVE,
        new double[][] {{0, -1, 0}, {-1, 4, -1}, {0, -1, 0}},
        new double[][] {{3, 2, 0}, {0, 1, 3}, {-1, 2, 0}},
        KernelStep.at(1, 2).stride(2).padding(1));
  }

  private static Figure pooling() {
    return Drawings.pooling(
        "The largest of each 2 × 2",
        new double[][] {{0.1, 0.7, 0, 0.2}, {0.4, 0.3, 0.9, 0}, {0, 0, 0.5, 0.6}, {0.8, 0, 0, 0.1}},
        2,
        new double[][] {{0.7, 0.9}, {0.8, 0.6}},
        KernelStep.at(0, 1).stride(2));
  }

  private static double[][] board(boolean cross, int shift) {
    double[][] board = new double[9][9];
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < 9; j++) {
        int down = i - 4;
        int right = j - 4 - shift;
        double far = Math.hypot(down, right);
        boolean set = cross ? Math.abs(down) == Math.abs(right) && far < 5 : far > 2.4 && far < 3.7;
        board[i][j] = set ? 1 : -1;
      }
    }
    return board;
  }

  private static Figure boards() {
    return Drawings.boards(
        "X against O",
        List.of(board(true, 0), board(false, 0), board(true, 1), board(false, -1)),
        List.of("X", "O", "X, shifted", "O, shifted"));
  }

  private static Figure filters() {
    Random random = new Random(14);
    float[][] filters = new float[8][25];
    List<String> names = new ArrayList<>();
    for (int k = 0; k < 8; k++) {
      for (int i = 0; i < 25; i++) {
        int row = i / 5;
        filters[k][i] =
            (float)
                (Math.sin(k + (k % 3) * (i % 5) * 0.6 + row * 0.7) + 0.2 * random.nextGaussian());
      }
      names.add("filter " + k);
    }
    return Plots.featureMaps("What the first layer looks for", filters, 5, 5, names);
  }

  private static Figure featureMaps() {
    Features digits = Samples.digits(8);
    float[][] maps = new float[24][24 * 24];
    for (int k = 0; k < 24; k++) {
      float[] digit = digits.row(3);
      for (int i = 0; i < 576; i++) {
        int at = (i / 24 + 2) * 28 + i % 24 + 2;
        int other = at + k % 5 - 2 + 28 * (k / 5 - 2);
        maps[k][i] = Math.max(0, digit[at] - 0.7f * digit[Math.min(783, Math.max(0, other))]);
      }
    }
    return Plots.featureMaps("The same 3 through 24 filters", maps, 24, 24, List.of());
  }

  private static Figure gates() {
    String text = "the film was not good";
    List<String> letters = text.chars().mapToObj(Character::toString).toList();
    double[][] gates = new double[5][letters.size()];
    for (int u = 0; u < 5; u++) {
      for (int t = 0; t < letters.size(); t++) {
        gates[u][t] = 0.5 + 0.5 * Math.sin(u * 1.3 + t * (0.3 + 0.1 * u));
      }
    }
    return Plots.heatMap(
        "Forget gates while a sentence is read",
        gates,
        "unit",
        List.of("1", "2", "3", "4", "5"),
        "letter",
        letters);
  }

  private static Features ball(double shift) {
    float[] pixels = new float[10 * 16 * 16];
    for (int t = 0; t < 10; t++) {
      double x = 2 + 1.3 * t;
      double y = 3 + Math.abs(10 - Math.abs(1.9 * t - 8)) + shift * t;
      for (int i = 0; i < 256; i++) {
        double far = Math.hypot(i % 16 - x, i / 16.0 - y);
        pixels[t * 256 + i] = (float) Math.max(0, Math.min(1, 2.6 - far));
      }
    }
    return new FloatFeatures(pixels, 16, 16);
  }

  private static Figure frames() {
    return Plots.frames("A bouncing ball", List.of("truth", "RNN"), ball(0), ball(0.15));
  }

  private static Features houses() {
    float[] both = new float[2 * 64 * 64];
    for (int i = 0; i < 2; i++) {
      double[][] picture = GreyPicture.draw(64, 64, 0.05 * i, 7);
      for (int p = 0; p < 64 * 64; p++) {
        both[i * 64 * 64 + p] = (float) picture[p / 64][p % 64];
      }
    }
    return new FloatFeatures(both, 64, 64);
  }

  private static Figure boxes() {
    Box house = new Box(16, 14, 46, 51);
    Box sun = new Box(47, 5, 60, 17);
    return Overlays.boxes(
        "A house and a sun",
        houses(),
        List.of(List.of(house, sun), List.of(house, sun)),
        List.of(List.of(new Box(14, 12, 47, 50), sun), List.of(new Box(20, 20, 40, 52))),
        2);
  }

  private static Figure keyPoints() {
    float[][] truth = {{0.48f, 0.22f, 0.83f, 0.17f}, {0.48f, 0.22f, 0.83f, 0.17f}};
    float[][] found = {{0.5f, 0.24f, 0.82f, 0.18f}, {0.4f, 0.3f, 0.8f, 0.1f}};
    return Overlays.keyPoints("Gable and sun", houses(), truth, found, 2);
  }

  private static Figure masks() {
    int[][] masks = new int[2][64 * 64];
    for (int p = 0; p < 64 * 64; p++) {
      int row = p / 64;
      int column = p % 64;
      boolean house = column >= 17 && column < 45 && row >= 29 && row < 51;
      masks[0][p] = house ? 1 : row >= 50 ? 2 : 0;
      masks[1][p] = house ? 1 : row >= 46 ? 2 : 0;
    }
    return Overlays.masks("House and lake", houses(), masks, List.of("ground", "house", "lake"), 2);
  }

  private static Figure heat() {
    double[][][] maps = new double[2][64][64];
    for (int p = 0; p < 64 * 64; p++) {
      double fromDoor = Math.hypot(p / 64 - 45, p % 64 - 31);
      double fromSun = Math.hypot(p / 64 - 11, p % 64 - 53);
      maps[0][p / 64][p % 64] = 0.6 * Math.exp(-fromDoor * fromDoor / 80);
      maps[1][p / 64][p % 64] = 0.4 * Math.exp(-fromDoor * fromDoor / 80);
      maps[1][p / 64][p % 64] -= 0.3 * Math.exp(-fromSun * fromSun / 60);
    }
    return Overlays.heat(
        "What “a house” hangs on", houses(), maps, List.of("✓ house", "✗ tree"), 2);
  }

  private static Figure chirp() {
    double[][] power = new double[60][65];
    for (int t = 0; t < 60; t++) {
      for (int k = 0; k < 65; k++) {
        double off = k - 8 - t * 0.6;
        power[t][k] = Math.exp(-off * off / 4) + 1e-5 * ((t * 37 + k * 11) % 17);
      }
    }
    return Plots.spectrogram("A tone that rises", power, 0.96, 4_000);
  }
}
