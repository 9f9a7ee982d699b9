package org.gradus.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private Path python() {
    return root.resolve("build/gensim/bin/python");
  }

  @Override
  public void require() {
    if (!Files.isExecutable(python())) {
      throw new BenchException(
          "gensim is not in build/gensim: make bench-words fetches it, and so does environment/setup.sh --gensim.");
    }
  }

  @Override
  public List<String> command(Task task) {
    List<String> words =
        new ArrayList<>(
            List.of(
                python().toString(), "-B", root.resolve("lib/bench/python/gensim_words.py") + ""));
    words.addAll(task.arguments());
    return words;
  }

  @Override
  public Map<String, String> environment(Map<String, String> own) {
    return Peer.plain(own);
  }
}
