package org.gradus.nn;

import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gradus.data.Dataset;

/** Batches whose first one was looked at, each checked as it comes. */
final class Batches implements Iterable<Dataset> {
  private final Iterable<Dataset> source;
  private final Iterator<Dataset> rest;
  private final Dataset first;
  private final Consumer<Dataset> check;
  private boolean begun;

  /**
   * Takes over where somebody has begun.
   *
   * @param source gives all of them
   * @param begun an iterator of the source that has at least one
   * @param check refuses a batch
   */
  Batches(Iterable<Dataset> source, Iterator<Dataset> begun, Consumer<Dataset> check) {
    this.source = source;
    this.rest = begun;
    this.first = Text.given(begun.next(), "fit(…) wants a data set for each batch");
    this.check = check;
  }

  Dataset first() {
    return first;
  }

  @Override
  public Iterator<Dataset> iterator() {
    Iterator<Dataset> all = begun ? source.iterator() : whole();
    begun = true;
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public Dataset next() {
        Dataset batch = Text.given(all.next(), "fit(…) wants a data set for each batch");
        check.accept(batch);
        return batch;
      }
    };
  }

  private Iterator<Dataset> whole() {
    Iterable<Dataset> remaining = () -> rest;
    return Stream.concat(Stream.of(first), StreamSupport.stream(remaining.spliterator(), false))
        .iterator();
  }
}
