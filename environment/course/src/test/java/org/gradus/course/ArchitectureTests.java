package org.gradus.course;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Arrows between the parts point one way; the library's own floors are tested in the library. */
@AnalyzeClasses(packages = "org.gradus", importOptions = ArchitectureTests.WithoutTests.class)
@ArchTag("one-jdk")
class ArchitectureTests {

  /** Classes of tests lie in folders that ArchUnit's own option does not know. */
  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  @ArchTest
  static final ArchRule theLibraryKnowsNeitherGraderNorCourse =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.gradus.grader..", "org.gradus.course..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.gradus.grader..", "org.gradus.course..");

  @ArchTest
  static final ArchRule theGraderDoesNotKnowTheCourseTools =
      noClasses()
          .that()
          .resideInAPackage("org.gradus.grader..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gradus.course..");

  /** What lies on a student's class path brings neither sandbox nor gradebook with it. */
  @ArchTest
  static final ArchRule checksDoNotKnowTheEngine =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.gradus.grader.binding..",
              "org.gradus.grader.junit..",
              "org.gradus.grader.panel..",
              "org.gradus.grader.kernel..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.gradus..")
                  .and(
                      resideOutsideOfPackages(
                          "org.gradus.grader.binding..",
                          "org.gradus.grader.junit..",
                          "org.gradus.grader.panel..",
                          "org.gradus.grader.kernel..")));

  @ArchTest
  static final ArchRule dataIsPlainJava =
      noClasses()
          .that()
          .resideInAnyPackage("org.gradus.data..", "org.gradus.progress..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl..");

  @ArchTest
  static final ArchRule noCirclesInTheCourseTools =
      slices().matching("org.gradus.course.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noStrayPrinting =
      noClasses()
          .that()
          .resideInAnyPackage("org.gradus.grader..", "org.gradus.course..")
          .and()
          .doNotHaveFullyQualifiedName(Main.class.getName())
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
}
