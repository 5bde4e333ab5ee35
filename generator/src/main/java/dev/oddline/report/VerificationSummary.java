package dev.oddline.report;

import dev.oddline.check.verification.Answer;
import dev.oddline.check.verification.Verification;
import dev.oddline.message.MessageCatalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What verification came to: the answers by field, and why what could not be verified could not. */
public final class VerificationSummary {
    private VerificationSummary() {}

    /** Returns the table as lines of text, each ended. */
    public static String of(List<Verification> verifications, MessageCatalogue messages) {
        StringBuilder text = new StringBuilder(row("verified", "ok", "mismatch", "unverifiable"));
        Map<String, List<Verification>> byField = verifications.stream()
                .collect(Collectors.groupingBy(v -> v.claim().topField(), TreeMap::new, Collectors.toList()));
        byField.forEach((field, those) -> text.append(counted(field, those)));
        text.append(counted("all", verifications));
        Map<String, Long> reasons = verifications.stream()
                .filter(v -> v.answer() == Answer.UNVERIFIABLE)
                .collect(Collectors.groupingBy(v -> messages.text(v.because()), TreeMap::new, Collectors.counting()));
        if (!reasons.isEmpty()) {
            text.append("\nunverifiable because\n");
        }
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(r -> text.append(String.format(
                        Locale.ROOT, "%8d  %s\n", r.getValue(), InertText.part(VisibleText.of(r.getKey())))));
        return text.append('\n').toString();
    }

    private static String counted(String name, List<Verification> verifications) {
        return row(
                name,
                count(verifications, Answer.OK),
                count(verifications, Answer.MISMATCH),
                count(verifications, Answer.UNVERIFIABLE));
    }

    private static String count(List<Verification> verifications, Answer answer) {
        return Long.toString(
                verifications.stream().filter(v -> v.answer() == answer).count());
    }

    private static String row(String name, String ok, String mismatch, String unverifiable) {
        return String.format(Locale.ROOT, "%-20s %8s %10s %14s\n", name, ok, mismatch, unverifiable);
    }
}
