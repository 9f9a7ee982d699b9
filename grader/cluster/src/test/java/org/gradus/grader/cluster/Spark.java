package org.gradus.grader.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts what a cluster is made of, as processes with the jars that the build made. */
final class Spark {

  static final Path HOME = Cohort.ROOT.resolve("build/spark");
  static final Path LIB = Cohort.ROOT.resolve("build/cluster/lib");

  /** Of a command: only one that hangs takes so long, even on a busy machine. */
  private static final int SECONDS = 600;

  private Spark() {}

  /** Any main of Spark's or ours. */
  static ProcessBuilder java(Path folder, String classPath, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Cohort.ROOT.resolve("grader/cluster/jvm.options"));
    command.add("-Dgradus.root=" + Cohort.ROOT);
    command.add("-cp");
    command.add(classPath);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("SPARK_HOME", HOME.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  /** As a node has it. */
  static String classPath() {
    return HOME.resolve("jars") + "/*";
  }

  /** {@code build/bin/gradus-cluster}. */
  static ProcessBuilder gradusCluster(Path folder, String... arguments) {
    List<String> all = new ArrayList<>(List.of(GradusCluster.class.getName()));
    all.addAll(List.of(arguments));
    return java(folder, classPath() + ":" + LIB + "/*", all.toArray(String[]::new));
  }

  /** {@code spark-submit}, as the README has it. */
  static ProcessBuilder submit(Path folder, String master, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit"));
    all.addAll(List.of("--master", master, "--conf", "spark.executor.memory=600m"));
    all.addAll(List.of("--jars", jars(), "--class", GradusCluster.class.getName()));
    all.add(own().toString());
    all.addAll(List.of(arguments));
    return java(folder, classPath(), all.toArray(String[]::new));
  }

  private static String jars() throws IOException {
    try (Stream<Path> all = Files.list(LIB)) {
      return all.map(Path::toString).sorted().collect(Collectors.joining(","));
    }
  }

  private static Path own() throws IOException {
    try (Stream<Path> all = Files.list(LIB)) {
      return all.filter(each -> each.getFileName().toString().startsWith("gradus-grader-cluster-"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(LIB + " lacks the cluster's own jar."));
    }
  }

  /** Runs a command to its end. */
  static Ended run(ProcessBuilder builder) throws IOException, InterruptedException {
    return finish(builder.start());
  }

  /** Waits for one that was started. */
  static Ended finish(Process process) throws InterruptedException {
    CompletableFuture<String> out = text(process.getInputStream());
    CompletableFuture<String> err = text(process.getErrorStream());
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Ended(process.waitFor(), out.join(), err.join());
  }

  private static CompletableFuture<String> text(java.io.InputStream in) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        task -> new Thread(task, "output").start());
  }
}
