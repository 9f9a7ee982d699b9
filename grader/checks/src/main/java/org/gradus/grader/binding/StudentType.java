package org.gradus.grader.binding;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface through which a test sees an object of a class that the student wrote. The
 * object itself stays where it is; each call goes to its method of the same name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StudentType {
  /** The name of the class in the notebook, {@code Matrix}. */
  String value();
}
