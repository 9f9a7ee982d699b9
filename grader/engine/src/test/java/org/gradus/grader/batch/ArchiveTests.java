package org.gradus.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.gradus.grader.cohort.Roster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTests {

  @TempDir private Path folder = Path.of("");

  private Path zip = Path.of("");
  private Path target = Path.of("");

  @BeforeEach
  void places() throws IOException {
    zip = folder.resolve("02-multinomial-regression.zip");
    target = Files.createDirectories(folder.resolve("a/b/c/target"));
  }

  interface Filling {
    void put(ZipArchiveOutputStream zip) throws IOException;
  }

  private void pack(Filling filling) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipArchiveOutputStream archive = new ZipArchiveOutputStream(out)) {
      filling.put(archive);
    }
  }

  private static void file(ZipArchiveOutputStream zip, String name, String text)
      throws IOException {
    entry(zip, name, UnixStat.FILE_FLAG | 0644, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void entry(ZipArchiveOutputStream zip, String name, int mode, byte[] bytes)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setUnixMode(mode);
    zip.putArchiveEntry(entry);
    zip.write(bytes);
    zip.closeArchiveEntry();
  }

  private List<String> unpacked() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && !file.equals(zip))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void takesNotebooksAndLeavesTheRest() throws IOException {
    pack(
        zip -> {
          file(zip, "anna.ipynb", "a");
          file(zip, "ben/02-multinomial-regression/work.IPYNB", "b");
          file(zip, "ben/02-multinomial-regression/timestamp.txt", "then");
          file(zip, "readme.txt", "c");
          file(zip, "submission_metadata.yml", "{}");
          file(zip, "__MACOSX/._anna.ipynb", "d");
          file(zip, "__MACOSX/timestamp.txt", "d");
        });
    assertThat(Archive.unpack(zip, target)).isEmpty();
    assertThat(unpacked())
        .containsExactly(
            "a/b/c/target/anna.ipynb",
            "a/b/c/target/ben/02-multinomial-regression/timestamp.txt",
            "a/b/c/target/ben/02-multinomial-regression/work.IPYNB",
            "a/b/c/target/submission_metadata.yml");
    assertThat(target.resolve("anna.ipynb")).hasContent("a");
  }

  @Test
  void nothingLandsElsewhere() throws IOException {
    List<String> names =
        List.of(
            "../up.ipynb",
            "../../../../../../../../../../../../../../.." + folder + "/root.ipynb",
            "x/../../up.ipynb",
            "..\\up.ipynb",
            "C:\\up.ipynb",
            folder + "/absolute.ipynb",
            "../notes.txt");
    pack(
        zip -> {
          for (String name : names) {
            file(zip, name, "hostile");
          }
          file(zip, "anna.ipynb", "a");
        });
    List<Archive.Refused> refused = Archive.unpack(zip, target);
    assertThat(unpacked()).containsExactly("a/b/c/target/anna.ipynb");
    assertThat(refused).hasSameSizeAs(names);
    assertThat(refused)
        .allSatisfy(each -> assertThat(each.sentence()).startsWith("Its path ").endsWith("."));
    // The control: written where they say, most of them would have left the folder.
    long leave =
        names.stream().filter(name -> !target.resolve(name).normalize().startsWith(target)).count();
    assertThat(leave).isGreaterThanOrEqualTo(5);
  }

  @Test
  void linksAreNotMadeAndNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "key");
    byte[] to = secret.toString().getBytes(StandardCharsets.UTF_8);
    byte[] above = folder.toString().getBytes(StandardCharsets.UTF_8);
    pack(
        zip -> {
          entry(zip, "borrowed.ipynb", UnixStat.LINK_FLAG | 0777, to);
          entry(zip, "elsewhere", UnixStat.LINK_FLAG | 0777, above);
          file(zip, "elsewhere/escaped.ipynb", "x");
        });
    assertThat(Archive.unpack(zip, target))
        .extracting(Archive.Refused::name, Archive.Refused::isNotebook)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("borrowed.ipynb", true),
            org.assertj.core.groups.Tuple.tuple("elsewhere", false));
    assertThat(unpacked()).containsExactly("a/b/c/target/elsewhere/escaped.ipynb", "secret");
  }

  @Test
  void bombsAndDoublesAreRefusedAndLeaveNothing() throws IOException {
    pack(
        zip -> {
          entry(zip, "bomb.ipynb", UnixStat.FILE_FLAG | 0644, new byte[40 << 20]);
          file(zip, "anna.ipynb", "first");
          file(zip, "anna.ipynb", "second");
        });
    assertThat(Archive.unpack(zip, target))
        .extracting(Archive.Refused::sentence)
        .satisfiesExactly(
            bomb -> assertThat(bomb).contains("200 times as large"),
            twice -> assertThat(twice).startsWith("The archive has it twice"));
    assertThat(unpacked()).containsExactly("a/b/c/target/anna.ipynb");
    assertThat(target.resolve("anna.ipynb")).hasContent("first");
  }

  @Test
  void whatIsNoArchiveIsASentence() throws IOException {
    Files.writeString(zip, "no zip at all");
    assertThatThrownBy(() -> Archive.unpack(zip, target)).isInstanceOf(IOException.class);
  }

  @Test
  void refusedNotebooksAreHandInsThatSayWhy() throws IOException {
    pack(
        zip -> {
          file(zip, "anna.ipynb", "{}");
          file(zip, "../ben.ipynb", "{}");
          file(zip, "../../.bashrc", "x");
        });
    Given given =
        Given.in(
            List.of(zip),
            Files.createDirectories(folder.resolve("scratch")),
            new ExerciseIds(List.of("02-multinomial-regression")),
            null,
            Roster.NONE);
    assertThat(given.handIns())
        .extracting(HandIn::student, HandIn::exercise, each -> each.problem() == null)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("anna", "02-multinomial-regression", true),
            org.assertj.core.groups.Tuple.tuple("ben", "", false));
    assertThat(given.notes())
        .singleElement()
        .asString()
        .startsWith("../../.bashrc was not unpacked.");
  }

  /** Archives of noise, and archives with a byte flipped, end in a sentence and harm nothing. */
  @Property(tries = 300)
  void noiseIsNeverMoreThanRefused(@ForAll @Size(max = 300) byte[] noise, @ForAll int place)
      throws IOException {
    Path top = Files.createTempDirectory("archive");
    try {
      Path file = top.resolve("x.zip");
      zip = file;
      pack(each -> file(each, "anna.ipynb", "a".repeat(50)));
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < Math.min(noise.length, 4); i++) {
        bytes[Math.floorMod(place + 31 * i, bytes.length)] = noise[i];
      }
      Files.write(file, noise.length > 100 ? noise : bytes);
      Path inside = Files.createDirectories(top.resolve("in/side"));
      try {
        Archive.unpack(file, inside.toRealPath());
      } catch (IOException refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
      try (Stream<Path> all = Files.list(top)) {
        assertThat(all).containsExactlyInAnyOrder(file, top.resolve("in"));
      }
    } finally {
      try (Stream<Path> all = Files.walk(top)) {
        for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
