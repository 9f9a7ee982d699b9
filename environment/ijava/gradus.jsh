// Gives plain IJava the names that the course's own kernel has: imports, show, doctor, quick.
//
//   IJAVA_CLASSPATH=…/build/kernel/lib/*.jar  IJAVA_STARTUP_SCRIPTS_PATH=…/environment/ijava/gradus.jsh
//
// What is missing there: progress bars that change in place, errors with cell and line, and the watch that ends a kernel
// whose server is gone.
//
// Tried: as a start-up script of JJava without the course's extension (environment/tests/test_ijava.py), which has
// IJava's display(thing, "text/html"); and in plain jshell, which has no display, so that show waits for one. Not tried:
// IJava itself, which is on no package registry.
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import java.nio.file.*;
import tech.tablesaw.api.*;
import org.knowm.xchart.*;
import ai.djl.ndarray.*;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.DataType;
import org.gradus.data.*;
import org.gradus.train.*;
import org.gradus.nn.*;
import org.gradus.plot.*;
import org.gradus.vision.*;
import org.gradus.audio.*;
import org.gradus.text.*;
import org.gradus.doctor.Doctor;
import org.gradus.kernel.Claims;
import org.gradus.progress.Progress;
import static org.gradus.nn.Layers.*;
import static org.gradus.nn.Activation.*;
import static org.gradus.nn.Initialization.*;
import static org.gradus.nn.FitOptions.*;
import static org.gradus.train.Losses.*;
import static org.gradus.train.Optimizers.*;
import static org.gradus.train.Metrics.*;
import static org.gradus.train.Schedules.*;
import static org.gradus.train.EarlyStopping.*;

void show(Object... things) {
  for (Object thing : things) {
    String html = thing == null ? "" : org.gradus.kernel.Notebook.html(thing);
    if (html.isEmpty()) {
      display(String.valueOf(thing));
    } else {
      display(html, "text/html");
    }
  }
}

void doctor() {
  show(Doctor.examine());
}

boolean quick() {
  return org.gradus.kernel.Notebook.quick();
}
