package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Graphs, kernels, boards, recurrent networks, feature maps and frames. */
class DrawingTests {
  private static final double[][] INPUT = {{1, 2, 0, 1}, {0, 1, 3, 1}, {2, 0, 1, 0}};
  private static final double[][] KERNEL = {{1, 0}, {0, -1}};
  private static final double[][] OUTPUT = {{0, -1, -1}, {0, 0, 3}};

  /** A number that knows what it was made of, as students write it. */
  private static final class Value {
    private final String name;
    private final double data;
    private final List<Value> inputs;
    private double grad;

    Value(String name, double data, Value... inputs) {
      this.name = name;
      this.data = data;
      this.inputs = new ArrayList<>(List.of(inputs));
    }
  }

  private static Figure graph(Value last) {
    return Drawings.graph("G", last, v -> v.inputs, v -> v.name, v -> v.data, v -> v.grad);
  }

  @Test
  void eachNodeStandsRightOfItsInputs() {
    Value a = new Value("a", 2);
    Value b = new Value("b", -3);
    Value product = new Value("a · b", -6, a, b);
    Value last = new Value("a · b + a", -4, product, a);
    last.grad = 1;
    a.grad = -2;
    Figure figure = graph(last);
    Picture picture = new Picture(figure);
    double first = picture.where("a")[0];
    assertThat(picture.where("b")[0]).isEqualTo(first);
    assertThat(picture.where("a · b")[0]).isGreaterThan(first + 60);
    assertThat(picture.where("a · b + a")[0]).isGreaterThan(picture.where("a · b")[0] + 60);
    assertThat(picture.texts()).contains("−6", "∂ 1", "∂ −2").containsOnlyOnce("a");
    assertThat(figure.alt())
        .isEqualTo(
            "Computational graph “G” of 4 nodes, left to right: a is 2 (derivative −2); b is −3"
                + " (derivative 0); a · b is −6 (derivative 0); a · b + a is −4 (derivative 1).");
  }

  @Test
  void edgesPassNoBoxOfAnotherNode() {
    Value x = new Value("x", 1);
    Value once = new Value("once", 2, x);
    Value twice = new Value("twice", 3, once);
    Value last = new Value("last", 4, twice, x, once);
    GraphNode root =
        new GraphReader<Value>(v -> v.inputs, v -> v.name, v -> v.data, v -> v.grad).read(last);
    GraphLayout layout = new GraphLayout(root);
    for (GraphLayout.Path path : layout.paths()) {
      for (GraphLayout.Spot spot : path.spots().subList(1, path.spots().size() - 1)) {
        for (GraphNode node : layout.nodes()) {
          GraphLayout.Spot box = layout.at(node);
          boolean apart = box.column() != spot.column() || Math.abs(box.y() - spot.y()) > 0.99;
          assertThat(apart).as(node.name()).isTrue();
        }
      }
    }
  }

