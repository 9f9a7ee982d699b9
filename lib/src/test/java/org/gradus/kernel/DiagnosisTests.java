package org.gradus.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.gradus.doctor.Doctor;
import org.gradus.doctor.Finding;
import org.gradus.doctor.Finding.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each diagnosis on a machine where something is wrong: it says what, and what to do. */
@Tag("long")
class DiagnosisTests {
  private final Path folder;

  DiagnosisTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void kernelThatIsNotInstalled() throws IOException {
    Finding finding = new KernelDiagnosis(folder).examine();
    assertThat(finding.state()).isEqualTo(State.BROKEN);
    assertThat(finding.remedy()).contains("make setup");
  }

  @Test
  void kernelOfSomebodyElse() throws IOException {
    kernel("Java (jjava)", "java", "{resource_dir}/jjava-launcher.jar");
    assertThat(new KernelDiagnosis(folder).examine().detail()).contains("is not the course's");
  }

  @Test
  void kernelWhoseJavaIsGone() throws IOException {
    Files.createFile(folder.resolve("gradus-kernel.jar"));
    kernel("Java (Gradus)", folder.resolve("gone").toString(), "{resource_dir}/gradus-kernel.jar");
    Finding finding = new KernelDiagnosis(folder).examine();
    assertThat(finding.detail()).contains("which is not there");
    assertThat(finding.remedy()).contains("JAVA_HOME");
  }

  private void kernel(String name, String java, String jar) throws IOException {
    Files.writeString(
        folder.resolve("kernel.json"),
        "{\"display_name\": \"%s\", \"argv\": [\"%s\", \"-jar\", \"%s\"], \"env\": {}}"
            .formatted(name, java.replace("\\", "\\\\"), jar));
  }

  @Test
  void cacheThatCannotBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Finding finding = new CacheDiagnosis(file.resolve("cache")).examine();
    assertThat(finding.state()).isEqualTo(State.BROKEN);
    assertThat(finding.remedy()).contains("GRADUS_CACHE");
  }

  @Test
  void cacheLeavesNothingBehind() throws IOException {
    Finding finding = new CacheDiagnosis(folder.resolve("cache")).examine();
    assertThat(finding.state()).isNotEqualTo(State.BROKEN);
    assertThat(folder.resolve("cache")).isEmptyDirectory();
  }

  @Test
  void mirrorThatIsNotThere() {
    Finding finding = data(Map.of("GRADUS_MIRROR", folder.resolve("nowhere").toString()));
    assertThat(finding.state()).isEqualTo(State.BROKEN);
    assertThat(finding.remedy()).contains("GRADUS_MIRROR");
  }

  @Test
  void mirrorWithoutAnySet() {
    assertThat(data(Map.of("GRADUS_MIRROR", folder.toString())).state()).isEqualTo(State.NOTE);
  }

  @Test
  void mirrorWithASet() throws IOException {
    Files.createDirectory(folder.resolve("mnist"));
    Finding finding = data(Map.of("GRADUS_MIRROR", folder.toString()));
    assertThat(finding.state()).isEqualTo(State.OK);
    assertThat(finding.detail()).contains("no set is cached").contains("holds 1 of");
  }

  @Test
  void neitherMirrorNorCache() {
    Finding finding = data(Map.of());
    assertThat(finding.state()).isEqualTo(State.NOTE);
    assertThat(finding.remedy()).contains("make datasets");
  }

  private Finding data(Map<String, String> environment) {
    return new DataDiagnosis(environment, folder.resolve("datasets")).examine();
  }

  @Test
  void lettersAppearOnThisMachine() {
    assertThat(new FontsDiagnosis().examine().state()).isEqualTo(State.OK);
  }

  @Test
  void engineLoadsOnThisMachine() {
    Finding finding = new EngineDiagnosis().examine();
    assertThat(finding.state()).as(finding.detail()).isEqualTo(State.OK);
    assertThat(finding.detail()).startsWith("PyTorch ");
  }

  /** In a process of its own: the engine starts once, with what its environment says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PYTORCH_FLAVOR=cu128 PYTORCH_LIBRARY_PATH=gone | GPU libraries are not where PYTORCH_LIBRARY_PATH says (\"gone\")",
        "GRADUS_DEVICE=gpu | A GPU was asked for (GRADUS_DEVICE=gpu), but the engine (PyTorch",
      })
  void aGpuThatCannotBeHadIsTheEnginesTrouble(String variables, String words) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Doctor.class.getName())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PYTORCH_"));
    for (String variable : variables.split(" ", -1)) {
      int equals = variable.indexOf('=');
      builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    String said = new String(builder.start().getInputStream().readAllBytes(), UTF_8);
    assertThat(said)
        .containsPattern("bad +engine .*" + Pattern.quote(words))
        .contains("make setup GPU=1")
        .doesNotContain("could not be examined");
  }

  @Test
  void aSetIsCachedWhenAllItsFilesAre() throws IOException {
    Path set = Files.createDirectories(folder.resolve("datasets/mnist"));
    for (int i = 0; i < 4; i++) {
      assertThat(data(Map.of()).detail()).startsWith("no set is cached");
      Files.createFile(set.resolve(i + ".gz"));
      Files.createFile(set.resolve(i + ".gz.source"));
    }
    assertThat(data(Map.of()).detail()).startsWith("cached: MNIST");
  }

  @Test
  void mirrorNamedByItsAddress() throws IOException {
    Files.createDirectories(folder.resolve("a b/mnist"));
    String address = folder.resolve("a b").toUri().toString();
    assertThat(data(Map.of("GRADUS_MIRROR", address)).detail()).contains("holds 1 of");
    assertThat(data(Map.of("GRADUS_MIRROR", "file:nowhere")).state()).isEqualTo(State.BROKEN);
  }
}
