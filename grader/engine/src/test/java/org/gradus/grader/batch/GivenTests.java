package org.gradus.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gradus.grader.cohort.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several real archives and folders in one run. */
class GivenTests {
  private static final String EXERCISE = "02-multinomial-regression";

  @TempDir private Path home = Path.of("");
  private int runs;

  @Test
  void allTogetherAreOneCohort() throws IOException {
    Path monday = zip("monday.zip", "ada.ipynb", "x/ben.ipynb", "../carl.ipynb", "../.bashrc");
    Path late = notebooks("late", "dora.ipynb", "mail/eve.ipynb");
    Given given = in(monday, late);
    assertThat(given.handIns())
        .extracting(HandIn::student, each -> each.problem() == null)
        .containsExactly(
            tuple("ada", true),
            tuple("ben", true),
            tuple("dora", true),
            tuple("eve", true),
            tuple("carl", false));
    assertThat(given.handIns())
        .filteredOn(each -> each.problem() == null)
        .allSatisfy(each -> assertThat(each.id()).isEqualTo(each.student()));
    assertThat(given.notes()).singleElement().asString().startsWith("../.bashrc was not unpacked.");
  }

  @Test
  void oneStudentInTwoOfThemHasTwoResultsAndAPersonDecides() throws IOException {
    Path monday = zip("monday/all.zip", "ada.ipynb", "ben.ipynb");
    Path tuesday = zip("tuesday/all.zip", "Ada.ipynb");
    Path folder = notebooks("folder", "ada.ipynb", "again/ada.ipynb");
    Given given = in(monday, tuesday, folder);
    assertThat(given.handIns()).extracting(HandIn::id).doesNotHaveDuplicates().contains("ben");
    assertThat(given.notes())
        .containsExactly(
            "4 hand-ins are ada's, and nobody knows which was the last: each is graded, a person"
                + " must say which counts: monday/all.zip/ada.ipynb, tuesday/all.zip/Ada.ipynb,"
                + " folder/ada.ipynb and 1 more.");
  }

  @Test
  void orderAndPlaceChangeNoId() throws IOException {
    Path monday = zip("monday.zip", "ada.ipynb", "J\u00f6rg.ipynb");
    Path folder = notebooks("fold er", "ada.ipynb", "J\u00f6rg.ipynb");
    List<String> ids = ids(monday, folder);
    assertThat(ids).hasSize(4).doesNotHaveDuplicates();
    assertThat(ids(folder, monday)).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(ids(home.resolve("fold er/../monday.zip"), folder)).isEqualTo(ids);
    Path moved = Files.createDirectory(home.resolve("moved"));
    Files.move(monday, moved.resolve("monday.zip"));
    Files.move(folder, moved.resolve("fold er"));
    assertThat(ids(moved.resolve("monday.zip"), moved.resolve("fold er"))).isEqualTo(ids);
  }

  @Test
  void theLastCountsWhereverItLies() throws IOException {
    Path first = timed("first", "2026-11-20 17:00:00 UTC");
    Path second = timed("second", "2026-11-21 09:00:00 UTC");
    Path third = timed("third", "2026-11-20 18:00:00 UTC");
    Given given = in(first, second, third);
    assertThat(given.handIns())
        .extracting(HandIn::id, each -> each.file().toString().contains("/second/"))
        .containsExactly(tuple("ada", true));
    assertThat(given.notes())
        .contains(
            "ada handed in 3 times; the last one counts: second/ada/" + EXERCISE + "/x.ipynb.");
  }

  @Test
  void anArchiveSaysWhoAndWhenAsTheFolderDoes() throws IOException {
    Path export = notebooks("export", "assignment_7_export/submission_11/" + EXERCISE + ".ipynb");
    Files.writeString(
        export.resolve("assignment_7_export/submission_metadata.yml"),
        """
        submission_11:
          :submitters:
          - :name: Ada
          - :name: Ben
          :created_at: 2026-11-20 22:51:07 Z
        """);
    Path exchange = timed("exchange", "2026-11-20 17:00:00 UTC");
    for (Path each : List.of(export, exchange)) {
      List<HandIn> folder = in(each).handIns();
      List<HandIn> archive = in(packed(each)).handIns();
      assertThat(archive)
          .extracting(HandIn::student, HandIn::at)
          .isEqualTo(folder.stream().map(in -> tuple(in.student(), in.at())).toList())
          .doesNotContain(tuple("ada", null));
    }
    assertThat(in(packed(export)).handIns())
        .extracting(HandIn::student)
        .containsExactly("Ada", "Ben");
  }

