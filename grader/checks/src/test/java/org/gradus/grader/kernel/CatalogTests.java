package org.gradus.grader.kernel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gradus.grader.junit.CheckException;
import org.junit.jupiter.api.Test;

class CatalogTests {

  @Test
  void saysWhereThereIsNoExercise() {
    Catalog empty = new Catalog(List.of());
    assertThatThrownBy(() -> empty.implied(Map.of()))
        .isInstanceOf(CheckException.class)
        .hasMessage("No exercise's checks are on the class path of this kernel.");
    assertThatThrownBy(() -> empty.implied(Map.of(Catalog.VARIABLE, "02-x")))
        .hasMessage(
            "There are no checks for \"02-x\": No exercise's checks are on the class path of this"
                + " kernel.");
  }
}
