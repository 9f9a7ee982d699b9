package org.gradus.grader.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.gradus.grader.batch.Desk;
import org.gradus.grader.batch.Graded;
import org.gradus.grader.batch.HandIn;
import org.gradus.grader.batch.Plan;
import org.gradus.grader.batch.Workforce;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * The processors of a cluster. A task's rows are told as soon as it has ended, so a driver that is
 * killed has kept what was graded until then.
 */
final class SparkWorkforce implements Workforce {

  /** What the listener threw, on its way through Spark. */
  private static final class Unwritten extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final IOException reason;

    Unwritten(IOException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  private final SparkConf cluster;
  private final Kit kit;
  private final int perTask;
  private final Plan plan;
  private final Listener listener;
  private final NodeNews news;
  private @Nullable JavaSparkContext spark;
  private boolean stopped;

  /**
   * Those of a cluster.
   *
   * @param perTask how many submissions make a task
   * @param plan by which what needs no grading is answered here
   * @param warnings hears what goes wrong on nodes
   */
  SparkWorkforce(
      SparkConf cluster,
      Kit kit,
      int perTask,
      Plan plan,
      Listener listener,
      Consumer<String> warnings) {
    this.cluster = cluster;
    this.kit = kit;
    this.perTask = perTask;
    this.plan = plan;
    this.listener = listener;
    this.news = new NodeNews(warnings);
  }

  @Override
  public void run(List<HandIn> handIns) throws IOException, InterruptedException {
    List<HandIn> left = answered(handIns);
    if (left.isEmpty()) {
      return; // Nobody need be asked.
    }
    try {
      grade(left, open());
    } catch (Exception e) {
      if (!isStopped()) {
        throw failure(e);
      }
    } finally {
      stop();
    }
  }

  /** Answers for those that no worker need look at; those that are left must be graded. */
  private List<HandIn> answered(List<HandIn> handIns) throws IOException, InterruptedException {
    List<HandIn> left = new ArrayList<>();
    try (Desk desk = new Desk(plan)) {
      for (HandIn each : handIns) {
        if (each.problem() == null) {
          left.add(each);
        } else {
          tell(each, desk.grade(each));
        }
      }
    }
    return left;
  }

  private JavaSparkContext open() throws ClusterException {
    JavaSparkContext context;
    try {
      context = new JavaSparkContext(cluster);
    } catch (Exception e) { // Spark declares none, and throws checked ones.
      throw new ClusterException(
          "Spark does not start (%s). The master is spark://HOST:7077, or local[2] for two processors of this machine; YARN's and Kubernetes's are for a spark-submit that has them."
              .formatted(firstLine(e)),
          e);
    }
    synchronized (this) {
      spark = context;
    }
    context.sc().addSparkListener(news);
    // A task that is cancelled waits for its worker: only an interrupt wakes it.
    context.setJobGroup("grading", "Gradus", true);
    return context;
  }

  private void grade(List<HandIn> handIns, JavaSparkContext context) throws IOException {
    List<Parcel> parcels = new ArrayList<>();
    for (HandIn each : handIns) {
      byte[] notebook = Files.readAllBytes(each.file());
      parcels.add(
          new Parcel(parcels.size(), each.exercise(), each.student(), context.broadcast(notebook)));
    }
    int tasks = (parcels.size() + perTask - 1) / perTask;
    JavaRDD<Parcel> shared = context.parallelize(parcels, tasks);
    Seq<Object> all =
        CollectionConverters.<Object>asScala(
                IntStream.range(0, tasks).<Object>mapToObj(Integer::valueOf).toList())
            .toSeq();
    context
        .sc()
        .runJob(
            shared.rdd(),
            new PartitionGrading(kit),
            all,
            // Spark calls this once for each task, however often that was tried.
            new AbstractFunction2<Object, Row[], BoxedUnit>() {
              @Override
              public BoxedUnit apply(Object task, Row[] rows) {
                for (Row each : rows) {
                  tellUnchecked(handIns.get(each.number()), each.graded());
                }
                return BoxedUnit.UNIT;
              }
            },
            ClassTag.apply(Row[].class));
  }

  private void tellUnchecked(HandIn handIn, Graded graded) {
    try {
      tell(handIn, graded);
    } catch (IOException e) {
      throw new Unwritten(e);
    }
  }

  private synchronized void tell(HandIn handIn, Graded graded) throws IOException {
    if (!stopped) {
      listener.ended(handIn, graded);
    }
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  /** Among Spark's wrappings stands what the listener threw, else what Spark itself says. */
  private static IOException failure(Exception problem) {
    if (problem instanceof IOException own) {
      return own;
    }
    for (Throwable each = problem; each != null; each = each.getCause()) {
      if (each instanceof Unwritten unwritten) {
        return unwritten.reason;
      }
    }
    return new ClusterException(
        "Spark gave up (%s). Results until then are kept: the same command grades the rest."
            .formatted(firstLine(problem)),
        problem);
  }

  /** What went wrong on nodes was told already, and would follow here once more with its trace. */
  private static String firstLine(Exception problem) {
    return String.valueOf(problem.getMessage()).split("\\R|, most recent failure:", 2)[0].strip();
  }

  @Override
  public void stop() {
    news.end();
    JavaSparkContext context;
    synchronized (this) {
      stopped = true;
      context = spark;
    }
    if (context != null) {
      if (!context.sc().isStopped()) {
        context.cancelAllJobs();
      }
      context.close();
    }
  }
}
