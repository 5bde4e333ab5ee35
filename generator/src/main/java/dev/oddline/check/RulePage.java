package dev.oddline.check;

import dev.oddline.diagnostic.Rule;
import dev.oddline.message.MessageCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page that explains a rule, as Markdown: the resource {@code rules/LANGUAGE/NAME.md}. */
public final class RulePage {
    private RulePage() {}

    /**
     * Returns the page: what the rule checks, why it matters, an example, how to fix it.
     *
     * @param language such as {@code ja}; a page that nobody translated is in English
     */
    public static String of(Rule rule, String language) {
        return read(rule, language)
                .or(() -> read(rule, MessageCatalogue.ENGLISH))
                .orElseThrow(() -> new IllegalStateException("no page explains the rule " + rule.name()));
    }

    private static Optional<String> read(Rule rule, String language) {
        String name = "/dev/oddline/rules/" + language + "/" + rule.name() + ".md";
        try (InputStream in = RulePage.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
