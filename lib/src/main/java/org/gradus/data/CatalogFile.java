package org.gradus.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file of a set, whoever delivers it and however it is packed.
 *
 * @param id what it is: "train-images"
 * @param bytes length of the content, unpacked
 * @param sha256 fingerprint of the content, unpacked, where all sources unpack to the same
 * @param members path in the archive → SHA-256, for archives of many files; of a folder, whose path
 *     ends in /, that of the list of its files' digests
 * @param sources who has it, in the order in which they are asked
 */
public record CatalogFile(
    String id,
    @Nullable Long bytes,
    @Nullable String sha256,
    @Nullable Map<String, String> members,
    List<Source> sources) {

  /** Checks the fields. */
  public CatalogFile {
    Checks.id(id);
    Checks.digest(sha256, 64, "sha256 of " + id);
    members = members == null ? Map.of() : Map.copyOf(members);
    for (Map.Entry<String, String> member : members.entrySet()) {
      Checks.digest(member.getValue(), 64, "sha256 of " + member.getKey());
    }
    sources = Checks.list(sources, "sources of " + id);
    Map<String, Source> byName = new HashMap<>();
    for (Source source : sources) {
      boolean known = source.sha256() != null || source.sha1() != null;
      boolean content = source.wholeArchive() ? !members.isEmpty() : sha256 != null;
      if (!known && !content) {
        throw new IllegalArgumentException(
            "%s has no digest for its source %s".formatted(id, source.location()));
      }
      Source namesake = byName.putIfAbsent(source.fileName(), source);
      if (namesake != null && !namesake.sameBytes(source)) {
        throw new IllegalArgumentException(
            "%s has two sources of one file name and different bytes: %s"
                .formatted(id, source.location()));
      }
    }
  }

  /**
   * The fingerprint of the content; where each source packs another content, of the first one's.
   */
  String fingerprint() {
    Source first = sources.get(0);
    return Stream.of(sha256, first.sha256(), first.sha1())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("unknown");
  }
}
