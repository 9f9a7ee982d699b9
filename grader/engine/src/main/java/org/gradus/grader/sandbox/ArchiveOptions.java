package org.gradus.grader.sandbox;

/**
 * What a JVM is told of a file with the classes that it needs, as it keeps them once they are read
 * and verified.
 *
 * <p>Source: JEP 350, Dynamic CDS Archives.
 */
public final class ArchiveOptions {

  /** A JVM that cannot use it says nothing: its words would stand among what others expect. */
  private static final String SILENT = "-Xlog:cds*=off";

  private ArchiveOptions() {}

  /**
   * Has a JVM start with a file that a whole JVM wrote. It looks itself whether JDK and class path
   * are still the same, and else does without; but it trusts the rest of the file blindly.
   *
   * @param file as the JVM sees it
   */
  public static String[] reading(String file) {
    return new String[] {"-XX:SharedArchiveFile=" + file, SILENT};
  }

  /**
   * Has a JVM write one when it ends. It writes none where a class path has folders with classes.
   *
   * @param file as the JVM sees it
   */
  public static String[] writing(String file) {
    return new String[] {"-XX:ArchiveClassesAtExit=" + file, SILENT};
  }
}
