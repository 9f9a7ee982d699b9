package org.gradus.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandInsTests {

  private static final String SOFTMAX = "02-multinomial-regression";
  private static final ExerciseIds KNOWN = new ExerciseIds(List.of(SOFTMAX, "05-convolution"));

  @TempDir private Path folder = Path.of("");

  @Test
  void findsNotebooksAtAnyDepthInOrder() throws IOException {
    notebook("b/zoe.ipynb", SOFTMAX);
    notebook("anna.ipynb", SOFTMAX);
    notebook("b/c/d/Max.IPYNB", SOFTMAX);
    notebook(".ipynb_checkpoints/anna-checkpoint.ipynb", SOFTMAX);
    Files.writeString(folder.resolve("notes.txt"), "");
    assertThat(find(null))
        .extracting(HandIn::student, HandIn::exercise, HandIn::id, HandIn::problem)
        .containsExactly(
            tuple("anna", SOFTMAX, "anna", null),
            tuple("Max", SOFTMAX, "Max", null),
            tuple("zoe", SOFTMAX, "zoe", null));
  }

  @Test
  void readsNbgradersTree() throws IOException {
    notebook("anna/" + SOFTMAX + "/solution.ipynb", null);
    notebook("ben/ps1/" + SOFTMAX + ".ipynb", null);
    notebook("2026/group1/carl.ipynb", null);
    assertThat(find(null))
        .extracting(HandIn::student, HandIn::exercise)
        .containsExactly(tuple("carl", ""), tuple("anna", SOFTMAX), tuple("ben", SOFTMAX));
  }

  @Test
  void theExerciseIsTheOptionsElseTheMetadatasElseTheFoldersElseTheFilesOwn() throws IOException {
    notebook("05-convolution/02-mine.ipynb", SOFTMAX);
    notebook("05-convolution/02-other.ipynb", null);
    notebook("elsewhere/02 - final (2).ipynb", null);
    notebook("elsewhere/02-final.ipynb", null);
    notebook("elsewhere/07-final.ipynb", null);
    assertThat(find(null))
        .extracting(handIn -> FileNames.text(handIn.file()), HandIn::exercise)
        .containsExactly(
            tuple("02-mine.ipynb", SOFTMAX),
            tuple("02-other.ipynb", "05-convolution"),
            tuple("02 - final (2).ipynb", ""),
            tuple("02-final.ipynb", SOFTMAX),
            tuple("07-final.ipynb", ""));
    assertThat(find(null).get(4).problem())
        .startsWith("Nothing says which exercise this is:")
        .contains("--exercise");
    assertThat(find("05-convolution"))
        .allSatisfy(each -> assertThat(each.exercise()).isEqualTo("05-convolution"))
        .allSatisfy(each -> assertThat(each.problem()).isNull());
  }

  @Test
  void theFolderItselfMayNameTheExercise() throws IOException {
    notebook(SOFTMAX + "/anna.ipynb", null);
    assertThat(new HandIns(folder.resolve(SOFTMAX), KNOWN, null).find())
        .extracting(HandIn::student, HandIn::exercise)
        .containsExactly(tuple("anna", SOFTMAX));
  }

  @Test
  void anExerciseWithoutTestsIsNamed() throws IOException {
    notebook("anna.ipynb", "../../etc");
    HandIn found = find(null).get(0);
    assertThat(found.exercise()).isEmpty();
    assertThat(found.problem())
        .isEqualTo(
            "The notebook says that it is exercise \"../../etc\", for which there are no tests;"
                + " there are: 02-multinomial-regression, 05-convolution.");
  }

  @Test
  void whatIsNoReadableFileIsSaid() throws IOException {
    Files.createDirectories(folder.resolve("dir.ipynb/inner.ipynb"));
    Path outside = Files.createTempFile("outside", ".ipynb");
    Files.createSymbolicLink(folder.resolve("link.ipynb"), outside);
    Files.createSymbolicLink(folder.resolve("folder"), folder.getRoot());
    try (RandomAccessFile huge =
        new RandomAccessFile(folder.resolve("huge.ipynb").toFile(), "rw")) {
      huge.setLength(HandIns.LARGEST + 1);
    }
    Files.writeString(folder.resolve("broken.ipynb"), "{\"metadata\": [");
    assertThat(find(SOFTMAX))
        .extracting(HandIn::student, handIn -> start(handIn.problem()))
        .containsExactly(
            tuple("broken", ""),
            tuple("dir", "This is a folder with a notebook's name"),
            tuple("huge", "The file has 256 MB"),
            tuple("link", "This is a link to a file"));
    Files.delete(outside);
  }

  @Test
  void idsAreSafeNamesOfTheirOwn() throws IOException {
    notebook("anna.ipynb", SOFTMAX);
    notebook("x/ANNA.ipynb", SOFTMAX);
    notebook("x/ben.ipynb", SOFTMAX);
    notebook("x/y/z/ben.ipynb", "05-convolution");
    notebook("-rf ~; $(halt).ipynb", SOFTMAX);
    notebook("...ipynb", SOFTMAX);
    notebook("Jörg Müßig.ipynb", SOFTMAX);
    notebook("carl-0123456789ab.ipynb", SOFTMAX);
    notebook("x".repeat(200) + ".ipynb", SOFTMAX);
    notebook("\u001b[31mred\n.ipynb", SOFTMAX);
    Files.writeString(Path.of(URI.create(folder.toUri() + "%ff%fe.ipynb")), "{}");
    List<HandIn> found = find(null);
    assertThat(found).hasSize(11);
    assertThat(found)
        .allSatisfy(each -> assertThat(each.id()).matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"));
    assertThat(found.stream().map(each -> each.exercise() + "/" + each.id()))
        .doesNotHaveDuplicates();
    assertThat(id(found, "Jörg Müßig")).matches("Jorg-Mu-ig-[0-9a-f]{12}");
    assertThat(id(found, "-rf ~; $(halt)")).matches("rf-halt-[0-9a-f]{12}");
    assertThat(id(found, "\ufffd\ufffd")).matches("student-[0-9a-f]{12}");
    assertThat(id(found, "carl-0123456789ab")).matches("carl-0123456789ab-[0-9a-f]{12}");
    assertThat(found.stream().filter(each -> each.student().equals("ben")).map(HandIn::id))
        .containsExactly("ben", "ben");
    assertThat(id(found, "anna")).matches("anna-[0-9a-f]{12}");
    assertThat(find(null)).isEqualTo(found);
  }

  @Test
  void metadataIsFoundBehindAnyAmountOfOtherThings() throws IOException {
    Files.writeString(
        folder.resolve("a.ipynb"),
        "{\"cells\": [{\"metadata\": {\"gradus\": {\"exercise\": \"no\"}}, \"source\": \""
            + "x".repeat(25_000_000)
            + "\"}], \"metadata\": {\"k\": [[{}]], \"gradus\": {\"a\": 1, \"exercise\": \"05-convolution\"}}}");
    Files.writeString(folder.resolve("b.ipynb"), "{\"metadata\": {\"gradus\": {\"exercise\": 5}}}");
    Files.writeString(folder.resolve("c.ipynb"), "[".repeat(100_000));
    Files.writeString(folder.resolve("d.ipynb"), "");
    assertThat(find(null))
        .extracting(HandIn::exercise)
        .containsExactly("05-convolution", "", "", "");
  }

  private List<HandIn> find(@Nullable String exercise) throws IOException {
    return new HandIns(folder, KNOWN, exercise).find();
  }

  private static String id(List<HandIn> found, String student) {
    return found.stream()
        .filter(each -> each.student().equals(student))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static String start(@Nullable String problem) {
    return problem == null ? "" : problem.replaceFirst("[:,;].*", "");
  }

  private void notebook(String name, @Nullable String exercise) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    String gradus = exercise == null ? "" : "\"gradus\": {\"exercise\": \"" + exercise + "\"}";
    Files.writeString(
        file,
        "{\"cells\": [], \"metadata\": {" + gradus + "}, \"nbformat\": 4, \"nbformat_minor\": 5}");
  }
}
