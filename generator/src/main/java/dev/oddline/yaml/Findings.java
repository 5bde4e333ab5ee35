package dev.oddline.yaml;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was found in one file so far. Of one rule at most {@value #MAX_PER_RULE} are kept, and the rest is counted. */
final class Findings {
    private static final int MAX_PER_RULE = 100;

    private final RepoPath path;
    private final Map<Rule, List<Diagnostic>> kept = new HashMap<>();
    private final Map<Rule, Integer> left = new HashMap<>();

    Findings(RepoPath path) {
        this.path = path;
    }

    Location at(Span span) {
        return new Location(path, span);
    }

    void report(Rule rule, Span span, Message message) {
        add(Diagnostic.of(rule, at(span), message));
    }

    void report(Rule rule, Span span, Message message, Message help) {
        add(Diagnostic.of(rule, at(span), message).withHelp(help));
    }

    void add(Diagnostic diagnostic) {
        List<Diagnostic> sameRule = kept.computeIfAbsent(diagnostic.rule(), rule -> new ArrayList<>());
        if (sameRule.size() < MAX_PER_RULE) {
            sameRule.add(diagnostic);
        } else {
            left.merge(diagnostic.rule(), 1, Integer::sum);
        }
    }

    /** Returns whether a byte or character of the line was replaced. */
    boolean replacedOnLine(int line) {
        return Stream.of(SyntaxRules.FORBIDDEN_CHARACTER, SyntaxRules.INVALID_UTF8)
                .flatMap(rule -> kept.getOrDefault(rule, List.of()).stream())
                .anyMatch(diagnostic -> diagnostic.location().span().start().line() == line);
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** Returns all kept findings in their order; the last one of a rule tells how many more there are. */
    List<Diagnostic> sorted() {
        if (isEmpty()) {
            return List.of();
        }
        List<Diagnostic> all = new ArrayList<>();
        kept.forEach((rule, diagnostics) -> {
            all.addAll(diagnostics);
            Optional.ofNullable(left.get(rule))
                    .ifPresent(count -> all.set(
                            all.size() - 1,
                            all.get(all.size() - 1)
                                    .withHelp(Message.of("finding.more-of-this-rule", count, rule.name()))));
        });
        return all.stream().sorted().toList();
    }
}
