package org.gradus.kernel;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradus.data.CacheFolder;
import org.gradus.data.Catalog;
import org.gradus.data.CatalogEntry;
import org.gradus.data.Source;
import org.gradus.doctor.Diagnosis;
import org.gradus.doctor.Finding;
import org.jspecify.annotations.Nullable;

/** Where would data come from: the cache, a mirror, the web? */
public final class DataDiagnosis implements Diagnosis {
  private final Map<String, String> environment;
  private final Path cache;

  /** Of this machine. */
  public DataDiagnosis() {
    this(System.getenv(), CacheFolder.datasets());
  }

  DataDiagnosis(Map<String, String> environment, Path cache) {
    this.environment = environment;
    this.cache = cache;
  }

  @Override
  public String subject() {
    return "data";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Finding examine() {
    List<CatalogEntry> sets = Catalog.load().sets();
    List<String> cached = sets.stream().filter(this::isCached).map(CatalogEntry::name).toList();
    String have = cached.isEmpty() ? "no set is cached" : "cached: " + String.join(", ", cached);
    String mirror = environment.getOrDefault("GRADUS_MIRROR", "").strip();
    if (mirror.isEmpty()) {
      String detail = have + "; no mirror, so others come from the web";
      return cached.isEmpty()
          ? Finding.note(
              detail,
              "Fetch the sets with make datasets; without web, lectures run on generated stand-ins.")
          : Finding.ok(detail);
    }
    if (mirror.matches("(?i)https?://.*")) {
      return Finding.ok(have + "; mirror " + mirror);
    }
    Path folder = folder(mirror);
    if (folder == null || !Files.isDirectory(folder) || !Files.isReadable(folder)) {
      return Finding.broken(
          "GRADUS_MIRROR is %s, which is no folder that can be read".formatted(mirror),
          "Set GRADUS_MIRROR to the folder that holds the sets, or unset it.");
    }
    long mirrored = sets.stream().filter(set -> isFolder(folder, set)).count();
    return mirrored == 0
        ? Finding.note(
            "%s; the mirror %s holds none of the %d sets".formatted(have, mirror, sets.size()),
            "A mirror has one folder a set, such as mnist: look at datasets/README.md.")
        : Finding.ok(
            "%s; the mirror %s holds %d of %d sets".formatted(have, mirror, mirrored, sets.size()));
  }

  /** Half-fetched files, locks and notes of origin carry an ending; what is whole has its own. */
  private boolean isCached(CatalogEntry set) {
    String[] names = cache.resolve(set.id()).toFile().list();
    return names != null
        && Arrays.stream(names).filter(name -> !name.matches(".*\\.(part.*|lock|source)")).count()
            >= set.files().size();
  }

  private static @Nullable Path folder(String mirror) {
    try {
      return mirror.startsWith("file:") ? Path.of(URI.create(mirror)) : Path.of(mirror);
    } catch (IllegalArgumentException noFoldersName) {
      return null;
    }
  }

  private static boolean isFolder(Path mirror, CatalogEntry set) {
    return set.files().stream()
        .flatMap(file -> file.sources().stream())
        .map(Source::mirror)
        .filter(Objects::nonNull)
        .anyMatch(
            path -> Files.isDirectory(mirror.resolve(path.substring(0, path.lastIndexOf('/')))));
  }
}