  @Test
  void membersOfAGroupWhoseNamesLeaveNothingPlainHaveTheirOwnFiles() throws IOException {
    Path export = notebooks("export", "submission_11/" + EXERCISE + ".ipynb");
    Files.writeString(
        export.resolve("submission_metadata.yml"),
        """
        submission_11:
          :submitters:
          - :name: \u674e
          - :name: \u738b
          :created_at: 2026-11-20 22:51:07 Z
        """);
    assertThat(in(export).handIns()).hasSize(2).extracting(HandIn::id).doesNotHaveDuplicates();
  }

  @Test
  void whatIsGivenTwiceIsRefused() throws IOException {
    Path folder = notebooks("folder", "ada.ipynb", "inner/ben.ipynb");
    Path inner = folder.resolve("inner");
    Path link = Files.createSymbolicLink(home.resolve("link"), folder);
    assertRefused(folder + " and " + link + " are the same: name one of them.", folder, link);
    assertRefused(
        inner + " lies in " + folder + " and would be graded twice: leave it out.", folder, inner);
    assertRefused(
        inner + " lies in " + folder + " and would be graded twice: leave it out.", inner, folder);
    Path inside = zip("folder/more.zip", "carl.ipynb");
    assertThat(in(inside, folder).handIns())
        .as("archives in a folder are not looked into, so one of them can be named")
        .extracting(HandIn::student)
        .containsExactly("carl", "ada", "ben");
  }

  @Test
  void whichOneIsWrongIsSaid() throws IOException {
    Path good = zip("good.zip", "ada.ipynb");
    Path bad = Files.writeString(home.resolve("bad.zip"), "no zip at all");
    assertThatThrownBy(() -> in(good, bad))
        .isInstanceOf(GivenException.class)
        .hasMessageStartingWith(bad + ": this archive cannot be unpacked (");
    assertRefused(home.resolve("none") + ": there is no such folder.", good, home.resolve("none"));
    Path file = notebooks("folder", "ben.ipynb").resolve("ben.ipynb");
    assertRefused(
        file + " is a file: name the folder that it lies in, or a zip archive.", good, file);
    Path empty = zip("empty.zip", "readme.txt");
    assertThat(in(good, empty).notes())
        .containsExactly(empty + ": no notebook (*.ipynb) of it is graded.");
  }

  private void assertRefused(String sentence, Path... given) {
    assertThatThrownBy(() -> in(given)).isInstanceOf(GivenException.class).hasMessage(sentence);
  }

  private List<String> ids(Path... given) throws IOException {
    return in(given).handIns().stream().map(HandIn::id).toList();
  }

  private Given in(Path... given) throws IOException {
    return Given.in(
        List.of(given),
        Files.createDirectory(home.resolve("scratch-" + runs++)),
        new ExerciseIds(List.of(EXERCISE)),
        EXERCISE,
        Roster.NONE);
  }

  private Path timed(String name, String time) throws IOException {
    Path folder = notebooks(name, "ada/" + EXERCISE + "/x.ipynb");
    Files.writeString(folder.resolve("ada/" + EXERCISE + "/timestamp.txt"), time);
    return folder;
  }

  private Path notebooks(String name, String... files) throws IOException {
    for (String each : files) {
      Path file = home.resolve(name).resolve(each);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "{}");
    }
    return home.resolve(name);
  }

  /** A folder as an archive beside it. */
  private static Path packed(Path folder) throws IOException {
    Path file = folder.resolveSibling(folder.getFileName() + ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(each).toString()));
        Files.copy(each, zip);
        zip.closeEntry();
      }
    }
    return file;
  }

  private Path zip(String name, String... entries) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String each : entries) {
        zip.putNextEntry(new ZipEntry(each));
        zip.write("{}".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
