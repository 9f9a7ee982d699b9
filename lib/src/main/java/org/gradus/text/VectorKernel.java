package org.gradus.text;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The processor's wide registers, through the Vector API. Compiled apart from all else, since javac
 * warns of the incubating module; found by name, and only where that module is there.
 */
final class VectorKernel implements Kernel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public void learn(
      float[] in,
      int at,
      float[] out,
      int[] words,
      int count,
      float rate,
      float[] error,
      int width) {
    for (int k = 0; k < count; k++) {
      int place = words[k] * width;
      float g = ((k == 0 ? 1 : 0) - Sigmoid.of(dot(in, at, out, place, width))) * rate;
      FloatVector gs = FloatVector.broadcast(SPECIES, g);
      for (int i = 0; i < width; i += LANES) {
        FloatVector u = FloatVector.fromArray(SPECIES, out, place + i);
        FloatVector h = FloatVector.fromArray(SPECIES, in, at + i);
        gs.fma(u, FloatVector.fromArray(SPECIES, error, i)).intoArray(error, i);
        gs.fma(h, u).intoArray(out, place + i);
      }
    }
  }

  @Override
  public float dot(float[] a, int at, float[] b, int place, int width) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int i = 0; i < width; i += LANES) {
      FloatVector some = FloatVector.fromArray(SPECIES, a, at + i);
      sum = some.fma(FloatVector.fromArray(SPECIES, b, place + i), sum);
    }
    return sum.reduceLanes(VectorOperators.ADD);
  }

  @Override
  public void add(float[] from, int at, float[] to, int place, int width) {
    for (int i = 0; i < width; i += LANES) {
      FloatVector.fromArray(SPECIES, from, at + i)
          .add(FloatVector.fromArray(SPECIES, to, place + i))
          .intoArray(to, place + i);
    }
  }
}
