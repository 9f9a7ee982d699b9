package org.gradus.grader.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyTests {

  @Test
  void rowsOfNumbersAreCopiedToo() {
    double[][] rows = {{1, 2}, {3}, {}};
    double[][] copy = Copy.of(rows);
    assertThat(copy).isDeepEqualTo(rows);
    copy[0][1] = 9;
    copy[1] = new double[7];
    assertThat(rows).isDeepEqualTo(new double[][] {{1, 2}, {3}, {}});
  }

  @Test
  void soAreRowsOfWholeNumbers() {
    int[][] rows = {{1, 2}, {3}};
    int[][] copy = Copy.of(rows);
    assertThat(copy).isDeepEqualTo(rows);
    copy[0][1] = 9;
    assertThat(rows).isDeepEqualTo(new int[][] {{1, 2}, {3}});
  }

  @Test
  void ofTablesEachRowIsCopied() {
    double[][][] tables = {{{1, 2}, {3, 4}}, {{5}}};
    double[][][] copy = Copy.of(tables);
    assertThat(copy).isDeepEqualTo(tables);
    copy[0][1][0] = 9;
    copy[1][0] = new double[2];
    assertThat(tables).isDeepEqualTo(new double[][][] {{{1, 2}, {3, 4}}, {{5}}});
  }
}
