package org.gradus.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Shows what went wrong as one sentence, in red where there are colours, with a suggestion. */
public final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final BooleanSupplier trace;

  /**
   * Of one command and its subcommands.
   *
   * @param trace whether to show where in the program an error came from
   */
  public Errors(BooleanSupplier trace) {
    this.trace = trace;
  }

  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    String sentence = sentence(problem, name);
    err.println(command.getColorScheme().errorText(sentence));
    boolean suggested = UnmatchedArgumentException.printSuggestions(problem, err);
    if (!suggested && !sentence.contains("--help")) {
      err.println(name + " --help shows how it is used.");
    }
    return CommandLine.ExitCode.USAGE;
  }

  /** Of a word too many, picocli says only at which index it stands. */
  private static String sentence(ParameterException problem, String name) {
    return problem instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
        ? name + " does not know '" + String.join(" ", unmatched.getUnmatched()) + "'."
        : String.valueOf(problem.getMessage());
  }

  @Override
  public int handleExecutionException(
      Exception problem, CommandLine command, ParseResult arguments) {
    command.getErr().println(command.getColorScheme().errorText(sentence(problem)));
    if (trace.getAsBoolean()) {
      problem.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Files are named by Java without a word about what is wrong with them. */
  private static String sentence(Exception problem) {
    String message = String.valueOf(problem.getMessage());
    if (problem instanceof NoSuchFileException) {
      return message + ": there is no such file or folder.";
    }
    if (problem instanceof AccessDeniedException) {
      return message + ": no permission to read or write this.";
    }
    boolean spokenForPeople =
        problem instanceof IOException || problem.getClass().getName().startsWith("org.gradus.");
    if (spokenForPeople) {
      return message;
    }
    return "Something unexpected happened: " + problem + " (--trace shows where).";
  }
}
