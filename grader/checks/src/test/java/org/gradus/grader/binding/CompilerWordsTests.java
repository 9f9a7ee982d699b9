package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilerWordsTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "''|''",
        "cannot find symbol| cannot find symbol",
        "incompatible types:| incompatible types",
        "cannot find symbol~  symbol:   method softmax(double[])~  location: class| cannot find symbol: method softmax(double[])",
        "method f in class REPL.$JShell$11 cannot be applied;~  required: int~  reason: lists differ| method f cannot be applied: lists differ",
      })
  void severalLinesOfTheCompilerBecomeOne(String message, String expected) {
    assertThat(CompilerWords.inOneLine(message.replace('~', '\n'))).isEqualTo(expected);
  }
}
