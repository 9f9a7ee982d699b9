package org.gradus.course.verb;

import org.gradus.doctor.Doctor;
import org.gradus.doctor.Report;
import org.gradus.grader.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gradus doctor}. */
@Command(
    name = "doctor",
    description = "Examines this machine: one line for each thing, with a remedy.")
public final class DoctorVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Report report = Doctor.examine();
    spec.commandLine().getOut().println(report.text());
    return report.healthy() ? 0 : 1;
  }
}
