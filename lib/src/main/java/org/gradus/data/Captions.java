package org.gradus.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rendered scenes, each with the one sentence that says what is on it: "a large red circle left of
 * a small blue square".
 *
 * <p>A scene has one or two shapes, evenly drawn, on a dark ground: of two sizes (small and large:
 * 23 and 37 % of the picture wide), four colours and three forms. Two shapes lie side by side or
 * one above the other, far enough apart not to touch, in their direction twice as far as across it.
 * The sentence is fixed by the scene: the left or upper one is named first. Each shape is a sixth
 * smaller or larger than its size says at most, its colour a little brighter or darker, and normal
 * noise of 0.02 lies over all. There are 24 sentences about one shape and 1,152 about two.
 *
 * <p>Words are numbered: 0 is padding, 1 an unknown word, which never comes, 2 begins a sentence, 3
 * ends it, the rest are words.
 */
public final class Captions {
  /** The word number of padding. */
  public static final int PADDING = 0;

  /** The word number that begins a sentence. */
  public static final int START = 2;

  /** The word number that ends a sentence. */
  public static final int END = 3;

  /** How many words the longest sentence has. */
  public static final int LONGEST = 10;

  private static final String NAME = "Captions";
  private static final int SMALLEST = 16;
  private static final int CHANNELS = 3;
  private static final int WHITE = 255;
  private static final double NOISE = 0.02;
  private static final double GROUND = 0.08;
  private static final double APART = 0.04;
  private static final List<String> SIZES = List.of("small", "large");
  private static final double[] RADII = {0.115, 0.185};
  private static final List<String> COLOURS = List.of("red", "green", "blue", "yellow");
  private static final double[][] SHADES = {
    {0.9, 0.15, 0.15}, {0.15, 0.8, 0.2}, {0.2, 0.3, 0.95}, {0.95, 0.85, 0.15}
  };
  private static final List<String> FORMS = List.of("circle", "square", "triangle");
  private static final List<String> WORDS =
      List.of(
          "<pad>",
          "<unk>",
          "<start>",
          "<end>",
          "a",
          "above",
          "blue",
          "circle",
          "green",
          "large",
          "left",
          "of",
          "red",
          "small",
          "square",
          "triangle",
          "yellow");

  private final int side;
  private final long seed;
  private final byte[] pixels;
  private final List<String> sentences;

  /** One shape of a scene, in shares of the picture's side. */
  private record Drawn(
      int size, int colour, int form, double x, double y, double radius, double light) {
    String words() {
      return "a %s %s %s".formatted(SIZES.get(size), COLOURS.get(colour), FORMS.get(form));
    }

    Drawn elsewhere(Random random) {
      double free = 1 - 2 * radius;
      double left = radius + free * random.nextDouble();
      double top = radius + free * random.nextDouble();
      return new Drawn(size, colour, form, left, top, radius, light);
    }

    /** How far a point lies inside, in shares of the side; negative outside. */
    double inside(double px, double py) {
      double dx = px - x;
      double dy = py - y;
      return switch (form) {
        case 0 -> radius - Math.sqrt(dx * dx + dy * dy);
        case 1 -> 0.89 * radius - Math.max(Math.abs(dx), Math.abs(dy));
        // Upright: two slanted sides, and the base.
        default -> Math.min(radius - dy, (dy + radius - 2 * Math.abs(dx)) / Math.sqrt(5));
      };
    }
  }

  private Captions(int side, long seed, byte[] pixels, List<String> sentences) {
    this.side = side;
    this.seed = seed;
    this.pixels = pixels;
    this.sentences = sentences;
  }

  /**
   * Draws scenes; the first do not depend on how many follow.
   *
   * @param count how many
   * @param side height and width of a picture in pixels, at least 16
   * @param seed fixes them all
   * @throws DataException if the thread is interrupted
   */
  public static Captions generate(int count, int side, long seed) {
    Generated.atLeast(NAME, "scenes", 1, count);
    Generated.atLeast(NAME, "pixels on a side", SMALLEST, side);
    int width = CHANNELS * side * side;
    byte[] pixels = new byte[Shapes.length(count, width)];
    String[] sentences = new String[count];
    Generated.inBlocks(
        "Drawing captioned scenes",
        count,
        "scene",
        i -> {
          Random random = new Random(RenderedPictures.mix(seed, i));
          List<Drawn> scene = scene(random);
          sentences[i] = sentence(scene);
          draw(scene, side, random, pixels, i * width);
        });
    return new Captions(side, seed, pixels, List.of(sentences));
  }

