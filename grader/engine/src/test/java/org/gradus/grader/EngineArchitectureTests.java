package org.gradus.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The engine's floors: each may use those below it, never those above. */
@AnalyzeClasses(
    packages = "org.gradus.grader",
    importOptions = EngineArchitectureTests.WithoutTests.class)
@ArchTag("one-jdk")
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

  /** A result is data: whoever reads one needs neither a sandbox nor a notebook. */
  @ArchTest
  static final ArchRule aResultKnowsOnlyTheChecks =
      classes()
          .that()
          .resideInAPackage("org.gradus.grader.result")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.gradus.grader.result",
              "org.gradus.grader.junit",
              "com.fasterxml.jackson..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule gradingStandsAboveSubmissions =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.gradus.grader.notebook..",
              "org.gradus.grader.result..",
              "org.gradus.grader.sandbox..",
              "org.gradus.grader.submission..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gradus.grader.grading..");

  /** Grading makes a result; what becomes of it is for others. */
  @ArchTest
  static final ArchRule gradingKnowsNoneOfItsUsers =
      classes()
          .that()
          .resideInAPackage("org.gradus.grader.grading")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.gradus.grader.grading",
              "org.gradus.grader.agent",
              "org.gradus.grader.binding",
              "org.gradus.grader.junit",
              "org.gradus.grader.notebook",
              "org.gradus.grader.profile",
              "org.gradus.grader.result",
              "org.gradus.grader.sandbox",
              "org.gradus.grader.submission",
              "org.objectweb.asm",
              "com.fasterxml.jackson..",
              "java..",
              "javax.crypto..",
              "org.jspecify..");

  /** What a student's code may name is decided by the sandbox's class path, not by JUnit's. */
  @ArchTest
  static final ArchRule submissionsKnowNoTests =
      noClasses()
          .that()
          .resideInAPackage("org.gradus.grader.submission")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.gradus.grader.junit..", "org.junit..");

  @ArchTest
  static final ArchRule noCircles =
      slices().matching("org.gradus.grader.(*)..").should().beFreeOfCycles();

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
