package org.gradus.grader.binding;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges what stays on its side for what stands for it on the other: a student's objects and
 * functions for the views through which a test sees them, a test's functions for what the student's
 * code may call; alone, in arrays, in lists and as the values of maps.
 */
public final class Views {
  private final Maker maker;

  Views(Maker maker) {
    this.maker = maker;
  }

  /** Makes what stands for something on the other side. */
  interface Maker {
    /**
     * A test's view of a student's object.
     *
     * @param origin names the method that gave it
     */
    Object view(Type declared, Object self, String origin);

    /** What the student's code gets for a test's function. */
    Object function(Object function, Type declared);
  }

  /** What a student's code gave, as the test's interface declares it. */
  @Nullable Object toTest(@Nullable Object value, Type declared, String origin) {
    if (value == null || isView(declared)) {
      return value == null ? null : maker.view(declared, value, origin);
    }
    if (!hasViews(declared)) {
      return value;
    }
    Type part = part(declared);
    if (value instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      list.forEach(each -> all.add(toTest(each, part, origin)));
      return all;
    }
    if (value instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> all = new LinkedHashMap<>();
      map.forEach((key, each) -> all.put(key, toTest(each, part, origin)));
      return all;
    }
    Object result = Array.newInstance(raw(part), Array.getLength(value));
    for (int i = 0; i < Array.getLength(value); i++) {
      Array.set(result, i, toTest(Array.get(value, i), part, origin));
    }
    return result;
  }

  /**
   * What a test gives, as the student's code takes it.
   *
   * @param declared in the test's interface
   * @param wanted the adapter's type
   */
  @Nullable Object toStudent(@Nullable Object value, Type declared, Class<?> wanted) {
    if (value == null || !hasViews(declared)) {
      return value;
    }
    if (isView(declared)) {
      Object self = AdapterBinding.selfOf(value);
      return self != null
          ? self
          : FunctionType.is(declared) ? maker.function(value, declared) : value;
    }
    Type part = part(declared);
    if (value instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      list.forEach(each -> all.add(toStudent(each, part, Object.class)));
      return all;
    }
    if (value instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> all = new LinkedHashMap<>();
      map.forEach((key, each) -> all.put(key, toStudent(each, part, Object.class)));
      return all;
    }
    Class<?> component = wanted.getComponentType();
    Object result = Array.newInstance(component, Array.getLength(value));
    for (int i = 0; i < Array.getLength(value); i++) {
      Array.set(result, i, toStudent(Array.get(value, i), part, component));
    }
    return result;
  }

  /** Whether a value of the type stays where it is: an object of the student's, or a function. */
  static boolean isView(Type type) {
    return isStudentType(type) || FunctionType.is(type);
  }

  /** Whether something of the type stays where it is. */
  public static boolean hasViews(Type type) {
    return isView(type) || (part(type) != type && hasViews(part(type)));
  }

  /** The interfaces for students' objects that a type is made of. */
  static Stream<Class<?>> studentTypes(Type type) {
    if (type instanceof Class<?> c && !c.isArray()) {
      return isStudentType(type) ? Stream.of(c) : Stream.empty();
    }
    return type instanceof ParameterizedType generic
        ? Arrays.stream(generic.getActualTypeArguments()).flatMap(Views::studentTypes)
        : part(type) == type ? Stream.empty() : studentTypes(part(type));
  }

  private static boolean isStudentType(Type type) {
    return type instanceof Class<?> c && c.isAnnotationPresent(StudentType.class);
  }

  /** What an array, a list, or a map's values are made of; of any other type the type itself. */
  static Type part(Type type) {
    if (type instanceof GenericArrayType array) {
      return array.getGenericComponentType();
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? arguments[0]
          : generic.getRawType() == Map.class ? arguments[1] : type;
    }
    return type instanceof Class<?> c && c.isArray() ? c.getComponentType() : type;
  }

  static Class<?> raw(Type type) {
    if (type instanceof ParameterizedType generic) {
      return raw(generic.getRawType());
    }
    if (type instanceof GenericArrayType array) {
      return raw(array.getGenericComponentType()).arrayType();
    }
    return type instanceof Class<?> c ? c : Object.class;
  }
}
