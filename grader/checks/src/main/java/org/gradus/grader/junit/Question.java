package org.gradus.grader.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A nested class of tests: one question of an exercise. Where they are many, it inherits them from
 * a class of their own; names, needs and random inputs are then the same.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@TestMethodOrder(NeedsOrder.class) // a nested class does not take it over from its outer one
public @interface Question {
  /** What a student passes to {@code check}: {@code softmax}. */
  String value();

  /** A few words beside it; the class's display name when empty. */
  String title() default "";
}
