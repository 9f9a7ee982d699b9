package org.gradus.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Grey pictures of some shapes that point somewhere, and all that can be asked of them: where the
 * shapes are (boxes), where they point (key points), which pixels are theirs (masks), which of them
 * there are (tags).
 *
 * <p>Rule: a picture has from one to so many shapes of four kinds, triangle, house, drop and arrow,
 * each evenly at random, as is its direction; half its length is between 13 and 22 % of the
 * picture's side, or between 15 and 35 % where a picture has one shape only. Boxes overlap by a
 * tenth of their union at most, and lie within the picture. The ground goes evenly from one shade
 * to another, each shape differs from the ground's mean by 0.3 at least, and every pixel has normal
 * noise of 0.03.
 */
public final class Scenes {
  /** The kinds of shapes, in the order of their numbers. */
  public static final List<String> KINDS = List.of("triangle", "house", "drop", "arrow");

  private static final String NAME = "Scenes";
  private static final int SMALLEST = 24;
  private static final int MOST = 4;
  private static final double NOISE = 0.03;
  private static final double TOUCHING = 0.1;
  private static final double[] REACH = {0.13, 0.22};
  private static final double[] REACH_ALONE = {0.15, 0.35};
  private static final int TRIES = 50;
  private static final int WHITE = 255;

  private final int side;
  private final int most;
  private final long seed;
  private final byte[] pixels;
  private final byte[] masks;
  private final List<List<Shape>> shapes;

  private Scenes(
      int side, int most, long seed, byte[] pixels, byte[] masks, List<List<Shape>> shapes) {
    this.side = side;
    this.most = most;
    this.seed = seed;
    this.pixels = pixels;
    this.masks = masks;
    this.shapes = shapes;
  }

  /** What is drawn, and the box that it fills. */
  private record Shape(PointedShape drawn, Box box) {}

  /**
   * Draws pictures; the first do not depend on how many follow.
   *
   * @param count how many
   * @param side height and width in pixels, at least 24
   * @param objects how many shapes a picture has at most, from 1 to 4
   * @param seed fixes them all
   * @throws DataException if the thread is interrupted
   */
  public static Scenes generate(int count, int side, int objects, long seed) {
    Generated.atLeast(NAME, "pictures", 1, count);
    Generated.atLeast(NAME, "pixels on a side", SMALLEST, side);
    Generated.between(NAME, "the number of objects", 1, MOST, objects);
    byte[] pixels = new byte[Shapes.length(count, side, side)];
    Scenes scenes =
        new Scenes(
            side,
            objects,
            seed,
            pixels,
            new byte[pixels.length],
            new ArrayList<>(Collections.nCopies(count, List.of())));
    Generated.inBlocks("Drawing scenes", count, "picture", scenes::draw);
    return scenes;
  }

  private void draw(int index) {
    Random random = new Random(RenderedPictures.mix(seed, index));
    double shade = random.nextDouble();
    double across = between(random, -0.25, 0.25);
    double down = between(random, -0.25, 0.25);
    double[] ground = new double[side * side];
    for (int i = 0; i < ground.length; i++) {
      int row = i / side;
      int column = i % side;
      double x = (column + 0.5) / side - 0.5;
      double y = (row + 0.5) / side - 0.5;
      ground[i] = shade + across * x + down * y;
    }
    List<Shape> placed = placed(random);
    byte[] mask = new byte[ground.length];
    for (Shape each : placed) {
      double ink = shade < 0.5 ? shade + 0.3 : shade - 0.3;
      double extreme = shade < 0.5 ? 1 : 0;
      double own = ink + random.nextDouble() * (extreme - ink);
      double[] covered = each.drawn().coverage(side);
      for (int i = 0; i < covered.length; i++) {
        ground[i] += covered[i] * (own - ground[i]);
        if (covered[i] >= 0.5) {
          mask[i] = (byte) (each.drawn().kind() + 1);
        }
      }
    }
    for (int i = 0; i < ground.length; i++) {
      double grey = ground[i] + NOISE * random.nextGaussian();
      pixels[index * ground.length + i] =
          (byte) (int) (Math.max(0, Math.min(1, grey)) * WHITE + 0.5);
    }
    System.arraycopy(mask, 0, masks, index * mask.length, mask.length);
    shapes.set(index, placed);
  }

