package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** What only real processes and real file systems show. */
@SuppressWarnings("NullAway.Init") // set before each test
@Tag("long")
class ProcessTests {
  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatWasStarted() {
    started.forEach(Process::destroyForcibly);
  }

  private Process start(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    started.add(process);
    return process;
  }

  private static String[] java(String option, Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(Arrays.asList(arguments));
    return command.toArray(String[]::new);
  }

  private static String[] fetch(String... arguments) {
    return java("-Xmx128m", FetchTiny.class, arguments);
  }

  private static String said(Process process) throws Exception {
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return text.strip();
  }

  @Test
  void twoProcessesAtOnceFetchOnce() throws Exception {
    CountDownLatch bothRun = new CountDownLatch(1);
    try (FileServer server = new FileServer()) {
      FileServer.Answer whole = server.whole(TinySet.PACKED, "\"v1\"");
      server.on(
          "/numbers.gz",
          (exchange, number) -> {
            await(bothRun);
            whole.to(exchange, number);
          });
      String cache = folder.resolve("cache").toString();
      Process one = start(fetch(cache, "", server.url("/numbers.gz")));
      Process two = start(fetch(cache, "", server.url("/numbers.gz")));
      while (server.requests().isEmpty()) {
        Thread.sleep(20);
      }
      Thread.sleep(1_000); // time for the other one to come and find the lock taken
      bothRun.countDown();
      assertThat(said(one)).isEqualTo("read " + TinySet.CONTENT.length);
      assertThat(said(two)).isEqualTo("read " + TinySet.CONTENT.length);
      assertThat(server.requests()).hasSize(1);
    }
    assertThat(TinySet.files(folder)).containsExactly("numbers.gz", "numbers.gz.source");
  }

  @Test
  void aKilledProcessHoldsNobodyUp() throws Exception {
    try (FileServer server = new FileServer()) {
      FileServer.Answer stalled = server.stall(TinySet.PACKED, "\"v1\"", 50_000);
      FileServer.Answer whole = server.whole(TinySet.PACKED, "\"v1\"");
      server.on(
          "/numbers.gz",
          (exchange, number) -> (number == 1 ? stalled : whole).to(exchange, number));
      Path cache = folder.resolve("cache");
      Process killed = start(fetch(cache.toString(), "", server.url("/numbers.gz")));
      Path part = cache.resolve("tiny/numbers.gz.part");
      while (!Files.exists(part) || Files.size(part) < 50_000) {
        assertThat(killed.isAlive()).isTrue();
        Thread.sleep(20);
      }
      killed.destroyForcibly().waitFor();
      assertThat(said(start(fetch(cache.toString(), "", server.url("/numbers.gz")))))
          .isEqualTo("read " + TinySet.CONTENT.length);
      assertThat(server.requests().get(1)).isEqualTo("/numbers.gz bytes=50000-");
    }
    assertThat(TinySet.files(folder)).containsExactly("numbers.gz", "numbers.gz.source");
  }

  @Test
  void theProxyOfTheJvmIsUsed() throws Exception {
    try (FileServer proxy = new FileServer()) {
      proxy.on("/numbers.gz", proxy.whole(TinySet.PACKED, "\"v1\""));
      String url = "http://data.invalid/numbers.gz";
      String[] command =
          java("-Dhttp.proxyHost=127.0.0.1", FetchTiny.class, folder.toString(), "", url);
      List<String> withPort = new ArrayList<>(Arrays.asList(command));
      withPort.add(1, "-Dhttp.proxyPort=" + URI.create(proxy.url("/")).getPort());
      assertThat(said(start(withPort.toArray(String[]::new))))
          .isEqualTo("read " + TinySet.CONTENT.length);
    }
  }

  /** Its pixels are 55 MB: neither they nor the packed files may be held twice. */
  @Test
  @EnabledIfEnvironmentVariable(named = "GRADUS_MIRROR", matches = ".+")
  void mnistNeedsLittleMoreThanItsOwnRoom() throws Exception {
    ProcessBuilder builder = new ProcessBuilder(java("-Xmx120m", ReadMnist.class));
    builder.environment().put("GRADUS_CACHE", folder.resolve("own").toString());
    Process process = builder.redirectErrorStream(true).start();
    started.add(process);
    assertThat(said(process))
        .isEqualTo(
            "MNIST: 60,000 examples to learn from and 10,000 for the test, from mirror (CC BY-SA 3.0).");
    assertThat(folder.resolve("own/datasets/mnist/t10k-labels-idx1-ubyte.gz")).exists();
  }

  @Test
  void aFullDiskIsSaidAndNothingStays() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path mirror = TinySet.mirror(folder.resolve("mirror"), TinySet.PACKED);
    String listing = "; find \"$0\" -name 'numbers*'";
    assertThat(onOwnDisk("size=100k", listing, disk, mirror))
        .isEqualTo(
            "The disk of the cache %s is full (No space left on device): free some space, or set GRADUS_CACHE to a folder on another disk."
                .formatted(disk.resolve("tiny")));
  }

  @Test
  void aReadOnlyDiskIsSaid() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path mirror = TinySet.mirror(folder.resolve("mirror"), TinySet.PACKED);
    assertThat(onOwnDisk("ro", "", disk, mirror))
        .isEqualTo(
            "The cache %s cannot be written (Read-only file system): set GRADUS_CACHE to a folder that is yours to write."
                .formatted(disk.resolve("tiny")));
  }

  /** Fetches into a small disk that is seen by that process alone and goes away with it. */
  private String onOwnDisk(String options, String afterwards, Path disk, Path mirror)
      throws Exception {
    String mount = "mount -t tmpfs -o " + options + " none \"$0\"";
    assumeTrue(mayMount(mount, disk), "this system lets nobody mount a disk of his own");
    List<String> command =
        new ArrayList<>(
            List.of(
                "unshare", "-rm", "sh", "-c", mount + " && \"$@\"" + afterwards, disk.toString()));
    command.addAll(Arrays.asList(fetch(disk.toString(), mirror.toString())));
    return said(start(command.toArray(String[]::new)));
  }

  private boolean mayMount(String mount, Path disk) throws Exception {
    try {
      return start("unshare", "-rm", "sh", "-c", mount, disk.toString()).waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
