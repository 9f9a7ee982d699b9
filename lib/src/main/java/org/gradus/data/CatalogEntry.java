package org.gradus.data;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One data set.
 *
 * @param id its folder in a mirror and in the cache: lower-case letters, digits, hyphens
 * @param name what people call it
 * @param about one sentence
 * @param licence the terms under which it may be used
 * @param citation whom to cite
 * @param homepage where its makers describe it
 * @param files its files
 */
public record CatalogEntry(
    String id,
    String name,
    String about,
    String licence,
    String citation,
    @Nullable String homepage,
    List<CatalogFile> files) {

  /** Checks the fields. */
  public CatalogEntry {
    Checks.id(id);
    Checks.text(name, "name of " + id);
    Checks.text(about, "about of " + id);
    Checks.text(licence, "licence of " + id);
    Checks.text(citation, "citation of " + id);
    files = Checks.list(files, "files of " + id);
    Checks.distinct(files.stream().map(CatalogFile::id).toList(), "file of " + id);
    // All lie in one folder of the cache; the sources of one file may share a name, and two files
    // may lie in one archive.
    Checks.distinct(
        files.stream()
            .flatMap(file -> file.sources().stream().map(source -> lying(file, source)))
            .distinct()
            .map(Map.Entry::getValue)
            .toList(),
        "file name in " + id);
  }

  /** Whose bytes have which name. */
  private static Map.Entry<String, String> lying(CatalogFile file, Source source) {
    String bytes =
        source.member() == null ? file.id() : "archive " + source.sha256() + source.sha1();
    return Map.entry(bytes, source.fileName());
  }

  /** The file with this id. */
  public CatalogFile file(String fileId) {
    return files.stream()
        .filter(file -> file.id().equals(fileId))
        .findFirst()
        .orElseThrow(
            () ->
                new DataException("The catalogue has no file '%s' of %s.".formatted(fileId, name)));
  }
}
