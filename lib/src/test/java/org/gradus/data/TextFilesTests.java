package org.gradus.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reviews, translations and questions about words: read strictly, cut fairly. */
class TextFilesTests {
  private static final Provenance OWN = Provenance.made("Own", 1, "0");

  /** Names and texts by turns. */
  private static InputStream archive(String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      for (int i = 0; i < entries.length; i += 2) {
        byte[] content = entries[i + 1].getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(entries[i]);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Test
  void imdbIsReadByFolderAndStars() throws IOException {
    TextSplit read =
        ReviewFiles.imdb(
                archive(
                    "aclImdb/README", "how it was made",
                    "aclImdb/train/unsup/0_0.txt", "without a label",
                    "aclImdb/train/pos/0_9.txt", "Fine. ",
                    "aclImdb/train/neg/0_1.txt", "Not fine.",
                    "aclImdb/test/neg/7_4.txt", "Hm.",
                    "aclImdb/test/pos/3_10.txt", "Ä!"),
                "a.tar.gz")
            .with(OWN);
    assertThat(read.train().texts()).containsExactly("Fine.", "Not fine.");
    assertThat(read.train().labels()).containsExactly(1, 0);
    assertThat(read.test().texts()).containsExactly("Hm.", "Ä!");
    assertThat(read.test().classNames()).containsExactly("negative", "positive");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "train/pos/x.txt | fine | aclImdb/train/pos/x.txt is not named NUMBER_STARS.txt",
        "train/pos/0_3.txt | fine | aclImdb/train/pos/0_3.txt has 3 stars, which no positive review has",
        "test/neg/0_7.txt | fine | aclImdb/test/neg/0_7.txt has 7 stars, which no negative review has",
        "train/pos/0_9.txt | ' ' | aclImdb/train/pos/0_9.txt is empty",
        "train/pos/0_9.txt | fine | aclImdb/train/neg has no review",
      })
  void imdbNamesTheFile(String name, String text, String fault) {
    assertThatThrownBy(() -> ReviewFiles.imdb(archive("aclImdb/" + name, text), "a.tar.gz"))
        .isExactlyInstanceOf(DataException.class)
        .hasMessage("a.tar.gz: %s. Get a fresh copy of the file.", fault);
  }

  @Test
  void snippetsMayBeInTheirMakersCode() throws IOException {
    String lines = "simple \u0085 and silly \nna\u00efve\n";
    assertThat(ReviewFiles.snippets(text(lines), "f"))
        .containsExactly("simple \u0085 and silly", "naïve");
    byte[] western = "naïve\n".getBytes(Charset.forName("windows-1252"));
    assertThat(ReviewFiles.snippets(new ByteArrayInputStream(western), "f"))
        .containsExactly("naïve");
    assertThatThrownBy(() -> ReviewFiles.snippets(text("one\n\ntwo\n"), "f"))
        .hasMessage("f: line 2 is empty. Get a fresh copy of the file.");
    assertThatThrownBy(() -> ReviewFiles.snippets(text(""), "f"))
        .hasMessage("f: line 1 is empty. Get a fresh copy of the file.");
  }

  @Test
  void wordFilesAreReadByLine() throws IOException {
    assertThat(WordFiles.analogies(text(": family\nman king woman queen\n: x\na b c d"), "f"))
        .containsOnlyKeys("family", "x")
        .containsEntry("x", List.of(new Analogies.Question("a", "b", "c", "d")));
    assertThat(WordFiles.pairs(text("old\tnew\t1.58\ntiger\tcat\t10\tM\n"), "f"))
        .containsExactly(
            new WordPairs.Pair("old", "new", 1.58), new WordPairs.Pair("tiger", "cat", 10));
    assertThat(WordFiles.translations(text("Go.\tVa !\nRun!\tCours !\tCC-BY\n"), "f")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a b c d|1 stands before the first section, which begins with a colon",
        ": x;a b c|2 has 3 words where 4 belong",
        ": x;a b  c d|2 has 5 words where 4 belong",
        ": x;a b c d;: x|3 begins the section 'x' again",
      })
  void analogiesNameTheLine(String lines, String fault) {
    assertThatThrownBy(() -> WordFiles.analogies(text(lines.replace(';', '\n')), "f"))
        .isExactlyInstanceOf(DataException.class)
        .hasMessage("f: line %s. Get a fresh copy of the file.", fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a;b|1 has 2 cells between tabs where 3 to 4 belong",
        "a;b;x|1 has 'x' as score, which is no number from 0 to 10",
        "a;b;10.5|1 has '10.5' as score, which is no number from 0 to 10",
        "a;;3|1 has nothing in cell 2",
      })
  void pairsNameTheLine(String line, String fault) {
    assertThatThrownBy(() -> WordFiles.pairs(text(line.replace(';', '\t')), "f"))
        .isExactlyInstanceOf(DataException.class)
        .hasMessage("f: line %s. Get a fresh copy of the file.", fault);
  }

  @Test
  void textsAreCutFairly() {
    Texts snippets = InventedReviews.snippets(200, 7);
    TextSplit parts = snippets.split(0.3, 1);
    assertThat(parts.train().size()).isEqualTo(140);
    assertThat(parts.test().labels())
        .hasSize(60)
        .satisfies(labels -> assertThat(sum(labels)).isEqualTo(30));
    assertThat(snippets.folds(5, 1)).hasSize(5).allMatch(fold -> fold.test().size() == 40);
    assertThat(snippets.take(3).texts()).isEqualTo(snippets.texts().subList(0, 3));
    assertThat(snippets.shuffled(1).texts()).containsExactlyInAnyOrderElementsOf(snippets.texts());
    assertThat(snippets.select(5, 0).labels()).containsExactly(1, 0);
    assertThat(parts.test().provenance().selection()).isEqualTo("held-out part, 0.3 with seed 1");
    assertThatThrownBy(() -> snippets.select(200))
        .hasMessage("There is no text 200: they count from 0 to 199.");
    assertThatThrownBy(() -> snippets.split(1, 1)).hasMessageContaining("lies between 0 and 1");
    assertThatThrownBy(() -> new Texts(List.of("a"), new int[] {0, 1}, List.of("x", "y"), OWN))
        .hasMessage("Own has 1 texts but 2 labels.");
    assertThatThrownBy(() -> new Texts(List.of("a"), new int[] {2}, List.of("x", "y"), OWN))
        .hasMessageContaining("Label 0 of Own is 2");
  }

  private static int sum(int... labels) {
    int sum = 0;
    for (int label : labels) {
      sum += label;
    }
    return sum;
  }

  @Test
  void noSentenceIsLearnedAndAsked() {
    SentencePairs pairs =
        new SentencePairs(
            List.of("go", "run", "go", "stop", "wait"), List.of("a", "b", "c", "d", "e"), OWN);
    for (long seed = 0; seed < 10; seed++) {
      SentencePairs.Parts parts = pairs.split(0.5, seed);
      Set<String> both = new HashSet<>(parts.train().sources());
      both.retainAll(parts.test().sources());
      assertThat(both).isEmpty();
      assertThat(parts.train().size() + parts.test().size()).isEqualTo(5);
    }
    assertThat(pairs.upTo(1).size()).isEqualTo(5);
    assertThatThrownBy(() -> pairs.upTo(0)).hasMessage("Own has no pair of at most 0 words.");
    assertThatThrownBy(() -> pairs.split(0.01, 1)).hasMessageContaining("4 different sentences");
    assertThatThrownBy(() -> new SentencePairs(List.of("a"), List.of(), OWN))
        .hasMessageContaining("1 sentences and 0 translations");
  }

  @Test
  void questionsAndPairsMakeSense() {
    assertThatThrownBy(() -> new Analogies(Map.of(), OWN)).hasMessageContaining("no section");
    assertThatThrownBy(() -> new Analogies(Map.of("x", List.of()), OWN))
        .hasMessage("The section x has no question: leave it out.");
    assertThatThrownBy(() -> PlantedAnalogies.generate(1_000, 3, 7).questions().section("family"))
        .hasMessage(
            "There is no section 'family'; there are land-capital, male-female, old-young.");
    assertThatThrownBy(() -> new WordPairs(List.of(), OWN)).hasMessageContaining("two at least");
    assertThatThrownBy(() -> new WordPairs.Pair("a", "b", Double.NaN)).hasMessageContaining("NaN");
  }

  /** Each sentence of the toy language has one translation, whatever the seed. */
  @Test
  void theToyLanguageIsAFunction() {
    Map<String, String> known = new HashMap<>();
    for (long seed = 1; seed <= 2; seed++) {
      SentencePairs pairs = ToyLanguage.generate(3_000, seed);
      for (int i = 0; i < pairs.size(); i++) {
        String before = known.put(pairs.sources().get(i), pairs.targets().get(i));
        assertThat(before).isIn(null, pairs.targets().get(i));
      }
    }
    assertThat(known.keySet()).allMatch(sentence -> sentence.matches("The [a-z ]+\\."));
    assertThat(new HashSet<>(known.values())).hasSameSizeAs(known.keySet());
  }

  @Test
  void generatorsSayWhatIsWrong() {
    assertThatThrownBy(() -> InventedReviews.generate(1, 5, 7))
        .hasMessage("InventedReviews: the number of reviews to learn from is 2 at least, got 1.");
    assertThatThrownBy(() -> ToyLanguage.generate(0, 7)).hasMessageContaining("1 at least");
    assertThatThrownBy(() -> PlantedAnalogies.generate(1_000, 2, 7))
        .hasMessage("PlantedAnalogies: the number of pairs lies between 3.0 and 50.0, got 2.0.");
  }

  /** Two files that lie in one archive are fetched once, and both found there. */
  @Test
  void twoFilesMayLieInOneArchive(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("mirror/tiny"));
    Path packed = folder.resolve("mirror/tiny/both.tar.gz");
    Files.write(packed, archive("a.txt", "one", "b.txt", "two").readAllBytes());
    Source first = source(packed, "a.txt");
    Source second = source(packed, "b.txt");
    CatalogEntry set =
        new CatalogEntry(
            "tiny",
            "Tiny",
            "texts",
            "CC0",
            "nobody",
            null,
            List.of(
                new CatalogFile("a", null, null, null, List.of(first)),
                new CatalogFile("b", null, null, null, List.of(second))));
    DataStore store = TinySet.store(folder.resolve("cache"), folder.resolve("mirror").toString());
    assertThat(store.read(set, "a", in -> StrictText.read(in, "a")).value()).isEqualTo("one");
    Files.delete(packed);
    assertThat(store.read(set, "b", in -> StrictText.read(in, "b")).value()).isEqualTo("two");
  }

  private static Source source(Path packed, String member) throws IOException {
    return new Source(
        "tiny/both.tar.gz", null, Format.TAR_GZ, null, Digests.sha256(packed), null, member);
  }
}
