package dev.oddline.cli;

import dev.oddline.check.RulePage;
import dev.oddline.check.Rules;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.report.Paint;
import dev.oddline.report.Style;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oddline explain}: the page of a rule. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {"", "Without a rule, lists all of them.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  oddline explain", "  oddline explain config-hash-mismatch"})
final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(arity = "0..1", paramLabel = "RULE", defaultValue = "", description = "A rule's name.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Rule> rules = Rules.all();
        if (name.isEmpty()) {
            rules.forEach(r -> surroundings
                    .out()
                    .printf("%-28s %s%n", r.name(), r.severity().word()));
            return Exit.FINE;
        }
        Rule rule = rules.stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), unknown(rules)));
        Paint paint = output.colour().paint(surroundings);
        RulePage.of(rule, MessageCatalogue.ENGLISH)
                .lines()
                .forEach(line ->
                        surroundings.out().println(paint.paint(line.startsWith("#") ? Style.BOLD : Style.PLAIN, line)));
        return Exit.FINE;
    }

    private String unknown(List<Rule> rules) {
        return "there is no rule '" + name + "'"
                + DidYouMean.among(
                        rules.stream().map(Rule::name).toList(), name, "; 'oddline explain' lists all of them");
    }
}
