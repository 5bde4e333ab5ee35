package dev.oddline.report;

import dev.oddline.check.verification.PinnedInput;
import dev.oddline.check.verification.Reproduction;
import dev.oddline.message.MessageCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How far a run can be made again, for a terminal. */
public final class ReproductionText {
    private ReproductionText() {}

    /** Returns the lines: the grade, then one for each input, seeds and known non-determinism. */
    public static String of(Reproduction reproduction, MessageCatalogue messages) {
        StringBuilder text = new StringBuilder();
        Reproduction.Grade grade = reproduction.grade();
        text.append(reproduction.run().id())
                .append(": grade ")
                .append(grade)
                .append(", ")
                .append(messages.text("reproduce.grade-" + grade.name().toLowerCase(Locale.ROOT)))
                .append("\n\n");
        for (PinnedInput input : reproduction.inputs()) {
            String state = messages.text("reproduce.state."
                    + input.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            row(
                    text,
                    input.part().name().toLowerCase(Locale.ROOT),
                    state,
                    input.text(),
                    messages.text(input.because()));
        }
        Map<String, Long> seeds = reproduction.run().environment().seeds().orElse(Map.of());
        row(
                text,
                "seeds",
                messages.text(seeds.isEmpty() ? "reproduce.not-stated" : "reproduce.stated"),
                seeds.toString(),
                "");
        List<String> known = reproduction.run().environment().nondeterminism().orElse(List.of());
        boolean stated = reproduction.run().environment().nondeterminism().isGiven();
        row(
                text,
                "randomness",
                messages.text(
                        !stated
                                ? "reproduce.not-stated"
                                : known.isEmpty() ? "reproduce.none-known" : "reproduce.known"),
                String.join(", ", known),
                "");
        return text.toString();
    }

    private static void row(StringBuilder text, String part, String state, String what, String because) {
        String line = String.format(Locale.ROOT, "%-11s %-11s %s", part, state, VisibleText.of(what));
        text.append(InertText.part(line.stripTrailing())).append('\n');
        if (!because.isEmpty()) {
            text.append(" ".repeat(24))
                    .append(InertText.part(VisibleText.of(because)))
                    .append('\n');
        }
    }
}
