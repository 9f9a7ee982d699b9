package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

class HardwareTests {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  @Test
  void smallStepsGetOneThreadAndLargeOnesEveryCore() {
    assertThat(Hardware.threads(null, 100 * 7_850)).isEqualTo(1);
    assertThat(Hardware.threads("", 10_000_000_000L)).isEqualTo(CORES);
  }

  @Test
  void theUsersNumberOfThreadsCounts() {
    assertThat(Hardware.threads("3", 1)).isEqualTo(3);
    assertThat(Hardware.threads(" 1 ", 10_000_000_000L)).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hardware.threads("many", 1))
        .withMessage("GRADUS_THREADS must be a whole number from 1 up, got \"many\".");
    assertThatIllegalArgumentException().isThrownBy(() -> Hardware.threads("0", 1));
  }

  @Test
  void theUsersDeviceCounts() {
    assertThat(Hardware.chosen("CPU"))
        .hasToString("CPU, " + CORES + (CORES == 1 ? " core" : " cores"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hardware.chosen("tpu"))
        .withMessage("GRADUS_DEVICE must be cpu or gpu, got \"tpu\".");
  }

  @Test
  void aGpuThatIsNotThereIsAnErrorAndNeverASilentRunOnTheProcessor() {
    assumeThat(Hardware.engine().getGpuCount()).isZero();
    assertThat(Hardware.chosen(null).device().isGpu()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> Hardware.chosen("gpu"))
        .withMessageStartingWith("A GPU was asked for, but the engine (PyTorch 2.")
        .withMessageEndingWith(
            "sees none: install a GPU build of it and a driver, or ask for the CPU.");
  }
}
