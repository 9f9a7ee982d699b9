package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClippingTests {
  private final NDManager memory = Hardware.cpu().newManager();

  @AfterEach
  void free() {
    memory.close();
  }

  private List<NDArray> gradients() {
    return List.of(memory.create(new float[] {3, 0}), memory.create(new float[] {-4, 12, 0}));
  }

  @Test
  void theNormCountsAllParametersTogetherAndKeepsTheDirection() {
    List<NDArray> clipped = new Clipping(0, 6.5).apply(gradients());
    assertThat(clipped.get(0).toFloatArray()).containsExactly(1.5f, 0);
    assertThat(clipped.get(1).toFloatArray()).containsExactly(-2, 6, 0);
  }

  @Test
  void shortGradientsStayAsTheyAreToTheBit() {
    List<NDArray> clipped = new Clipping(0, 13.5).apply(gradients());
    assertThat(clipped.get(1).toFloatArray()).containsExactly(-4, 12, 0);
  }

  @Test
  void valuesAreLimitedOneByOneAndBeforeTheNorm() {
    List<NDArray> clipped = new Clipping(3.5, 0).apply(gradients());
    assertThat(clipped.get(1).toFloatArray()).containsExactly(-3.5f, 3.5f, 0);
    float norm = Clipping.norm(new Clipping(3.5, 1).apply(gradients())).getFloat();
    assertThat(norm).isCloseTo(1, offset(1e-6f));
  }
}
