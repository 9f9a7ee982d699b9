package org.gradus.kernel;

import java.io.PrintStream;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.RenderFunction;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jspecify.annotations.Nullable;

/**
 * JJava's renderer, but silent about print streams: {@code printf} returns the stream it wrote to,
 * so a cell that ends in one would echo {@code java.io.PrintStream@3fbfbdb1} below its text.
 */
final class QuietRenderer extends Renderer {
  private final Renderer noisy;

  private QuietRenderer(Renderer noisy) {
    this.noisy = noisy;
  }

  /**
   * Takes the place of JJava's renderer. There is no setter, so the field is written by reflection;
   * where that is refused, the echo stays, and nothing else changes.
   */
  static void install(BaseKernel kernel) {
    try {
      Field renderer = BaseKernel.class.getDeclaredField("renderer");
      renderer.setAccessible(true);
      renderer.set(kernel, new QuietRenderer(kernel.getRenderer()));
    } catch (ReflectiveOperationException | RuntimeException refused) {
      System.getLogger(QuietRenderer.class.getName())
          .log(System.Logger.Level.DEBUG, "JJava's renderer stays", refused);
    }
  }

  /** JJava publishes no result where this gives none. */
  @Override
  @SuppressWarnings("NullAway") // JJava's own word for "nothing to show"
  public @Nullable DisplayData render(Object value) {
    return value instanceof PrintStream ? null : noisy.render(value);
  }

  @Override
  public DisplayData render(Object value, Map<String, Object> parameters) {
    return noisy.render(value, parameters);
  }

  @Override
  public DisplayData renderAs(Object value, String... types) {
    return noisy.renderAs(value, types);
  }

  @Override
  public DisplayData renderAs(Object value, Map<String, Object> parameters, String... types) {
    return noisy.renderAs(value, parameters, types);
  }

  @Override
  public <T> RenderRegistration<T> createRegistration(Class<T> type) {
    return noisy.createRegistration(type);
  }

  @Override
  public <T> void register(
      Set<MIMEType> supported,
      Set<MIMEType> preferred,
      Set<Class<? extends T>> types,
      RenderFunction<T> function) {
    noisy.register(supported, preferred, types, function);
  }
}
