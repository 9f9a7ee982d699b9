package org.gradus.data;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which data sets there are, where their files lie, and by which fingerprints they are known. Read
 * from {@code datasets/catalog.json}, which is packed into the library.
 *
 * @param sets the sets, each with an id of its own
 */
public record Catalog(List<CatalogEntry> sets) {
  private static final String RESOURCE = "catalog.json";

  /**
   * Checks that no id is used twice.
   *
   * @throws IllegalArgumentException if one is
   */
  public Catalog {
    sets = Checks.list(sets, "sets");
    Checks.distinct(sets.stream().map(CatalogEntry::id).toList(), "set");
  }

  /** The catalogue that came with the library. */
  public static Catalog load() {
    try (InputStream in = Catalog.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new DataException(
            "The catalogue of data sets is missing from the library: build it anew with `make setup`.");
      }
      return read(in, "datasets/catalog.json");
    } catch (IOException e) {
      throw new DataException("The catalogue of data sets cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a catalogue and checks it.
   *
   * @param in the JSON text
   * @param where what to call it in an error
   * @throws DataException if the text is no catalogue: names the place and the fault
   */
  public static Catalog read(InputStream in, String where) throws IOException {
    try {
      return new ObjectMapper().readValue(in, Catalog.class);
    } catch (JacksonException e) {
      String fault =
          e.getCause() instanceof IllegalArgumentException broken
              ? broken.getMessage()
              : e.getOriginalMessage();
      JsonLocation place = e.getLocation();
      throw new DataException(
          "%s is not a good catalogue: %s (line %d)."
              .formatted(where, fault, place == null ? 0 : place.getLineNr()),
          e);
    }
  }

  /** The set with this id. */
  public CatalogEntry set(String id) {
    return sets.stream()
        .filter(set -> set.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new DataException(
                    "There is no data set '%s'; the catalogue has %s."
                        .formatted(
                            id,
                            sets.stream()
                                .map(CatalogEntry::id)
                                .collect(Collectors.joining(", ")))));
  }
}
