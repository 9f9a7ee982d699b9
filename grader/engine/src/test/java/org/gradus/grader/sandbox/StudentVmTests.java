package org.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.doctor.Finding;
import org.gradus.grader.agent.Agent;
import org.gradus.grader.agent.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentVmTests {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void startsAnswersAndLeavesNothingBehind() throws Exception {
    Sandbox sandbox = RealSandbox.orSkip();
    Process process = sandbox.start(StudentClasspath.PLAIN, Limits.plain());
    sandbox.end(process);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    StudentVm vm = StudentVm.start(sandbox, StudentClasspath.PLAIN, Limits.plain());
    assertThat(vm.alive()).isTrue();
    assertThatThrownBy(() -> vm.invoke(Call.toStatic("None", "f", "()V"), SECOND, Callbacks.NONE))
        .isInstanceOf(RefusedException.class);
    Set<ProcessHandle> started =
        ProcessHandle.current().descendants().collect(Collectors.toCollection(HashSet::new));
    vm.close();
    assertThat(vm.alive()).isFalse();
    for (ProcessHandle each : started) {
      each.onExit().get(30, TimeUnit.SECONDS);
    }
    assertThatThrownBy(() -> vm.invoke(Call.toStatic("None", "f", "()V"), SECOND, Callbacks.NONE))
        .isInstanceOf(VmLostException.class)
        .hasMessage("This JVM was closed.");
  }

  @Test
  void eachJvmOfRootHasAUserIdOfItsOwn() throws Exception {
    assumeTrue(isRoot(), "Only root can give each JVM its own user id.");
    Sandbox sandbox = RealSandbox.orSkip();
    Process first = sandbox.start(StudentClasspath.PLAIN, Limits.plain());
    Process second = sandbox.start(StudentClasspath.PLAIN, Limits.plain());
    try {
      assertThat(first.getInputStream().read()).isNotNegative();
      assertThat(second.getInputStream().read()).isNotNegative();
      assertThat(user(first)).isNotZero().isNotEqualTo(user(second));
      assertThat(user(second)).isNotZero();
    } finally {
      sandbox.end(first);
      sandbox.end(second);
    }
  }

  /** What only an ordinary user shows: no user ids to give, own processes count. */
  @Test
  void worksForAnOrdinaryUser() throws Exception {
    RealSandbox.orSkip();
    assumeTrue(isRoot(), "The other tests have just shown it: this is an ordinary user.");
    List<Path> classpath = new ArrayList<>();
    for (Class<?> each :
        List.of(Bubblewrap.class, Agent.class, Finding.class, OrdinaryUserMain.class)) {
      classpath.add(Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    for (Path each : classpath) {
      assumeTrue(Staging.open(each), each + " is closed to other users.");
    }
    Process process =
        new ProcessBuilder(
                Tools.find("setpriv").orElseThrow().toString(),
                "--reuid=60790",
                "--regid=60790",
                "--clear-groups",
                JavaCommand.jdk().resolve("bin/java").toString(),
                "-cp",
                classpath.stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)),
                OrdinaryUserMain.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output).contains("user 60790 got NoClass");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void theDoctorSaysWhetherItStarts() throws Exception {
    RealSandbox.orSkip();
    Finding finding = new SandboxDiagnosis().examine();
    assertThat(finding.state()).isEqualTo(Finding.State.OK);
    assertThat(finding.detail()).matches("bubblewrap [\\d.]+(, [a-z -]+)*, starts in \\d+ ms");
    assertThat(
            java.util.ServiceLoader.load(org.gradus.doctor.Diagnosis.class).stream()
                .map(java.util.ServiceLoader.Provider::type))
        .anyMatch(SandboxDiagnosis.class::equals);
  }

  @Test
  void refusesWithWhatWasPrintedAndARemedy() {
    Sandbox broken =
        new Sandbox() {
          @Override
          public Process start(StudentClasspath classpath, Limits limits) throws SandboxException {
            try {
              return new ProcessBuilder(
                      "sh",
                      "-c",
                      "echo 'bwrap: No permissions to create new namespace' >&2; exit 1")
                  .start();
            } catch (IOException e) {
              throw new SandboxException(String.valueOf(e.getMessage()), "");
            }
          }

          @Override
          public String description() {
            return "broken";
          }
        };
    assertThatThrownBy(() -> StudentVm.start(broken, StudentClasspath.PLAIN, Limits.plain()))
        .isInstanceOfSatisfying(
            SandboxException.class,
            e -> assertThat(e.remedy()).contains("sysctl").doesNotContain("\n"))
        .hasMessageContaining("No permissions to create new namespace");
  }

  @Test
  void refusesWithoutBubblewrapAndNamesTheCommandThatInstallsIt() {
    assertThatThrownBy(() -> Bubblewrap.find(name -> Optional.empty(), Protections.NONE))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("bubblewrap, which is not installed")
        .hasMessageContaining("apt-get install bubblewrap");
  }

  @Test
  void whatOthersCannotReadIsCopiedOnceToWhereTheyCan(@TempDir Path closed) throws Exception {
    Path folder = closed.resolve("classes");
    Files.createDirectories(folder.resolve("inner"));
    Files.writeString(folder.resolve("inner/a"), "text");
    assertThat(Staging.open(folder.toRealPath())).isFalse();
    Staging staging = new Staging();
    Path copy = staging.readable(folder);
    assertThat(Staging.open(copy)).isTrue();
    assertThat(copy.resolve("inner/a")).hasContent("text");
    assertThat(staging.readable(folder)).isEqualTo(copy);
    assertThat(staging.readable(JavaCommand.jdk())).isEqualTo(JavaCommand.jdk().toRealPath());
  }

  @ParameterizedTest
  @ValueSource(strings = {"D", "Ljava/lang/String;", "[D", "Ljava/util/List;", "V", "[[I"})
  void anotherTypeThanDeclaredIsRefused(String descriptor) {
    assertThat(Declared.allows(descriptor, 1)).isFalse();
    assertThat(Declared.allows(descriptor, new Handle(Handle.Side.STUDENT, 1, "x"))).isFalse();
    assertThat(Declared.allows(descriptor, null)).isEqualTo(!descriptor.equals("D"));
  }

  @Test
  void declaredTypesAreAllowed() {
    Handle theirs = new Handle(Handle.Side.STUDENT, 1, "Matrix");
    assertThat(Declared.allows("D", 1.0)).isTrue();
    assertThat(Declared.allows("[[I", new int[][] {{1}})).isTrue();
    assertThat(Declared.allows("Ljava/util/List;", Arrays.asList(1, null))).isTrue();
    assertThat(Declared.allows("LREPL/$JShell$1$Matrix;", theirs)).isTrue();
    assertThat(Declared.allows("[LREPL/$JShell$1$Matrix;", new Object[] {theirs, null})).isTrue();
    assertThat(Declared.allows("[LREPL/$JShell$1$Matrix;", new Object[] {theirs, "x"})).isFalse();
    assertThat(
            Declared.allows("LREPL/$JShell$1$Matrix;", new Handle(Handle.Side.GRADER, 1, "Matrix")))
        .isFalse();
  }

  private static boolean isRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }

  private static int user(Process process) throws IOException {
    ProcessHandle innermost =
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .max(java.util.Comparator.comparingLong(ProcessHandle::pid))
            .orElseThrow();
    return (Integer) Files.getAttribute(Path.of("/proc/" + innermost.pid()), "unix:uid");
  }
}
