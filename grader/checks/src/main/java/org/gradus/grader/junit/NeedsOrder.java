package org.gradus.grader.junit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * What is needed runs before what needs it; apart from that, the order of {@link Order}, and the
 * same in every run.
 */
final class NeedsOrder implements MethodOrderer, ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    sort(
        context.getClassDescriptors(),
        descriptor -> descriptor.findAnnotation(Question.class).map(Question::value).orElse(""),
        descriptor -> descriptor.findAnnotation(Needs.class),
        descriptor -> descriptor.findAnnotation(Order.class));
  }

  @Override
  public void orderMethods(MethodOrdererContext context) {
    sort(
        context.getMethodDescriptors(),
        descriptor -> descriptor.getMethod().getName(),
        descriptor -> descriptor.findAnnotation(Needs.class),
        descriptor -> descriptor.findAnnotation(Order.class));
  }

  private static <T> void sort(
      List<? extends T> list,
      Function<T, String> id,
      Function<T, Optional<Needs>> needs,
      Function<T, Optional<Order>> order) {
    Map<String, List<String>> needed = new HashMap<>();
    list.forEach(
        one ->
            needed.put(
                id.apply(one),
                needs.apply(one).map(n -> Arrays.asList(n.value())).orElse(List.of())));
    Comparator<T> place =
        Comparator.comparingInt(one -> order.apply(one).map(Order::value).orElse(Order.DEFAULT));
    list.sort(place.thenComparingInt(one -> depth(id.apply(one), needed, 0)));
  }

  private static int depth(String id, Map<String, List<String>> needed, int soFar) {
    if (soFar > needed.size()) {
      throw new IllegalStateException("@Needs goes round in a circle at \"%s\".".formatted(id));
    }
    return needed.getOrDefault(id, List.of()).stream()
        .mapToInt(other -> 1 + depth(other, needed, soFar + 1))
        .max()
        .orElse(0);
  }
}
