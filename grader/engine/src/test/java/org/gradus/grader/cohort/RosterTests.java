package org.gradus.grader.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTests {
  @TempDir private Path folder = Path.of("");

  @Test
  void everyWordOfALineMeansItsStudent() throws IOException {
    Roster roster =
        read("\uFEFFid,name,email,canvas\ns1,\"Lovelace, Ada\",ada@x.org,501\ns2,Ben,ben@x.org,\n");
    assertThat(roster.ids()).containsExactly("s1", "s2");
    for (String word : new String[] {"s1", "S1", "lovelace, ada", "ADA@x.org", " 501 "}) {
      assertThat(roster.id(word)).as(word).contains("s1");
    }
    assertThat(roster.id("ben")).contains("s2");
    assertThat(roster.id("")).isEmpty();
    assertThat(roster.id("carl")).isEmpty();
  }

  @Test
  void theSameWordTwiceForOneStudentIsNoMatter() throws IOException {
    assertThat(read("id,login\nada,ada\n").id("ada")).contains("ada");
  }

  @Test
  void whatCannotBeIsSaidWithItsLine() {
    assertThatThrownBy(() -> read("student,name\na,b\n"))
        .hasMessageEndingWith("its first line names no column \"id\"; it names: student, name.");
    assertThatThrownBy(() -> read("id,name\ns1,Ada\ns2,ada\n"))
        .hasMessageContaining(
            "line 3: \"ada\" stands for s1 and for s2: each word may mean one student only.");
    assertThatThrownBy(() -> read("id,name\ns1,Ada\ns1,Ben\n")).hasMessageContaining("line 3");
    assertThatThrownBy(() -> read("id,name\n,Ada\n"))
        .hasMessageEndingWith("line 2: this student has no id.");
    assertThatThrownBy(() -> read("id,name\ns1,\"Ada\n")).isInstanceOf(CohortException.class);
  }

  private Roster read(String text) throws IOException {
    Path file = folder.resolve("roster.csv");
    Files.writeString(file, text);
    return Roster.read(file);
  }
}
