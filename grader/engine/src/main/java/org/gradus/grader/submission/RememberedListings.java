package org.gradus.grader.submission;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The compiler's files, where the JDK's packages are listed once for all submissions of a process.
 * They do not change, and each compiler lists a dozen of them anew.
 */
final class RememberedListings extends ForwardingJavaFileManager<StandardJavaFileManager>
    implements StandardJavaFileManager {

  /** How the location of each of the JDK's modules is called: {@code SYSTEM_MODULES[java.base]}. */
  private static final String JDK = StandardLocation.SYSTEM_MODULES.getName() + "[";

  private record Listing(
      String location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) {}

  private static final Map<Listing, List<JavaFileObject>> KNOWN = new ConcurrentHashMap<>();

  RememberedListings(StandardJavaFileManager files) {
    super(files);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (!location.getName().startsWith(JDK)) {
      return super.list(location, packageName, kinds, recurse);
    }
    Listing listing = new Listing(location.getName(), packageName, Set.copyOf(kinds), recurse);
    List<JavaFileObject> known = KNOWN.get(listing);
    if (known == null) {
      List<JavaFileObject> found = new ArrayList<>();
      super.list(location, packageName, kinds, recurse).forEach(found::add);
      known = List.copyOf(found);
      KNOWN.put(listing, known);
    }
    return known;
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
      Iterable<? extends File> files) {
    return fileManager.getJavaFileObjectsFromFiles(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
    return fileManager.getJavaFileObjects(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
    return fileManager.getJavaFileObjectsFromStrings(names);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
    return fileManager.getJavaFileObjects(names);
  }

  @Override
  public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
    fileManager.setLocation(location, files);
  }

  @Override
  public Iterable<? extends File> getLocation(Location location) {
    return fileManager.getLocation(location);
  }

  @Override
  public void setLocationFromPaths(Location location, Collection<? extends Path> paths)
      throws IOException {
    fileManager.setLocationFromPaths(location, paths);
  }

  @Override
  public Iterable<? extends Path> getLocationAsPaths(Location location) {
    return fileManager.getLocationAsPaths(location);
  }

  @Override
  public Path asPath(FileObject file) {
    return fileManager.asPath(file);
  }
}
