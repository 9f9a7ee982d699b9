package org.gradus.course.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.gradus.course.Course;
import org.gradus.grader.samples.Sample;
import org.gradus.grader.samples.SampleNotebook;
import org.gradus.grader.samples.Sign;

/** The same payloads where nothing shuts them in: each in a scene of its own kind of freedom. */
final class Control {

  private final Course course;
  private final Collection collection;
  private final Scene scene;

  Control(Course course, Collection collection, Scene scene) {
    this.course = course;
    this.collection = collection;
    this.scene = scene;
  }

  private List<Sample> with(Sign.Control control) {
    return collection.cases().values().stream()
        .filter(each -> each.sign().flatMap(Sign::control).filter(control::equals).isPresent())
        .toList();
  }

  /** All that have a sign which must show up without a sandbox; whether it does, by name. */
  Map<String, Boolean> withoutSandbox() throws IOException {
    List<Sample> cases = with(Sign.Control.NO_SANDBOX);
    Files.createDirectories(scene.submissions());
    for (Sample each : cases) {
      write(each, scene.submissions().resolve(each.name() + ".ipynb"));
    }
    Graded.run(
        List.of(
            "grade",
            scene.submissions().toString(),
            "--out",
            scene.results().toString(),
            "--sandbox",
            "none",
            "--jobs",
            "2"),
        line -> {});
    // Here the hook reaches the results too: what it forged is none.
    Files.deleteIfExists(
        scene.results().resolve(Collection.EXERCISE).resolve("results/hooked.json"));
    Map<String, Submitted> submitted = Submitted.in(scene.results());
    Map<String, Boolean> stand = new TreeMap<>();
    for (Sample each : cases) {
      stand.put(
          each.name(), Signs.stands(each.sign().orElseThrow(), scene, submitted.get(each.name())));
    }
    ProcessHandle.allProcesses()
        .filter(each -> each.info().commandLine().orElse("").contains(scene.marker()))
        .forEach(ProcessHandle::destroyForcibly);
    return stand;
  }

  /** The same in the process of the tests. */
  Map<String, Boolean> inOneProcess() throws IOException, InterruptedException {
    Map<Sample, Path> files = new LinkedHashMap<>();
    Files.createDirectories(scene.alone("one"));
    for (Sample each : with(Sign.Control.ONE_PROCESS)) {
      files.put(each, write(each, scene.alone("one").resolve(each.name() + ".ipynb")));
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                OneProcessMain.class.getName()));
    files.values().forEach(each -> command.add(each.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(scene.alone("one").resolve("log").toFile())
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    assertThat(Files.readString(scene.alone("one").resolve("log"))).isEmpty();
    Map<String, Boolean> stand = new TreeMap<>();
    for (Map.Entry<Sample, Path> each : files.entrySet()) {
      Path verdict = Path.of(each.getValue().toString().replaceFirst("\\.ipynb$", ".json"));
      Sign sign = each.getKey().sign().orElseThrow();
      stand.put(each.getKey().name(), Files.readString(verdict).contains(sign.words()));
    }
    return stand;
  }

  /** The same archives unpacked as if nobody meant harm; one after the other. */
  Map<String, Boolean> unpackedNaively() throws IOException {
    Map<String, Boolean> stand = new TreeMap<>();
    for (Sample each : with(Sign.Control.NAIVE_UNPACKING)) {
      Path folder = Files.createDirectories(scene.alone(each.name()));
      Path zip = write(each, folder.resolve(each.handedInAs()));
      unpack(zip, Files.createDirectories(folder.resolve("unpacked")));
      Sign sign = each.sign().orElseThrow();
      stand.put(each.name(), Signs.stands(sign, scene, null));
      Files.deleteIfExists(scene.outside().resolve(sign.words()));
    }
    return stand;
  }

  private static void unpack(Path file, Path folder) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        Path place = folder.resolve(entry.getName());
        try (InputStream in = zip.getInputStream(entry)) {
          if (entry.isUnixSymlink()) {
            Files.createSymbolicLink(
                place, Path.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
          } else {
            Files.copy(in, place);
          }
        }
      }
    }
  }

  private Path write(Sample sample, Path file) throws IOException {
    assertThat(course.root()).isDirectory();
    return Files.write(file, SampleNotebook.of(sample, collection.reference(), scene.words()));
  }
}
