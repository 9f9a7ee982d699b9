package org.gradus.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of the table, Gradus first. */
final class Peers {
  private Peers() {}

  /** Everybody. */
  static List<Peer> all(Path root) {
    return List.of(
        GradusPeer.training(),
        new PyTorchPeer(root, false, false),
        new PyTorchPeer(root, false, true),
        new PyTorchPeer(root, true, false),
        new PyTorchPeer(root, true, true),
        new DjlPeer(),
        new KerasPeer(root));
  }

  /**
   * Gradus and those that are named; everybody if nobody is.
   *
   * @throws BenchException if there is no such peer
   */
  static List<Peer> of(Path root, List<String> ids) {
    List<Peer> all = all(root);
    List<Peer> others = all.subList(1, all.size());
    for (String id : ids) {
      if (others.stream().noneMatch(peer -> peer.id().equals(id))) {
        throw new BenchException(
            "There is no peer '%s'; the peers are %s."
                .formatted(id, others.stream().map(Peer::id).collect(Collectors.joining(", "))));
      }
    }
    List<Peer> chosen = new ArrayList<>(all);
    chosen.removeIf(
        peer -> !ids.isEmpty() && !ids.contains(peer.id()) && !peer.name().equals(GradusPeer.NAME));
    return List.copyOf(chosen);
  }
}
