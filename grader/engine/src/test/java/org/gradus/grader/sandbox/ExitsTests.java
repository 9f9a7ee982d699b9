package org.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradus.grader.sandbox.VmLostException.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitsTests {

  @ParameterizedTest
  @CsvSource({
    "3, Terminating due to java.lang.OutOfMemoryError: Java heap space, false, MEMORY, out of memory",
    "3, bye, false, EXIT, exit status 3",
    "0, Terminating due to java.lang.OutOfMemoryError, false, EXIT, exit status 0",
    "137, '', true, MEMORY, out of memory",
    "137, '', false, EXIT, The system ended the code's process",
    "134, '', false, EXIT, made its JVM crash",
  })
  void eachEndIsTold(
      int status, String printed, boolean forMemory, Reason reason, String sentence) {
    VmLostException told = Exits.told(status, printed, forMemory);
    assertThat(told.reason()).isEqualTo(reason);
    assertThat(told).hasMessageContaining(sentence);
  }
}
