package org.gradus.data;

import java.util.List;
import java.util.Random;

/**
 * Rain that falls over pictures, of three fixed kinds: the noise that a denoising network is to
 * take away, with the clean picture beside it to learn from.
 *
 * <p>A drop is a straight streak: of each pixel it crosses it makes a mean of the pixel and of 1,
 * weighted by the drop's opacity and by how much of the pixel it covers. Where a streak begins, how
 * far it leans and how strong it is are even at random within the figures of its kind; where
 * streaks cross, the stronger counts. How many there are goes by the picture's area: the figures
 * below are for 28 × 28 pixels.
 *
 * <table>
 * <caption>The kinds</caption>
 * <tr><th>kind</th><th>streaks</th><th>length in pixels</th><th>width</th><th>lean</th><th>opacity</th></tr>
 * <tr><td>DRIZZLE</td><td>30</td><td>1–3</td><td>1</td><td>−0.2–0.2</td><td>0.4–0.8</td></tr>
 * <tr><td>SHOWER</td><td>22</td><td>5–9</td><td>1</td><td>0.2–0.5</td><td>0.5–0.9</td></tr>
 * <tr><td>DOWNPOUR</td><td>34</td><td>7–14</td><td>1.3</td><td>0.3–0.7</td><td>0.6–1</td></tr>
 * </table>
 */
public enum Rain {
  /** Short streaks that fall nearly upright. */
  DRIZZLE(30, 1, 3, 1, -0.2, 0.2, 0.4, 0.8),
  /** Long streaks, blown by the wind. */
  SHOWER(22, 5, 9, 1, 0.2, 0.5, 0.5, 0.9),
  /** Longer and broader streaks, and many of them. */
  DOWNPOUR(34, 7, 14, 1.3, 0.3, 0.7, 0.6, 1);

  private static final String NAME = "Rain";
  private static final double AREA = 28.0 * 28.0;

  private final double streaks;
  private final double shortest;
  private final double longest;
  private final double width;
  private final double leanFrom;
  private final double leanTo;
  private final double weakest;
  private final double strongest;

  Rain(
      double streaks,
      double shortest,
      double longest,
      double width,
      double leanFrom,
      double leanTo,
      double weakest,
      double strongest) {
    this.streaks = streaks;
    this.shortest = shortest;
    this.longest = longest;
    this.width = width;
    this.leanFrom = leanFrom;
    this.leanTo = leanTo;
    this.weakest = weakest;
    this.strongest = strongest;
  }

  /**
   * Lets it rain.
   *
   * @param pictures of shape [height, width] with pixels from 0 to 1; their classes play no part
   * @param seed fixes every streak; that of one picture does not depend on how many follow
   * @return the pictures in the rain, each with its clean picture as the target, both of shape
   *     [height, width]
   * @throws IllegalArgumentException with a sentence if these are no such pictures
   * @throws DataException if the thread is interrupted
   */
  public Dataset over(Dataset pictures, long seed) {
    Features clean = pictures.features();
    int[] shape = clean.shape();
    if (shape.length != 2) {
      throw new IllegalArgumentException(
          "%s falls over pictures of shape [height, width], but %s has %d sides an example."
              .formatted(NAME, pictures.provenance().name(), shape.length));
    }
    float[] rainy = new float[Shapes.length(clean.size(), clean.width())];
    float[] dry = new float[rainy.length];
    Generated.inBlocks(
        "Letting rain fall on pictures",
        clean.size(),
        "picture",
        i -> {
          float[] picture = clean.row(i);
          requireShades(pictures, i, picture);
          System.arraycopy(picture, 0, dry, i * picture.length, picture.length);
          fall(picture, shape[0], shape[1], new Random(RenderedPictures.mix(seed, i)));
          System.arraycopy(picture, 0, rainy, i * picture.length, picture.length);
        });
    Features inputs = new FloatFeatures(rainy, shape);
    Features targets = new FloatFeatures(dry, shape);
    Provenance origin = pictures.provenance();
    return Dataset.ofValues(
        inputs,
        targets,
        List.of("clean pixel"),
        new Provenance(
            origin.name() + " in the rain",
            origin.source(),
            Digests.combined(Digests.sha256(rainy), Digests.sha256(dry)),
            origin.licence(),
            origin.citation(),
            origin.generated(),
            "all".equals(origin.selection())
                ? describe(seed)
                : origin.selection() + ", " + describe(seed)));
  }

  private String describe(long seed) {
    return "%s with seed %d".formatted(this, seed);
  }

  private static void requireShades(Dataset pictures, int index, float... picture) {
    for (int i = 0; i < picture.length; i++) {
      if (!(picture[i] >= 0 && picture[i] <= 1)) {
        throw new IllegalArgumentException(
            "%s falls over pixels from 0 to 1, but pixel %d of picture %d of %s is %s."
                .formatted(NAME, i, index, pictures.provenance().name(), picture[i]));
      }
    }
  }

  private void fall(float[] picture, int height, int width, Random random) {
    float[] covered = new float[picture.length];
    int count = (int) Math.max(1, Math.rint(streaks * picture.length / AREA));
    for (int streak = 0; streak < count; streak++) {
      double length = between(random, shortest, longest);
      double lean = between(random, leanFrom, leanTo);
      double opacity = between(random, weakest, strongest);
      // Also from outside, so that it rains as much at the edges as in the middle.
      double x = between(random, -length * Math.abs(lean), width + length * Math.abs(lean));
      double y = between(random, -length, height);
      double down = length / Math.sqrt(1 + lean * lean);
      cover(covered, height, width, new double[] {x, y, x - lean * down, y + down}, opacity);
    }
    for (int i = 0; i < picture.length; i++) {
      picture[i] += covered[i] * (1 - picture[i]);
    }
  }

  /** How much of each pixel a streak covers, its edge soft over one pixel. */
  private void cover(float[] covered, int height, int side, double[] line, double opacity) {
    double reach = width / 2 + 0.5;
    int top = (int) Math.max(0, Math.floor(line[1] - reach));
    int bottom = (int) Math.min(height - 1.0, Math.ceil(line[3] + reach));
    int left = (int) Math.max(0, Math.floor(Math.min(line[0], line[2]) - reach));
    int right = (int) Math.min(side - 1.0, Math.ceil(Math.max(line[0], line[2]) + reach));
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        double distance =
            Raster.distance(column + 0.5, row + 0.5, line[0], line[1], line[2], line[3]);
        double share = opacity * Math.max(0, Math.min(1, reach - distance));
        int pixel = row * side + column;
        covered[pixel] = Math.max(covered[pixel], (float) share);
      }
    }
  }

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
