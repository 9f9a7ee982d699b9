package org.gradus.nn;

/**
 * How a kernel slides along one side of its input.
 *
 * @param size places under the kernel
 * @param stride how far it moves at a time
 * @param before zeros put before the first place
 * @param after zeros put behind the last place
 * @param same instead, as many zeros as it takes for ⌈in / stride⌉ outputs
 */
record Window(int size, int stride, int before, int after, boolean same) {

  Window {
    Text.atLeast(1, "The size of a kernel", size);
    Text.atLeast(1, "A stride", stride);
    Text.atLeast(0, "A padding", Math.min(before, after));
  }

  static Window of(int size, int stride) {
    return new Window(size, stride, 0, 0, false);
  }

  Window size(int other) {
    return new Window(other, stride, before, after, same);
  }

  Window stride(int other) {
    return new Window(size, other, before, after, same);
  }

  Window padding(int ahead, int behind) {
    return new Window(size, stride, ahead, behind, false);
  }

  Window toSame() {
    return new Window(size, stride, 0, 0, true);
  }

  /** How many places come out of so many; none if the kernel does not fit. */
  long outputs(long in) {
    long room = in + before(in) + after(in) - size;
    return room < 0 ? 0 : room / stride + 1;
  }

  long before(long in) {
    // The odd one goes behind, as TensorFlow has it.
    return same ? missing(in) / 2 : before;
  }

  long after(long in) {
    return same ? missing(in) - missing(in) / 2 : after;
  }

  private long missing(long in) {
    long wanted = (in + stride - 1) / stride;
    return Math.max(0, (wanted - 1) * stride + size - in);
  }

  String describe() {
    return ", kernel %d, stride %d, padding %s"
        .formatted(size, stride, same ? "same" : before + " and " + after);
  }
}
