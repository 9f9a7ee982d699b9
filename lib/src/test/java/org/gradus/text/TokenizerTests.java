package org.gradus.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** From a text to numbers of one length. */
class TokenizerTests {
  @Test
  void wordsAreLettersDigitsAndApostrophesWithin() {
    Tokenizer words = Tokenizer.words();
    assertThat(words.tokens("It's 'NOT' that bad:<br /><br />7/10, l’eau, café 😀!"))
        .containsExactly("it's", "not", "that", "bad", "7", "10", "l’eau", "café");
    assertThat(words.tokens("Cours\u202f!")).containsExactly("cours");
    assertThat(words.tokens("cafe\u0301")).containsExactly("cafe\u0301");
    assertThat(words.tokens(" … ")).isEmpty();
    assertThat(words.tokens("")).isEmpty();
    assertThat(words.tokens("dogs' ''")).containsExactly("dogs");
  }

  @Test
  void punctuationIsKeptWhereAskedFor() {
    assertThat(Tokenizer.words().withPunctuation().tokens("Va\u202f! (\"No.\") 😀"))
        .containsExactly("va", "!", "(", "\"", "no", ".", "\"", ")", "😀");
  }

  @Test
  void charactersStandAsTheyAre() {
    assertThat(Tokenizer.characters().tokens("A b\n😀")).containsExactly("A", " ", "b", "\n", "😀");
  }

  @Test
  void manyTextsAreCutWhenAskedFor() {
    List<List<String>> all = Tokenizer.words().all(List.of("One two", "three"));
    assertThat(all).containsExactly(List.of("one", "two"), List.of("three"));
  }

  @Test
  void frequentWordsHaveLowNumbers() {
    List<List<String>> texts = List.of(List.of("b", "a", "b", "c"), List.of("c", "b", "d"));
    Vocabulary vocabulary = Vocabulary.of(texts, 1, 3);
    assertThat(vocabulary.words())
        .containsExactly("<pad>", "<unk>", "<start>", "<end>", "b", "c", "a");
    assertThat(vocabulary.size()).isEqualTo(7);
    assertThat(vocabulary.count(4)).isEqualTo(3);
    assertThat(vocabulary.count(0)).isZero();
    assertThat(vocabulary.contains("d")).isFalse();
    assertThat(vocabulary.codes(List.of("d", "a", "b"))).containsExactly(1, 6, 4);
    assertThat(vocabulary.marked(List.of("b"))).containsExactly(2, 4, 3);
    assertThat(vocabulary.decode(2, 4, 1, 0, 5, 3, 6)).containsExactly("b", "<unk>", "c");
    assertThat(vocabulary.unknown(texts)).isEqualTo(1.0 / 7);
    assertThat(Vocabulary.of(texts, 2, 9).words()).hasSize(6);
    assertThat(vocabulary).hasToString("Vocabulary of 3 words and 4 marks: b, c, a, …");
  }

  @Test
  void theMarksCannotBeForged() {
    Vocabulary vocabulary = Vocabulary.of(List.of(List.of("<pad>", "x", "<unk>")));
    assertThat(vocabulary.words()).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void whatMakesNoSenseIsSaid() {
    List<List<String>> texts = List.of(List.of("a"));
    assertThatThrownBy(() -> Vocabulary.of(texts, 2, 10))
        .hasMessage(
            "No word comes 2 times or more in 1 sentences: ask for less, or give more text.");
    assertThatThrownBy(() -> Vocabulary.of(texts, 0, 10))
        .hasMessage("The least count of a word must be 1 or more, got 0.");
    assertThatThrownBy(() -> Vocabulary.of(texts).word(5))
        .hasMessage("There is no word 5: they count from 0 to 4.");
    assertThatThrownBy(() -> Padding.BEHIND.pad(new int[][] {{4}}, 0))
        .hasMessage("The length of a sentence must be 1 or more, got 0.");
  }

  @Test
  void countingManyTextsCanBeStopped() {
    List<List<String>> many = Collections.nCopies(200, List.of("a", "b"));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Vocabulary.of(many))
        .isInstanceOf(CancellationException.class)
        .hasMessage("Counting words was stopped after 64 of 200 texts.");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void paddingGoesBehindOrBefore() {
    int[][] sentences = {{5, 6, 7}, {8}, {}};
    assertThat(Padding.BEHIND.pad(sentences, 2))
        .isDeepEqualTo(new int[][] {{5, 6}, {8, 0}, {0, 0}});
    assertThat(Padding.BEFORE.pad(sentences, 2))
        .isDeepEqualTo(new int[][] {{6, 7}, {0, 8}, {0, 0}});
    assertThat(Padding.BEFORE.features(sentences, 2).row(1)).containsExactly(0, 8);
    assertThat(sentences[0]).containsExactly(5, 6, 7);
  }
}
