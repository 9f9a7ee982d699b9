package org.gradus.data;

import java.nio.file.Path;
import java.util.Arrays;

/** A process of its own that fetches the small set: cache, mirror, addresses. */
final class FetchTiny {
  private FetchTiny() {}

  public static void main(String[] arguments) {
    DataStore store =
        new DataStore(
            Path.of(arguments[0]),
            Mirror.of(arguments[1]),
            new Download(Download.Patience.NORMAL),
            PartFile.DISK);
    String[] urls = Arrays.copyOfRange(arguments, 2, arguments.length);
    try {
      System.out.println("read " + TinySet.read(store, urls).value().length);
    } catch (DataException e) {
      System.out.println(e.getMessage());
    }
  }
}
