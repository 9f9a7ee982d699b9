package org.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines, carets and open brackets. */
class OriginTests {

  @Test
  void caretsStandBelowTheMistakeWhateverTheTabs() {
    Origin origin = new Origin(3, 5, "if (x) {\n\ty = zz;\n}");
    assertThat(origin.frame(14, 16)).isEqualTo("   6 │ \ty = zz;\n     │ \t    ^^");
  }

  @Test
  void aMistakeBehindTheLastLineStandsAtItsEnd() {
    Origin origin = new Origin(1, 1, "int a = 5\n");
    assertThat(origin.frame(10, 10)).isEqualTo("   1 │ int a = 5\n     │          ^");
  }

  @Test
  void aMistakeOverSeveralLinesIsMarkedOnItsFirst() {
    Origin origin = new Origin(1, 1, "f(1,\n2)");
    assertThat(origin.frame(0, 7)).isEqualTo("   1 │ f(1,\n     │ ^^^^");
  }

  @ParameterizedTest
  @CsvSource({
    "'f(',1",
    "'f()',-1",
    "'{ \"}\" // }',0",
    "'{ ''{'' }',-1",
    "'/* ( */ [',8",
    "'\"\"\" ( \"\"\" {',10"
  })
  void theOpenBracketIsFound(String source, int place) {
    assertThat(UnclosedText.open(source)).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({
    "java.lang.String,String",
    "java.util.Map<java.lang.String>,Map<String>",
    "REPL.$JShell$11.s,s",
    "REPL.$JShell$11B.Foo,Foo",
    "a sentence. Another,a sentence. Another",
    "loss.Value is 3.5,Value is 3.5"
  })
  void namesLoseTheirMachinery(String text, String plain) {
    assertThat(Names.plain(text)).isEqualTo(plain);
  }
}
