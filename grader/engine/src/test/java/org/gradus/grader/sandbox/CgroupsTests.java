package org.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.grader.sandbox.Cgroups.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupsTests {

  @Test
  void findsTheFoldersOfTheFirstVersion() {
    List<Parent> parents =
        CgroupMounts.parents(
            List.of(
                "31 24 0:27 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory",
                "32 24 0:28 /docker/1 /sys/fs/cgroup/pids rw - cgroup cgroup rw,pids",
                "33 24 0:29 / /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu",
                "34 24 0:30 / /odd\\040place rw - cgroup cgroup rw,memory",
                "22 1 8:1 / / rw - ext4 /dev/sda1 rw"),
            List.of("4:memory:/user/ada", "3:pids:/docker/1/inner", "2:cpu:/", "0::/"));
    assertThat(parents)
        .containsExactly(
            new Parent(Path.of("/sys/fs/cgroup/memory/user/ada"), 1, List.of("memory")),
            new Parent(Path.of("/sys/fs/cgroup/pids/inner"), 1, List.of("pids")));
  }

  /** Of version 2, groups that hold processes have none below them with limits. */
  @Test
  void findsTheFolderAboveInTheSecondVersion(@TempDir Path mount) throws Exception {
    Path app = mount.resolve("user/app");
    Path own = Files.createDirectories(app.resolve("self"));
    Files.writeString(own.resolve("cgroup.subtree_control"), "\n");
    Files.writeString(app.resolve("cgroup.subtree_control"), "cpu memory pids\n");
    List<String> mounts = List.of("40 30 0:30 / " + mount + " rw - cgroup2 cgroup2 rw");
    assertThat(CgroupMounts.parents(mounts, List.of("0::/user/app/self")))
        .containsExactly(new Parent(app, 2, List.of("memory", "pids")));
    assertThat(CgroupMounts.parents(mounts, List.of("0::/elsewhere"))).isEmpty();
  }

  @Test
  void writesTheLimitsOfTheSecondVersion(@TempDir Path parent) throws Exception {
    Cgroups groups = new Cgroups(List.of(new Parent(parent, 2, List.of("memory", "pids"))));
    Cgroup group = groups.make(Limits.plain());
    Path made = only(parent);
    assertThat(made.resolve("memory.max")).hasContent(Long.toString(768L << 20));
    assertThat(made.resolve("pids.max")).hasContent("200");
    assertThat(group.entering()).contains("echo $$ > '" + made + "/cgroup.procs'");
    assertThat(group.killedForMemory()).isFalse();
    Files.writeString(made.resolve("memory.events"), "low 0\noom 1\noom_kill 1\n");
    assertThat(group.killedForMemory()).isTrue();
  }

  /** Of a grader that was killed: numbers of processes come back, so its start counts too. */
  @Test
  void whatAKilledGraderLeftIsTakenAway(@TempDir Path parent) throws Exception {
    Path left = Files.createDirectory(parent.resolve("gradus-4194305-1-1"));
    long self = ProcessHandle.current().pid();
    Path before = Files.createDirectory(parent.resolve("gradus-" + self + "-12345-1"));
    Path other = Files.createDirectory(parent.resolve("docker-4194305"));
    Cgroups groups = new Cgroups(List.of(new Parent(parent, 2, List.of())));
    Cgroup live = groups.make(Limits.plain());
    Cgroups.sweep(parent);
    assertThat(left).doesNotExist();
    assertThat(before).doesNotExist();
    assertThat(other).exists();
    try (Stream<Path> all = Files.list(parent)) {
      assertThat(all).hasSize(2);
    }
    live.remove();
    assertThat(only(parent)).isEqualTo(other);
  }

  @Test
  void groupsOfThisMachineAreGoneWithTheirJvms() throws Exception {
    RealSandbox.orSkip();
    assumeTrue(Cgroups.find().bound("memory"), "No control group can be made here.");
    Path folder =
        CgroupMounts.parents().stream()
            .filter(each -> each.controllers().contains("memory"))
            .findFirst()
            .orElseThrow()
            .folder();
    StudentVm vm = StudentVm.start(Bubblewrap.find(), StudentClasspath.PLAIN, Limits.plain());
    assertThat(own(folder)).isNotEmpty();
    vm.close();
    for (int i = 0; i < 100 && !own(folder).isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertThat(own(folder)).isEmpty();
  }

  private static List<Path> own(Path folder) throws Exception {
    String prefix = "gradus-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> each.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  private static Path only(Path folder) throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.findFirst().orElseThrow();
    }
  }
}
