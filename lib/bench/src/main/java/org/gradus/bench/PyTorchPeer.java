package org.gradus.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lean PyTorch in Python: an eager loop over tensors that lie in memory.
 *
 * @param root the repository
 * @param tuned whether malloc is set as the launcher sets it; else as it is on the user's machine
 */
record PyTorchPeer(Path root, boolean tuned) implements Peer {

  @Override
  public String name() {
    return tuned ? "PyTorch, tuned" : "PyTorch";
  }

  @Override
  public String settings() {
    return "eager loop over tensors in memory; "
        + (tuned ? "the launcher's settings of malloc" : "malloc as users have it");
  }

  private Path python() {
    return root.resolve("build/torch/bin/python");
  }

  @Override
  public void require() {
    if (!Files.isExecutable(python())) {
      throw new BenchException(
          "PyTorch for Python is not in build/torch: make bench fetches it, and so does environment/setup.sh --torch.");
    }
  }

  @Override
  public List<String> command(Task task) {
    List<String> words =
        new ArrayList<>(
            List.of(
                python().toString(), "-B", root.resolve("lib/bench/python/lean_pytorch.py") + ""));
    words.addAll(task.arguments());
    return words;
  }

  @Override
  public Map<String, String> environment(Map<String, String> own) {
    Map<String, String> variables = Peer.plain(own);
    if (tuned) {
      variables.putAll(Peer.allocator(own));
    }
    return variables;
  }
}
