package org.gradus.course.headline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.course.Course;
import org.gradus.course.CourseException;
import org.gradus.course.stamp.Stamp;
import org.gradus.headlines.Recipe;

/** The source of a recipe, whose digest says whether a figure is still the recipe's own. */
public final class RecipeSource {
  private RecipeSource() {}

  /**
   * A digest of the recipe's class and of those that it extends, up to the interface.
   *
   * @param repository the repository's folder
   * @throws CourseException if a source is missing
   */
  public static String digest(Path repository, Recipe recipe) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Class<?> type = recipe.getClass();
        Recipe.class.isAssignableFrom(type);
        type = type.getSuperclass()) {
      Path file =
          repository.resolve(
              "lib/bench/src/main/java/"
                  + type.getNestHost().getName().replace('.', '/')
                  + ".java");
      if (!Files.exists(file)) {
        throw new CourseException(
            file + " is missing: the digest of a headline's recipe is taken from it.");
      }
      text.append(Course.text(file));
    }
    return Stamp.digest(text.toString());
  }
}
