package org.gradus.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places for the nodes of a graph, inputs at the left: each node stands right of all its inputs,
 * and edges that pass a column keep a place free in it (after Sugiyama, Tagawa and Toda 1981).
 */
final class GraphLayout {
  private static final int MOST_NODES = 60;
  private static final int SWEEPS = 24;

  /** A place in a column, of a node or of an edge that passes. */
  static final class Spot {
    private final int column;
    private final List<Spot> neighbours = new ArrayList<>();
    private double y;

    Spot(int column) {
      this.column = column;
    }

    int column() {
      return column;
    }

    /** In places: neighbours in a column are at least 1 apart. */
    double y() {
      return y;
    }
  }

  /**
   * An edge on its way through the columns.
   *
   * @param twin 0 for the first edge between two nodes, 1 for the second …
   */
  record Path(List<Spot> spots, int twin) {}

  private final Map<GraphNode, Spot> spots = new HashMap<>();
  private final List<GraphNode> nodes = new ArrayList<>();
  private final List<Path> paths = new ArrayList<>();
  private final List<List<Spot>> columns = new ArrayList<>();

  GraphLayout(GraphNode last) {
    collect(last, new HashSet<>());
    Map<GraphNode, Integer> depths = depths();
    for (GraphNode node : nodes) {
      spots.put(node, spot(depths.getOrDefault(node, 0)));
    }
    for (GraphNode node : nodes) {
      List<GraphNode> seen = new ArrayList<>();
      for (GraphNode input : node.inputs()) {
        int twin = (int) seen.stream().filter(other -> other == input).count();
        seen.add(input);
        paths.add(path(input, node, twin));
      }
    }
    settle();
  }

  /** Inputs before what is made of them. */
  private void collect(GraphNode node, Set<GraphNode> known) {
    if (!known.add(node)) {
      return;
    }
    node.inputs().forEach(input -> collect(input, known));
    nodes.add(node);
    if (nodes.size() > MOST_NODES) {
      throw new IllegalArgumentException(
          "The graph has more than %d nodes, too many to read: draw a part of it."
              .formatted(MOST_NODES));
    }
  }

  /** The longest way from an input; what is given stands just before its first use. */
  private Map<GraphNode, Integer> depths() {
    Map<GraphNode, Integer> depths = new HashMap<>();
    for (GraphNode node : nodes) {
      int depth = 0;
      for (GraphNode input : node.inputs()) {
        depth = Math.max(depth, depths.getOrDefault(input, 0) + 1);
      }
      depths.put(node, depth);
    }
    for (GraphNode given : nodes) {
      if (given.inputs().isEmpty()) {
        int first =
            nodes.stream()
                .filter(user -> user.inputs().stream().anyMatch(input -> input == given))
                .mapToInt(user -> depths.getOrDefault(user, 1))
                .min()
                .orElse(1);
        depths.put(given, first - 1);
      }
    }
    return depths;
  }

  private Spot spot(int column) {
    while (columns.size() <= column) {
      columns.add(new ArrayList<>());
    }
    Spot spot = new Spot(column);
    spot.y = columns.get(column).size();
    columns.get(column).add(spot);
    return spot;
  }

  private Path path(GraphNode from, GraphNode to, int twin) {
    Spot end = at(to);
    List<Spot> way = new ArrayList<>(List.of(at(from)));
    for (int column = at(from).column + 1; column < end.column; column++) {
      way.add(spot(column));
    }
    way.add(end);
    for (int i = 1; i < way.size(); i++) {
      way.get(i - 1).neighbours.add(way.get(i));
      way.get(i).neighbours.add(way.get(i - 1));
    }
    return new Path(way, twin);
  }

  /** Moves each spot to the mean of its neighbours, as far as those of its column let it. */
  private void settle() {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int c = 0; c < columns.size(); c++) {
        List<Spot> column = columns.get(sweep % 2 == 0 ? c : columns.size() - 1 - c);
        double[] wanted =
            column.stream()
                .mapToDouble(s -> s.neighbours.stream().mapToDouble(Spot::y).average().orElse(s.y))
                .toArray();
        double[] placed = EndLabels.apart(wanted, 1, -1e6, 1e6);
        for (int i = 0; i < placed.length; i++) {
          column.get(i).y = placed[i];
        }
      }
    }
    double top = all().stream().mapToDouble(Spot::y).min().orElse(0);
    all().forEach(spot -> spot.y -= top);
  }

  private List<Spot> all() {
    return columns.stream().flatMap(List::stream).toList();
  }

  List<GraphNode> nodes() {
    return nodes;
  }

  List<Path> paths() {
    return paths;
  }

  Spot at(GraphNode node) {
    Spot spot = spots.get(node);
    if (spot == null) {
      throw new AssertionError("each node has a place");
    }
    return spot;
  }

  int columns() {
    return columns.size();
  }

  /** The lowest place. */
  double depth() {
    return all().stream().mapToDouble(Spot::y).max().orElse(0);
  }
}
