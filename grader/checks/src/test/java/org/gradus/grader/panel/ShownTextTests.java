package org.gradus.grader.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Math.exp(1000) is ∞",
        "two\nlines\tand a tab",
        "Zoë Ångström, 李小龍, سلام",
        "نمی‌خواهم",
        "👩‍💻 🏴",
        "é̂ Việt",
        ""
      })
  void honestTextStays(String text) {
    assertThat(ShownText.of(text)).isEqualTo(text);
  }

  @Test
  void terminalsCommandsGo() {
    assertThat(ShownText.of("\u001b[31;1mred\u001b[0m \u001b[2Jgone \u009b1mbold"))
        .isEqualTo("red gone bold");
    assertThat(ShownText.of("\u001b]8;;https://example.org\u0007link\u001b]8;;\u001b\\"))
        .isEqualTo("link");
    assertThat(ShownText.of("\u001b]0;title without an end")).startsWith("␛]0;title");
  }

  @Test
  void whatHidesBecomesVisible() {
    assertThat(ShownText.of("a\u0000b\u0007c\u007fd\u0090e")).isEqualTo("a␀b␇c␡d\ufffde");
    assertThat(ShownText.of("exe.\u202efdp")).isEqualTo("exe.⟨U+202E⟩fdp");
    assertThat(ShownText.of("a\u200bb\ufeff")).isEqualTo("a⟨U+200B⟩b⟨U+FEFF⟩");
    assertThat(ShownText.of("\udb40\udc41")).isEqualTo("⟨U+E0041⟩");
    assertThat(ShownText.of("\ud83d and \udc00 and \uffff"))
        .isEqualTo("\ufffd and \ufffd and \ufffd");
  }

  @Test
  void everyLineEndsTheSameWay() {
    assertThat(ShownText.of("a\r\nb\rc\u2028d\u0085e\ff")).isEqualTo("a\nb\nc\nd\ne\nf");
  }

  @Test
  void marksDoNotTower() {
    assertThat(ShownText.of("a" + "\u0301".repeat(50) + "b"))
        .isEqualTo("a" + "\u0301".repeat(4) + "b");
  }

  @Test
  void longTextSaysWhatIsLeftOut() {
    assertThat(ShownText.of("abcdef", 4)).isEqualTo("abcd … (2 more characters)");
    assertThat(ShownText.of("abcd", 4)).isEqualTo("abcd");
    assertThat(ShownText.of("x".repeat(5_000_000))).endsWith(" … (4,998,000 more characters)");
    assertThat(ShownText.of("\ud83d\ude00".repeat(5), 3))
        .startsWith("\ud83d\ude00".repeat(3) + " … (");
    assertThat(ShownText.of("\n".repeat(5000)).lines().count()).isLessThan(60);
  }
}
