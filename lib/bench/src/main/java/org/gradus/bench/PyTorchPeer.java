package org.gradus.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * PyTorch in Python: an eager loop over tensors that lie in memory.
 *
 * @param root the repository
 * @param best whether batches are gathered with index_select and the optimizer is fused; else as
 *     people write it
 * @param tuned whether malloc is set as the launcher sets it; else as it is on the user's machine
 */
record PyTorchPeer(Path root, boolean best, boolean tuned) implements Peer {

  @Override
  public String name() {
    return "PyTorch" + (best ? " best" : "") + (tuned ? ", tuned" : "");
  }

  @Override
  public String settings() {
    return "eager loop over tensors in memory"
        + (best ? ", batches by index_select, fused optimizer; " : "; ")
        + (tuned ? "the launcher's settings of malloc" : "malloc as users have it");
  }

  @Override
  public boolean does(Workload workload) {
    // Its tricks are those of training: asked, it is no other than the lean one.
    return !best || workload.ask() == 0;
  }

  private PythonScript script() {
    return new PythonScript(root, "torch", "pytorch_peer.py");
  }

  @Override
  public void require() {
    script().require("PyTorch for Python", "bench");
  }

  @Override
  public List<String> command(Task task) {
    return script().command(task, "--style", best ? "best" : "lean");
  }

  @Override
  public Map<String, String> environment(Map<String, String> own, int threads) {
    return tuned ? Peer.tuned(own, threads) : Peer.plain(own, threads);
  }
}
