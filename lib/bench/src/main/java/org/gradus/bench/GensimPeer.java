package org.gradus.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * gensim, whose inner loop is compiled C over BLAS.
 *
 * @param root the repository
 */
record GensimPeer(Path root) implements Peer {

  @Override
  public String name() {
    return "gensim";
  }

  @Override
  public String settings() {
    return "Word2Vec with the words in memory; malloc as users have it";
  }

  private PythonScript script() {
    return new PythonScript(root, "gensim", "gensim_words.py");
  }

  @Override
  public void require() {
    script().require("gensim", "bench-words");
  }

  @Override
  public List<String> command(Task task) {
    return script().command(task);
  }

  @Override
  public Map<String, String> environment(Map<String, String> own, int threads) {
    // Its threads are its own workers; BLAS must not start some more in each.
    return Peer.plain(own, 1);
  }
}
