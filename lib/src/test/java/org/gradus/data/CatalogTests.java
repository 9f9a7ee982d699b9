package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTests {
  private static final String GOOD =
      """
      {"sets": [{"id": "tiny", "name": "Tiny", "about": "numbers", "licence": "CC0",
        "citation": "nobody", "files": [{"id": "numbers", "sources": [
        {"mirror": "tiny/numbers.zip", "format": "zip", "sha1": "%s"},
        {"url": "https://example.org/n.tar.gz", "format": "tar.gz", "sha256": "%s"}]}]}]}
      """
          .formatted("a".repeat(40), "b".repeat(64));

  private static Catalog read(String json) throws IOException {
    return Catalog.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "some.json");
  }

  @Test
  void knowsMnist() {
    CatalogEntry mnist = Catalog.load().set("mnist");
    assertThat(mnist.name()).isEqualTo("MNIST");
    assertThat(mnist.licence()).isEqualTo("CC BY-SA 3.0");
    assertThat(mnist.files()).hasSize(4);
    for (CatalogFile file : mnist.files()) {
      assertThat(file.sources().get(0).mirror()).startsWith("mnist/");
      assertThat(file.sources().stream().skip(1).map(s -> URI.create(s.location()).getHost()))
          .containsExactly("ossci-datasets.s3.amazonaws.com", "storage.googleapis.com");
    }
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "GRADUS_MIRROR", matches = "/.+")
  void agreesWithTheMirrorsOwnList() throws IOException {
    Path mirror = Path.of(System.getenv().getOrDefault("GRADUS_MIRROR", ""));
    List<String> list = Files.readAllLines(mirror.resolve("SHA256SUMS"));
    for (CatalogEntry set : Catalog.load().sets()) {
      for (CatalogFile file : set.files()) {
        // A mirror may have the file in a folder of the set's own or in one for several sets.
        assertThat(file.sources().stream().filter(source -> source.mirror() != null))
            .anySatisfy(
                source -> assertThat(list).contains(source.sha256() + "  ./" + source.mirror()));
      }
    }
  }

  /** What one machine has cached is a mirror for the next: the same names below a set's folder. */
  @Test
  void acceptsACacheAsAMirror() {
    for (CatalogEntry set : Catalog.load().sets()) {
      for (CatalogFile file : set.files()) {
        Set<String> mirrored =
            file.sources().stream()
                .map(Source::mirror)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Source source : file.sources()) {
          assertThat(mirrored).contains(set.id() + "/" + source.fileName());
        }
      }
    }
  }

  @Test
  void readsEveryFormatAndDigest() throws IOException {
    CatalogFile file = read(GOOD).set("tiny").file("numbers");
    assertThat(file.sources())
        .extracting(Source::format)
        .containsExactly(Format.ZIP, Format.TAR_GZ);
    assertThat(file.fingerprint()).isEqualTo("a".repeat(40));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'licence': 'CC0'|'licence': ' '|the licence of tiny is missing",
        "'id': 'tiny'|'id': '../x'|an id has small letters, got ../x",
        "'sha1': 'aaaa|'sha1': 'aaa|the sha1 needs 40 digits",
        "tiny/numbers.zip|tiny/../../passwd.zip|a mirror's path is SET/FILE",
        "https://example.org|ftp://example.org|a url begins with http:// or https://",
        "'format': 'zip'|'format': 'rar'|rar",
        "'format': 'zip'|'format': 'gz', 'member': 'a'|only an archive has a member, got a",
        "'format': 'zip'|'colour': 'red', 'format': 'zip'|colour",
        "'files': [|'files': [], 'x': [|the list of files of tiny is missing or empty",
        "'mirror': 'tiny/numbers.zip', 'format': 'zip', 'sha1'|'mirror': 'tiny/numbers.zip', 'format': 'zip', 'url'|either 'mirror' or 'url'",
        "example.org/n.tar.gz', 'format': 'tar.gz'|example.org/numbers.zip', 'format': 'zip'|two sources of one file name",
      })
  void namesTheFault(String good, String bad, String fault) {
    String json = GOOD.replace(good.replace('\'', '"'), bad.replace('\'', '"'));
    assertThat(json).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("some.json is not a good catalogue: ")
        .hasMessageMatching(".* \\(line [1-9]\\)\\.")
        .hasMessageContaining(fault);
  }

  @Test
  void wantsADigestForEverySource() {
    String json = GOOD.replaceFirst(", \"sha1\": \"a+\"", "");
    assertThatThrownBy(() -> read(json))
        .hasMessageContaining("numbers has no digest for its source tiny/numbers.zip");
    String members =
        json.replace(
            "\"id\": \"numbers\",",
            "\"id\": \"numbers\", \"members\": {\"one.txt\": \"%s\"},".formatted("c".repeat(64)));
    assertThatCode(() -> read(members)).doesNotThrowAnyException();
  }

  @Test
  void namesTheSetsWhenOneIsUnknown() {
    assertThatThrownBy(() -> Catalog.load().set("emnist"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("There is no data set 'emnist'; the catalogue has mnist");
  }

  @Test
  void wantsAFileNameOfItsOwnForEachFile() {
    List<Source> sources = TinySet.at().file("numbers").sources();
    String digest = Digests.sha256(TinySet.CONTENT);
    CatalogFile one = new CatalogFile("one", null, digest, null, sources);
    CatalogFile two = new CatalogFile("two", null, digest, null, sources);
    assertThatThrownBy(
            () -> new CatalogEntry("tiny", "Tiny", "n", "CC0", "nobody", null, List.of(one, two)))
        .hasMessage("there are two of the file name in tiny 'numbers.gz'");
  }
}
