package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TablesTests {
  private static Table houses() {
    return Table.create(
        "houses",
        DoubleColumn.create("size", 150, 200, 380),
        IntColumn.create("bedrooms", 2, 3, 4),
        BooleanColumn.create("garden", true, false, true),
        StringColumn.create("town", "Ulm", "Aachen", "Ulm"),
        DoubleColumn.create("price", 80, 120, 250));
  }

  @Test
  void numbersAreLearnedFromNumbers() {
    Dataset data = Tables.dataset(houses(), "price", "size", "bedrooms", "garden");
    assertThat(data.hasClasses()).isFalse();
    assertThat(data.targetNames()).containsExactly("price");
    assertThat(data.targets().row(2)).containsExactly(250);
    assertThat(data.features().rows())
        .isDeepEqualTo(new float[][] {{150, 2, 1}, {200, 3, 0}, {380, 4, 1}});
    assertThat(data.provenance().name()).isEqualTo("houses");
  }

  @Test
  void wordsAndYesOrNoAreClasses() {
    Dataset towns = Tables.dataset(houses(), "TOWN", "size");
    assertThat(towns.classNames()).containsExactly("Aachen", "Ulm");
    assertThat(towns.labels()).containsExactly(1, 0, 1);
    Dataset gardens = Tables.dataset(houses().removeColumns("town"), "garden");
    assertThat(gardens.classNames()).containsExactly("false", "true");
    assertThat(gardens.labels()).containsExactly(1, 0, 1);
    assertThat(gardens.features().shape()).containsExactly(3);
  }

  @Test
  void thereAndBack() {
    Dataset data = Tables.dataset(houses(), "town", "size", "bedrooms");
    Table table = Tables.table(data, "size", "bedrooms");
    assertThat(table.columnNames()).containsExactly("size", "bedrooms", "class");
    assertThat(table.stringColumn("class").asList()).containsExactly("Ulm", "Aachen", "Ulm");
    Dataset again = Tables.dataset(table, "class");
    assertThat(again.features().rows()).isDeepEqualTo(data.features().rows());
    assertThat(again.labels()).containsExactly(data.labels());
    assertThat(again.classNames()).isEqualTo(data.classNames());
    Table prices = Tables.table(Tables.dataset(houses(), "price", "size"));
    assertThat(prices.columnNames()).containsExactly("x1", "price");
    Dataset prices2 = Tables.dataset(prices, "price");
    assertThat(prices2.targets().rows()).isDeepEqualTo(new float[][] {{80}, {120}, {250}});
  }

  @Test
  void severalTargetsBecomeSeveralColumns() {
    Provenance ours = Provenance.made("Ours", 1, "0");
    Features two = Features.of(new float[][] {{1, 2}, {3, 4}});
    assertThat(Tables.table(Dataset.ofValues(two, two, List.of("y"), ours)).columnNames())
        .containsExactly("x1", "x2", "y1", "y2");
    assertThat(Tables.table(Dataset.ofValues(two, two, List.of("u", "v"), ours)).columnNames())
        .containsExactly("x1", "x2", "u", "v");
    assertThatThrownBy(() -> Tables.table(Dataset.ofValues(two, two, List.of("y"), ours), "only"))
        .hasMessageContaining("1 names do not fit examples of 2 numbers");
  }

  @Test
  void classesByPlaceNameNoColumns() {
    Provenance ours = Provenance.made("Text", 1, "0");
    Table table = Tables.table(new Corpus("abcdabcdabcd", ours).windows(3));
    assertThat(table.columnNames()).containsExactly("x1", "x2", "x3", "y1", "y2", "y3");
    assertThat(Tables.table(new Corpus("ababababab", ours).windows(4)).columnNames())
        .endsWith("y3", "y4");
  }

  @Test
  void everyFaultIsOneSentence() {
    assertThatThrownBy(() -> Tables.dataset(houses(), "rent"))
        .hasMessage(
            "The table houses has no column 'rent'; it has size, bedrooms, garden, town, price.");
    assertThatThrownBy(() -> Tables.dataset(houses(), "price", "size", "Price"))
        .hasMessage(
            "The column price is to be learned, so nothing can be learned from it: leave it out.");
    assertThatThrownBy(() -> Tables.table(Tables.dataset(houses(), "price", "size"), "Price"))
        .hasMessage("There would be two columns 'price': give the features other names.");
    assertThatThrownBy(() -> Tables.table(Tables.dataset(houses(), "town", "size"), "Class"))
        .hasMessage("There would be two columns 'class': give the features other names.");
    assertThatThrownBy(() -> Tables.dataset(houses(), "price", "size", "SIZE"))
        .hasMessage("The column SIZE is listed twice: once is enough.");
    assertThatThrownBy(() -> Tables.dataset(houses(), "price"))
        .hasMessage(
            "The column town holds no numbers (row 0 has 'Ulm'): leave it out, or make yes-or-no columns of it with getDummies().");
    Table gap = houses();
    gap.intColumn("bedrooms").setMissing(1);
    assertThatThrownBy(() -> Tables.dataset(gap, "price", "bedrooms"))
        .hasMessageStartingWith("The column bedrooms has no value in row 1: leave such rows out");
    Table infinite = houses();
    infinite.doubleColumn("size").set(2, Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> Tables.dataset(infinite, "price", "size"))
        .hasMessageContaining("The column size has Infinity in row 2");
    assertThatThrownBy(() -> Tables.dataset(Table.create(DoubleColumn.create("a", 1)), "a"))
        .hasMessageContaining("no column to learn a from");
  }

  @Test
  void aTableOfADataTableIsACopy() {
    DataTable data = new DataTable(houses(), Provenance.made("Ours", 1, "0"));
    data.table().doubleColumn("size").set(0, -1.0);
    assertThat(data.table().doubleColumn("size").get(0)).isEqualTo(150);
    assertThat(data.complete()).isSameAs(data);
    assertThat(data)
        .hasToString("Ours: 3 rows of 5 columns, generated with seed 1 (Apache-2.0, like Gradus).");
  }
}
