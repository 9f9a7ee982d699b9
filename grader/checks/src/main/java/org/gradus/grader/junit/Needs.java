package org.gradus.grader.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What must have passed before: on a question other questions, on a test other tests of its class,
 * by the names of their methods. Otherwise it is skipped, so that one mistake is reported once.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {
  /** Ids of questions, or names of methods. */
  String[] value();
}
