package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that set-up chose, on machines that lack something: each lack has its sentence. */
class GpuLibrariesTests {
  private final Path packages;
  private final Path folder;

  GpuLibrariesTests(@TempDir Path packages) {
    this.packages = packages;
    this.folder = packages.resolve("torch/lib");
  }

  @BeforeEach
  void aFolderAsTheWheelHasIt() throws IOException {
    Files.createDirectories(folder);
    Files.createFile(folder.resolve(System.mapLibraryName("torch_cuda")));
  }

  private GpuLibraries chosen(boolean driver) {
    return new GpuLibraries(
        Map.of("PYTORCH_LIBRARY_PATH", folder.toString(), "PYTORCH_FLAVOR", "cu128"),
        library -> driver);
  }

  @Test
  void thoseOfTheProcessorNeedNothing() {
    GpuLibraries none = new GpuLibraries(Map.of("PYTORCH_FLAVOR", "cpu"), library -> false);
    assertThat(none.chosen()).isFalse();
    assertThatNoException().isThrownBy(none::require);
    assertThat(none.runtime()).isEmpty();
    assertThat(none.describe("PyTorch")).isEqualTo("PyTorch");
  }

  @Test
  void withLibrariesAndDriverTheEngineMayStart() {
    assertThatNoException().isThrownBy(chosen(true)::require);
  }

  @Test
  void aMissingDriverIsNamedAndSoIsTheWayBack() {
    assertThatExceptionOfType(NoGpuException.class)
        .isThrownBy(chosen(false)::require)
        .withMessage(
            "The engine's GPU libraries need NVIDIA's driver, and there is none (libcuda.so.1 does not load): install it, or run make setup GPU=0 to compute on the processor.")
        .satisfies(e -> assertThat(e.getMessage()).isEqualTo(e.detail() + ": " + e.remedy() + "."));
  }

  /** DJL would take those for the processor, without a word. */
  @Test
  void librariesThatAreGoneAreMissedByName() throws IOException {
    Files.delete(folder.resolve(System.mapLibraryName("torch_cuda")));
    assertThatExceptionOfType(NoGpuException.class)
        .isThrownBy(chosen(true)::require)
        .withMessageContaining("not where PYTORCH_LIBRARY_PATH says (\"" + folder + "\")")
        .withMessageContaining("run make setup GPU=1 again");
  }

  @Test
  void cudasRuntimeLibraryLiesBesidePyTorch() throws IOException {
    assertThat(chosen(true).runtime()).isEmpty();
    Path runtime = Files.createDirectories(packages.resolve("nvidia/cuda_runtime/lib"));
    assertThat(chosen(true).runtime()).contains(runtime);
  }
}
