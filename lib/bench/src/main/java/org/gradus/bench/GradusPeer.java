package org.gradus.bench;

import java.util.List;
import java.util.Map;

/**
 * Gradus itself, on this Java, as the launcher and the kernel start it.
 *
 * @param call which of the library's methods it times, for the table
 * @param worker its process
 */
record GradusPeer(String call, JavaWorker worker) implements Peer {
  static final String NAME = "Gradus";

  /** Trains and asks networks. */
  static GradusPeer training() {
    return new GradusPeer(
        "fit and predict of the library, as a notebook calls them; with one thread GRADUS_THREADS=1, with more its own choice among them",
        new JavaWorker(GradusWorker.class, List.of()));
  }

  /** Learns word vectors, with the Vector API. */
  static GradusPeer words() {
    return new GradusPeer(
        "WordVectors.train with the words in memory",
        new JavaWorker(GradusWordWorker.class, List.of("--add-modules", "jdk.incubator.vector")));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String settings() {
    return call + "; the launcher's settings of malloc";
  }

  @Override
  public List<String> command(Task task) {
    return worker.command(task);
  }

  @Override
  public Map<String, String> environment(Map<String, String> own, int threads) {
    Map<String, String> variables = Peer.tuned(own, threads);
    if (threads == 1) {
      variables.put("GRADUS_THREADS", "1");
    }
    return variables;
  }
}
