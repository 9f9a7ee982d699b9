package org.gradus.grader.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.grader.sandbox.FilterProgram.Verdict;

/**
 * The system calls that the sandbox refuses: what is left of the kernel once files, network and
 * other processes are out of sight. The list is <a href="system-calls.txt">system-calls.txt</a>.
 */
final class SystemCallFilter {

  /** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET. */
  private static final int NEW_NAMESPACES = 0x7e020000;

  /** A call of the x32 interface, which has its own numbers. */
  private static final int X32 = 0x40000000;

  /** Its flags lie in memory, where a filter cannot look; libraries do without it. */
  private static final int CLONE3 = 435;

  /** AF_UNIX, AF_INET, AF_INET6, AF_NETLINK: those that the JDK's own classes open. */
  private static final List<Integer> FAMILIES = List.of(1, 2, 10, 16);

  /**
   * One kind of machine.
   *
   * @param audit AUDIT_ARCH, from the kernel's linux/audit.h
   * @param column of its numbers in the list
   * @param fork the number of clone, whose first argument is its flags
   * @param socket the number of socket, whose first argument is its family
   */
  private record Machine(int audit, int column, int fork, int socket) {}

  private static final Map<String, Machine> MACHINES =
      Map.of(
          "amd64", new Machine(0xc000003e, 1, 56, 41),
          "aarch64", new Machine(0xc00000b7, 2, 220, 198));

  private SystemCallFilter() {}

  /** A compiled filter for this machine; empty where it has none. */
  static Optional<byte[]> ofThisMachine() {
    // Linux without seccomp has no such file.
    return Files.exists(Path.of("/proc/sys/kernel/seccomp/actions_avail"))
        ? of(System.getProperty("os.arch"))
        : Optional.empty();
  }

  static Optional<byte[]> of(String architecture) {
    return Optional.ofNullable(MACHINES.get(architecture)).map(SystemCallFilter::compiled);
  }

  /** The names of the calls that are refused, with their numbers. */
  static Map<String, Integer> refused(String architecture) {
    Machine machine = Objects.requireNonNull(MACHINES.get(architecture));
    Map<String, Integer> numbers = new TreeMap<>();
    list()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" ", -1))
        .filter(words -> !words[machine.column()].equals("-"))
        .forEach(words -> numbers.put(words[0], Integer.parseInt(words[machine.column()])));
    return numbers;
  }

  private static byte[] compiled(Machine machine) {
    String architecture =
        MACHINES.entrySet().stream()
            .filter(each -> each.getValue().equals(machine))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    FilterProgram program =
        new FilterProgram()
            .load(FilterProgram.MACHINE)
            .unlessEqual(machine.audit(), Verdict.REFUSE)
            .load(FilterProgram.NUMBER)
            .ifAtLeast(X32, Verdict.REFUSE)
            .ifEqual(CLONE3, Verdict.UNKNOWN)
            .unlessEqualSkip(machine.fork(), 3)
            .load(FilterProgram.argument(0))
            .ifAnyBit(NEW_NAMESPACES, Verdict.REFUSE)
            .load(FilterProgram.NUMBER)
            .unlessEqualSkip(machine.socket(), FAMILIES.size() + 2)
            .load(FilterProgram.argument(0));
    FAMILIES.forEach(family -> program.ifEqual(family, Verdict.ALLOW));
    program.ifAtLeast(0, Verdict.REFUSE);
    refused(architecture).values().forEach(number -> program.ifEqual(number, Verdict.REFUSE));
    return program.bytes();
  }

  private static String list() {
    try (InputStream in =
        Objects.requireNonNull(
            SystemCallFilter.class.getResourceAsStream("system-calls.txt"), "system-calls.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("system-calls.txt could not be read.", e);
    }
  }
}
