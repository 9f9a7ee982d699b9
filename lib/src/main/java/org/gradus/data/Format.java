package org.gradus.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** How a source packs a file. */
public enum Format {
  /** Not packed at all. */
  @JsonProperty("plain")
  PLAIN,
  /** One file, compressed with gzip. */
  @JsonProperty("gz")
  GZ,
  /** Many files in a zip archive; the reader takes it apart. */
  @JsonProperty("zip")
  ZIP,
  /** Many files in a tar archive, compressed with gzip; the reader takes it apart. */
  @JsonProperty("tar.gz")
  TAR_GZ;

  private static final int BUFFER = 1 << 16;

  /** Whether the archive holds many files, so that digests belong to its members. */
  boolean manyFiles() {
    return this == ZIP || this == TAR_GZ;
  }

  /**
   * The content behind the packed bytes; of an archive of many files the member, or the archive
   * itself where none is named.
   */
  InputStream content(InputStream packed, @Nullable String member)
      throws IOException, DamagedFileException {
    if (member != null) {
      return Members.only(packed, this, member);
    }
    return this == GZ ? new GZIPInputStream(packed, BUFFER) : packed;
  }
}
