package org.gradus.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The report of what the diagnoses found. */
class DoctorTests {

  private record Fixed(String subject, int order, Finding finding) implements Diagnosis {
    @Override
    public Finding examine() {
      return finding;
    }
  }

  private record Failing(String subject, int order) implements Diagnosis {
    @Override
    public Finding examine() throws Exception {
      throw new java.io.IOException("disk on fire");
    }
  }

  private static final Diagnosis GOOD = new Fixed("JDK", 10, Finding.ok("17"));
  private static final Diagnosis NOTE = new Fixed("data", 60, Finding.note("none", "Fetch <it>."));

  @Test
  void isHealthyWithNotes() {
    assertThat(Doctor.examine(List.of(GOOD, NOTE)).healthy()).isTrue();
  }

  @Test
  void isNotHealthyWhenADiagnosisThrows() {
    Report report = Doctor.examine(List.of(GOOD, new Failing("caches", 40)));
    assertThat(report.healthy()).isFalse();
    assertThat(report.text()).contains("✗ bad  caches").contains("disk on fire");
  }

  @Test
  void keepsTheOrderOfTheDiagnoses() {
    Report report = Doctor.examine(List.of(NOTE, GOOD));
    assertThat(report.lines()).extracting(Report.Line::subject).containsExactly("JDK", "data");
  }

  @Test
  void textNamesStateInWordsAndPutsTheRemedyBelow() {
    assertThat(Doctor.examine(List.of(GOOD, NOTE)).text())
        .isEqualTo(
            "✓ good JDK   17\n! note data  none\n             → Fetch <it>.\nThis machine is ready.");
  }

  @Test
  void htmlEscapesAndHasNoStyleSheet() {
    assertThat(Doctor.examine(List.of(NOTE)).html())
        .contains("→ Fetch &lt;it&gt;.")
        .contains("! note</span>")
        .doesNotContain("<style")
        .doesNotContain("aria-");
  }

  @Test
  void thisJdkIsGood() {
    Finding finding = new JdkDiagnosis().examine();
    assertThat(finding.state()).isEqualTo(Finding.State.OK);
    assertThat(finding.detail()).contains(Runtime.version().toString());
  }

  @Test
  void findsTheDiagnosesOfTheLibrary() {
    assertThat(Doctor.examine().lines())
        .extracting(Report.Line::subject)
        .containsExactly("JDK", "kernel", "engine", "caches", "fonts", "data");
  }
}
