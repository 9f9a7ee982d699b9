package org.gradus.course;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Arrows point one way, between the parts and inside the library. */
@AnalyzeClasses(packages = "org.gradus", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

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

  @ArchTest
  static final ArchRule theLibrarysFloors =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("progress")
          .definedBy("org.gradus.progress..")
          .layer("data")
          .definedBy("org.gradus.data..")
          .layer("train")
          .definedBy("org.gradus.train..")
          .layer("nn")
          .definedBy("org.gradus.nn..")
          .layer("plot")
          .definedBy("org.gradus.plot..")
          .layer("kernel")
          .definedBy("org.gradus.kernel..")
          .whereLayer("progress")
          .mayNotAccessAnyLayer()
          .whereLayer("data")
          .mayOnlyAccessLayers("progress")
          .whereLayer("train")
          .mayOnlyAccessLayers("data", "progress")
          .whereLayer("nn")
          .mayOnlyAccessLayers("train", "data", "progress")
          .whereLayer("plot")
          .mayOnlyAccessLayers("train", "data")
          .whereLayer("kernel")
          .mayNotBeAccessedByAnyLayer();

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
