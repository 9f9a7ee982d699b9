package org.gradus.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The engine's floors: each may use those below it, never those above. */
@AnalyzeClasses(
    packages = "org.gradus.grader",
    importOptions = EngineArchitectureTests.WithoutTests.class)
class EngineArchitectureTests {

  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  @ArchTest
  static final ArchRule theAgentKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage("org.gradus.grader.agent")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.gradus.grader.sandbox..",
              "org.gradus.grader.submission..",
              "org.gradus.grader.notebook..");

  @ArchTest
  static final ArchRule theSandboxKnowsOnlyTheAgentAndTheDoctor =
      classes()
          .that()
          .resideInAPackage("org.gradus.grader.sandbox")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.gradus.grader.sandbox",
              "org.gradus.grader.agent",
              "org.gradus.doctor",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule nothingFromAStudentIsDeserialized =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.io\\.Object(Input|Output)Stream.*");

  @ArchTest
  static final ArchRule pagesAreMadeOfResultsAlone =
      noClasses()
          .that()
          .resideInAPackage("org.gradus.grader.report")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.gradus.grader.sandbox..",
              "org.gradus.grader.submission..",
              "org.gradus.grader.grading..",
              "org.gradus.grader.worker..",
              "org.gradus.grader.batch..");
}
