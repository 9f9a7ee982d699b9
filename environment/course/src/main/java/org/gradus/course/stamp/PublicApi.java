package org.gradus.course.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gradus.course.CourseException;
import org.gradus.data.Dataset;
import org.objectweb.asm.ClassReader;

/**
 * What a notebook can call of the library: every public or protected class, field and method, with
 * its types, in order.
 *
 * <p>Read from the class files, not by reflection: the kernel's extension compiles against classes
 * that only a kernel has.
 *
 * @param signatures one a line, sorted
 */
public record PublicApi(List<String> signatures) {

  /** The API of the library on this class path. */
  public static PublicApi ofLibrary() throws IOException {
    CodeSource source = Dataset.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new CourseException("The library's jar cannot be found: build it with make setup.");
    }
    try {
      return of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new CourseException(
          "The library's jar has an odd name: " + source.getLocation() + ".", e);
    }
  }

  /**
   * The API in a jar or a folder of classes.
   *
   * @throws IOException when it cannot be read
   */
  public static PublicApi of(Path jarOrFolder) throws IOException {
    if (Files.isDirectory(jarOrFolder)) {
      return in(jarOrFolder);
    }
    // Opened by its path it is ours alone; by its address one process could open it only once.
    try (FileSystem files = FileSystems.newFileSystem(jarOrFolder)) {
      return in(files.getPath("/"));
    }
  }

  private static PublicApi in(Path top) throws IOException {
    Set<String> signatures = new TreeSet<>();
    List<Path> classes;
    try (Stream<Path> files = Files.walk(top)) {
      classes = files.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : classes) {
      try (InputStream in = Files.newInputStream(file)) {
        new ClassReader(in)
            .accept(
                new SignatureCollector(signatures),
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      }
    }
    return new PublicApi(List.copyOf(signatures));
  }

  /** A digest of all signatures. */
  public String digest() {
    return Stamp.digest(String.join("\n", signatures));
  }
}
