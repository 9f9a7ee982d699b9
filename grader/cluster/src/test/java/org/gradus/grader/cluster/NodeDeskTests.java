package org.gradus.grader.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.worker.Protection;
import org.gradus.grader.worker.Settings;
import org.junit.jupiter.api.Test;

class NodeDeskTests {

  @Test
  void aNodeWithAnotherJdkIsRefused() {
    Settings settings = Settings.of("secret", Protection.NONE, Limits.plain());
    Kit kit = new Kit(settings, List.of(), Map.of(), "17.0.1+12");
    assertThatThrownBy(() -> new NodeDesk(kit))
        .isInstanceOf(NodeException.class)
        .hasMessageStartingWith(
            "This node runs Java " + Runtime.version() + " and the driver 17.0.1+12")
        .hasMessageContaining("let JAVA_HOME name the same JDK on every machine");
  }
}
