package dev.oddline.yaml;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.source.Span;
import java.util.Locale;
import java.util.Optional;

/** Recognises what gets saved as YAML by accident: a web page, or a file with an unresolved merge. */
final class ForeignText {
    private static final String CONFLICT = "<<<<<<< ";

    private ForeignText() {}

    static Optional<Diagnostic> recognise(String text, Findings findings) {
        int conflict = conflict(text);
        if (conflict >= 0) {
            int line = 1 + (int) text.substring(0, conflict).lines().count();
            return Optional.of(Diagnostic.of(
                            SyntaxRules.YAML_SYNTAX,
                            findings.at(Span.of(line, 1, line, CONFLICT.length())),
                            Message.of("yaml-syntax.conflict"))
                    .withHelp(Message.of("yaml-syntax.conflict-help")));
        }
        return isWebPage(text)
                ? Optional.of(
                        Diagnostic.of(SyntaxRules.YAML_SYNTAX, findings.at(Span.START), Message.of("yaml-syntax.html"))
                                .withHelp(Message.of("yaml-syntax.html-help")))
                : Optional.empty();
    }

    private static int conflict(String text) {
        if (text.startsWith(CONFLICT)) {
            return 0;
        }
        int found = Math.max(text.indexOf("\n" + CONFLICT), text.indexOf("\r" + CONFLICT));
        return found < 0 ? -1 : found + 1;
    }

    private static boolean isWebPage(String text) {
        if (!text.stripLeading().startsWith("<")) {
            return false;
        }
        String start = text.stripLeading();
        String head = start.substring(0, Math.min(start.length(), 16)).toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype") || head.startsWith("<html") || head.startsWith("<?xml");
    }
}
