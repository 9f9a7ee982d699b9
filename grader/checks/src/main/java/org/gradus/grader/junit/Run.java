package org.gradus.grader.junit;

import org.gradus.grader.binding.Binding;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;

/** What the tests of one run share: the student's code, and what is known of the tests so far. */
record Run(Binding binding, Scores scores) {

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
