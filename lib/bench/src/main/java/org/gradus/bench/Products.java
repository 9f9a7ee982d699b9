package org.gradus.bench;

import java.util.List;
import java.util.Map;

/** Large matrices, and nothing else: what the processor can multiply and add at best. */
record Products() implements Peer {
  private static final JavaWorker WORKER = new JavaWorker(ProductsWorker.class, List.of());

  @Override
  public String name() {
    return "large matrices";
  }

  @Override
  public String settings() {
    return "%,d × %,d times the same, by the engine's product or by its convolution, whichever is quicker"
        .formatted(ProductsWorker.SIDE, ProductsWorker.SIDE);
  }

  @Override
  public List<String> command(Task task) {
    return WORKER.command(task);
  }

  @Override
  public Map<String, String> environment(Map<String, String> own, int threads) {
    return Peer.tuned(own, threads);
  }
}
