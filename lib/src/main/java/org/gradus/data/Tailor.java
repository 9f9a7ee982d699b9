package org.gradus.data;

import java.util.Random;

/**
 * Makes one garment: picks its measures, its shade and its weave at random, and lays it out as a
 * shop's photographer does, upright, shoes with the toe to the left, filling the picture.
 *
 * <p>Only arithmetic whose result the language fixes to the last bit is used, so that a seed gives
 * the same picture on every machine.
 */
final class Tailor {
  private static final double MIDDLE = Raster.SIDE / 2.0;

  private final Random random;
  private final Cloth cloth;
  private final double shade;

  /** A garment for the picture at this place. */
  Tailor(long seed, byte[] pictures, int at) {
    this.random = new Random(seed);
    // Most clothes in a shop are bright before its black ground, some nearly vanish in it.
    this.shade = 0.35 + 0.62 * Math.sqrt(random.nextDouble());
    this.cloth = new Cloth(pictures, at, weave());
  }

  /** Makes the garment of a class, in the order of {@link Loaders#GARMENTS}. */
  void make(int garment) {
    switch (garment) {
      case 0 -> shirt(between(20, 24.5), between(0.25, 0.55), 0.12, 0.05);
      case 1 -> trouser();
      case 2 -> shirt(between(20.5, 25), between(0.85, 1.05), 0.1, 0.06);
      case 3 -> dress();
      case 4 -> shirt(between(23, 26.5), between(0.85, 1.05), 0.85, 0.75);
      case 5 -> sandal();
      case 6 -> shirt(between(20.5, 25.5), random.nextInt(3) == 0 ? 0.4 : 0.95, 0.6, 0.7);
      case 7 -> shoe(between(8, 12));
      case 8 -> bag();
      default -> shoe(between(18, 24));
    }
  }

  /**
   * All that has a front and two arms.
   *
   * @param length from shoulder to hem
   * @param arm length of the sleeves, 1: to the hip
   * @param opened how probably it is open down the front
   * @param collared how probably it has a collar
   */
  private void shirt(double length, double arm, double opened, double collared) {
    double top = between(1.5, 3.5);
    double neck = between(2, 3.5);
    double shoulder = between(6, 8);
    double hip = between(5.5, 8);
    double hem = top + length;
    double drop = between(1, 2.5);
    double armpit = top + between(6, 8);
    double reach = Math.min(MIDDLE - 0.3, shoulder + between(2, 4) + 1.2 * arm);
    double wrist = top + drop + 4 + (length - 7) * arm;
    double cuff = between(1.8, 3.2) * (arm < 0.7 ? 1.3 : 1);
    double sleeve = shade * between(0.85, 1);
    both(
        sleeve,
        shoulder - 1,
        top + drop - 0.8,
        shoulder + 1.5,
        top + drop + 1.5,
        reach,
        wrist - 1,
        reach - cuff,
        wrist,
        hip - 0.8,
        armpit + 1);
    mirrored(shade, neck, top, shoulder, top + drop, hip, armpit, hip + between(-0.5, 0.8), hem);
    mirrored(0.05, 0, top - 0.5, neck - 0.4, top - 0.5, 0, top + between(1, 3.5));
    if (random.nextDouble() < opened) {
      double line = random.nextBoolean() ? shade * 0.5 : Math.min(1, shade * 1.3);
      cloth.strap(line, between(0.15, 0.45), MIDDLE, top + 2, MIDDLE + between(-0.5, 0.5), hem);
    }
    if (random.nextDouble() < collared) {
      both(shade * 0.75, neck, top - 0.4, neck + 1.6, top + 1, 0.5, top + between(3.5, 6));
    }
    if (random.nextInt(4) == 0) {
      double chest = top + between(6, 9);
      mirrored(
          between(0.2, 1),
          0,
          chest,
          between(1.5, 4),
          chest,
          between(1.5, 4),
          chest + 4,
          0,
          chest + 4);
    }
  }

