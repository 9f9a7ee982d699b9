package org.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemCallFilterTests {

  private static final int ALLOW = 0x7fff0000;
  private static final int REFUSE = 0x00050001;

  /** What the kernel's machine for such programs would answer. */
  private static int run(byte[] program, int machine, int number, long argument) {
    ByteBuffer code = ByteBuffer.wrap(program).order(ByteOrder.nativeOrder());
    ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    data.putInt(0, number).putInt(4, machine).putLong(16, argument);
    int loaded = 0;
    for (int at = 0; ; at++) {
      int operation = code.getShort(8 * at);
      int then = code.get(8 * at + 2) & 0xff;
      int otherwise = code.get(8 * at + 3) & 0xff;
      int operand = code.getInt(8 * at + 4);
      boolean holds =
          switch (operation) {
            case 0x15 -> loaded == operand;
            case 0x35 -> Integer.compareUnsigned(loaded, operand) >= 0;
            case 0x45 -> (loaded & operand) != 0;
            default -> true;
          };
      if (operation == 0x06) {
        return operand;
      } else if (operation == 0x20) {
        loaded = data.getInt(operand);
      } else {
        at += holds ? then : otherwise;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"amd64, 0xc000003e, 56, 41, 59", "aarch64, 0xc00000b7, 220, 198, 221"})
  void judgesByNumberAndArguments(
      String architecture, String audit, int clone, int socket, int execute) {
    byte[] program = SystemCallFilter.of(architecture).orElseThrow();
    int machine = Long.decode(audit).intValue();
    Map<String, Integer> refused = SystemCallFilter.refused(architecture);
    assertThat(refused).containsKeys("ptrace", "keyctl", "bpf", "io_uring_setup", "unshare");
    for (int number = 0; number < 600; number++) {
      int expected =
          refused.containsValue(number)
              ? REFUSE
              : number == 435 ? 0x00050026 : number == socket ? REFUSE : ALLOW;
      assertThat(run(program, machine, number, 0)).as("call %d", number).isEqualTo(expected);
    }
    assertThat(run(program, machine, socket, 1)).isEqualTo(ALLOW);
    assertThat(run(program, machine, socket, 38)).isEqualTo(REFUSE);
    // As pthread_create and fork do it; with a new user namespace; with each other one.
    assertThat(run(program, machine, clone, 0x3d0f00)).isEqualTo(ALLOW);
    assertThat(run(program, machine, clone, 0x01200011)).isEqualTo(ALLOW);
    for (int flag : new int[] {0x20000, 1 << 25, 1 << 26, 1 << 27, 1 << 28, 1 << 29, 1 << 30}) {
      assertThat(run(program, machine, clone, flag | 17)).isEqualTo(REFUSE);
    }
    assertThat(run(program, machine ^ 1, execute, 0)).isEqualTo(REFUSE);
    assertThat(run(program, machine, execute, 0)).isEqualTo(ALLOW);
    assertThat(run(program, machine, 0x40000000 | execute, 0)).isEqualTo(REFUSE);
  }

  /** A wrong number would refuse what every program needs, or let pass what none does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "amd64 /usr/include/x86_64-linux-gnu/asm/unistd_64.h",
        "aarch64 /usr/include/asm-generic/unistd.h"
      })
  void numbersAreThoseOfTheKernelsHeaders(String machineAndHeader) throws Exception {
    String[] words = machineAndHeader.split(" ", -1);
    Path header = Path.of(words[1]);
    assumeTrue(Files.exists(header), header + " is not installed.");
    List<String> lines = Files.readAllLines(header);
    SystemCallFilter.refused(words[0])
        .forEach(
            (name, number) ->
                assertThat(
                        lines.stream()
                            .map(line -> line.split("\\s+", -1))
                            .filter(line -> line.length > 2 && line[0].equals("#define"))
                            .filter(line -> line[1].matches("__NR(3264)?_" + name))
                            .map(line -> line[2]))
                    .as(name)
                    .allMatch(value -> value.equals(Integer.toString(number))));
  }

  /** The real filter in the real sandbox; Perl, because Java makes no such calls. */
  @Test
  void refusedCallsFailWithEpermInside() throws Exception {
    RealSandbox.orSkip();
    Path perl = Path.of("/usr/bin/perl");
    assumeTrue(Files.isExecutable(perl), "There is no Perl to make system calls with.");
    assumeTrue(SystemCallFilter.ofThisMachine().isPresent(), "This machine has no filter.");
    Map<String, Integer> refused = SystemCallFilter.refused(System.getProperty("os.arch"));
    List<String> with = refusals(Protections.find(), perl, refused);
    List<String> without = refusals(Protections.NONE, perl, refused);
    assertThat(with).containsAll(refused.keySet());
    // The control: namespaces alone refuse some of them, and never these.
    assertThat(without).doesNotContain("ptrace", "keyctl", "userfaultfd", "personality");
  }

  /** The names of the calls that fail with EPERM in such a sandbox. */
  private static List<String> refusals(
      Protections protections, Path perl, Map<String, Integer> calls) throws Exception {
    Bubblewrap sandbox = Bubblewrap.find(Tools::find, protections);
    String numbers =
        calls.entrySet().stream()
            .map(each -> each.getKey() + " => " + each.getValue())
            .collect(Collectors.joining(", "));
    // In a process each: one that is let through may end it, and in an order that is always the
    // same.
    String script =
        "my %c = ("
            + numbers
            + "); foreach my $n (sort keys %c) { my $p = fork(); if (!$p) {"
            + " $! = 0; my $r = syscall($c{$n}, -1, 0, 0, 0, 0); my $e = $! + 0;"
            + " print STDERR \"$n $r $e\\n\"; exit 0; } waitpid($p, 0); }";
    Mounts.View bare =
        new Mounts(JavaCommand.jdk(), JavaCommand.agent(), true).view(StudentClasspath.PLAIN);
    Process process =
        sandbox.start(
            Limits.plain(),
            bare.mounted("--ro-bind", perl, "/perl"),
            List.of("/perl", "-e", script));
    String printed = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return Stream.of(printed.split("\n", -1))
        .map(line -> line.split(" ", -1))
        .filter(line -> line.length == 3 && line[1].equals("-1") && line[2].equals("1"))
        .map(line -> line[0])
        .toList();
  }

  /** The filter is there in the JVM itself, which works as before. */
  @Test
  void theJvmRunsUnderTheFilter() throws Exception {
    RealSandbox.orSkip();
    assumeTrue(SystemCallFilter.ofThisMachine().isPresent(), "This machine has no filter.");
    Sandbox sandbox = Bubblewrap.find();
    assertThat(sandbox.description()).contains("system-call filter");
    try (StudentVm vm = StudentVm.start(sandbox, StudentClasspath.PLAIN, Limits.plain())) {
      assertThat(vm.invoke(readsItsStatus(), Duration.ofSeconds(5), Callbacks.NONE)).isNotNull();
    }
  }

  private static Call readsItsStatus() {
    return Call.toStatic("java.lang.Runtime", "version", "()Ljava/lang/Runtime$Version;");
  }
}
