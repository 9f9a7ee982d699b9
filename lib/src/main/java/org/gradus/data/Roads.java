package org.gradus.data;

import java.util.List;
import java.util.Random;

/**
 * The road ahead through a windscreen, and the angle at which to steer.
 *
 * <p>Rule: the ground is flat; the middle of the road lies x(d) = o + h d + c d²/2 metres to the
 * right at d metres ahead, with an offset o of −1 to 1 metre, a heading h of −0.1 to 0.1 and a
 * curvature c of −0.02 to 0.02 a metre, each even at random. The road is 7 metres wide, its edges
 * are lines, its middle is dashed; the shades of grass, asphalt and paint change from picture to
 * picture, and every pixel has normal noise of 0.03. The camera looks level from 1.3 metres above
 * the ground.
 *
 * <p>The angle is that of pure pursuit: a car with 2.7 metres between its axles steers at the point
 * of the road 12 metres ahead, δ = atan(2 · 2.7 sin α ÷ l), where α is the angle under which the
 * point is seen and l how far it is; to the right positive, in degrees. It depends on all three
 * numbers, and so must be seen, not guessed from one line. Source: Coulter, <em>Implementation of
 * the pure pursuit path tracking algorithm</em>, 1992.
 */
public final class Roads {
  private static final String NAME = "Roads";
  private static final int HEIGHT = 32;
  private static final int WIDTH = 64;
  private static final int HORIZON = 9;
  private static final double FOCUS = 40;
  private static final double CAMERA = 1.3;
  private static final double AXLES = 2.7;
  private static final double AHEAD = 12;
  private static final double HALF_ROAD = 3.5;
  private static final double LINE = 0.14;
  private static final double DASH = 6;
  private static final double NOISE = 0.03;
  private static final int FINE = 3;
  private static final int WHITE = 255;

  private Roads() {}

  /**
   * Draws pictures of shape [32, 64] with the angle in degrees as the number to learn; the first do
   * not depend on how many follow.
   *
   * @param count how many
   * @param seed fixes them all
   * @throws DataException if the thread is interrupted
   */
  public static Dataset generate(int count, long seed) {
    Generated.atLeast(NAME, "pictures", 1, count);
    byte[] pixels = new byte[Shapes.length(count, HEIGHT, WIDTH)];
    float[] angles = new float[count];
    Generated.inBlocks(
        "Drawing roads",
        count,
        "picture",
        i -> {
          Random random = new Random(RenderedPictures.mix(seed, i));
          Road road = Road.random(random);
          angles[i] = (float) road.angle();
          road.draw(random, pixels, i * HEIGHT * WIDTH);
        });
    return Generated.values(
        NAME,
        seed,
        new ByteFeatures(pixels, HEIGHT, WIDTH),
        new FloatFeatures(angles, 1),
        List.of("steering angle in degrees"));
  }

  /** Where the middle of the road lies: see {@link Roads}. */
  private record Road(double offset, double heading, double curvature) {

    static Road random(Random random) {
      return new Road(
          between(random, -1, 1), between(random, -0.1, 0.1), between(random, -0.02, 0.02));
    }

    double middle(double ahead) {
      return offset + heading * ahead + curvature * ahead * ahead / 2;
    }

    double angle() {
      double x = middle(AHEAD);
      double far = Math.sqrt(x * x + AHEAD * AHEAD);
      return StrictMath.toDegrees(StrictMath.atan(2 * AXLES * (x / far) / far));
    }

    void draw(Random random, byte[] pixels, int at) {
      double asphalt = between(random, 0.5, 0.8);
      double grass = between(random, 0.2, 0.45);
      double paint = between(random, 0, 0.15);
      double phase = between(random, 0, DASH);
      for (int row = 0; row < HEIGHT; row++) {
        for (int column = 0; column < WIDTH; column++) {
          double sum = 0;
          for (int sample = 0; sample < FINE * FINE; sample++) {
            int across = sample % FINE;
            int down = sample / FINE;
            double x = column + (across + 0.5) / FINE;
            double y = row + (down + 0.5) / FINE;
            sum += shade(x, y, asphalt, grass, paint, phase);
          }
          double grey = sum / (FINE * FINE) + NOISE * random.nextGaussian();
          pixels[at + row * WIDTH + column] =
              (byte) (int) (Math.max(0, Math.min(1, grey)) * WHITE + 0.5);
        }
      }
    }

    private double shade(
        double x, double y, double asphalt, double grass, double paint, double phase) {
      if (y <= HORIZON) {
        return 0.1 + 0.005 * y; // the sky
      }
      double ahead = FOCUS * CAMERA / (y - HORIZON);
      double beside = Math.abs((x - WIDTH / 2.0) * ahead / FOCUS - middle(ahead));
      if (beside > HALF_ROAD) {
        return grass;
      }
      boolean edge = beside > HALF_ROAD - 2 * LINE;
      boolean dash = beside < LINE && (ahead + phase) % DASH < DASH / 2;
      return edge || dash ? paint : asphalt;
    }

    private static double between(Random random, double low, double high) {
      return low + (high - low) * random.nextDouble();
    }
  }
}