  private void trouser() {
    double top = between(0.5, 2);
    double hem = between(25.5, 27.8);
    double waist = between(3.2, 5);
    double hip = waist + between(0.2, 1.5);
    double leg = between(2.2, 3.6);
    double gap = between(0.2, 1.6);
    double foot = gap + leg;
    mirrored(
        shade,
        waist,
        top,
        hip,
        top + 6,
        foot,
        hem,
        gap,
        hem,
        between(0.05, 0.4),
        top + between(7, 10),
        0,
        top + 7);
  }

  private void dress() {
    double top = between(0.8, 2.5);
    double hem = between(25, 27.8);
    double shoulder = between(2.5, 5);
    double waist = between(2.3, 4.2);
    double skirt = between(3.5, 8.5);
    double middle = between(10, 13);
    if (random.nextInt(2) == 0) {
      double arm = between(6, 20);
      both(
          shade * between(0.8, 1),
          shoulder - 1,
          top + 0.3,
          shoulder + 1.4,
          top + 1.5,
          shoulder + between(2, 3.5),
          top + arm,
          shoulder + 0.8,
          top + arm,
          waist,
          top + 6);
    }
    mirrored(
        shade,
        between(1, 2.5),
        top,
        shoulder,
        top + 0.8,
        waist + 0.6,
        top + 6,
        waist,
        middle,
        skirt,
        hem);
    mirrored(0.04, 0, top - 0.5, between(0.8, 2), top - 0.5, 0, top + between(1, 4));
    if (random.nextInt(3) == 0) {
      mirrored(
          shade * 0.55,
          0,
          middle - 0.6,
          waist + 0.2,
          middle - 0.6,
          waist + 0.2,
          middle + 0.7,
          0,
          middle + 0.7);
    }
  }

  private void sandal() {
    double sole = between(18, 22.5);
    double heel = random.nextInt(2) == 0 ? between(2.5, 7) : between(0.2, 1.2);
    double radius = between(0.7, 1.5);
    double back = sole - heel;
    cloth.strap(shade, radius, 1.5, sole, 10, sole - 0.4, 19, back + 0.5, 26, back);
    cloth.strap(shade, radius * 0.9, 25.5, back, 25.5 - between(0, 2), sole + 0.3);
    if (random.nextInt(3) == 0) {
      cloth.lay(
          shade,
          1.5,
          sole,
          10,
          sole - 0.4,
          19,
          back + 0.5,
          26,
          back,
          26,
          sole + 0.6,
          1.5,
          sole + 1);
    }
    int straps = 2 + random.nextInt(4);
    for (int i = 0; i < straps; i++) {
      double x = 3 + 20.0 * (i + random.nextDouble()) / straps;
      double foot = x < 10 ? sole - 0.3 : sole - (x - 10) / 16 * heel;
      double up = between(3, 5) + (x > 14 ? between(0, 5) : 0);
      cloth.strap(
          shade * between(0.7, 1.1),
          between(0.4, 1.2),
          x,
          foot,
          x + between(1, 4),
          foot - up,
          x + between(4, 6),
          foot - up * between(0, 0.7));
    }
  }

  private void shoe(double height) {
    double ground = between(20.5, 22.5) + (height > 12 ? 4.5 : 0);
    double toe = between(0.6, 2);
    double heel = between(25.5, 27.6);
    double top = Math.max(0.6, ground - height);
    double front = height > 12 ? between(13, 16) : between(15, 18.5);
    double vamp = ground - between(4.2, 6);
    double block = height > 12 ? between(0.3, 2.8) : between(0.2, 0.8);
    cloth.lay(
        shade,
        toe,
        ground,
        toe + 0.3,
        ground - between(2, 3.4),
        toe + between(4, 6),
        ground - between(3.4, 4.6),
        front - 3,
        vamp,
        front,
        top + between(-0.2, 0.6),
        heel - between(0, 1.5),
        top,
        heel,
        vamp + 1,
        heel,
        ground);
    double tread = random.nextBoolean() ? Math.min(1, shade * 1.5) : shade * 0.45;
    cloth.lay(
        tread, toe, ground - between(0.8, 1.8), heel, ground - 1.4, heel, ground, toe, ground);
    cloth.lay(
        shade * 0.8,
        heel - between(5, 8),
        ground - 0.2,
        heel,
        ground - 0.2,
        heel,
        ground + block,
        heel - 5,
        ground + block);
    if (height < 12 || random.nextInt(2) == 0) {
      for (int lace = 0; lace < 3; lace++) {
        double x = front - 5.5 + 2 * lace;
        double y = height > 12 ? top + 3 + 3 * lace : vamp - 0.4 - 0.8 * lace;
        cloth.strap(shade * 0.5, 0.3, x, y, x + 2.2, y + 1.2);
      }
    }
  }

