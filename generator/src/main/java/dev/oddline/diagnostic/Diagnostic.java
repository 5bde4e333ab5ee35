package dev.oddline.diagnostic;

import dev.oddline.message.Message;
import dev.oddline.source.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One finding: a fact that stands alone, the smallest span it is about, and help.
 *
 * <p>Ordered by path, line, column, rule, then message.
 *
 * @param severity the rule's own severity, or what the settings made of it
 * @param message lowercase, without a period, names in backticks
 * @param labels further places, in the order in which to show them
 * @param helps what was probably meant or how to mend it, the likeliest first
 * @param fixes changes of the file that would do, the likeliest first
 */
public record Diagnostic(
        Rule rule,
        Severity severity,
        Location location,
        Message message,
        List<Label> labels,
        List<Message> helps,
        List<Fix> fixes)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::location)
            .thenComparing(Diagnostic::rule)
            .thenComparing(d -> d.message().key())
            .thenComparing(d -> d.message().arguments().toString());

    public Diagnostic {
        labels = List.copyOf(labels);
        helps = List.copyOf(helps);
        fixes = List.copyOf(fixes);
    }

    /** Returns a finding with the rule's own severity and neither labels nor help. */
    public static Diagnostic of(Rule rule, Location location, Message message) {
        return new Diagnostic(rule, rule.severity(), location, message, List.of(), List.of(), List.of());
    }

    /** Returns the same finding with one more help. */
    public Diagnostic withHelp(Message help) {
        return new Diagnostic(rule, severity, location, message, labels, append(helps, help), fixes);
    }

    /** Returns the same finding with one more label. */
    public Diagnostic withLabel(Location place, Message text) {
        return new Diagnostic(rule, severity, location, message, append(labels, new Label(place, text)), helps, fixes);
    }

    /** Returns the same finding with another severity. */
    public Diagnostic withSeverity(Severity other) {
        return new Diagnostic(rule, other, location, message, labels, helps, fixes);
    }

    /** Returns the same finding with one more fix. */
    public Diagnostic withFix(Fix fix) {
        return new Diagnostic(rule, severity, location, message, labels, helps, append(fixes, fix));
    }

    /**
     * Returns the same finding with a help that names other text for its place.
     *
     * @param help what was probably meant
     * @param written the text that a person would write there, with quotes where it needs them
     */
    public Diagnostic withSuggestion(Message help, String written) {
        return withHelp(help).withFix(Fix.suggested(help, location.span(), written));
    }

    /** Returns the fix that may be applied without asking, if there is one. */
    public Optional<Fix> safeFix() {
        return fixes.stream().filter(Fix::isSafe).findFirst();
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    private static <T> List<T> append(List<T> list, T last) {
        return java.util.stream.Stream.concat(list.stream(), java.util.stream.Stream.of(last))
                .toList();
    }
}
