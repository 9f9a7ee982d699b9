package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.djl.Device;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HardwareTests {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final GpuLibraries NONE = new GpuLibraries(Map.of(), library -> false);

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
        .withMessage("GRADUS_THREADS must be a whole number from 1 to 256, got \"many\".");
    assertThatIllegalArgumentException().isThrownBy(() -> Hardware.threads("0", 1));
    // Thousands of threads are not only slow: nothing can interrupt their start.
    assertThatIllegalArgumentException().isThrownBy(() -> Hardware.threads("257", 1));
  }

  @Test
  void theUsersDeviceCounts() {
    assertThat(Hardware.chosen("CPU", NONE))
        .hasToString("CPU, " + CORES + (CORES == 1 ? " core" : " cores"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hardware.chosen("tpu", NONE))
        .withMessage("GRADUS_DEVICE must be cpu or gpu, got \"tpu\".");
  }

  @Test
  void aGpuThatIsNotThereIsAnErrorAndNeverASilentRunOnTheProcessor() {
    assumeThat(Hardware.engine().getGpuCount()).isZero();
    assertThat(Hardware.chosen(null, NONE).device().isGpu()).isFalse();
    assertThatExceptionOfType(NoGpuException.class)
        .isThrownBy(() -> Hardware.chosen("gpu", NONE))
        .withMessageStartingWith("A GPU was asked for (GRADUS_DEVICE=gpu), but the engine (PyTorch")
        .withMessageEndingWith(
            ") is the build for the processor: run make setup GPU=1 (Linux, x86_64, an NVIDIA GPU), or ask for the CPU.");
    assertThatExceptionOfType(NoGpuException.class)
        .isThrownBy(Hardware::gpu)
        .withMessageStartingWith("A GPU was asked for, but ");
  }

  @Test
  void aSetUpForAGpuAsksForOne() {
    assumeThat(Hardware.engine().getGpuCount()).isZero();
    GpuLibraries chosen = new GpuLibraries(Map.of("PYTORCH_FLAVOR", "cu128"), library -> true);
    assertThatExceptionOfType(NoGpuException.class)
        .isThrownBy(() -> Hardware.chosen(null, chosen))
        .withMessageStartingWith(
            "This set-up is for a GPU (make setup GPU=1), but CUDA finds none (")
        .withMessageContaining("GRADUS_DEVICE=cpu computes on the processor");
    assertThat(Hardware.chosen("cpu", chosen).device().isGpu()).isFalse();
  }

  @Test
  void theBannerSaysWhatARunIsOn() {
    assertThat(Hardware.banner(Device.cpu(), 1)).isEqualTo("Training on the CPU, 1 thread");
    assertThat(Hardware.banner(Device.cpu(), 4)).isEqualTo("Training on the CPU, 4 threads");
    assertThat(Hardware.banner(Device.gpu(1), 1)).isEqualTo("Training on GPU 1");
  }
}
