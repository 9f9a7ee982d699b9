package org.gradus.train;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A function of the engine that DJL has no call for, written in TorchScript. It records no
 * gradients. Loaded once and for good.
 */
final class Script {
  // Pickle's words for: an object of class Script whose field 'training' is true.
  private static final String OBJECT =
      "\u0080\u0002c__torch__\nScript\n)\u0081}X\u0008\0\0\0training\u0088sb.";
  private static final String NO_CONSTANTS = "\u0080\u0002).";

  private final PtSymbolBlock module;

  /**
   * Hands a function to the engine.
   *
   * @param inputs their names and types: {@code "x: Tensor, rate: float"}
   * @param lines its body, in the fully written form in which the engine stores scripts
   * @throws ai.djl.engine.EngineException if it makes no sense to the engine
   */
  Script(String inputs, String... lines) {
    String code =
        """
        class Script(Module):
          __parameters__ = []
          __buffers__ = []
          training : bool
          def forward(self: __torch__.Script, %s) -> List[Tensor]:
            %s
        """
            .formatted(inputs, String.join("\n    ", lines));
    NDManager memory = Hardware.engine().newBaseManager(Device.cpu());
    try {
      module =
          JniUtils.loadModule(
              (PtNDManager) memory, new ByteArrayInputStream(archive(code)), false, false);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What {@code torch.jit.save} would write of a module that holds no numbers. */
  private static byte[] archive(String code) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, "version", "3\n".getBytes(UTF_8));
      entry(zip, "code/__torch__.py", code.getBytes(UTF_8));
      entry(zip, "data.pkl", OBJECT.getBytes(ISO_8859_1));
      entry(zip, "constants.pkl", NO_CONSTANTS.getBytes(ISO_8859_1));
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry("script/" + name));
    zip.write(content);
    zip.closeEntry();
  }

  /** Whether a script can do what the engine would: nobody in this thread records gradients. */
  static boolean mayStandIn() {
    return !JniUtils.isGradMode();
  }

  /**
   * Calls it; its results live in this memory.
   *
   * @param inputs arrays, lists of arrays, doubles
   */
  NDList ask(NDManager memory, Object... inputs) {
    IValue[] values = Stream.of(inputs).map(Script::value).toArray(IValue[]::new);
    try (IValue results = module.forward(values)) {
      return new NDList(results.toTensorArray((PtNDManager) memory));
    } finally {
      Stream.of(values).forEach(IValue::close);
    }
  }

  private static IValue value(Object input) {
    if (input instanceof NDList list) {
      return IValue.listFrom(list.stream().toArray(PtNDArray[]::new));
    }
    if (input instanceof NDArray array) {
      return IValue.from((PtNDArray) array);
    }
    return IValue.from((double) input);
  }
}
