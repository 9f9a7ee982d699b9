package org.gradus.data;

/**
 * Where data came from, carried into every result that was computed from it.
 *
 * @param name the set's own name: "MNIST", "RenderedDigits"
 * @param source where these bytes were got: an address, "mirror", "generated with seed 7"
 * @param digest SHA-256 of the decompressed content, in hexadecimal
 * @param licence the terms under which it may be used
 * @param citation whom to cite
 * @param generated whether this is a stand-in that Gradus made itself
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
