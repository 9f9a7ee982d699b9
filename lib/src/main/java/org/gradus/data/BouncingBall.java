package org.gradus.data;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A ball that flies straight on and bounces off the four walls of a box, frame by frame.
 *
 * <p>The box is the unit square, x to the right and y downwards; the ball has the radius 0.1, so
 * that its middle lies between 0.1 and 0.9. Place and direction are even at random, the speed is
 * even between 0.04 and 0.12 a frame. A wall turns the direction round and takes no speed; there is
 * neither friction nor gravity, nor noise.
 */
public final class BouncingBall {
  private static final String NAME = "BouncingBall";
  private static final double RADIUS = 0.1;
  private static final double SLOW = 0.04;
  private static final double FAST = 0.12;
  private static final int WHITE = 255;
  private static final List<String> TARGETS = List.of("x", "y");

  private final int frames;
  private final int side;
  private final long seed;
  private final float[] positions;
  private final boolean[][] bounced;

  private BouncingBall(int frames, int side, long seed, float[] positions, boolean[][] bounced) {
    this.frames = frames;
    this.side = side;
    this.seed = seed;
    this.positions = positions;
    this.bounced = bounced;
  }

  /**
   * Lets balls fly.
   *
   * @param count how many sequences
   * @param frames how many frames each has, at least 3
   * @param side height and width of a frame in pixels, at least 8
   * @param seed fixes them all
   */
  public static BouncingBall generate(int count, int frames, int side, long seed) {
    Generated.atLeast(NAME, "sequences", 1, count);
    Generated.atLeast(NAME, "frames", 3, frames);
    Generated.atLeast(NAME, "pixels on a side", 8, side);
    Random random = new Random(seed);
    float[] positions = new float[Shapes.length(count, frames, 2)];
    boolean[][] bounced = new boolean[count][frames];
    for (int i = 0; i < count; i++) {
      double speed = SLOW + (FAST - SLOW) * random.nextDouble();
      double angle = 2 * Math.PI * random.nextDouble();
      double[] velocity = {speed * StrictMath.cos(angle), speed * StrictMath.sin(angle)};
      double[] place = {start(random), start(random)};
      for (int t = 0; t < frames; t++) {
        for (int axis = 0; axis < 2; axis++) {
          if (t > 0) {
            bounced[i][t] |= step(place, velocity, axis);
          }
          positions[2 * (i * frames + t) + axis] = (float) place[axis];
        }
      }
    }
    return new BouncingBall(frames, side, seed, positions, bounced);
  }

  private static double start(Random random) {
    return RADIUS + (1 - 2 * RADIUS) * random.nextDouble();
  }

  /** Moves on along one axis; true if a wall was in the way. */
  private static boolean step(double[] place, double[] velocity, int axis) {
    double next = place[axis] + velocity[axis];
    boolean wall = next < RADIUS || next > 1 - RADIUS;
    if (wall) {
      next = next < RADIUS ? 2 * RADIUS - next : 2 * (1 - RADIUS) - next;
      velocity[axis] = -velocity[axis];
    }
    place[axis] = next;
    return wall;
  }

  /** How many sequences there are. */
  public int size() {
    return bounced.length;
  }

  /** Where the ball's middle is: examples of shape [frames, 2], x and y. */
  public Features positions() {
    return new FloatFeatures(positions.clone(), frames, 2);
  }

  /** What is seen: examples of shape [frames, side, side], the ball 1 with a soft edge. */
  public Features frames() {
    return new ByteFeatures(pixels(positions), frames, side, side);
  }

  /** One picture for each place. */
  private byte[] pixels(float[] places) {
    byte[] pixels = new byte[Shapes.length(places.length / 2, side, side)];
    for (int i = 0; i < places.length / 2; i++) {
      double x = places[2 * i] * side;
      double y = places[2 * i + 1] * side;
      for (int row = 0; row < side; row++) {
        for (int column = 0; column < side; column++) {
          double dx = column + 0.5 - x;
          double dy = row + 0.5 - y;
          double ink = RADIUS * side - Math.sqrt(dx * dx + dy * dy) + 0.5;
          pixels[(i * side + row) * side + column] =
              (byte) (int) (Math.max(0, Math.min(1, ink)) * WHITE + 0.5);
        }
      }
    }
    return pixels;
  }

  /**
   * One sequence frame by frame: examples of shape [side, side], to be drawn.
   *
   * @param sequence from 0 to {@code size() - 1}
   */
  public Features frames(int sequence) {
    Shapes.offset(sequence, size(), 1);
    int length = frames * 2;
    float[] own = Arrays.copyOfRange(positions, sequence * length, (sequence + 1) * length);
    return new ByteFeatures(pixels(own), side, side);
  }

  /**
   * Whether the ball met a wall on its way to each frame of a sequence: a copy; never to the 0th.
   *
   * @param sequence from 0 to {@code size() - 1}
   */
  public boolean[] bounced(int sequence) {
    return bounced[Shapes.offset(sequence, size(), 1)].clone();
  }

  /** The sequences whose last frame comes after a bounce. */
  public int[] lastBounced() {
    return IntStream.range(0, size()).filter(i -> bounced[i][frames - 1]).toArray();
  }

  /**
   * Where the ball is in the last frame, to be learned from where it was in the others.
   *
   * @return examples of shape [frames − 1, 2] with targets of shape [2]
   */
  public Dataset fromPositions() {
    float[] inputs = new float[size() * (frames - 1) * 2];
    for (int i = 0; i < size(); i++) {
      System.arraycopy(positions, i * frames * 2, inputs, i * (frames - 1) * 2, (frames - 1) * 2);
    }
    return Generated.values(
        NAME, seed, new FloatFeatures(inputs, frames - 1, 2), lastPositions(), TARGETS);
  }

  /**
   * Where the ball is in the last frame, to be learned from what was seen in the others.
   *
   * @return examples of shape [frames − 1, side · side], with targets of shape [2]
   */
  public Dataset fromFrames() {
    byte[] all = pixels(positions);
    int frame = side * side;
    byte[] inputs = new byte[size() * (frames - 1) * frame];
    for (int i = 0; i < size(); i++) {
      System.arraycopy(
          all, i * frames * frame, inputs, i * (frames - 1) * frame, (frames - 1) * frame);
    }
    return Generated.values(
        NAME, seed, new ByteFeatures(inputs, frames - 1, frame), lastPositions(), TARGETS);
  }

  private Features lastPositions() {
    float[] last = new float[2 * size()];
    for (int i = 0; i < size(); i++) {
      System.arraycopy(positions, 2 * ((i + 1) * frames - 1), last, 2 * i, 2);
    }
    return new FloatFeatures(last, 2);
  }
}