  @Test
  void aNodeUsedTwiceByOneIsJoinedTwice() {
    Value x = new Value("x", 3);
    Picture picture = new Picture(graph(new Value("x · x", 9, x, x)));
    assertThat(picture.texts()).containsOnlyOnce("x");
    List<String> curves =
        picture.elements("path").stream()
            .map(path -> path.getAttribute("d"))
            .filter(d -> d.contains("C"))
            .toList();
    assertThat(curves).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void beforeTheWayBackThereAreNoGradients() {
    GraphNode x = GraphNode.of("x", 3, Double.NaN);
    Figure figure = Drawings.graph("Forward", GraphNode.of("2x", 6, Double.NaN, x));
    assertThat(new Picture(figure).texts()).noneMatch(text -> text.contains("∂"));
    assertThat(figure.alt()).endsWith("x is 3; 2x is 6.");
  }

  @Test
  void stepsWithoutNumbersAreNamesInBoxes() {
    GraphNode picture = GraphNode.step("picture");
    GraphNode left = GraphNode.step("conv", picture);
    GraphNode right = GraphNode.step("pool", picture);
    Figure figure = Drawings.graph("Branches", GraphNode.step("concat", left, right));
    Picture drawn = new Picture(figure);
    assertThat(drawn.texts())
        .containsExactlyInAnyOrder("Branches", "picture", "conv", "pool", "concat");
    assertThat(drawn.where("conv")[0]).isEqualTo(drawn.where("pool")[0]);
    assertThat(figure.alt())
        .isEqualTo(
            "Graph “Branches” of 4 nodes, left to right: picture; conv after picture;"
                + " pool after picture; concat after conv and pool.");
  }

  @Test
  void longNamesOfStepsAreBrokenBetweenWords() {
    GraphNode step = GraphNode.step("question");
    for (String name : List.of("look at the data", "choose a model", "train", "validate")) {
      step = GraphNode.step(name, step);
    }
    Picture drawn = new Picture(Drawings.graph("Work", GraphNode.step("good enough?", step)));
    assertThat(drawn.texts()).contains("look at", "the data", "train");
    assertThat(drawn.where("the data")[0]).isEqualTo(drawn.where("look at")[0]);
    double middle = (drawn.where("look at")[1] + drawn.where("the data")[1]) / 2;
    assertThat(middle).isBetween(drawn.where("train")[1] - 1, drawn.where("train")[1] + 1);
  }

  @Test
  void bodiesOfLayersShrinkAsTheirMapsDo() {
    Figure figure = LectureSamples.layers();
    Picture drawn = new Picture(figure);
    assertThat(drawn.texts())
        .containsSubsequence("input", "28×28×1", "conv", "28×28×4", "pool", "14×14×8")
        .containsSubsequence("flatten", "588", "dense", "200", "output", "10");
    // In the middle of a body its colour, beside it an arrow, then paper.
    double level = 64 + Canvas.EDGE + 40;
    Color body = Palette.mix(Palette.PAPER, Palette.BLUE, 0.14);
    assertThat(drawn.at(drawn.where("input")[0], level)).isEqualTo(body);
    assertThat(drawn.count(Palette.mix(Palette.PAPER, Palette.TEAL, 0.14))).isGreaterThan(50);
    assertThat(figure.alt())
        .isEqualTo(
            "“A digit on its way through three convolutions”: a network as the bodies of numbers"
                + " that it makes, from left to right input 28 × 28 × 1, conv 28 × 28 × 4,"
                + " pool 14 × 14 × 8, pool 7 × 7 × 12, flatten 588, dense 200, output 10.");
  }

  @Test
  void layersThatCannotBeDrawnAreNamed() {
    int[] picture = {1, 28, 28};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawings.layers("L", List.of("a", "b"), picture))
        .withMessage("There are 2 names but 1 shapes: there must be as many of each.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawings.layers("L", List.of("a"), picture))
        .withMessageStartingWith("From 2 to 9 layers have room side by side");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawings.layers("L", List.of("a", "b"), picture, new int[] {28, 28}))
        .withMessage(
            "The shape of “b” is [28, 28]: it is [channels, height, width] or [units], each at least 1.");
  }

