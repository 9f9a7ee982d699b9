package org.gradus.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradus.grader.panel.ShownText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;

/** Whatever a student writes stays text: the page's elements are those of a harmless one. */
@Tag("one-jdk")
class HostileTextTests {
  /**
   * What no page may hold: controls, bidirectional and invisible characters, halves,
   * non-characters.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Cs}\\ufdd0-\\ufdef\\ufffe\\uffff&&[^\\n\\t\\u200c\\u200d\\u00ad]]");

  private static final List<String> SHAPE = shape(page("x"));

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "<script>alert(1)</script>",
            "</script><script>",
            "<!--",
            "-->",
            "]]>",
            "</style><style>*{display:none}",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "`",
            "=",
            "</title>",
            "</textarea>",
            "</details></section></main>",
            "<svg onload=alert(1)>",
            "<a href=\"javascript:alert(1)\">",
            "javascript:alert(1)",
            "{{title}}",
            "{{{style.sheet}}}",
            "{{#graded}}",
            "{{> question}}",
            "{{=<% %>=}}",
            "$0 \\1 %s %n",
            "&lt;b&gt;&#x3c;",
            "&",
            "\u0000",
            "\u001b[2J\u001b[31;1m",
            "\u001b]8;;https://example.org\u0007link\u001b]8;;\u0007",
            "\u009b31m",
            "\u0007\b\u007f\u0085",
            "\u202e\u202d\u2066\u2069\u200f\u061c",
            "\u200b\u2060\ufeff",
            "\r\n\r\u2028\u2029\f\u000b",
            "a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309",
            "\ud83d",
            "\udc00",
            "\ufffe\uffff\ufdd0",
            "\udbff\udfff",
            "\ud83d\udc69\u200d\ud83d\udcbb",
            "سلام",
            "  ");
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(20);
    return Arbitraries.oneOf(pieces, any).list().ofMinSize(1).ofMaxSize(12).map(this::joined);
  }

  private String joined(List<String> pieces) {
    return "x" + String.join("", pieces) + "x";
  }

  private static Document page(String words) {
    return Jsoup.parse(FeedbackPage.html(SampleResults.hostile(words)));
  }

  private static List<String> shape(Document page) {
    return page.getAllElements().stream()
        .map(element -> element.cssSelector() + " " + element.attributesSize())
        .toList();
  }

  @Property(tries = 300)
  void staysText(@ForAll("words") String words) {
    String html = FeedbackPage.html(SampleResults.hostile(words));
    assertThat(UNSEEN.matcher(html).find()).as("%s", html).isFalse();
    Document page = Jsoup.parse(html);
    assertThat(shape(page)).isEqualTo(SHAPE);
    String shown = ShownText.of(words.strip());
    assertThat(page.select(".call").get(0).wholeText()).isEqualTo(shown);
    assertThat(page.select(".why").get(0).wholeText()).isEqualTo(shown);
    assertThat(page.select(".cells dd").get(0).wholeText()).isEqualTo(shown);
  }
}
