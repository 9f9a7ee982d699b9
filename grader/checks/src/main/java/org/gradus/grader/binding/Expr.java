package org.gradus.grader.binding;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a method of a bound interface evaluates in the notebook, where it is not a call of the
 * method's own name: a variable, a constructor, any expression. The arguments are {@code a0},
 * {@code a1}…; the object of a {@link StudentType} is {@code self}.
 *
 * <pre>{@code
 * @Expr("weights") double[][] weights();
 * @Expr("new Matrix(a0)") MatrixView matrix(double[][] values);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Expr {
  /** The Java expression. */
  String value();

  /**
   * How messages write it, where the expression is long: {@code topologicalOrder(last)}. Arguments
   * are put in as in the expression; without it, the expression is shown.
   */
  String shown() default "";
}
