package org.gradus.vision;

/**
 * Non-local means over one plane: see {@link Filters#nonLocalMeans}.
 *
 * @param patch side of a patch in pixels
 * @param window side of the search window
 * @param strength h
 * @param noise σ
 */
record NonLocalMeans(int patch, int window, double strength, double noise) {

  double[] apply(Plane plane) {
    double[] sums = new double[plane.values().length];
    double[] weights = new double[sums.length];
    int reach = window / 2;
    for (int down = -reach; down <= reach; down++) {
      for (int right = -reach; right <= reach; right++) {
        add(plane, down, right, sums, weights);
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= weights[i];
    }
    return sums;
  }

  /**
   * Adds the pixels that lie so far off. The squared differences of all pixels are taken once and
   * added up over patches by a sum that slides, which spares a patch for every pair of pixels.
   */
  private void add(Plane plane, int down, int right, double[] sums, double... weights) {
    int border = patch / 2;
    int wide = plane.width() + 2 * border;
    int high = plane.height() + 2 * border;
    double[] across = new double[high * plane.width()];
    double[] squares = new double[wide];
    for (int row = 0; row < high; row++) {
      for (int column = 0; column < wide; column++) {
        int y = row - border;
        int x = column - border;
        double difference = plane.at(y, x) - plane.at(y + down, x + right);
        squares[column] = difference * difference;
      }
      for (int x = 0; x < plane.width(); x++) {
        double sum = 0;
        for (int i = 0; i < patch; i++) {
          sum += squares[x + i];
        }
        across[row * plane.width() + x] = sum;
      }
    }
    for (int place = 0; place < sums.length; place++) {
      int y = place / plane.width();
      int x = place % plane.width();
      double sum = 0;
      for (int i = 0; i < patch; i++) {
        sum += across[(y + i) * plane.width() + x];
      }
      double excess = Math.max(0, sum / (patch * patch) - 2 * noise * noise);
      double weight = Math.exp(-excess / (strength * strength));
      sums[place] += weight * plane.at(y + down, x + right);
      weights[place] += weight;
    }
  }
}
