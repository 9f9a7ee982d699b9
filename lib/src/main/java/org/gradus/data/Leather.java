package org.gradus.data;

/** Makes shoes, the toe to the left, and bags. */
final class Leather {
  private final Cut cut;
  private final double shade;

  Leather(Cut cut) {
    this.cut = cut;
    this.shade = cut.shade();
  }

  void sandal() {
    double sole = cut.between(18, 22.5);
    double heel = cut.random().nextInt(2) == 0 ? cut.between(2.5, 7) : cut.between(0.2, 1.2);
    double radius = cut.between(0.7, 1.5);
    double back = sole - heel;
    cut.cloth().strap(shade, radius, 1.5, sole, 10, sole - 0.4, 19, back + 0.5, 26, back);
    cut.cloth().strap(shade, radius * 0.9, 25.5, back, 25.5 - cut.between(0, 2), sole + 0.3);
    if (cut.random().nextInt(3) == 0) {
      cut.cloth()
          .lay(
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
    int straps = 2 + cut.random().nextInt(4);
    for (int i = 0; i < straps; i++) {
      double x = 3 + 20.0 * (i + cut.random().nextDouble()) / straps;
      double foot = x < 10 ? sole - 0.3 : sole - (x - 10) / 16 * heel;
      double up = cut.between(3, 5) + (x > 14 ? cut.between(0, 5) : 0);
      cut.cloth()
          .strap(
              shade * cut.between(0.7, 1.1),
              cut.between(0.4, 1.2),
              x,
              foot,
              x + cut.between(1, 4),
              foot - up,
              x + cut.between(4, 6),
              foot - up * cut.between(0, 0.7));
    }
  }

  void shoe(double height) {
    double ground = cut.between(20.5, 22.5) + (height > 12 ? 4.5 : 0);
    double toe = cut.between(0.6, 2);
    double heel = cut.between(25.5, 27.6);
    double top = Math.max(0.6, ground - height);
    double front = height > 12 ? cut.between(13, 16) : cut.between(15, 18.5);
    double vamp = ground - cut.between(4.2, 6);
    double block = height > 12 ? cut.between(0.3, 2.8) : cut.between(0.2, 0.8);
    cut.cloth()
        .lay(
            shade,
            toe,
            ground,
            toe + 0.3,
            ground - cut.between(2, 3.4),
            toe + cut.between(4, 6),
            ground - cut.between(3.4, 4.6),
            front - 3,
            vamp,
            front,
            top + cut.between(-0.2, 0.6),
            heel - cut.between(0, 1.5),
            top,
            heel,
            vamp + 1,
            heel,
            ground);
    double tread = cut.random().nextBoolean() ? Math.min(1, shade * 1.5) : shade * 0.45;
    cut.cloth()
        .lay(
            tread,
            toe,
            ground - cut.between(0.8, 1.8),
            heel,
            ground - 1.4,
            heel,
            ground,
            toe,
            ground);
    cut.cloth()
        .lay(
            shade * 0.8,
            heel - cut.between(5, 8),
            ground - 0.2,
            heel,
            ground - 0.2,
            heel,
            ground + block,
            heel - 5,
            ground + block);
    if (height < 12 || cut.random().nextInt(2) == 0) {
      for (int lace = 0; lace < 3; lace++) {
        double x = front - 5.5 + 2 * lace;
        double y = height > 12 ? top + 3 + 3 * lace : vamp - 0.4 - 0.8 * lace;
        cut.cloth().strap(shade * 0.5, 0.3, x, y, x + 2.2, y + 1.2);
      }
    }
  }

  void bag() {
    double top = cut.between(6, 13);
    double bottom = cut.between(22, 26.5);
    double upper = cut.between(7, 13);
    double lower = Math.min(13.6, upper + cut.between(-1.5, 2.5));
    double peak = Math.max(0.8, top - cut.between(3, 9));
    double grip = cut.between(3, 7);
    cut.cloth()
        .strap(
            shade * cut.between(0.6, 1),
            cut.between(0.4, 1),
            Cut.MIDDLE - grip,
            top,
            Cut.MIDDLE - grip * 0.8,
            (top + peak) / 2 - 0.5,
            Cut.MIDDLE - grip * 0.3,
            peak,
            Cut.MIDDLE + grip * 0.3,
            peak,
            Cut.MIDDLE + grip * 0.8,
            (top + peak) / 2 - 0.5,
            Cut.MIDDLE + grip,
            top);
    cut.mirrored(shade, upper, top, lower, bottom);
    if (cut.random().nextInt(2) == 0) {
      double flap = top + (bottom - top) * cut.between(0.3, 0.6);
      cut.mirrored(shade * cut.between(0.6, 0.9), upper, top, upper * cut.between(0.5, 1), flap);
    }
    if (cut.random().nextInt(2) == 0) {
      cut.cloth()
          .strap(
              Math.min(1, shade * 1.6),
              0.7,
              Cut.MIDDLE,
              (top + bottom) / 2,
              Cut.MIDDLE,
              (top + bottom) / 2 + 1);
    }
  }
}
