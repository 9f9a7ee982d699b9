package org.gradus.course.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gradus.course.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is timed here: only what the command says when it cannot begin. */
class BenchVerbTests {

  @Test
  void withoutPyTorchItSaysWhereThatComesFrom(@TempDir Path root) {
    Ran ran = Ran.gradus("bench", "--root", root.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("not in build/torch: make bench fetches it").hasLineCount(1);
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void senselessWishesAreOneSentence(@TempDir Path root) {
    Ran unknown = Ran.gradus("bench", "--root", root.toString(), "--workload", "alexnet");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err())
        .contains("There is no workload 'alexnet'; the workloads are logistic, mlp,");
    Ran peer = Ran.gradus("bench", "--root", root.toString(), "--peer", "theano");
    assertThat(peer.code()).isEqualTo(1);
    assertThat(peer.err()).contains("There is no peer 'theano'; the peers are pytorch,");
    Ran none = Ran.gradus("bench", "--root", root.toString(), "--rounds", "0");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("The number of rounds must be at least 1, got 0.");
  }
}
