package org.gradus.grader.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;

/** Which cluster, and how it is asked. */
final class Cluster {

  private static final Pattern STANDALONE = Pattern.compile("spark://(.+)");
  private static final Pattern PLACE = Pattern.compile("(.+):(\\d+)");
  private static final int MILLISECONDS = 5_000;

  private Cluster() {}

  /**
   * Spark's settings: those of spark-submit, then the given ones, and where nobody says something
   * what suits grading.
   *
   * @param master empty where spark-submit has said it
   * @param jars what nodes need to grade
   * @throws ClusterException when nobody says which cluster, or nobody answers there
   */
  static SparkConf settings(String master, Map<String, String> given, List<Path> jars)
      throws ClusterException {
    SparkConf conf = new SparkConf();
    given.forEach(conf::set);
    if (!master.isEmpty()) {
      conf.setMaster(master);
    }
    if (!conf.contains("spark.master")) {
      throw new ClusterException(
          "Which cluster? Say it with --master: spark://HOST:7077 for a standalone one, or local[2]"
              + " for two processors of this machine.");
    }
    if (conf.get("spark.submit.deployMode", "client").equals("cluster")) {
      throw new ClusterException(
          "The driver reads the notebooks and writes the results, so it must run where they lie:"
              + " leave --deploy-mode cluster away.");
    }
    reach(conf.get("spark.master"));
    conf.setJars(jars.stream().map(Path::toString).toArray(String[]::new));
    conf.setIfMissing("spark.app.name", "Gradus");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    conf.setIfMissing("spark.log.level", "ERROR");
    // Rows are written as they come, and never held together.
    conf.setIfMissing("spark.driver.maxResultSize", "0");
    // A node that fails at once would else take every task before the good ones get one.
    conf.setIfMissing("spark.excludeOnFailure.enabled", "true");
    return conf;
  }

  /** Spark itself would try for a minute, and then say it in forty lines. */
  private static void reach(String master) throws ClusterException {
    Matcher standalone = STANDALONE.matcher(master);
    if (!standalone.matches()) {
      return;
    }
    String reason = "";
    for (String each : standalone.group(1).split(",", -1)) {
      Matcher place = PLACE.matcher(each);
      if (!place.matches()) {
        throw new ClusterException(
            master + " names no place: a standalone master's is spark://HOST:PORT.");
      }
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(place.group(1), Integer.parseInt(place.group(2))), MILLISECONDS);
        return;
      } catch (IOException | IllegalArgumentException e) {
        reason = String.valueOf(e.getMessage());
      }
    }
    throw new ClusterException(
        "Nobody answers at %s (%s): start Spark's master there, or name the one that runs."
            .formatted(master, reason));
  }
}
