package org.gradus.train;

import ai.djl.util.cuda.CudaLibrary;
import ai.djl.util.cuda.CudaUtils;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The engine's libraries for a GPU. They are chosen by {@code make setup GPU=1}, which names their
 * place in the environment of the kernel and of the launcher; DJL reads it there.
 */
final class GpuLibraries {
  private static final String FOLDER = "PYTORCH_LIBRARY_PATH";
  private static final String FLAVOUR = "PYTORCH_FLAVOR";
  private static final String DRIVER = "libcuda.so.1";
  private static final String WHERE_JNA_LOOKS = "jna.library.path";
  private static final String BACK = "run make setup GPU=0 to compute on the processor";
  private static final int MAJOR = 1000;
  private static final int MINOR = 10;

  private final Map<String, String> environment;
  private final Predicate<String> loads;

  /**
   * Those that this process was given.
   *
   * @param environment the variables that set-up wrote
   * @param loads whether the system can load a library of this name
   */
  GpuLibraries(Map<String, String> environment, Predicate<String> loads) {
    this.environment = environment;
    this.loads = loads;
  }

  static GpuLibraries ofThisProcess() {
    return new GpuLibraries(System.getenv(), GpuLibraries::canLoad);
  }

  private static boolean canLoad(String library) {
    try {
      return NativeLibrary.getInstance(library) != null;
    } catch (UnsatisfiedLinkError notThere) {
      return false;
    }
  }

  /** Whether set-up chose them. */
  boolean chosen() {
    return environment.getOrDefault(FLAVOUR, "").startsWith("cu");
  }

  /**
   * To be called before the engine starts. DJL would answer libraries that are not there with those
   * for the processor, and a missing driver with the name of the first library that wants it.
   *
   * @throws NoGpuException if they were chosen and cannot be loaded
   */
  void require() {
    if (!chosen()) {
      return;
    }
    String named = environment.getOrDefault(FOLDER, "");
    if (!Files.isRegularFile(Path.of(named, System.mapLibraryName("torch_cuda")))) {
      throw new NoGpuException(
          "The engine's GPU libraries are not where %s says (\"%s\")".formatted(FOLDER, named),
          "run make setup GPU=1 again, or " + BACK);
    }
    if (!loads.test(DRIVER)) {
      throw new NoGpuException(
          "The engine's GPU libraries need NVIDIA's driver, and there is none (%s does not load)"
              .formatted(DRIVER),
          "install it, or " + BACK);
    }
  }

  /**
   * Lets DJL count GPUs: it asks CUDA's runtime library, which it looks for among the system's own.
   * Where only the driver is installed, the one that came with the engine will do.
   */
  void showRuntime() {
    runtime()
        .filter(folder -> System.getProperty(WHERE_JNA_LOOKS) == null)
        .ifPresent(folder -> System.setProperty(WHERE_JNA_LOOKS, folder.toString()));
  }

  /** The folder of CUDA's runtime library: beside PyTorch in a Python environment. */
  Optional<Path> runtime() {
    if (!chosen()) {
      return Optional.empty();
    }
    Path packages = Path.of(environment.getOrDefault(FOLDER, "")).resolve("../..").normalize();
    return Optional.of(packages.resolve("nvidia/cuda_runtime/lib")).filter(Files::isDirectory);
  }

  /** For when the engine has started and counts no GPU. */
  NoGpuException noDevice(String who, String engine) {
    if (!chosen()) {
      return new NoGpuException(
          "%s, but the engine (%s) is the build for the processor".formatted(who, engine),
          "run make setup GPU=1 (Linux, x86_64, an NVIDIA GPU), or ask for the CPU");
    }
    return new NoGpuException(
        "%s, but CUDA finds none (%s)".formatted(who, complaint()),
        "see whether nvidia-smi lists it and the driver is new enough; GRADUS_DEVICE=cpu computes on the processor, and make setup GPU=0 does so for good");
  }

  private static String complaint() {
    try {
      CudaLibrary cuda = Native.load("cudart", CudaLibrary.class);
      return cuda.cudaGetErrorString(cuda.cudaGetDeviceCount(new int[1]));
    } catch (UnsatisfiedLinkError notThere) {
      return "its runtime library does not load";
    }
  }

  /** The engine by name and version; with CUDA's version where its runtime library is loaded. */
  String describe(String engine) {
    try {
      int version = chosen() ? CudaUtils.getCudaVersion() : 0;
      return version == 0
          ? engine
          : "%s with CUDA %d.%d".formatted(engine, version / MAJOR, version % MAJOR / MINOR);
    } catch (IllegalStateException noRuntime) {
      return engine;
    }
  }
}
