package org.gradus.course.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gradus.course.CourseException;
import org.junit.jupiter.api.Test;

class DeckTests {

  private static Deck deck(String text) {
    return Deck.of(Path.of("slides/02-x.md"), text.lines().toList());
  }

  private static List<String> resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(DeckTests.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** The slugs beside the deck were taken from the HTML that Marp made of it. */
  @Test
  void slugsAreMarps() throws IOException {
    Deck deck = Deck.of(Path.of("titles.md"), resource("titles.md"));
    assertThat(deck.slides())
        .flatExtracting(Slide::headings)
        .extracting(Slide.Heading::slug)
        .containsExactlyElementsOf(resource("titles.slugs"));
  }

  @Test
  void slidesArePartedByRulesAndKeepTheirLines() {
    Deck deck =
        deck(
            """
            ---
            marp: true
            ---

            # One

            ***

            ## Two
            <div>

            text

            ---
            </div>

            ```
            ---
            ```
            """);
    assertThat(deck.slides()).extracting(Slide::title).containsExactly("One", "Two", "");
    assertThat(deck.slides()).extracting(Slide::line).containsExactly(5, 9, 15);
    assertThat(deck.slide("two")).contains(deck.slides().get(1));
    assertThat(deck.position("two")).hasValue(1);
    assertThat(deck.position("none")).isEmpty();
  }

  @Test
  void titleSlidesAndSlideOnlyOnesOweNoSection() {
    assertThat(
            deck("""
                    ---
                    _class: title
                    ---
                    # A

                    ---

                    <!-- _class: two middle -->
                    ## B

                    ---

                    <!-- _class: title big -->
                    ## C

                    ---

                    ## D
                    <!-- slide-only -->

                    ---

                    ## E
                    <!-- The word title, and slide-only in a note. -->
                    """)
                .slides())
        .extracting(Slide::sectioned)
        .containsExactly(false, true, false, false, true);
  }

  @Test
  void findsDisplayFormulasWhereMarpDoes() {
    Slide slide =
        deck("""
                # A
                text before
                $$ a_1 * b_1 $$
                text after
                $$
                c
                = d
                $$

                > $$e$$

                Costs $$ and $f$ in the line, `$$g$$` in code.

                <!-- slide-only-formula -->
                $$h$$
                $$i$$

                ```
                $$j$$
                ```
                <!-- $$k$$ -->
                """)
            .slides()
            .get(0);
    assertThat(slide.formulas())
        .containsExactly(
            new Slide.Formula("a_1 * b_1", 3, false),
            new Slide.Formula("c\n= d", 5, false),
            new Slide.Formula("e", 10, false),
            new Slide.Formula("h", 15, true),
            new Slide.Formula("i", 16, false));
  }

  @Test
  void findsCodePicturesAndLinks() {
    Slide slide =
        deck("""
                # A
                ```java cell=fit lines=2-3
                var x = 1;
                ```
                ![w:300 a curve](figures/curve.svg) and [the notebook](../n.ipynb)

                <div><img alt="b" src='figures/two.svg'><a href="c.html">c</a></div>

                <!-- backgroundImage: url('figures/back.svg') -->
                <!-- <img src="figures/in-a-note.svg"> -->
                """)
            .slides()
            .get(0);
    assertThat(slide.code())
        .containsExactly(
            new Slide.Code("java", "cell=fit lines=2-3", "var x = 1;\n", 2, 4, 0, true));
    assertThat(slide.pictures())
        .containsExactly(
            new Slide.Picture("figures/curve.svg", 5),
            new Slide.Picture("figures/two.svg", 7),
            new Slide.Picture("figures/back.svg", 9));
    assertThat(slide.links()).containsExactly("../n.ipynb", "c.html");
  }

  @Test
  void refusesWhatItWouldReadOtherwiseThanMarp() {
    assertThatThrownBy(() -> deck("---\nheadingDivider: 2\n---\n# A\n"))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("headingDivider is not understood here");
  }
}
