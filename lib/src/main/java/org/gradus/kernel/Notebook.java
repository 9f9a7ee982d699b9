package org.gradus.kernel;

import java.util.function.Consumer;
import org.gradus.doctor.Doctor;
import org.jspecify.annotations.Nullable;

/**
 * What a cell calls by its bare name. The kernel extension says where things are shown; without one
 * (a test, a plain program) they are printed.
 */
public final class Notebook {
  private static volatile Consumer<Object> screen = System.out::println;

  private Notebook() {}

  /**
   * Shows a thing in the cell's output, through the renderer of its type.
   *
   * <p>Returns nothing: JJava's own {@code display} returns an id, which a cell that ends in it
   * would print.
   */
  public static void show(@Nullable Object thing) {
    screen.accept(thing == null ? "null" : thing);
  }

  /**
   * Shows each thing in turn. Two at least, for a matrix is an {@code Object[]} too: with one
   * variable list alone {@code show(weights)} would show its rows one by one.
   */
  public static void show(
      @Nullable Object first, @Nullable Object second, @Nullable Object... more) {
    show(first);
    show(second);
    for (Object thing : more) {
      show(thing);
    }
  }

  /** Shows whether this machine is ready, one line for each thing the course needs. */
  public static void doctor() {
    show(Doctor.examine());
  }

  /**
   * Whether this is a short run ({@code GRADUS_QUICK=1}), as the tests make it: fewer examples,
   * fewer epochs, lower floors.
   */
  public static boolean quick() {
    return "1".equals(System.getenv("GRADUS_QUICK"));
  }

  /**
   * The HTML in which the kernel would show a thing; empty when its type is not one of the
   * course's. For kernels that have no extensions: see {@code environment/ijava}.
   */
  public static String html(Object thing) {
    return Rendering.of(thing).map(Rendered::html).orElse("");
  }

  /** Says where things are shown from now on. */
  public static void showOn(Consumer<Object> newScreen) {
    screen = newScreen;
  }
}
