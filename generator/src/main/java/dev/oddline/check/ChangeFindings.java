package dev.oddline.check;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The findings of a check, and what a change has to do with them.
 *
 * @param concerns of the findings that count, in the order of path, line, column and rule
 * @param waived those that a waiver silences, in the same order
 */
public record ChangeFindings(Map<Finding, Concern> concerns, List<Finding> waived) {

    public ChangeFindings {
        concerns = Collections.unmodifiableMap(new LinkedHashMap<>(concerns));
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
        Map<Finding, Concern> concerns = new LinkedHashMap<>();
        now.open().forEach(finding -> {
            int left = known.merge(Sameness.of(finding.diagnostic()), -1, Integer::sum);
            boolean touched = isTouched.test(finding.diagnostic().location());
            concerns.put(finding, touched ? Concern.TOUCHED : left >= 0 ? Concern.OLD : Concern.CAUSED);
        });
        return new ChangeFindings(concerns, now.waived().toList());
    }

    /** Returns what the change has to do with a finding; of one that does not count, that it is the change's own. */
    public Concern of(Finding finding) {
        return concerns.getOrDefault(finding, Concern.CAUSED);
    }

    /** Returns how many findings that count were there before the change and are not on its lines. */
    public int oldCount() {
        return Collections.frequency(concerns.values(), Concern.OLD);
    }

    /** Returns what the change answers for and what is waived; the old findings only if they are asked for. */
    public Findings shown(boolean oldOnes) {
        Stream<Finding> open = concerns.keySet().stream().filter(f -> oldOnes || of(f) != Concern.OLD);
        return new Findings(Stream.concat(open, waived.stream()).toList());
    }
}
