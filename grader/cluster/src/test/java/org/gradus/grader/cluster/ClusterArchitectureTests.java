package org.gradus.grader.cluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The cluster stands above the engine, and nobody but it knows Spark. */
@AnalyzeClasses(
    packages = "org.gradus",
    importOptions = ClusterArchitectureTests.WithoutTests.class)
class ClusterArchitectureTests {

  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  @ArchTest
  static final ArchRule onlyTheClusterKnowsSpark =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gradus.grader.cluster")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..", "org.gradus.grader.cluster");

  /** An executor compiles and runs nothing of a student: that is the engine's worker's. */
  @ArchTest
  static final ArchRule executorsHaveOthersGrade =
      classes()
          .that()
          .resideInAPackage("org.gradus.grader.cluster")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.gradus.grader.cluster",
              "org.gradus.grader.batch",
              "org.gradus.grader.cli",
              "org.gradus.grader.grading",
              "org.gradus.grader.result",
              "org.gradus.grader.sandbox",
              "org.gradus.grader.worker",
              "org.apache.spark..",
              "scala..",
              "picocli..",
              "java..",
              "org.jspecify..");
}
