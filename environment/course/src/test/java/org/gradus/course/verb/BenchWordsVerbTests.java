package org.gradus.course.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gradus.course.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is timed here: only what the command says when it cannot begin. */
class BenchWordsVerbTests {

  @Test
  void withoutGensimItSaysWhereThatComesFrom(@TempDir Path root) {
    Ran ran = Ran.gradus("bench-words", "--root", root.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("not in build/gensim: make bench-words fetches it");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void senselessWishesAreOneSentence(@TempDir Path root) {
    Ran none = Ran.gradus("bench-words", "--root", root.toString(), "--rounds", "0");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("The number of rounds must be at least 1, got 0.");
  }
}