  private static List<Drawn> scene(Random random) {
    Drawn first = drawn(random);
    if (random.nextBoolean()) {
      return List.of(first);
    }
    Drawn second = drawn(random);
    while (true) {
      double right = second.x - first.x;
      double down = second.y - first.y;
      double far = Math.max(Math.abs(right), Math.abs(down));
      double near = Math.min(Math.abs(right), Math.abs(down));
      if (far >= 2 * near && far > first.radius + second.radius + APART) {
        boolean inOrder = (Math.abs(right) > Math.abs(down) ? right : down) > 0;
        return inOrder ? List.of(first, second) : List.of(second, first);
      }
      first = first.elsewhere(random);
      second = second.elsewhere(random);
    }
  }

  private static Drawn drawn(Random random) {
    int size = random.nextInt(SIZES.size());
    int colour = random.nextInt(COLOURS.size());
    int form = random.nextInt(FORMS.size());
    double radius = RADII[size] * (1 + (2 * random.nextDouble() - 1) / 6);
    double light = 0.85 + 0.15 * random.nextDouble();
    return new Drawn(size, colour, form, 0, 0, radius, light).elsewhere(random);
  }

  private static String sentence(List<Drawn> scene) {
    Drawn first = scene.get(0);
    if (scene.size() == 1) {
      return first.words();
    }
    Drawn second = scene.get(1);
    boolean beside = Math.abs(second.x - first.x) > Math.abs(second.y - first.y);
    return first.words() + (beside ? " left of " : " above ") + second.words();
  }

  private static void draw(List<Drawn> scene, int side, Random random, byte[] pixels, int at) {
    for (int pixel = 0; pixel < side * side; pixel++) {
      int row = pixel / side;
      double x = (pixel % side + 0.5) / side;
      double y = (row + 0.5) / side;
      double[] colour = {GROUND, GROUND, GROUND};
      for (Drawn shape : scene) {
        double ink = Math.max(0, Math.min(1, shape.inside(x, y) * side + 0.5));
        for (int c = 0; c < CHANNELS; c++) {
          colour[c] += ink * (shape.light * SHADES[shape.colour][c] - colour[c]);
        }
      }
      for (int c = 0; c < CHANNELS; c++) {
        double noisy = Math.max(0, Math.min(1, colour[c] + NOISE * random.nextGaussian()));
        pixels[at + c * side * side + pixel] = (byte) (int) (noisy * WHITE + 0.5);
      }
    }
  }

  /** How many scenes there are. */
  public int size() {
    return sentences.size();
  }

  /** The scenes: pictures of shape [3, side, side], red, green and blue. */
  public Features pictures() {
    return new ByteFeatures(pixels.clone(), CHANNELS, side, side);
  }

  /** The sentence of each scene. */
  public List<String> sentences() {
    return sentences;
  }

  /** All words by their numbers: the four marks come first. */
  public static List<String> words() {
    return WORDS;
  }

  /** The sentences as word numbers, without padding, start and end: [n][words of the sentence]. */
  public int[][] codes() {
    return sentences.stream()
        .map(sentence -> Stream.of(sentence.split(" ", -1)).mapToInt(WORDS::indexOf).toArray())
        .toArray(int[][]::new);
  }

  /**
   * The sentence that word numbers stand for: up to the end, without padding and start.
   *
   * @throws IllegalArgumentException if there is no such word
   */
  public static String sentence(int... codes) {
    List<String> said = new ArrayList<>();
    for (int code : codes) {
      if (code < 0 || code >= WORDS.size()) {
        throw new IllegalArgumentException(
            "There is no word %d: they count from 0 to %d.".formatted(code, WORDS.size() - 1));
      }
      if (code == END) {
        break;
      }
      if (code > END) {
        said.add(WORDS.get(code));
      }
    }
    return said.stream().collect(Collectors.joining(" "));
  }

  /** Where they came from. */
  public Provenance provenance() {
    String text = String.join("\n", sentences);
    return Provenance.made(
        NAME,
        seed,
        Digests.combined(
            Digests.sha256(pixels), Digests.sha256(text.getBytes(StandardCharsets.US_ASCII))));
  }
}
