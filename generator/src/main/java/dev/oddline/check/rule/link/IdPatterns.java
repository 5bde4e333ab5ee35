package dev.oddline.check.rule.link;

import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The forms of ids that a team agreed on in its settings.
 *
 * @param ofKind regular expression of the whole id, by kind
 */
public record IdPatterns(Map<Kind, Pattern> ofKind) {

    public IdPatterns {
        ofKind = Map.copyOf(ofKind);
    }

    /** Returns the forms that settings state. */
    public static IdPatterns of(Settings settings) {
        return new IdPatterns(settings.rules().idPatterns());
    }

    /**
     * What is wrong with an id.
     *
     * @param ofPattern whether it is the pattern that is to blame: it takes too long
     */
    public record Fault(Message fact, Message help, boolean ofPattern) {}

    /** Returns what is wrong with an id; empty if it has the form of its kind, or there is none. */
    public Optional<Fault> fault(RecordId id) {
        Optional<Pattern> pattern = Optional.ofNullable(ofKind.get(id.kind()));
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        Optional<Boolean> matches = BoundedText.matches(pattern.get(), id.value());
        String key = matches.isEmpty() ? "id-pattern-mismatch.too-slow" : "id-pattern-mismatch";
        String help = matches.isEmpty() ? "id-pattern-mismatch.too-slow-help" : "id-pattern-mismatch.help";
        return matches.orElse(false)
                ? Optional.empty()
                : Optional.of(new Fault(
                        Message.of(key, id, Message.of("kind." + id.kind().word())),
                        Message.of(help, pattern.get().pattern()),
                        matches.isEmpty()));
    }
}
