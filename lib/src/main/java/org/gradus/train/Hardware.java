package org.gradus.train;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What computes: the best device there is, and as many threads as the work is worth.
 *
 * <p>The environment variable {@code GRADUS_DEVICE} ({@code cpu} or {@code gpu}) overrides the
 * choice of device, {@code GRADUS_THREADS} the choice of threads.
 */
public final class Hardware {
  // Below this, waking and joining threads costs more than it saves, and on a busy machine, where
  // they wait for each other, twenty times as much: measured on two cores.
  private static final long WORK_WORTH_THREADS = 200_000_000;

  /** More threads than this would spend a run's time on being started. */
  static final int MOST_THREADS = 256;

  private static final Pattern FEW_DIGITS = Pattern.compile("[0-9]{1,3}");

  /** What the engine was told in this thread, which is where it keeps a part of it. */
  private static final ThreadLocal<Integer> THREADS = ThreadLocal.withInitial(() -> 0);

  private static final GpuLibraries GPU = GpuLibraries.ofThisProcess();

  private static volatile @Nullable Engine started;

  private final Device device;

  private Hardware(Device device) {
    this.device = device;
  }

  /**
   * A GPU where one was set up ({@code make setup GPU=1}) or DJL found one, else the processor.
   *
   * @throws NoGpuException if a GPU was set up, or {@code GRADUS_DEVICE} asks for one, and there is
   *     none
   * @throws IllegalArgumentException if {@code GRADUS_DEVICE} is neither {@code cpu} nor {@code
   *     gpu}
   */
  public static Hardware best() {
    return chosen(System.getenv("GRADUS_DEVICE"), GPU);
  }

  static Hardware chosen(@Nullable String wish, GpuLibraries libraries) {
    String word = wish == null ? "" : wish.strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "" ->
          libraries.chosen() || engine().getGpuCount() > 0
              ? gpu("This set-up is for a GPU (make setup GPU=1)", libraries)
              : cpu();
      case "cpu" -> cpu();
      case "gpu" -> gpu("A GPU was asked for (GRADUS_DEVICE=gpu)", libraries);
      default ->
          throw new IllegalArgumentException(
              "GRADUS_DEVICE must be cpu or gpu, got \"%s\".".formatted(word));
    };
  }

  /** The processor. */
  public static Hardware cpu() {
    return new Hardware(Device.cpu());
  }

  /**
   * The first GPU.
   *
   * @throws NoGpuException if the engine has none: it never falls back silently
   */
  public static Hardware gpu() {
    return gpu("A GPU was asked for", GPU);
  }

  private static Hardware gpu(String who, GpuLibraries libraries) {
    // The CPU build of the engine answers Device.gpu() with pages of native frames: ask first.
    if (engine().getGpuCount() == 0) {
      throw libraries.noDevice(who, engineVersion());
    }
    return new Hardware(Device.gpu());
  }

  /** DJL's name for the device. */
  public Device device() {
    return device;
  }

  /** Memory on this device; whoever asks closes it. */
  public NDManager newManager() {
    return engine().newBaseManager(device);
  }

  /** "CPU, 2 cores", "GPU 0". */
  @Override
  public String toString() {
    return describe(device);
  }

  static String describe(Device device) {
    int cores = Runtime.getRuntime().availableProcessors();
    return device.isGpu()
        ? "GPU " + device.getDeviceId()
        : "CPU, " + (cores == 1 ? "1 core" : cores + " cores");
  }

  /** What a run is on, for all to see: nobody should have to guess whether the GPU is in use. */
  static String banner(Device device, int threads) {
    return device.isGpu()
        ? "Training on " + describe(device)
        : "Training on the CPU, " + (threads == 1 ? "1 thread" : threads + " threads");
  }

  /**
   * How many threads a step of this size is worth: one for small steps, where a second thread costs
   * more than it saves, else one a core.
   *
   * @param work multiply-adds of one step on its way forward
   */
  public static int threads(long work) {
    return threads(System.getenv("GRADUS_THREADS"), work);
  }

  static int threads(@Nullable String wish, long work) {
    if (wish != null && !wish.isBlank()) {
      int count = FEW_DIGITS.matcher(wish.strip()).matches() ? Integer.parseInt(wish.strip()) : 0;
      if (count < 1 || count > MOST_THREADS) {
        throw new IllegalArgumentException(
            "GRADUS_THREADS must be a whole number from 1 to %d, got \"%s\"."
                .formatted(MOST_THREADS, wish));
      }
      return count;
    }
    return worthThreads(work) ? Runtime.getRuntime().availableProcessors() : 1;
  }

  /** Whether a step is so long that it is worth more than one thread. */
  static boolean worthThreads(long work) {
    return work >= WORK_WORTH_THREADS;
  }

  /** Lets the calling thread compute with so many threads from now on, and record no gradients. */
  static void use(int threads) {
    engine();
    // The engine forgets what it has prepared for convolutions, however many there were before.
    if (THREADS.get() != threads || JniUtils.getNumThreads() != threads) {
      JniUtils.setNumThreads(threads);
      THREADS.set(threads);
    }
    // DJL switches recording off only for the thread that started the engine.
    JniUtils.setGradMode(false);
  }

  /** The versions that a result depends on, by name. */
  public static Map<String, String> versions() {
    String own = Hardware.class.getPackage().getImplementationVersion();
    return Map.of(
        "gradus", own == null ? "development build" : own,
        "djl", Engine.getDjlVersion(),
        "engine", engineVersion(),
        "jdk", Runtime.version().toString());
  }

  private static String engineVersion() {
    return GPU.describe(engine().getEngineName() + " " + engine().getVersion());
  }

  /**
   * The engine, started on the first call.
   *
   * @throws NoGpuException if it is to take libraries for a GPU that cannot be loaded
   */
  static Engine engine() {
    Engine known = started;
    return known == null ? start() : known;
  }

  private static synchronized Engine start() {
    if (started == null) {
      GPU.require();
      GPU.showRuntime();
      // The engine reads these once, when it starts. Nothing is ever forked between operators here,
      // so that a pool for it would only take turns with the one that computes. And a course must
      // neither call home nor fetch libraries behind a student's back.
      setUnlessGiven("ai.djl.pytorch.num_interop_threads", "1");
      setUnlessGiven("ai.djl.offline", "true");
      setUnlessGiven("OPT_OUT_TRACKING", "true");
      started = Engine.getEngine("PyTorch");
    }
    return started;
  }

  private static void setUnlessGiven(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
