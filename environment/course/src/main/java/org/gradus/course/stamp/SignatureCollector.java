package org.gradus.course.stamp;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Collects one class's public and protected signatures; compilers' own additions are left out. */
final class SignatureCollector extends ClassVisitor {

  private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
  private static final int MEANT =
      VISIBLE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT;

  private final Set<String> signatures;
  private String owner = "";
  private boolean visible;

  SignatureCollector(Set<String> signatures) {
    super(Opcodes.ASM9);
    this.signatures = signatures;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    owner = name;
    visible = isVisible(access);
    if (visible) {
      String types = signature == null ? superName + " " + Arrays.toString(interfaces) : signature;
      signatures.add("class " + (access & MEANT) + " " + name + " " + types);
    }
  }

  /** A nested class's own access stands here: the class file's head calls protected ones public. */
  @Override
  public void visitInnerClass(
      String name, @Nullable String outerName, @Nullable String innerName, int access) {
    if (name.equals(owner) && !isVisible(access)) {
      visible = false;
      signatures.removeIf(line -> line.startsWith("class ") && line.contains(" " + name + " "));
    }
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    add(access, name, descriptor, signature);
    return null;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    add(access, name, descriptor, signature);
    return null;
  }

  private void add(int access, String name, String descriptor, @Nullable String signature) {
    if (visible && isVisible(access)) {
      String types = signature == null ? descriptor : signature;
      signatures.add("member " + (access & MEANT) + " " + owner + "." + name + " " + types);
    }
  }

  private static boolean isVisible(int access) {
    return (access & VISIBLE) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
  }
}
