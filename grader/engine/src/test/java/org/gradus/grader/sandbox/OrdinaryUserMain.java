package org.gradus.grader.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Starts a JVM in the sandbox as whoever runs this, and asks it something. */
final class OrdinaryUserMain {

  private OrdinaryUserMain() {}

  public static void main(String[] arguments) throws Exception {
    Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    try (StudentVm vm =
        StudentVm.start(Bubblewrap.find(), StudentClasspath.PLAIN, Limits.plain())) {
      vm.invoke(Call.toStatic("NoClass", "f", "()V"), Duration.ofSeconds(2), Callbacks.NONE);
    } catch (RefusedException e) {
      System.out.println("user " + user + " got " + e.getMessage());
    }
  }
}
