package org.gradus.data;

/**
 * Where data came from, carried into every result that was computed from it.
 *
 * @param name the set's own name: "MNIST", "RenderedDigits"
 * @param source where these bytes were got: an address, "mirror", "generated with seed 7"
 * @param digest SHA-256 of the decompressed content, in hexadecimal
 * @param licence the terms under which it may be used
 * @param citation whom to cite
 * @param generated whether Gradus made it to stand in for a real set: loud wherever it is printed
 * @param selection which part of it this is: "all", or "the first 6000", "validation part of 0.1"
 */
public record Provenance(
    String name,
    String source,
    String digest,
    String licence,
    String citation,
    boolean generated,
    String selection) {

  /** Data made by rule and not in the place of any real set: nothing to be loud about. */
  static Provenance made(String name, long seed, String digest) {
    return of(name, "generated with seed " + seed, digest, false);
  }

  /** The same where nothing was left to chance. */
  static Provenance ruled(String name, String digest) {
    return of(name, "generated without chance", digest, false);
  }

  /** Data made by rule in the place of a real set. */
  static Provenance standIn(String name, long seed, String digest) {
    return of(name, "generated with seed " + seed, digest, true);
  }

  private static Provenance of(String name, String how, String digest, boolean standIn) {
    return new Provenance(
        name, how, digest, "Apache-2.0, like Gradus", "Gradus, " + name, standIn, "all");
  }

  /** Whence, in words: "from mirror", "generated with seed 7". */
  public String origin() {
    return source.startsWith("generated") ? source : "from " + source;
  }

  /** What stands before the name of a stand-in wherever it is printed; empty for all others. */
  public String banner() {
    return generated ? "*** GENERATED STAND-IN *** " : "";
  }

  /** The same origin, a part of it. */
  public Provenance part(String what) {
    return new Provenance(
        name,
        source,
        digest,
        licence,
        citation,
        generated,
        "all".equals(selection) ? what : selection + ", " + what);
  }
}
