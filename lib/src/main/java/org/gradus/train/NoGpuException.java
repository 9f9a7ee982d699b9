package org.gradus.train;

/**
 * A GPU was asked for, by {@code GRADUS_DEVICE}, by {@link Hardware#gpu} or by {@code make setup
 * GPU=1}, and it cannot be had. Nothing falls back to the processor unasked.
 */
public final class NoGpuException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private final String detail;
  private final String remedy;

  NoGpuException(String detail, String remedy) {
    super(detail + ": " + remedy + ".");
    this.detail = detail;
    this.remedy = remedy;
  }

  /** What is wrong, without a full stop. */
  public String detail() {
    return detail;
  }

  /** What to do about it, without a full stop. */
  public String remedy() {
    return remedy;
  }
}
