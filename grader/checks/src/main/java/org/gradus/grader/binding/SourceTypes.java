package org.gradus.grader.binding;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes the types of an author's interface as Java source. */
final class SourceTypes {
  private final boolean full;

  private SourceTypes(boolean full) {
    this.full = full;
  }

  /** For the compiler: with packages, a {@link StudentType} as the student's own class. */
  static String full(Type type) {
    return new SourceTypes(true).text(type);
  }

  /** For people: without packages. */
  static String plain(Type type) {
    return new SourceTypes(false).text(type);
  }

  /** The type parameters of a generic method, {@code <T extends Comparable<T>>}, or "". */
  static String parameters(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(v -> v.getName() + " extends " + joined(v.getBounds(), " & "))
            .collect(Collectors.joining(", ", "<", "> "));
  }

  private static String joined(Type[] types, String between) {
    return Arrays.stream(types).map(SourceTypes::full).collect(Collectors.joining(between));
  }

  private String text(Type type) {
    if (type instanceof Class<?> c) {
      return name(c);
    }
    if (type instanceof GenericArrayType array) {
      return text(array.getGenericComponentType()) + "[]";
    }
    if (type instanceof ParameterizedType generic) {
      if (!Views.hasViews(type)) {
        refuseStudentTypes(generic);
      }
      return Arrays.stream(generic.getActualTypeArguments())
          .map(this::argument)
          .collect(Collectors.joining(", ", text(generic.getRawType()) + "<", ">"));
    }
    return argument(type);
  }

  private String argument(Type type) {
    if (type instanceof WildcardType wildcard) {
      return wildcard.getLowerBounds().length > 0
          ? "? super " + text(wildcard.getLowerBounds()[0])
          : "? extends " + text(wildcard.getUpperBounds()[0]);
    }
    if (type instanceof TypeVariable<?> variable) {
      return variable.getName();
    }
    return text(type);
  }

  private static void refuseStudentTypes(ParameterizedType generic) {
    Views.studentTypes(generic)
        .findFirst()
        .ifPresent(
            student -> {
              throw new BindingException(
                  "%s stands inside %s, where the grader cannot reach it: use an array, a list, or the values of a map."
                      .formatted(student.getSimpleName(), Views.raw(generic).getSimpleName()));
            });
  }

  private String name(Class<?> type) {
    if (type.isArray()) {
      return name(type.getComponentType()) + "[]";
    }
    StudentType student = type.getAnnotation(StudentType.class);
    if (student != null) {
      return student.value();
    }
    if (!full) {
      return type.getSimpleName();
    }
    String canonical = type.getCanonicalName();
    if (canonical == null || !isPublic(type)) {
      throw new BindingException(
          "%s is not public, so a notebook cannot name it: make it public, or mark it @StudentType."
              .formatted(type.getSimpleName()));
    }
    return canonical;
  }

  private static boolean isPublic(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getEnclosingClass()) {
      if (!c.isPrimitive() && !Modifier.isPublic(c.getModifiers())) {
        return false;
      }
    }
    return true;
  }
}
