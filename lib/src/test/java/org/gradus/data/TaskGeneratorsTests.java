package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** The recall task, houses and advertisements. */
class TaskGeneratorsTests {

  @Test
  void recallShowsOneSignAStep() {
    Dataset data = Recall.generate(400, 10, 4, 7);
    assertThat(data.features().shape()).containsExactly(11, 7);
    assertThat(data.classNames()).containsExactly("A", "B", "C", "D");
    int[] labels = data.labels();
    int firsts = 0;
    for (int i = 0; i < data.size(); i++) {
      float[] row = data.features().row(i);
      for (int t = 0; t <= 10; t++) {
        int sign = -1;
        for (int k = 0; k < 7; k++) {
          if (row[t * 7 + k] == 1) {
            assertThat(sign).isEqualTo(-1);
            sign = k;
          } else {
            assertThat(row[t * 7 + k]).isZero();
          }
        }
        if (t == 0) {
          assertThat(sign).isEqualTo(labels[i]);
        } else if (t == 10) {
          assertThat(sign).isEqualTo(6);
        } else {
          assertThat(sign).isBetween(4, 5);
          firsts += sign == 4 ? 1 : 0;
        }
      }
    }
    assertThat(firsts / (400.0 * 9)).isCloseTo(0.5, within(4 * 0.5 / 60));
    for (int count : MnistTests.counts(data)) {
      assertThat(count).isBetween(65, 135);
    }
    assertThatThrownBy(() -> Recall.generate(1, 0, 4, 7))
        .hasMessage("Recall: the number of steps is 1 at least, got 0.");
    assertThatThrownBy(() -> Recall.generate(100_000, 100_000, 4, 7))
        .hasMessageStartingWith("100000 · 700007 numbers are more than one array can hold");
    assertThatThrownBy(() -> Recall.generate(1, 5, 1, 7)).hasMessageContaining("symbols lies");
  }

  @Test
  void houseRuleIsFoundByLeastSquares() {
    DataTable houses = HousePrices.generate(4_000, 7);
    Table table = houses.table();
    assertThat(table.columnNames()).containsExactly("size", "bedrooms", "price");
    double[][] x = new double[4_000][];
    double[] y = new double[4_000];
    for (int i = 0; i < y.length; i++) {
      x[i] = new double[] {table.intColumn(0).getInt(i), table.intColumn(1).getInt(i)};
      y[i] = table.doubleColumn(2).getDouble(i);
    }
    OLSMultipleLinearRegression line = new OLSMultipleLinearRegression();
    line.newSampleData(y, x);
    double[] found = line.estimateRegressionParameters();
    double[] errors = line.estimateRegressionParametersStandardErrors();
    double[] rule = {-35, 0.7, 5};
    for (int i = 0; i < rule.length; i++) {
      assertThat(found[i]).isCloseTo(rule[i], within(4 * errors[i]));
    }
    assertThat(line.estimateRegressionStandardError()).isCloseTo(10, within(0.5));
    Dataset data = houses.dataset("price");
    assertThat(data.targetNames()).containsExactly("price");
    assertThat(houses.generated()).isFalse();
  }

  @Test
  void clicksFollowTheirRule() {
    AdClicks ads = AdClicks.generate(20_000, 7);
    Table table = ads.data().table();
    int[] age = {25, 34, 58, 66, 18};
    String[] number = {"10682", "2051", "31289", "40417", "7730"};
    int right = 0;
    for (int i = 0; i < table.rowCount(); i++) {
      int ad = Arrays.asList(number).indexOf(table.stringColumn("ad").get(i));
      boolean likely = Math.abs(table.intColumn("age").getInt(i) - age[ad]) < 10.5;
      right += likely == table.booleanColumn("click").get(i) ? 1 : 0;
    }
    assertThat(right / 20_000.0)
        .isCloseTo(ads.bayesAccuracy(), within(4 * 0.4 / Math.sqrt(20_000)));
    assertThat(ads.bayesAccuracy()).isBetween(0.75, 0.95);
    assertThatThrownBy(() -> ads.data().dataset("click"))
        .hasMessageContaining("The column ad holds no numbers (row 0 has '");
    assertThat(ads.data().dataset("click", "age").classNames()).containsExactly("false", "true");
  }

  @Test
  void aSeedFixesThem() {
    assertThat(Recall.generate(9, 5, 3, 7).provenance())
        .isEqualTo(Recall.generate(9, 5, 3, 7).provenance());
    assertThat(HousePrices.generate(9, 7).provenance().digest())
        .isEqualTo(HousePrices.generate(9, 7).provenance().digest())
        .isNotEqualTo(HousePrices.generate(9, 8).provenance().digest());
    assertThat(AdClicks.generate(9, 7).data().provenance())
        .isEqualTo(AdClicks.generate(9, 7).data().provenance());
  }
}
