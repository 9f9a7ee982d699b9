package org.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.grader.agent.Agent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTests {

  private static final String ARCHIVED = " source: shared objects file (top)";

  @TempDir private Path folder = Path.of("");

  @Test
  void afterAFewStartsJvmsTakeTheAgentsClassesFromIt() throws Exception {
    RealSandbox.orSkip();
    Bubblewrap sandbox = sandbox(agentAsJar());
    Mounts.View view = sandbox.view(StudentClasspath.PLAIN);
    ClassArchive archive = new ClassArchive();
    for (int start = 1; start <= 3; start++) {
      assertThat(archive.usedAfterAWhile(sandbox, view)).isEqualTo(view);
    }
    Mounts.View archived = archive.usedAfterAWhile(sandbox, view);
    assertThat(archive.usedAfterAWhile(sandbox, view)).isEqualTo(archived);
    assertThat(loadedClasses(sandbox, archived))
        .contains(Agent.class.getName() + ARCHIVED)
        .doesNotContain("RehearsedCode");
    assertThat(loadedClasses(sandbox, view)).doesNotContain(ARCHIVED);
  }

  @Test
  void whereTheAgentIsAFolderThereIsNone() throws Exception {
    RealSandbox.orSkip();
    Bubblewrap sandbox = sandbox(agentAsFolder());
    Mounts.View view = sandbox.view(StudentClasspath.PLAIN);
    ClassArchive archive = new ClassArchive();
    for (int start = 1; start <= 5; start++) {
      assertThat(archive.usedAfterAWhile(sandbox, view)).isEqualTo(view);
    }
  }

  private static Bubblewrap sandbox(Path agent) throws SandboxException {
    return Bubblewrap.find(Tools::find, Protections.find(), agent, Optional.empty());
  }

  /** What a JVM says that it loads until it has nothing more to do. */
  private static String loadedClasses(Bubblewrap sandbox, Mounts.View view) throws Exception {
    Process process =
        sandbox.start(Limits.plain(), view.running("-Xlog:class+load:stderr"), List.of());
    process.getOutputStream().close();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said;
  }

  /** Its classes lie in a jar or in a folder, as Maven built them last. */
  private Path agentAsFolder() throws IOException {
    Path target = folder.resolve("agent");
    Path built = JavaCommand.agent();
    if (Files.isDirectory(built)) {
      copy(built, target);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(built)) {
        copy(jar.getPath("/"), target);
      }
    }
    return target;
  }

  private Path agentAsJar() throws IOException {
    Path jar = folder.resolve("agent.jar");
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      copy(agentAsFolder(), files.getPath("/"));
    }
    return jar;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path source : walk.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(source).toString());
        Files.createDirectories(target.getParent());
        Files.copy(source, target);
      }
    }
  }
}
