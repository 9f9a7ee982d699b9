package org.gradus.grader.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The checks of one exercise. Its questions are nested classes with {@link Question}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith({StudentExtension.class, RandomInputs.class})
@DisplayNameGeneration(Sentences.class)
@TestClassOrder(NeedsOrder.class)
@TestMethodOrder(NeedsOrder.class)
public @interface Exercise {
  /** The exercise, as its notebook names it: {@code 02-multinomial-regression}. */
  String value();
}
