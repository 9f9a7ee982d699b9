package org.gradus.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.gradus.doctor.Diagnosis;
import org.gradus.doctor.Finding;
import org.jspecify.annotations.Nullable;

/** Is the notebooks' kernel installed, is it ours, and does what it names exist? */
public final class KernelDiagnosis implements Diagnosis {
  private static final String VERSION =
      "META-INF/maven/org.dflib.jjava/jjava-distro/pom.properties";
  private static final String REMEDY = "Run make setup: it installs the kernel again.";

  private final @Nullable Path folder;

  /** Of the kernel that runs this, else of the environment that it was set up in. */
  public KernelDiagnosis() {
    this(candidates().filter(Files::isDirectory).findFirst().orElse(null));
  }

  KernelDiagnosis(@Nullable Path folder) {
    this.folder = folder;
  }

  @Override
  public String subject() {
    return "kernel";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Finding examine() throws IOException {
    if (folder == null || !Files.isRegularFile(folder.resolve("kernel.json"))) {
      return Finding.broken("the Java kernel is not installed", REMEDY);
    }
    JsonNode spec = new ObjectMapper().readTree(folder.resolve("kernel.json").toFile());
    String name = spec.path("display_name").asText();
    String java = spec.path("argv").path(0).asText();
    Path jar = folder.resolve("gradus-kernel.jar");
    if (!Files.isRegularFile(jar) || !spec.path("argv").toString().contains("gradus-kernel.jar")) {
      return Finding.broken(
          "the kernel \"%s\" in %s is not the course's".formatted(name, folder), REMEDY);
    }
    if (!Files.isExecutable(Path.of(java))) {
      return Finding.broken(
          "the kernel starts %s, which is not there".formatted(java),
          "Set JAVA_HOME to a JDK and run make setup.");
    }
    Path library = Path.of(spec.path("env").path("JJAVA_CLASSPATH").asText());
    if (!Files.isDirectory(Objects.requireNonNullElse(library.getParent(), library))) {
      return Finding.broken(
          "the kernel looks for the library in %s, which is not there".formatted(library), REMEDY);
    }
    return Finding.ok(
        "%s, JJava %s, one virtual machine: %s"
            .formatted(name, version(folder.resolve("jjava.jar")), java));
  }

  private static String version(Path jjava) throws IOException {
    try (JarFile jar = new JarFile(jjava.toFile());
        InputStream in = jar.getInputStream(jar.getEntry(VERSION))) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    }
  }

  private static Stream<Path> candidates() {
    String own = System.getProperty("gradus.kernelspec");
    String active = System.getenv("VIRTUAL_ENV");
    return Stream.of(
            Optional.ofNullable(own).map(Path::of),
            root().map(root -> spec(root.resolve(".venv"))),
            Optional.ofNullable(active).map(Path::of).map(KernelDiagnosis::spec))
        .flatMap(Optional::stream);
  }

  private static Path spec(Path environment) {
    return environment.resolve("share").resolve("jupyter").resolve("kernels").resolve("java");
  }

  /** The repository: this class lies in its build/kernel/lib, unless it was packed elsewhere. */
  private static Optional<Path> root() {
    String given = System.getProperty("gradus.root");
    if (given != null) {
      return Optional.of(Path.of(given));
    }
    try {
      Path jar =
          Path.of(
              KernelDiagnosis.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Optional.of(jar.resolve("../../../..").normalize());
    } catch (java.net.URISyntaxException | RuntimeException unknown) {
      return Optional.empty();
    }
  }
}
