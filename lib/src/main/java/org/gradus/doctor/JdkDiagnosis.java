package org.gradus.doctor;

import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Is this a whole JDK, new enough, with the compiler and JShell that the kernel is made of? */
public final class JdkDiagnosis implements Diagnosis {
  private static final int OLDEST = 17;

  @Override
  public String subject() {
    return "JDK";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Finding examine() {
    String detail =
        "%s, %s, in %s"
            .formatted(
                Runtime.version(),
                System.getProperty("java.vendor", "unknown vendor"),
                Path.of(System.getProperty("java.home", "")));
    if (Runtime.version().feature() < OLDEST) {
      return Finding.broken(
          detail, "Install a JDK %d or later and set JAVA_HOME to it.".formatted(OLDEST));
    }
    if (ToolProvider.getSystemJavaCompiler() == null
        || ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
      return Finding.broken(
          detail + ", without the compiler or JShell",
          "This is a Java runtime: install a full JDK (on Debian and Ubuntu openjdk-17-jdk-headless) and set JAVA_HOME to it.");
    }
    return Finding.ok(detail);
  }
}
