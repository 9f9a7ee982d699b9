package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.TokenizeSlips.quoted;
import static org.gradus.grader.exercises.TokenizeSlips.words;

import java.util.List;
import org.gradus.grader.exercises.SentimentChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the words of texts. */
abstract class TokenizeChecks {
  @Test
  @Order(1)
  @Points(2)
  @Hint("Which signs part words? All but letters and digits. Nothing comes of two in a row.")
  @DisplayName("gives the words, small, and nothing else")
  void cutsIntoWords(Student student) {
    assertWords(student, "Watch it twice", "watch it twice");
    assertWords(
        student,
        "A fine film: well made, well played - 9/10!",
        "a fine film well made well played 9 10");
    assertWords(
        student,
        " \"So-so\",\tshe wrote (in 2 lines):\nNOT_BAD...",
        "so so she wrote in 2 lines not bad");
    assertWords(student, "B2B in the 1990s & after", "b2b in the 1990s after");
  }

  @Test
  @Order(2)
  @Needs("cutsIntoWords")
  @Points(1)
  @DisplayName("knows which apostrophes belong to a word")
  void keepsApostrophes(Student student) {
    assertWords(
        student,
        "I don't know: it's O'Brien's",
        "i don't know it's o'brien's",
        "i don't know it's o'brien s",
        "a word may have more than one apostrophe");
    assertWords(
        student,
        "The actors' best: 'great', they'd say 'n' mean it",
        "the actors best great they'd say n mean it");
    assertWords(
        student,
        "Rock'n'roll isn't dead",
        "rock'n'roll isn't dead",
        "rock'n roll isn't dead",
        "a word may have more than one apostrophe");
    assertWords(student, "it’s a dog`s life", "it s a dog s life");
    assertWords(student, "in the '90s he was 5'11 tall", "in the 90s he was 5'11 tall");
    assertWords(student, "he said ''yes'' , he ''said''so'", "he said yes he said so");
  }

  @Test
  @Order(3)
  @Needs("cutsIntoWords")
  @Points(1)
  @DisplayName("takes a line break for a blank")
  void knowsLineBreaks(Student student) {
    assertWords(
        student,
        "Dull.<br /><br />Please go<br />elsewhere <br /> now",
        "dull please go elsewhere now");
    assertWords(
        student,
        "Br is bromine, 2 < 3 and 4 > 1 / 2",
        "br is bromine 2 3 and 4 1 2",
        "br is bromine 2 1 2",
        "all between < and > is gone; of all marks only the line break is known");
    String marks = "<i>Poor</i><br>film <br/>1<BR />";
    assertThat(student.tokenize(marks))
        .as(
            "%s: <br /> stands for a blank where it is written just so; of all other marks the"
                + " letters are words",
            quoted(marks))
        .isEqualTo(words("i poor i br film br 1 br"));
  }

  @Test
  @Order(4)
  @Needs("cutsIntoWords")
  @Points(0.5)
  @DisplayName("knows the letters of all languages")
  void knowsAllLetters(Student student) {
    assertWords(student, "Amélie in ŁÓDŹ: naïve, très Ярость", "amélie in łódź naïve très ярость");
    assertWords(student, "8½ or 2²", "8 or 2");
  }

  @Test
  @Order(5)
  @Points(0.5)
  @DisplayName("takes a text without words, and gives a new list each time")
  void takesTextsWithoutWords(Student student) {
    assertWords(student, "", "");
    assertWords(student, " ?! ... ' -\n", "");
    assertWords(student, "I", "i");
    List<String> first = student.firstOfTwoTexts("one two", "three");
    assertThat(first)
        .as(
            "the words of \"one two\", looked at when \"three\" was cut, too: each call makes a"
                + " new list")
        .isEqualTo(words("one two"));
  }

  private static void assertWords(Student student, String text, String words, String... slip) {
    List<String> found =
        Slip.named(
            () -> student.tokenize(text),
            "IndexOutOfBounds",
            quoted(text) + ": a sign was asked for that is not there, before or behind the text");
    List<String> right = words(words);
    boolean known = slip.length > 0 && words(slip[0]).equals(found);
    String why = known ? slip[1] : right.equals(found) ? "" : TokenizeSlips.of(found, right);
    assertThat(found).as("%s: %s", quoted(text), why).isEqualTo(right);
  }
}
