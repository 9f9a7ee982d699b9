package org.gradus.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gradus' word vectors, on this Java with the Vector API, as the kernel starts it. */
record GradusWordsPeer() implements Peer {

  @Override
  public String name() {
    return "Gradus";
  }

  @Override
  public String settings() {
    return "WordVectors.train with the words in memory; the launcher's settings of malloc";
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
                "--add-modules",
                "jdk.incubator.vector",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                GradusWordWorker.class.getName()));
    words.addAll(task.arguments());
    return words;
  }

  @Override
  public Map<String, String> environment(Map<String, String> own) {
    return new GradusPeer().environment(own);
  }
}
