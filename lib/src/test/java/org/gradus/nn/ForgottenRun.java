package org.gradus.nn;

import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.input;

/** A process of its own that makes one network after the other and never closes one. */
public final class ForgottenRun {
  private static final int NETWORKS = 40;

  private ForgottenRun() {}

  /** Says how large it is after each of them: 16 MB of weights. */
  public static void main(String[] arguments) {
    for (int i = 1; i <= NETWORKS; i++) {
      Network network = Sequential.of(input(1_000), dense(4_000).start(Initialization.ZEROS));
      network.predict(new float[1_000]);
      System.out.println("network " + i + " " + SteadyRun.resident());
    }
  }
}