  private void bag() {
    double top = between(6, 13);
    double bottom = between(22, 26.5);
    double upper = between(7, 13);
    double lower = Math.min(13.6, upper + between(-1.5, 2.5));
    double peak = Math.max(0.8, top - between(3, 9));
    double grip = between(3, 7);
    cloth.strap(
        shade * between(0.6, 1),
        between(0.4, 1),
        MIDDLE - grip,
        top,
        MIDDLE - grip * 0.8,
        (top + peak) / 2 - 0.5,
        MIDDLE - grip * 0.3,
        peak,
        MIDDLE + grip * 0.3,
        peak,
        MIDDLE + grip * 0.8,
        (top + peak) / 2 - 0.5,
        MIDDLE + grip,
        top);
    mirrored(shade, upper, top, lower, bottom);
    if (random.nextInt(2) == 0) {
      double flap = top + (bottom - top) * between(0.3, 0.6);
      mirrored(shade * between(0.6, 0.9), upper, top, upper * between(0.5, 1), flap);
    }
    if (random.nextInt(2) == 0) {
      cloth.strap(
          Math.min(1, shade * 1.6),
          0.7,
          MIDDLE,
          (top + bottom) / 2,
          MIDDLE,
          (top + bottom) / 2 + 1);
    }
  }

  /** The right half of an outline, from the top down, and its mirror image: one piece. */
  private void mirrored(double grey, double... right) {
    double[] outline = new double[2 * right.length];
    for (int i = 0; i < right.length; i += 2) {
      outline[i] = MIDDLE + right[i];
      outline[i + 1] = right[i + 1];
      outline[2 * right.length - 2 - i] = MIDDLE - right[i];
      outline[2 * right.length - 1 - i] = right[i + 1];
    }
    cloth.lay(grey, outline);
  }

  /** A piece on the right and its mirror image on the left: two pieces. */
  private void both(double grey, double... right) {
    double[] left = right.clone();
    double[] moved = right.clone();
    for (int i = 0; i < right.length; i += 2) {
      left[i] = MIDDLE - right[i];
      moved[i] = MIDDLE + right[i];
    }
    cloth.lay(grey, left);
    cloth.lay(grey, moved);
  }

  /** Plain, striped across, striped along or speckled, always a little uneven. */
  private double[] weave() {
    double[] weave = new double[Raster.SIDE * Raster.SIDE];
    int kind = random.nextInt(10);
    int width = 1 + random.nextInt(3);
    double contrast = between(0.1, 0.6);
    double grain = between(0.02, 0.12);
    double slope = between(-0.015, 0.015);
    for (int i = 0; i < weave.length; i++) {
      int row = i / Raster.SIDE;
      int column = i % Raster.SIDE;
      double stripe =
          switch (kind) {
            case 0 -> row / width % 2 == 0 ? 1 : 1 - contrast;
            case 1 -> column / width % 2 == 0 ? 1 : 1 - contrast;
            case 2 -> random.nextDouble() < 0.2 ? 1 - contrast : 1;
            default -> 1;
          };
      weave[i] = stripe * (1 + slope * (column - MIDDLE)) + grain * random.nextGaussian();
    }
    return weave;
  }

  private double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
