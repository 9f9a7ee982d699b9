package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowTests {
  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<CsvRow> read(String text) throws IOException {
    return CsvRow.read(stream(text), "some.csv", List.of("Month", "Number"), 2);
  }

  @Test
  void readsQuotedCellsAndEitherEndOfLine() throws IOException {
    List<CsvRow> rows = read("\"Month\",\"Number\"\r\n\"a, \"\"b\"\"\",1.5e2\n é ,-.5");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).cells()).containsExactly("a, \"b\"", "1.5e2");
    assertThat(rows.get(0).number(1, "number")).isEqualTo(150);
    assertThat(rows.get(1).cells().get(0)).isEqualTo(" é ");
    assertThat(rows.get(1).number(1, "number")).isEqualTo(-0.5);
    assertThat(rows.get(1).line()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "Month,Count;a,1|line 1 should be the header Month,Number, but is Month,Count",
        "Month,Number;a,1;b|line 3 has 1 values where 2 belong",
        "Month,Number;a,1;;b,2|line 3 has 0 values where 2 belong",
        "Month,Number;a,1,2|line 2 has 3 values where 2 belong",
        "Month,Number;a,\"1|line 2 has a quotation mark astray: a,\"1",
        "Month,Number;a,\"1\"2\"|line 2 has a quotation mark astray",
        "Month,Number|line 2 is missing: there are no rows",
        "Month,Number;a,ten|line 2 has 'ten' as number, which is no number",
        "Month,Number;a,1;b,NaN|line 3 has 'NaN' as number, which is no number",
        "Month,Number;a,1;b,0x1p3|line 3 has '0x1p3' as number",
        "Month,Number;a,1;b,1f|line 3 has '1f' as number",
        "Month,Number;a, 1|line 2 has ' 1' as number",
        "Month,Number;a,|line 2 has '' as number",
      })
  void namesFileLineAndFault(String text, String fault) {
    assertThatThrownBy(
            () -> {
              for (CsvRow row : read(text.replace(';', '\n'))) {
                row.number(1, "number");
              }
            })
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("some.csv: line ")
        .hasMessageContaining(fault)
        .hasMessageEndingWith(". Get a fresh copy of the file.");
  }

  @Test
  void wantsWholeNumbersAndKnownWords() throws IOException {
    CsvRow row = read("Month,Number\nMay,1.5").get(0);
    assertThatThrownBy(() -> row.whole(1, "the year"))
        .hasMessageContaining("line 2 has 1.5 as the year, which is no whole number");
    assertThatThrownBy(() -> row.oneOf(0, "the month", List.of("June", "July")))
        .hasMessageContaining("line 2 has 'May' as the month, which is none of June, July");
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    byte[] latin = "Month,Number\na,1\ncafé,2\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> CsvRow.read(new ByteArrayInputStream(latin), "some.csv", List.of(), 2))
        .isInstanceOf(DataException.class)
        .hasMessage("some.csv, line 3: byte 0xE9 is no UTF-8. Get a fresh copy of the file.");
    byte[] cut = {'a', '\n', (byte) 0xC3};
    assertThatThrownBy(() -> StrictText.read(new ByteArrayInputStream(cut), "text"))
        .hasMessageContaining("text, line 2: byte 0xC3");
  }

  @Test
  void readersNameWhatTheyStumbleOver() {
    String header =
        "species,island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex,year\n";
    assertThatThrownBy(
            () -> Penguins.read(stream(header + "Emperor,Dream,1,1,1,1,male,2007"), "p.csv"))
        .hasMessageContaining("p.csv: line 2 has 'Emperor' as species");
    assertThatThrownBy(
            () -> Penguins.read(stream(header + "Adelie,Dream,1,na,1,1,male,2007"), "p.csv"))
        .hasMessageContaining("line 2 has 'na' as bill_depth_mm, which is no number");
    assertThatThrownBy(() -> Wdbc.read(stream("1,X" + ",1".repeat(30)), "w"))
        .hasMessageContaining("w: line 1 has 'X' as diagnosis, which is none of B, M");
    Provenance nobody = Provenance.made("Nothing", 1, "0");
    assertThatThrownBy(
            () ->
                Loaders.AIRLINE.read(
                    stream("Month,Passengers\n1949-02,1\n1949-01,2"), "a.csv", nobody))
        .hasMessageContaining("a.csv: line 3 has 1949-01-01, which is not after the date before");
    assertThatThrownBy(
            () -> Loaders.AIRLINE.read(stream("Month,Passengers\n1949-13,1"), "a.csv", nobody))
        .hasMessageContaining("a.csv: line 2 has '1949-13', which is no date");
  }
}
