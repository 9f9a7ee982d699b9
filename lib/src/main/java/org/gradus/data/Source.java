package org.gradus.data;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One place where a file lies.
 *
 * @param mirror its path below a mirror's root; or else
 * @param url its address at a canonical host
 * @param format how it is packed there
 * @param bytes length as packed
 * @param sha256 fingerprint as packed
 * @param sha1 older fingerprint as packed, where the makers publish no other
 * @param member which file of an archive is meant, where the archive was packed for its sake
 */
public record Source(
    @Nullable String mirror,
    @Nullable String url,
    Format format,
    @Nullable Long bytes,
    @Nullable String sha256,
    @Nullable String sha1,
    @Nullable String member) {

  /** Checks the fields. */
  public Source {
    Checks.place(mirror, url);
    Checks.present(format, "format of " + (mirror == null ? url : mirror));
    Checks.digest(sha256, 64, "sha256");
    Checks.digest(sha1, 40, "sha1");
    Checks.member(member, format);
  }

  /** Path or address. */
  String location() {
    return mirror != null ? mirror : String.valueOf(url);
  }

  /** The name under which it lies in the cache. */
  String fileName() {
    return location().substring(location().lastIndexOf('/') + 1);
  }

  /** Whether the reader gets a whole archive, so that digests belong to its members. */
  boolean wholeArchive() {
    return format.manyFiles() && member == null;
  }

  /** Whether the two are known by the same fingerprints and packed alike. */
  boolean sameBytes(Source other) {
    return format == other.format
        && Objects.equals(sha256, other.sha256)
        && Objects.equals(sha1, other.sha1)
        && Objects.equals(member, other.member);
  }
}
