package dev.oddline.check;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The findings that count, by what a change has to do with them. Each list is in the order of path, line, column and rule.
 *
 * @param touched on lines that the change wrote
 * @param caused elsewhere, and not there before the change
 * @param old elsewhere, and there before the change as well
 * @param waived those that a waiver silences
 */
public record ChangeFindings(List<Finding> touched, List<Finding> caused, List<Finding> old, List<Finding> waived) {

    public ChangeFindings {
        touched = List.copyOf(touched);
        caused = List.copyOf(caused);
        old = List.copyOf(old);
        waived = List.copyOf(waived);
    }

    /** What makes two findings the same although lines moved between. */
    private record Sameness(String rule, RepoPath path, Message message) {
        static Sameness of(Diagnostic diagnostic) {
            return new Sameness(diagnostic.rule().name(), diagnostic.location().path(), diagnostic.message());
        }
    }

    /**
     * Sorts the open findings. Two findings are the same if rule, file and message are.
     *
     * @param before those of the records that the change starts from
     */
    public static ChangeFindings of(Findings now, Findings before, Predicate<Location> isTouched) {
        Map<Sameness, Integer> known = new HashMap<>();
        before.open().forEach(f -> known.merge(Sameness.of(f.diagnostic()), 1, Integer::sum));
        List<Finding> touched = new ArrayList<>();
        List<Finding> caused = new ArrayList<>();
        List<Finding> old = new ArrayList<>();
        now.open().forEach(finding -> {
            int left = known.merge(Sameness.of(finding.diagnostic()), -1, Integer::sum);
            if (isTouched.test(finding.diagnostic().location())) {
                touched.add(finding);
            } else if (left >= 0) {
                old.add(finding);
            } else {
                caused.add(finding);
            }
        });
        return new ChangeFindings(touched, caused, old, now.waived().toList());
    }

    /** Returns what the change answers for and what is waived; the old findings only if they are asked for. */
    public Findings shown(boolean oldOnes) {
        List<Finding> shown = new ArrayList<>(touched);
        shown.addAll(caused);
        shown.addAll(waived);
        if (oldOnes) {
            shown.addAll(old);
        }
        return new Findings(shown);
    }
}
