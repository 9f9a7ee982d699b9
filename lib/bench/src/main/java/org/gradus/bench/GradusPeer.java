package org.gradus.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gradus itself, on this Java, as the launcher and the kernel start it.
 *
 * @param call which of the library's methods it times, for the table
 * @param worker the program that does a task
 * @param modules what Java is told to add, as the kernel tells it
 */
record GradusPeer(String call, Class<?> worker, List<String> modules) implements Peer {

  /** Trains networks. */
  static GradusPeer training() {
    return new GradusPeer(
        "fit of the library, as a notebook calls it", GradusWorker.class, List.of());
  }

  /** Learns word vectors, with the Vector API. */
  static GradusPeer words() {
    return new GradusPeer(
        "WordVectors.train with the words in memory",
        GradusWordWorker.class,
        List.of("--add-modules", "jdk.incubator.vector"));
  }

  @Override
  public String name() {
    return "Gradus";
  }

  @Override
  public String settings() {
    return call + "; the launcher's settings of malloc";
  }

  @Override
  public void require() {
    // It is what runs this.
  }

  @Override
  public List<String> command(Task task) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(modules);
    words.add("-Djava.awt.headless=true");
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), worker.getName()));
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
