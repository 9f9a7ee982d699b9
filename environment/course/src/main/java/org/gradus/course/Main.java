package org.gradus.course;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.gradus.grader.cli.Errors;
import org.gradus.grader.cli.Verb;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code gradus}. Its verbs are the {@link Verb}s on the class path. */
@Command(
    name = "gradus",
    synopsisSubcommandLabel = "VERB",
    description = {"Gradus: a deep-learning course in Jupyter, in Java.", ""},
    commandListHeading = "%nVerbs:%n",
    footer = {"", "gradus VERB --help tells more about a verb."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:something is not as it should be: the messages say what",
      "2:the command line was not understood"
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli sets and reads it
  private boolean help;

  @Option(
      names = "--trace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error came from.")
  private boolean trace;

  /** Runs one verb and exits with its code. */
  public static void main(String[] arguments) {
    CommandLine gradus = commandLine();
    // The machine's own charset may know neither "≥" nor "…".
    gradus.setOut(new PrintWriter(System.out, true, UTF_8));
    gradus.setErr(new PrintWriter(System.err, true, UTF_8));
    System.exit(gradus.execute(arguments));
  }

  /** The command with every verb that is there. */
  public static CommandLine commandLine() {
    Main main = new Main();
    CommandLine gradus = new CommandLine(main);
    List<CommandLine> verbs =
        ServiceLoader.load(Verb.class).stream()
            .map(ServiceLoader.Provider::get)
            .map(CommandLine::new)
            .sorted(Comparator.comparing(CommandLine::getCommandName))
            .toList();
    verbs.forEach(gradus::addSubcommand);
    Errors errors = new Errors(() -> main.trace);
    return gradus
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Without a verb there is nothing to do: says so, with the help. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which verb? gradus --help lists them.");
  }
}
