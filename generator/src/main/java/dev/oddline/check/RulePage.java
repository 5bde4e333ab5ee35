package dev.oddline.check;

import dev.oddline.diagnostic.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page that explains a rule, as Markdown. */
public final class RulePage {
    private RulePage() {}

    /** Returns the page: what the rule checks, why it matters, an example, how to fix it. */
    public static String of(Rule rule) {
        try (InputStream in = RulePage.class.getResourceAsStream("/dev/oddline/rules/" + rule.name() + ".md")) {
            if (in == null) {
                throw new IllegalStateException("no page explains the rule " + rule.name());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
