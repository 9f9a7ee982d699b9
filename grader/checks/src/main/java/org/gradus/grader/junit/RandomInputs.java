package org.gradus.grader.junit;

import java.lang.reflect.Executable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Random;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gradus.grader.binding.BindingException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test random inputs for a parameter of type {@link RandomGenerator}: a stream of its own
 * for each test, case and parameter, made from the run's seed and the test's name. So another test
 * beside it changes nothing, and nobody without the seed can foresee what will be asked.
 */
final class RandomInputs implements ParameterResolver {
  private static final String HMAC = "HmacSHA256";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RandomGenerator.class;
  }

  @Override
  public RandomGenerator resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Executable asking = parameter.getDeclaringExecutable();
    String seed = Run.of(context).seed();
    if (seed == null) {
      throw new BindingException(
          "%s.%s asks for random inputs, but this run has no seed: give Checks.run one, or write the inputs down."
              .formatted(asking.getDeclaringClass().getSimpleName(), asking.getName()));
    }
    // The method too: a set-up method stands in the same context as the test that it prepares.
    return generator(
        seed, context.getUniqueId() + "/" + asking.getName() + "/" + parameter.getIndex());
  }

  /** The stream of one name in a run with this seed. */
  static RandomGenerator generator(String seed, String name) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(seed.getBytes(StandardCharsets.UTF_8), HMAC));
      byte[] digest = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
      // Of the JDK's generators this one alone has its sequence in its specification.
      return new Random(ByteBuffer.wrap(digest).getLong());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot compute %s.".formatted(HMAC), e);
    }
  }
}
