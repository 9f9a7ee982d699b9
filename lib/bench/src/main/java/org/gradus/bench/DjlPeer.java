package org.gradus.bench;

import java.util.List;
import java.util.Map;

/** DJL by itself, as its own documentation teaches it: the engine without Gradus around it. */
record DjlPeer() implements Peer {
  private static final JavaWorker WORKER = new JavaWorker(DjlWorker.class, List.of());

  @Override
  public String name() {
    return "DJL";
  }

  @Override
  public String settings() {
    return "EasyTrain with a Trainer, an ArrayDataset in memory and the logging listeners; DJL's own settings, malloc as users have it";
  }

  @Override
  public boolean does(Workload workload) {
    return workload.ask() == 0;
  }

  @Override
  public List<String> command(Task task) {
    return WORKER.command(task);
  }

  @Override
  public Map<String, String> environment(Map<String, String> own, int threads) {
    return Peer.plain(own, threads);
  }
}
