package org.gradus.grader.agent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The declared types whose values travel by copy; of any other type the object stays in its process
 * and a {@link Handle} travels.
 */
public final class Copied {

  /** Of these every value is copied. */
  public static final Set<Class<?>> ALWAYS =
      Set.of(
          Boolean.class,
          Byte.class,
          Short.class,
          Character.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          String.class,
          List.class,
          Set.class,
          Map.class);

  /** Of these a value is copied if its own class is one whose values can be. */
  public static final Set<Class<?>> AS_IT_IS =
      Set.of(
          Object.class,
          Number.class,
          CharSequence.class,
          Comparable.class,
          Collection.class,
          Iterable.class);

  /** Both. */
  public static final Set<Class<?>> TYPES =
      Stream.of(ALWAYS, AS_IT_IS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  private Copied() {}
}
