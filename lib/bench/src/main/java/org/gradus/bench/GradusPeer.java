package org.gradus.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gradus itself, on this Java, as the launcher and the kernel start it. */
record GradusPeer() implements Peer {

  @Override
  public String name() {
    return "Gradus";
  }

  @Override
  public String settings() {
    return "fit of the library, as a notebook calls it; the launcher's settings of malloc";
  }

  @Override
  public void require() {
    // It is what runs this.
  }

  @Override
  public List<String> command(Task task) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                GradusWorker.class.getName()));
    words.addAll(task.arguments());
    return words;
  }

  @Override
  public Map<String, String> environment(Map<String, String> own) {
    Map<String, String> variables = Peer.plain(own);
    variables.putAll(Peer.allocator(own));
    return variables;
  }
}
