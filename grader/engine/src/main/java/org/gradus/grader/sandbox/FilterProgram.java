package org.gradus.grader.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assembles a program of classic BPF that judges system calls. It only jumps forward: to the next
 * step, or to one of the verdicts at its end.
 *
 * <p>Source: Linux, Documentation/userspace-api/seccomp_filter.rst; {@code struct seccomp_data}.
 */
final class FilterProgram {

  /** How a system call ends. */
  enum Verdict {
    /** It is carried out: SECCOMP_RET_ALLOW. */
    ALLOW(0x7fff0000),
    /** It fails with EPERM. */
    REFUSE(0x00050000 | 1),
    /**
     * It fails with ENOSYS, as on a kernel that is older than it: libraries then go another way.
     */
    UNKNOWN(0x00050000 | 38);

    private final int value;

    Verdict(int value) {
      this.value = value;
    }
  }

  /** Where the number of a call lies. */
  static final int NUMBER = 0;

  /** Where the machine's kind lies. */
  static final int MACHINE = 4;

  private static final int LOAD = 0x20;
  private static final int IF_EQUAL = 0x15;
  private static final int IF_AT_LEAST = 0x35;
  private static final int IF_ANY_BIT = 0x45;
  private static final int RETURN = 0x06;

  /** Goes on with the next step. */
  private static final int NEXT = 0;

  /** One step: where to jump when its condition holds, and when not. */
  private record Step(int code, int operand, Jump then, Jump otherwise) {}

  /** To a verdict, or over so many steps. */
  private record Jump(@Nullable Verdict verdict, int over) {
    static Jump to(Verdict verdict) {
      return new Jump(verdict, 0);
    }

    static Jump over(int steps) {
      return new Jump(null, steps);
    }
  }

  /** They stand at the end, in this order. */
  private static final List<Verdict> VERDICTS = List.of(Verdict.values());

  private final List<Step> steps = new ArrayList<>();

  /** Where the lower half of an argument lies. */
  static int argument(int index) {
    return 16 + 8 * index;
  }

  /** Loads four bytes of what is known of the call. */
  FilterProgram load(int offset) {
    return step(LOAD, offset, Jump.over(NEXT), Jump.over(NEXT));
  }

  FilterProgram ifEqual(int value, Verdict verdict) {
    return step(IF_EQUAL, value, Jump.to(verdict), Jump.over(NEXT));
  }

  FilterProgram unlessEqual(int value, Verdict verdict) {
    return step(IF_EQUAL, value, Jump.over(NEXT), Jump.to(verdict));
  }

  FilterProgram ifAtLeast(int value, Verdict verdict) {
    return step(IF_AT_LEAST, value, Jump.to(verdict), Jump.over(NEXT));
  }

  /** Unless the number is this one, goes on after so many steps more. */
  FilterProgram unlessEqualSkip(int value, int steps) {
    return step(IF_EQUAL, value, Jump.over(NEXT), Jump.over(steps));
  }

  FilterProgram ifAnyBit(int bits, Verdict verdict) {
    return step(IF_ANY_BIT, bits, Jump.to(verdict), Jump.over(NEXT));
  }

  private FilterProgram step(int code, int operand, Jump then, Jump otherwise) {
    steps.add(new Step(code, operand, then, otherwise));
    return this;
  }

  /** The program, which ends by allowing. */
  byte[] bytes() {
    ByteBuffer out =
        ByteBuffer.allocate(8 * (steps.size() + VERDICTS.size())).order(ByteOrder.nativeOrder());
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      out.putShort((short) step.code());
      out.put(distance(step.then(), i)).put(distance(step.otherwise(), i));
      out.putInt(step.operand());
    }
    for (Verdict verdict : VERDICTS) {
      out.putShort((short) RETURN).putShort((short) 0).putInt(verdict.value);
    }
    return out.array();
  }

  private byte distance(Jump jump, int from) {
    Verdict verdict = jump.verdict();
    int distance =
        verdict == null ? jump.over() : steps.size() + VERDICTS.indexOf(verdict) - from - 1;
    if (distance > 255) {
      throw new IllegalStateException("The filter is too long to jump over.");
    }
    return (byte) distance;
  }
}