  private List<Shape> placed(Random random) {
    int wanted = 1 + random.nextInt(most);
    double[] reach = most == 1 ? REACH_ALONE : REACH;
    while (true) {
      List<Shape> placed = new ArrayList<>();
      for (int tries = 0; tries < TRIES && placed.size() < wanted; tries++) {
        PointedShape drawn = PointedShape.random(random, side, reach[0] * side, reach[1] * side);
        Box box = drawn.box();
        boolean within =
            box.left() >= 0 && box.top() >= 0 && box.right() <= side && box.bottom() <= side;
        if (within && placed.stream().allMatch(other -> other.box().iou(box) <= TOUCHING)) {
          placed.add(new Shape(drawn, box));
        }
      }
      if (placed.size() == wanted) {
        return placed;
      }
    }
  }

  /** How many pictures there are. */
  public int size() {
    return shapes.size();
  }

  /** The pictures: examples of shape [side, side], 0 white and 1 black. */
  public Features pictures() {
    return new ByteFeatures(pixels.clone(), side, side);
  }

  /**
   * What is in a picture: boxes in pixels, and kinds.
   *
   * @param index from 0 to {@code size() - 1}
   */
  public List<LabelledBox> objects(int index) {
    return shapes.get(Shapes.offset(index, size(), 1)).stream()
        .map(shape -> new LabelledBox(shape.box(), shape.drawn().kind()))
        .toList();
  }

  /** What is in each picture, in their order. */
  public List<List<LabelledBox>> objects() {
    return IntStream.range(0, size()).mapToObj(this::objects).toList();
  }

  /**
   * The box of the one object of each picture: targets of shape [4], left, top, right and bottom as
   * shares of the picture's side.
   *
   * @throws IllegalStateException if pictures may have more than one object
   */
  public Dataset boxes() {
    float[] values = new float[Shapes.length(size(), 4)];
    for (int i = 0; i < size(); i++) {
      Box box = only(i).box().times(1.0 / side);
      values[4 * i] = (float) box.left();
      values[4 * i + 1] = (float) box.top();
      values[4 * i + 2] = (float) box.right();
      values[4 * i + 3] = (float) box.bottom();
    }
    return dataset(new FloatFeatures(values, 4), List.of("left", "top", "right", "bottom"));
  }

  /**
   * The key points of the one object of each picture, its middle and the tip that it points with:
   * targets of shape [2, 2], x and y of either as shares of the picture's side.
   *
   * @throws IllegalStateException if pictures may have more than one object
   */
  public Dataset keyPoints() {
    float[] values = new float[Shapes.length(size(), 4)];
    for (int i = 0; i < size(); i++) {
      PointedShape drawn = only(i).drawn();
      values[4 * i] = (float) (drawn.x() / side);
      values[4 * i + 1] = (float) (drawn.y() / side);
      values[4 * i + 2] = (float) (drawn.tipX() / side);
      values[4 * i + 3] = (float) (drawn.tipY() / side);
    }
    return dataset(
        new FloatFeatures(values, 2, 2), List.of("middle x", "middle y", "tip x", "tip y"));
  }

  private Shape only(int index) {
    if (most > 1) {
      throw new IllegalStateException(
          "These scenes have up to %d objects: only with one each is there one box to learn."
              .formatted(most));
    }
    return shapes.get(index).get(0);
  }

  /**
   * Whose each pixel is: targets of shape [side, side], class numbers of "ground" and the kinds. A
   * pixel that is half covered at least belongs to the shape, to the later one where two meet.
   */
  public Dataset masks() {
    float[] values = new float[masks.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = masks[i];
    }
    List<String> names = new ArrayList<>(List.of("ground"));
    names.addAll(KINDS);
    return dataset(new FloatFeatures(values, side, side), names);
  }

  /** Which kinds are there: targets of shape [4], 1 for each kind that is in the picture. */
  public Dataset tags() {
    float[] values = new float[Shapes.length(size(), KINDS.size())];
    for (int i = 0; i < size(); i++) {
      for (Shape shape : shapes.get(i)) {
        values[i * KINDS.size() + shape.drawn().kind()] = 1;
      }
    }
    return dataset(new FloatFeatures(values, KINDS.size()), KINDS);
  }

  private Dataset dataset(FloatFeatures targets, List<String> names) {
    ByteFeatures pictures = new ByteFeatures(pixels.clone(), side, side);
    return Generated.values(NAME, seed, pictures, targets, names);
  }

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** One line: how many pictures of how many objects. */
  @Override
  public String toString() {
    long objects = shapes.stream().mapToInt(List::size).sum();
    return "%s (generated with seed %d): %d pictures of %s with %d objects"
        .formatted(NAME, seed, size(), Arrays.toString(new int[] {side, side}), objects);
  }
}
