package dev.oddline.page;

import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.record.Kind;
import dev.oddline.selection.round.Answer;
import java.util.Optional;

/** The words of pages, in one language. */
record Words(MessageCatalogue messages, String language) {
    private static final String AREA = "page.";

    /** What is said of coverage on pages and on the terminal alike. */
    private static final String COVERAGE = "coverage.";

    /** Returns the sentence of a key. */
    String say(String key, Object... arguments) {
        return text(AREA + key, arguments);
    }

    /** Returns a word that stands in templates too. */
    String shared(String key) {
        return messages.text(key);
    }

    /** Returns the sentence of a key about coverage, which the terminal says too. */
    String coverage(String key, Object... arguments) {
        return text(COVERAGE + key, arguments);
    }

    /** Returns why a figure of a round is missing; empty if it is not. */
    String why(Answer<?> answer) {
        return answer.why()
                .map(obstacle -> messages.text("round.obstacle." + obstacle.key()))
                .orElse("");
    }

    private String text(String key, Object... arguments) {
        return arguments.length == 0 ? messages.text(key) : messages.text(Message.of(key, arguments));
    }

    /** Returns the sentence of a key with links and figures in it. */
    Phrase phrase(String key, Piece... pieces) {
        return filled(AREA + key, pieces);
    }

    /** Returns the sentence of a key about coverage with links in it. */
    Phrase coveragePhrase(String key, Piece... pieces) {
        return filled(COVERAGE + key, pieces);
    }

    /** Returns the sentence of a key as scripts fill it in. */
    String pattern(String key) {
        return patternOf(AREA + key);
    }

    private Phrase filled(String key, Piece... pieces) {
        return Phrase.fill(patternOf(key), pieces);
    }

    private String patternOf(String key) {
        return messages.find(key).orElseThrow(() -> new IllegalStateException("no message has the key " + key));
    }

    /** Returns the word for a value of a closed choice, such as {@code log replay}. */
    String choice(String value) {
        return chosen(value).orElseGet(() -> value.replace('_', ' '));
    }

    /** Returns the word that the catalogue has for a value of a closed choice, if it has one. */
    Optional<String> chosen(String value) {
        return messages.find(AREA + "choice." + value);
    }

    /** Returns a number with its noun: {@code 1 record}, {@code 2 records}. */
    String counted(long count, String noun) {
        return say("count." + noun, Figures.count(count));
    }

    /** Returns a number of counted units; a unit that the catalogue does not know stands as it was written. */
    String units(long count, String unit) {
        String noun = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        return messages.find(AREA + "count." + noun).isPresent()
                ? counted(count, noun)
                : (Figures.count(count) + " " + unit).strip();
    }

    /** Returns on how much a figure rests: {@code 49 scenes}, or {@code n = 49} where nobody says what was counted. */
    String sample(long n, Optional<String> unit) {
        return unit.map(u -> units(n, u)).orElseGet(() -> "n\u00a0=\u00a0" + Figures.count(n));
    }

    /** Returns the word for many of what is counted, such as {@code cases}; one that the catalogue does not know as it is. */
    String unit(String unit) {
        String noun = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        return messages.find(AREA + "unit." + noun).orElse(unit);
    }

    /** Returns the word for one record of a kind, such as {@code dataset version}. */
    String kind(Kind kind) {
        return messages.text("kind." + kind.word());
    }

    /** Returns the heading of the list of a kind, such as {@code Dataset versions}. */
    String kinds(Kind kind) {
        return say("kinds." + kind.word());
    }

    /** Returns what a field of a kind means, where the catalogue says it in other words than the kind's form. */
    Optional<String> about(Kind kind, String field) {
        return messages.find("field." + kind.word() + "." + field).or(() -> messages.find("field." + field));
    }

    /** Returns what a record is to those that name it in a field, such as {@code replicated by}, if there is a word for it. */
    Optional<String> reverse(String field) {
        return messages.find(AREA + "reverse." + field);
    }

    /** Returns the label of a field: from the catalogue, or its name with blanks. */
    String field(String name) {
        return messages.find(AREA + "field." + name).orElseGet(() -> name.replace('_', ' '));
    }
}
