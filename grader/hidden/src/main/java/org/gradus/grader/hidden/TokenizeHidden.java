package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.SentimentChecks.Student;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Texts that were put together from words. */
abstract class TokenizeHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 12 c3839df8224174336cbacfa6";

  private static final int ROUNDS = 6;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final String[] BETWEEN = {
    " ", " ", " ", "  ", ", ", ". ", "! ", "-", "_", "\n", "\t", " (", ") ", ": ", "/", " - ",
    "...", " \"", "\" ", "; ", " & ", "%", "$", "#", "\r\n", "*", "+", "=", "?! "
  };

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the words, small, and nothing else")
  void cutsIntoWords(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      Wording wording = new Wording(random);
      int count = random.nextInt(4, 12);
      // In every second text a sign comes first, and in others one comes last.
      wording.then(round % 2 == 0 ? "" : wording.one(BETWEEN));
      String twice = wording.made(LETTERS);
      for (int n = 0; n < count; n++) {
        String word = n == 1 || n == 3 ? twice : wording.made(LETTERS);
        wording.word(word).then(n == count - 1 ? "" : wording.one(BETWEEN));
      }
      wording.then(wording.one(", ", "_", "-") + " ").word("x");
      wording.then(" ").word(Integer.toString(random.nextInt(1900, 2100)));
      wording.then(round % 3 == 0 ? "" : wording.one(BETWEEN));
      assertWords(student, wording);
    }
  }

  @Test
  @Order(2)
  @Needs("cutsIntoWords")
  @Points(0.5)
  @DisplayName("knows which apostrophes belong to a word")
  void keepsApostrophes(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      Wording wording = new Wording(random);
      wording.word(wording.made(LETTERS) + "'" + wording.made(LETTERS)).then(wording.one(BETWEEN));
      wording.then("'").word(wording.made(LETTERS)).then("' ");
      wording.word(wording.made(LETTERS) + "'s").then(wording.one(", ", " ", ".\n"));
      wording.word(wording.made(LETTERS)).then("' ").word(wording.made(LETTERS));
      wording.then(" ''").word(wording.made(LETTERS)).then("''");
      wording.word(wording.made(LETTERS)).then(wording.one("’", "`")).word("s").then(" ");
      wording.word("o'" + wording.one("a", "n", "7") + "'" + wording.made(LETTERS));
      wording.then(round % 2 == 0 ? "'" : wording.one("", "'.", " '"));
      assertWords(student, wording);
    }
  }

  @Test
  @Order(3)
  @Needs("cutsIntoWords")
  @Points(0.5)
  @DisplayName("takes a line break for a blank")
  void knowsLineBreaks(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      Wording wording = new Wording(random);
      wording.word(wording.made(LETTERS)).then("<br />").word(wording.made(LETTERS));
      wording.then(wording.one(".", "! ", " ")).then("<br /><br />").word(wording.made(LETTERS));
      wording.then(" <br /> ").word("br").then(" < ").word(wording.made(LETTERS));
      wording.then(wording.one(" > ", ">", " /> ")).word(wording.made(LETTERS));
      wording.then(" <").word("br").then(wording.one(">", "/>"));
      wording.word(wording.made(LETTERS)).then("<").word("br", "BR").then(" />");
      wording.word(wording.made(LETTERS)).then("<").word("i").then("> ");
      wording.then(wording.one("", "<br />", "."));
      assertWords(student, wording);
    }
  }

  @Test
  @Order(4)
  @Needs("cutsIntoWords")
  @Points(0.25)
  @DisplayName("knows the letters of all languages")
  void knowsAllLetters(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      Wording wording = new Wording(random);
      int count = random.nextInt(3, 6);
      for (int n = 0; n < count; n++) {
        String letters = wording.one("äöüéèçñåø", "łśćźżóńę", "бгджзлфя", "αβγδθλπω");
        wording.word(wording.made(letters) + wording.made("abcd") + wording.made(letters));
        wording.then(wording.one(" ", ", ", "-"));
      }
      wording.word(Integer.toString(random.nextInt(10))).then(wording.one("½", "²", "¼"));
      assertWords(student, wording);
    }
  }

  @Test
  @Order(5)
  @Points(0.25)
  @DisplayName("takes a text without words, and gives a new list each time")
  void takesTextsWithoutWords(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      Wording wording = new Wording(random).then(round % 2 == 0 ? "" : "' ");
      for (int n = 0; n < round; n++) {
        wording.then(wording.one(BETWEEN));
      }
      assertWords(student, wording);
    }
    String first = new Wording(random).made("abc");
    String second = new Wording(random).made("def");
    assertThat(student.firstOfTwoTexts(first, second))
        .as("of %s, when %s was cut, too", first, second)
        .isEqualTo(List.of(first));
    assertWords(student, new Wording(random).word(first));
  }

  private static void assertWords(Student student, Wording wording) {
    assertThat(student.tokenize(wording.text()))
        .as("a text of %d signs, its words are %s", wording.text().length(), wording.spelt())
        .isEqualTo(wording.words());
  }
}
