package org.gradus.grader.grading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * An adapter as it was compiled on this side: the student's process is not asked what it looks
 * like.
 *
 * @param name its binary name
 * @param descriptors of its methods, by name
 */
record AdapterClass(String name, Map<String, String> descriptors) {

  static AdapterClass read(String name, byte[] classFile) {
    Map<String, String> descriptors = new HashMap<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public @Nullable MethodVisitor visitMethod(
                  int access,
                  String method,
                  String descriptor,
                  @Nullable String signature,
                  String @Nullable [] exceptions) {
                descriptors.put(method, descriptor);
                return null;
              }
            },
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new AdapterClass(name, Map.copyOf(descriptors));
  }

  String descriptor(String method) {
    String descriptor = descriptors.get(method);
    if (descriptor == null) {
      throw new IllegalStateException(name + " was compiled without " + method + ".");
    }
    return descriptor;
  }
}
