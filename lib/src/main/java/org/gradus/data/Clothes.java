package org.gradus.data;

/** Sews what is worn on the body: all that has sleeves, trousers, dresses. */
final class Clothes {
  private final Cut cut;
  private final double shade;

  Clothes(Cut cut) {
    this.cut = cut;
    this.shade = cut.shade();
  }

  /**
   * All that has a front and two arms.
   *
   * @param length from shoulder to hem
   * @param arm length of the sleeves, 1: to the hip
   * @param opened how probably it is open down the front
   * @param collared how probably it has a collar
   */
  void shirt(double length, double arm, double opened, double collared) {
    double top = cut.between(1.5, 3.5);
    double neck = cut.between(2, 3.5);
    double shoulder = cut.between(6, 8);
    double hip = cut.between(5.5, 8);
    double hem = top + length;
    double drop = cut.between(1, 2.5);
    double armpit = top + cut.between(6, 8);
    double reach = Math.min(Cut.MIDDLE - 0.3, shoulder + cut.between(2, 4) + 1.2 * arm);
    double wrist = top + drop + 4 + (length - 7) * arm;
    double cuff = cut.between(1.8, 3.2) * (arm < 0.7 ? 1.3 : 1);
    double sleeve = shade * cut.between(0.85, 1);
    cut.both(
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
    cut.mirrored(
        shade, neck, top, shoulder, top + drop, hip, armpit, hip + cut.between(-0.5, 0.8), hem);
    cut.mirrored(0.05, 0, top - 0.5, neck - 0.4, top - 0.5, 0, top + cut.between(1, 3.5));
    if (cut.random().nextDouble() < opened) {
      double line = cut.random().nextBoolean() ? shade * 0.5 : Math.min(1, shade * 1.3);
      cut.cloth()
          .strap(
              line,
              cut.between(0.15, 0.45),
              Cut.MIDDLE,
              top + 2,
              Cut.MIDDLE + cut.between(-0.5, 0.5),
              hem);
    }
    if (cut.random().nextDouble() < collared) {
      cut.both(shade * 0.75, neck, top - 0.4, neck + 1.6, top + 1, 0.5, top + cut.between(3.5, 6));
    }
    if (cut.random().nextInt(4) == 0) {
      double chest = top + cut.between(6, 9);
      cut.mirrored(
          cut.between(0.2, 1),
          0,
          chest,
          cut.between(1.5, 4),
          chest,
          cut.between(1.5, 4),
          chest + 4,
          0,
          chest + 4);
    }
  }

  void trouser() {
    double top = cut.between(0.5, 2);
    double hem = cut.between(25.5, 27.8);
    double waist = cut.between(3.2, 5);
    double hip = waist + cut.between(0.2, 1.5);
    double leg = cut.between(2.2, 3.6);
    double gap = cut.between(0.2, 1.6);
    double foot = gap + leg;
    cut.mirrored(
        shade,
        waist,
        top,
        hip,
        top + 6,
        foot,
        hem,
        gap,
        hem,
        cut.between(0.05, 0.4),
        top + cut.between(7, 10),
        0,
        top + 7);
  }

  void dress() {
    double top = cut.between(0.8, 2.5);
    double hem = cut.between(25, 27.8);
    double shoulder = cut.between(2.5, 5);
    double waist = cut.between(2.3, 4.2);
    double skirt = cut.between(3.5, 8.5);
    double middle = cut.between(10, 13);
    if (cut.random().nextInt(2) == 0) {
      double arm = cut.between(6, 20);
      cut.both(
          shade * cut.between(0.8, 1),
          shoulder - 1,
          top + 0.3,
          shoulder + 1.4,
          top + 1.5,
          shoulder + cut.between(2, 3.5),
          top + arm,
          shoulder + 0.8,
          top + arm,
          waist,
          top + 6);
    }
    cut.mirrored(
        shade,
        cut.between(1, 2.5),
        top,
        shoulder,
        top + 0.8,
        waist + 0.6,
        top + 6,
        waist,
        middle,
        skirt,
        hem);
    cut.mirrored(0.04, 0, top - 0.5, cut.between(0.8, 2), top - 0.5, 0, top + cut.between(1, 4));
    if (cut.random().nextInt(3) == 0) {
      cut.mirrored(
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
}
