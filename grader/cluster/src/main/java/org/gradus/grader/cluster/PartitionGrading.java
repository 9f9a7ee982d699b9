package org.gradus.grader.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.TaskContext;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/**
 * A task: grades its submissions one after the other, with one worker that is warm from the second
 * on. It answers for all of them or for none, so whoever does it again doubles no row.
 */
final class PartitionGrading extends AbstractFunction2<TaskContext, Iterator<Parcel>, Row[]>
    implements Serializable {

  private static final long serialVersionUID = 1;

  private final Kit kit;

  PartitionGrading(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Row[] apply(TaskContext context, Iterator<Parcel> parcels) {
    List<Row> rows = new ArrayList<>();
    try (NodeDesk desk = new NodeDesk(kit)) {
      while (parcels.hasNext()) {
        rows.add(desk.grade(parcels.next()));
      }
    } catch (Exception e) {
      throw unchecked(e);
    }
    return rows.toArray(Row[]::new);
  }

  /** Spark wants to see the exception itself, and its functions declare none. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> RuntimeException unchecked(Exception problem) throws E {
    throw (E) problem;
  }
}
