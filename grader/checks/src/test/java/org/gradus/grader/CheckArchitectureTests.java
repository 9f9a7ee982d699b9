package org.gradus.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The floors of this module: each may use those below it, never those above. */
@AnalyzeClasses(packages = "org.gradus", importOptions = CheckArchitectureTests.WithoutTests.class)
class CheckArchitectureTests {
  /** The ready-made option knows Maven's usual folders only, and ours lie below build/. */
  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  /** From the ground up. */
  private static final List<String> FLOORS = List.of("binding", "junit", "panel", "kernel");

  @ArchTest
  static void arrowsPointDown(JavaClasses classes) {
    for (int floor = 0; floor < FLOORS.size() - 1; floor++) {
      noClasses()
          .that()
          .resideInAPackage(pattern(FLOORS.get(floor)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              FLOORS.subList(floor + 1, FLOORS.size()).stream()
                  .map(CheckArchitectureTests::pattern)
                  .toArray(String[]::new))
          .because("it stands below them")
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule noCircles =
      slices().matching("org.gradus.grader.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule bindingsAreFreeOfTestsAndNotebooks =
      noClasses()
          .that()
          .resideInAPackage("org.gradus.grader.binding..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "org.dflib..", "com.fasterxml..");

  @ArchTest
  static final ArchRule onlyTheExtensionKnowsTheKernel =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gradus.grader.kernel..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dflib..");

  private static String pattern(String floor) {
    return "org.gradus.grader." + floor + "..";
  }
}
