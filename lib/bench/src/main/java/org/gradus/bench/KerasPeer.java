package org.gradus.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Keras over PyTorch, as its own guides teach it.
 *
 * @param root the repository
 */
record KerasPeer(Path root) implements Peer {

  @Override
  public String name() {
    return "Keras";
  }

  @Override
  public String settings() {
    return "fit of a Sequential over arrays in memory, PyTorch as its backend; malloc as users have it";
  }

  @Override
  public boolean does(Workload workload) {
    return workload.ask() == 0;
  }

  private PythonScript script() {
    return new PythonScript(root, "keras", "keras_peer.py");
  }

  @Override
  public void require() {
    script().require("Keras", "bench");
  }

  @Override
  public List<String> command(Task task) {
    return script().command(task);
  }

  @Override
  public Map<String, String> environment(Map<String, String> own, int threads) {
    return Peer.plain(own, threads);
  }
}
