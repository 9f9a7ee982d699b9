package org.gradus.data;

/**
 * Makes one garment: picks its measures, its shade and its weave at random, and lays it out as a
 * shop's photographer does, upright, filling the picture.
 *
 * <p>Only arithmetic whose result the language fixes to the last bit is used, so that a seed gives
 * the same picture on every machine.
 */
final class Tailor {
  private final Cut cut;

  /** A garment for the picture at this place. */
  Tailor(long seed, byte[] pictures, int at) {
    this.cut = Cut.of(seed, pictures, at);
  }

  /** Makes the garment of a class, in the order of {@link Loaders#GARMENTS}. */
  void make(int garment) {
    Clothes clothes = new Clothes(cut);
    Leather leather = new Leather(cut);
    switch (garment) {
      case 0 -> clothes.shirt(cut.between(20, 24.5), cut.between(0.25, 0.55), 0.12, 0.05);
      case 1 -> clothes.trouser();
      case 2 -> clothes.shirt(cut.between(20.5, 25), cut.between(0.85, 1.05), 0.1, 0.06);
      case 3 -> clothes.dress();
      case 4 -> clothes.shirt(cut.between(23, 26.5), cut.between(0.85, 1.05), 0.85, 0.75);
      case 5 -> leather.sandal();
      case 6 -> {
        double length = cut.between(20.5, 25.5);
        double arm = cut.random().nextInt(3) == 0 ? 0.4 : 0.95;
        clothes.shirt(length, arm, 0.6, 0.7);
      }
      case 7 -> leather.shoe(cut.between(8, 12));
      case 8 -> leather.bag();
      default -> leather.shoe(cut.between(18, 24));
    }
  }
}
