package org.gradus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;

/** The floors of the library: each may use those below it, never those above. */
@AnalyzeClasses(
    packages = "org.gradus",
    importOptions = LibraryArchitectureTests.WithoutTests.class)
@ArchTag("one-jdk")
class LibraryArchitectureTests {
  /** The ready-made option knows Maven's usual folders only, and ours lie below build/. */
  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  /** From the ground up. */
  private static final List<String> FLOORS =
      List.of("progress", "doctor", "data", "train", "nn", "plot", "vision", "kernel");

  @ArchTest
  static void arrowsPointDown(JavaClasses classes) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      String[] above =
          FLOORS.subList(floor + 1, FLOORS.size()).stream()
              .map(LibraryArchitectureTests::pattern)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(pattern(FLOORS.get(floor)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .because("it stands below them")
          .check(classes);
    }
  }

  /** Words stand apart: they know where texts come from, and how to say how far they are. */
  @ArchTest
  static final ArchRule textStandsApart =
      noClasses()
          .that()
          .resideInAPackage("org.gradus.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.gradus.doctor..",
              "org.gradus.train..",
              "org.gradus.nn..",
              "org.gradus.plot..",
              "org.gradus.vision..",
              "org.gradus.audio..",
              "org.gradus.kernel..",
              "ai.djl..");

  @ArchTest
  static final ArchRule plotsDrawHistoriesOfAnyTraining =
      noClasses()
          .that()
          .resideInAPackage("org.gradus.plot..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gradus.nn..");

  /** What a lecture on sounds takes apart needs no network. */
  @ArchTest
  static final ArchRule soundsStandApart =
      noClasses()
          .that()
          .resideInAPackage("org.gradus.audio..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.gradus.doctor..",
              "org.gradus.train..",
              "org.gradus.nn..",
              "org.gradus.plot..",
              "org.gradus.vision..",
              "org.gradus.kernel..");

  @ArchTest
  static final ArchRule noCircles = slices().matching("org.gradus.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyHardwareAndScriptsKnowWhichEngineItIs =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.gradus.train.Hardware")
          .and()
          .doNotHaveFullyQualifiedName("org.gradus.train.Script")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl.pytorch..");

  @ArchTest
  static final ArchRule noStrayPrinting =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.gradus.audio..",
              "org.gradus.data..",
              "org.gradus.nn..",
              "org.gradus.plot..",
              "org.gradus.text..",
              "org.gradus.train..",
              "org.gradus.vision..")
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  private static String pattern(String floor) {
    return "org.gradus." + floor + "..";
  }
}
