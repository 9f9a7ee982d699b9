package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Cross entropy and gradients of a {@link DenseChain} as one script: forward, loss and backward in
 * one call instead of some dozens, each with its array, its record and its end. Where the layers
 * are small, those take longer than the matrices.
 *
 * <p>With δ the slope of the loss at a layer's z = W x + b: ∂L/∂W = δᵀ x, ∂L/∂b = Σ δ, and the
 * layer before it gets δ W ⊙ g′. The engine's kernels are the same that its own way back calls, in
 * the same order, and so are the numbers.
 */
final class CompiledChain {
  // A handful for all networks: a script knows how many layers there are, not how large.
  private static final Map<List<DenseChain.Function>, Script> SCRIPTS = new ConcurrentHashMap<>();

  private final List<Parameter> parameters;
  private final NDList gradients = new NDList();
  private final Script script;

  private CompiledChain(NDManager memory, List<DenseChain.Link> links) {
    this.parameters =
        links.stream().flatMap(link -> Stream.of(link.weight(), link.bias())).toList();
    parameters.forEach(parameter -> gradients.add(memory.zeros(parameter.getShape())));
    this.script =
        SCRIPTS.computeIfAbsent(
            links.stream().map(DenseChain.Link::function).toList(), CompiledChain::script);
  }

  /**
   * The script of a training; none where something has to be computed that it does not know, or
   * where a call would be long: it cannot be interrupted.
   *
   * @param memory where the gradients lie, from step to step
   * @param batch examples a step
   */
  static Optional<CompiledChain> of(Training training, NDManager memory, Plan plan, int batch) {
    if (!(training.block() instanceof DenseChain chain) || !knows(training, plan)) {
      return Optional.empty();
    }
    List<DenseChain.Link> links = chain.links();
    long work = links.stream().mapToLong(link -> link.weight().getShape().size() * batch).sum();
    return links.isEmpty() || Hardware.worthThreads(work)
        ? Optional.empty()
        : Optional.of(new CompiledChain(memory, links));
  }

  private static boolean knows(Training training, Plan plan) {
    return plan.compiled()
        && training.loss() instanceof CrossEntropy loss
        && loss.padding().isEmpty()
        && plan.classWeights().equals(ClassWeights.NONE)
        && training.frozen().isEmpty()
        && !training.memory().getDevice().isGpu();
  }

  /** Whether the answers are classes, one an example. */
  boolean takes(Batch batch) {
    return batch.targets().getDataType() == DataType.INT64;
  }

  Slopes slopes(Batch batch) {
    NDList numbers = new NDList();
    parameters.forEach(parameter -> numbers.add(parameter.getArray()));
    NDList results =
        script.ask(
            batch.inputs().getManager(),
            batch.inputs(),
            batch.targets(),
            numbers,
            gradients,
            -1.0 / batch.size());
    // What the engine makes without recording may not be changed in place; its copies may.
    NDArray outputs = results.get(1).duplicate();
    return new Slopes(results.get(0), outputs, parameters, gradients);
  }

  private static Script script(List<DenseChain.Function> functions) {
    int last = functions.size();
    List<String> lines = new ArrayList<>();
    lines.add("h0 = torch.reshape(x, [torch.size(x, 0), -1])");
    for (int i = 0; i < last; i++) {
      lines.add(
          "h%d = %s"
              .formatted(
                  i + 1,
                  forward(
                      functions.get(i),
                      "torch.linear(h%d, numbers[%d], numbers[%d])"
                          .formatted(i, 2 * i, 2 * i + 1))));
    }
    lines.add("logs = torch.log_softmax(h%d, -1)".formatted(last));
    lines.add("places = torch.unsqueeze(targets, 1)");
    lines.add("chosen = torch.squeeze(torch.gather(logs, 1, places), 1)");
    lines.add("d = torch.scatter(torch.zeros_like(logs), 1, places, share)");
    lines.add("d = torch._log_softmax_backward_data(d, logs, -1, 6)");
    for (int i = last - 1; i >= 0; i--) {
      lines.add("d = " + backward(functions.get(i), "d", "h" + (i + 1)));
      lines.add("_ = torch.mm(torch.t(d), h%d, out=gradients[%d])".formatted(i, 2 * i));
      lines.add("_ = torch.sum(d, [0], False, dtype=None, out=gradients[%d])".formatted(2 * i + 1));
      if (i > 0) {
        lines.add("d = torch.mm(d, numbers[%d])".formatted(2 * i));
      }
    }
    lines.add("return [torch.neg(torch.mean(chosen)), h%d]".formatted(last));
    return new Script(
        "x: Tensor, targets: Tensor, numbers: List[Tensor], gradients: List[Tensor], share: float",
        lines.toArray(String[]::new));
  }

  private static String forward(DenseChain.Function function, String z) {
    return switch (function) {
      case LINEAR -> z;
      case RELU -> "torch.relu(%s)".formatted(z);
      case SIGMOID -> "torch.sigmoid(%s)".formatted(z);
      case TANH -> "torch.tanh(%s)".formatted(z);
    };
  }

  private static String backward(DenseChain.Function function, String slope, String a) {
    return switch (function) {
      case LINEAR -> slope;
      case RELU -> "torch.threshold_backward(%s, %s, 0)".formatted(slope, a);
      case SIGMOID -> "torch.sigmoid_backward(%s, %s)".formatted(slope, a);
      case TANH -> "torch.tanh_backward(%s, %s)".formatted(slope, a);
    };
  }
}
