package org.gradus.kernel;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.util.Locale;
import org.gradus.doctor.Diagnosis;
import org.gradus.doctor.Finding;
import org.gradus.train.Hardware;
import org.gradus.train.NoGpuException;

/** Does the engine load and calculate, and on what? */
public final class EngineDiagnosis implements Diagnosis {

  @Override
  public String subject() {
    return "engine";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Finding examine() {
    EngineCache.claim();
    try {
      Hardware hardware = Hardware.best();
      try (NDManager manager = hardware.newManager()) {
        float two = manager.create(new float[] {1, 1}).sum().getFloat();
        if (two != 2) {
          return Finding.broken(
              "PyTorch says that 1 + 1 is " + two, "Report this with the lines above.");
        }
        return Finding.ok(
            "%s, DJL %s, on %s, up to %d threads"
                .formatted(
                    Hardware.versions().get("engine"),
                    Engine.getDjlVersion(),
                    hardware,
                    Hardware.threads(Long.MAX_VALUE)));
      }
    } catch (NoGpuException e) {
      String remedy = e.remedy();
      return Finding.broken(
          e.detail(), remedy.substring(0, 1).toUpperCase(Locale.ROOT) + remedy.substring(1) + ".");
    } catch (RuntimeException | LinkageError e) {
      return Finding.broken("PyTorch does not load: " + root(e), remedy());
    }
  }

  /** The last cause says most; of a native dump the first line does. */
  private static String root(Throwable error) {
    Throwable last = error;
    while (last.getCause() != null && last.getCause() != last) {
      last = last.getCause();
    }
    String message = last.getMessage() == null ? last.toString() : last.getMessage();
    return message.lines().findFirst().orElse(last.toString());
  }

  private static String remedy() {
    String platform =
        (System.getProperty("os.name") + " " + System.getProperty("os.arch"))
            .toLowerCase(Locale.ROOT);
    return "Run make setup on this machine (%s): it fetches PyTorch's libraries for it; they are unpacked into %s, which must be writable and have 500 MB free."
        .formatted(platform, EngineCache.folder());
  }
}
