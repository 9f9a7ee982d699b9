package org.gradus.grader.junit;

import org.gradus.grader.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;

/**
 * What the tests of one run share.
 *
 * @param binding the student's code
 * @param scores what is known of the tests so far
 * @param seed of random inputs; null where none may be drawn
 */
record Run(Binding binding, Scores scores, @Nullable String seed) {

  /** Leaves it where the tests' extension finds it. */
  void putInto(NamespacedHierarchicalStore<Namespace> store) {
    store.put(Namespace.create(Run.class), Run.class, this);
  }

  /** The run to which a test belongs. */
  static Run of(ExtensionContext context) {
    Run run =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(Run.class))
            .get(Run.class, Run.class);
    if (run == null) {
      throw new ParameterResolutionException(
          "These tests need a student's code: run them through Checks.");
    }
    return run;
  }
}
