package org.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTests {
  private static final Path ROOT = Path.of("repository");

  private static List<String> names(List<Turn> turns) {
    return turns.stream()
        .map(turn -> turn.workload().id() + " " + turn.peer().id() + " " + turn.threads())
        .toList();
  }

  @Test
  void anotherOneIsFirstInEachRound() {
    List<Peer> two = Peers.of(ROOT, List.of("djl"));
    assertThat(names(Turn.all(List.of(new Mlp()), two, List.of(1, 2), 2)))
        .containsExactly(
            "mlp gradus 1",
            "mlp djl 1",
            "mlp gradus 2",
            "mlp djl 2",
            "mlp djl 1",
            "mlp gradus 1",
            "mlp djl 2",
            "mlp gradus 2");
  }

  @Test
  void whoDoesNotDoAWorkloadIsLeftOut() {
    List<Turn> asked =
        Turn.all(Workloads.of(List.of("mlp-single")), Peers.all(ROOT), List.of(1), 1);
    assertThat(names(asked))
        .containsExactly(
            "mlp-single gradus 1", "mlp-single pytorch 1", "mlp-single pytorch-tuned 1");
  }

  @Test
  void everyWorkloadIsFoundByItsName() {
    assertThat(Workloads.ALL)
        .allSatisfy(one -> assertThat(Workloads.of(one.id())).isEqualTo(one))
        .extracting(Workload::id)
        .doesNotHaveDuplicates();
    assertThat(Workloads.of(List.of())).isEqualTo(Workloads.ALL);
    assertThatExceptionOfType(BenchException.class)
        .isThrownBy(() -> Workloads.of("alexnet"))
        .withMessageStartingWith(
            "There is no workload 'alexnet'; the workloads are logistic, mlp, cnn, lenet, lstm, charlstm, chargru, mlp-predict,");
  }

  @Test
  void everyPeerIsFoundByItsName() {
    assertThat(Peers.of(ROOT, List.of())).isEqualTo(Peers.all(ROOT));
    assertThat(Peers.of(ROOT, List.of("keras", "pytorch-best")))
        .extracting(Peer::name)
        .containsExactly("Gradus", "PyTorch best", "Keras");
    assertThatExceptionOfType(BenchException.class)
        .isThrownBy(() -> Peers.of(ROOT, List.of("theano")))
        .withMessage(
            "There is no peer 'theano'; the peers are pytorch, pytorch-tuned, pytorch-best, pytorch-best-tuned, djl, keras.");
  }

  @Test
  void onlyARunOfEverythingIsWhole() {
    assertThat(new Wish(List.of(), List.of(), List.of(2, 1), 5, 5).isWhole()).isTrue();
    assertThat(new Wish(List.of(), List.of("djl"), Wish.THREADS, 5, 5).isWhole()).isFalse();
    assertThat(new Wish(List.of(), List.of(), List.of(1), 5, 5).isWhole()).isFalse();
    assertThat(new Wish(List.of(), List.of(), Wish.THREADS, 4, 5).isWhole()).isFalse();
  }
}