  @Test
  void computationsThatCannotBeDrawnAreNamed() {
    Value circle = new Value("circle", 1);
    circle.inputs.add(circle);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph(circle))
        .withMessage("The node “circle” is made of itself: a computation has no circles.");
    Value chain = new Value("x", 1);
    for (int i = 0; i < 30; i++) {
      chain = new Value("next", 1, chain);
    }
    Value longest = chain;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph(longest))
        .withMessageStartingWith("The graph is 31 steps long");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawings.graph("T", GraphNode.of("x", Double.NaN, 0)))
        .withMessageContaining("the value of the node “x” is NaN");
  }

  @Test
  void theWindowAndItsNumberAreMarked() {
    Figure figure = Drawings.convolution("K", INPUT, KERNEL, OUTPUT, KernelStep.at(1, 2));
    Picture picture = new Picture(figure);
    assertThat(picture.texts())
        .contains("input 3 × 4", "kernel 2 × 2", "output 2 × 3", "3·1 + 1·0 + 1·0 + 0·(−1) = 3");
    List<Element> texts = picture.elements("text");
    // Title, then the input row by row: its cell 1, 2 lies in the window, 0, 0 does not.
    assertThat(ground(picture, texts.get(1 + 6))).isEqualTo(NumberGrid.MARKED);
    assertThat(ground(picture, texts.get(1))).isEqualTo(Color.WHITE);
    assertThat(figure.alt())
        .isEqualTo(
            "“K”: a kernel of 2 × 2 over an input of 3 × 4 with stride 1 gives an output of 2 × 3;"
                + " at row 1, column 2, counted from 0, it gives 3.");
  }

  /** The colour beside a number. */
  private static Color ground(Picture picture, Element number) {
    return picture.at(Picture.number(number, "x") - 12, Picture.number(number, "y") - 12);
  }

  @Test
  void anOutputThatDiffersIsSaid() {
    double[][] flipped = {{0, 1, 1}, {0, 0, -3}};
    Figure figure = Drawings.convolution("K", INPUT, KERNEL, flipped, KernelStep.at(1, 2));
    assertThat(String.join(" ", new Picture(figure).texts()))
        .contains("= 3, but the output holds −3");
  }

  @Test
  void zerosAroundTheInputAreDrawn() {
    double[][] output = {{-5}};
    Figure figure =
        Drawings.convolution(
            "P", new double[][] {{5}}, KERNEL, output, KernelStep.at(0, 0).padding(1, 0, 1, 0));
    Picture picture = new Picture(figure);
    assertThat(picture.texts()).contains("input 1 × 1", "0·1 + 0·0 + 0·0 + 5·(−1) = −5");
    assertThat(Collections.frequency(picture.texts(), "0")).isEqualTo(3 + 2);
  }

  @Test
  void poolingTakesTheLargest() {
    Figure figure =
        Drawings.pooling(
            "M",
            new double[][] {{1, 7}, {3, 2}},
            2,
            new double[][] {{7}},
            KernelStep.at(0, 0).stride(2));
    assertThat(new Picture(figure).texts()).contains("max(1, 7, 3, 2) = 7", "max");
  }

  @Test
  void theLargestIsWrittenAsItStandsInTheWindow() {
    double[][] window = {{0.1, 0.9}, {0, 0.5}};
    Figure figure = Drawings.pooling("M", window, 2, new double[][] {{0.9}}, KernelStep.at(0, 0));
    assertThat(new Picture(figure).texts()).contains("max(0.1, 0.9, 0.0, 0.5) = 0.9");
  }

  @Test
  void sizesThatDoNotFitAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Drawings.convolution("T", INPUT, KERNEL, new double[3][3], KernelStep.at(0, 0)))
        .withMessage("A window of 2 rows with stride 1 has 2 places on 3, but the output has 3.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawings.convolution("T", INPUT, KERNEL, OUTPUT, KernelStep.at(2, 0)))
        .withMessage("There is no row 2, column 0 in an output of 2 × 3; both count from 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KernelStep.at(0, 0).stride(0))
        .withMessage("The stride of a kernel must be at least 1, got 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawings.receptiveField("T", 4, new int[] {3, 3}, new int[] {1, 1}))
        .withMessage("Layer 1 has a kernel of 3 × 3, but only 2 × 2 cells come to it.");
  }

  @Test
  void aCellSeesAsMuchAsItsKernelsReach() {
    // 1 → 3 through the last kernel, 3 → 6 through the pooling, 6 → 8 through the first kernel.
    Figure figure = Drawings.receptiveField("R", 14, new int[] {3, 2, 3}, new int[] {1, 2, 1});
    assertThat(figure.alt())
        .isEqualTo(
            "“R”: one cell of the last layer sees 3 × 3 cells of layer 2, 6 × 6 cells of layer 1"
                + " and 8 × 8 cells of the input.");
    Picture picture = new Picture(figure);
    assertThat(picture.texts()).contains("input", "14 × 14", "layer 3", "4 × 4");
    int marked = picture.count(NumberGrid.MARKED);
    int one = marked / (64 + 36 + 9 + 1);
    assertThat(one).isPositive();
  }

  @Test
  void boardsAreDarkWhereTheyAreSet() {
    double[][] board = {{1, -1}, {-1, 1}};
    Picture picture =
        new Picture(Drawings.boards("B", List.of(board, board), List.of("one", "two")));
    assertThat(picture.texts()).containsExactly("B", "one", "two");
    int ink = picture.count(Palette.INK);
    assertThat(ink).isGreaterThan(4 * 18 * 18);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Drawings.boards("B", List.<double[][]>of(new double[][] {{3}}), List.of("three")))
        .withMessage("Board 0 holds 3.0: a cell lies between −1 (white) and 1 (black).");
  }

  @Test
  void aRecurrentNetworkIsDrawnOnceAStep() {
    Figure figure =
        Drawings.unrolled("U", "GRU", List.of("so", "it", "goes"), List.of("", "", "end"));
    Picture picture = new Picture(figure);
    assertThat(Collections.frequency(picture.texts(), "GRU")).isEqualTo(4);
    assertThat(picture.texts()).contains("h₀", "h₃", "xₜ", "t = 3", "end");
    assertThat(picture.where("goes")[0]).isEqualTo(picture.where("end")[0]);
    assertThat(picture.where("goes")[1]).isGreaterThan(picture.where("end")[1] + 80);
    assertThat(figure.alt())
        .isEqualTo(
            "“U”: the cell GRU, with the same weights in each of 3 steps, reads so, it and goes"
                + " one after another and hands its state on; it gives end.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Drawings.unrolled(
                    "U", "GRU", Collections.nCopies(9, "a"), Collections.nCopies(9, "")))
        .withMessage("9 steps are too many to be drawn side by side: take at most 8 of them.");
  }

  @Test
  void circlesLieInsideEachOther() {
    Figure figure = LectureSamples.nested();
    Picture picture = new Picture(figure);
    Color outer = Palette.mix(Palette.PAPER, Palette.BLUE, 0.08);
    Color inner = Palette.mix(Palette.PAPER, Palette.BLUE, 0.2);
    Color core = Palette.mix(Palette.PAPER, Palette.BLUE, 0.32);
    double middle = Canvas.EDGE + 165;
    double top = Canvas.below("Shapes with four corners", 640) + 20;
    // From above to the foot: paper, each circle's own band, and the innermost to the end.
    assertThat(picture.at(middle, top - 5)).isEqualTo(Palette.PAPER);
    assertThat(picture.at(middle, top + 12)).isEqualTo(outer);
    assertThat(picture.at(middle, top + 330.0 / 3.5 + 12)).isEqualTo(inner);
    assertThat(picture.at(middle, top + 660.0 / 3.5 + 12)).isEqualTo(core);
    assertThat(picture.at(middle, top + 318)).isEqualTo(core);
    assertThat(picture.count(outer)).isGreaterThan(picture.count(core));
    // Each name stands beside the middle of its band, where a line leads to it.
    assertThat(picture.where("parallelogram")[1] - picture.where("quadrilateral")[1])
        .isBetween(330.0 / 3.5, 330.0 / 3.5 + 12);
    double beside = picture.where("square")[0] - 12;
    assertThat(picture.at(beside, top + 330 * 2.75 / 3.5)).isNotEqualTo(Palette.PAPER);
    assertThat(figure.alt())
        .isEqualTo(
            "“Shapes with four corners”: 3 circles, each inside the one before: quadrilateral"
                + " (four corners), parallelogram and square (four equal sides).");
  }

  @Test
  void circlesThatCannotBeDrawnAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawings.nested("N", List.of("a"), List.of("")))
        .withMessage("From 2 to 5 circles have room inside each other, not 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawings.nested("N", List.of("a", "b"), List.of("")))
        .withMessage(
            "There are 2 names but 1 notes (an empty text for none): there must be as many of"
                + " each.");
  }

  @Test
  void whereNothingEntersThereIsNoArrow() {
    List<String> outputs = List.of("a", "cat", "sat");
    Figure figure = Drawings.unrolled("Captions", "RNN", List.of("picture", "", ""), outputs);
    Picture picture = new Picture(figure);
    double y = picture.where("picture")[1] - 28;
    Color arrow = picture.at(picture.where("picture")[0], y);
    assertThat(arrow).isNotEqualTo(Palette.PAPER);
    assertThat(picture.at(picture.where("sat")[0], y)).isEqualTo(Palette.PAPER);
    assertThat(figure.alt())
        .contains("in each of 3 steps, reads picture and hands its state on; it gives a, cat");
  }

  @Test
  void featureMapsWithoutNegativeNumbersAreBlueOnly() {
    float[][] maps = {{0, 1, 2, 4}, {0, 0, 0, 4}};
    Figure figure = Plots.featureMaps("Maps", maps, 2, 2, List.of());
    Picture picture = new Picture(figure);
    assertThat(picture.count(Ramp.DEEP_ORANGE)).isZero();
    assertThat(picture.count(Ramp.DEEP_BLUE)).isGreaterThan(1000);
    assertThat(figure.alt())
        .isEqualTo(
            "“Maps”: 2 maps as pictures of 2 × 2 pixels, white at zero, all on one scale from 0 to"
                + " 4.");
    float[][] filters = {{-1, 0, 0, 1}};
    Picture signed = new Picture(Plots.featureMaps("F", filters, 2, 2, List.of("a")));
    assertThat(signed.count(Ramp.DEEP_ORANGE)).isGreaterThan(500);
    assertThat(signed.texts()).contains("a", "−1", "1").doesNotContain("for the class");
  }

  @Test
  void framesStandInTheOrderOfTime() {
    Features truth = new FloatFeatures(new float[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0}, 2, 2);
    Figure figure = Plots.frames("Ball", List.of("truth", "said"), truth, truth);
    Picture picture = new Picture(figure);
    assertThat(picture.elements("image")).hasSize(6);
    Element second = picture.elements("image").get(1);
    double pixel = Picture.number(second, "width") / 2;
    double left = Picture.number(second, "x");
    double top = Picture.number(second, "y");
    assertThat(picture.at(left + 1.5 * pixel, top + pixel / 2)).isEqualTo(Color.BLACK);
    assertThat(picture.at(left + pixel / 2, top + pixel / 2)).isEqualTo(Color.WHITE);
    assertThat(picture.texts()).contains("truth", "said", "1", "3", "frame");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.frames("T", List.of("a", "b"), truth, truth.select(0)))
        .withMessage(
            "There are 3 frames in the first row but 1 frames in another row: there must be as"
                + " many of each.");
    Features loud = new FloatFeatures(new float[] {1, 0, 0, 2}, 2, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.frames("T", List.of("a"), loud))
        .withMessageStartingWith("Number 3 of picture 0 is 2.0: pixels lie between 0 and 1");
  }
}
