package dev.oddline.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The patterns of all messages in one language. A new language is a folder of property files, no code; what it leaves out
 * is said in English.
 */
public final class MessageCatalogue {
    /** The language that has all messages. */
    public static final String ENGLISH = "en";

    private static final List<String> AREAS =
            List.of("git", "yaml", "odd", "decode", "check", "coverage", "round", "report", "page", "site", "cli");

    /**
     * What fields mean, by {@code field.KIND.NAME}, or {@code field.NAME} for fields that every kind has. In English the
     * forms of records say it.
     */
    private static final String FIELDS = "field";

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final Map<String, String> patterns;

    private MessageCatalogue(Map<String, String> patterns) {
        this.patterns = patterns;
    }

    /** Returns whether there is a catalogue of a language, such as {@code en}. */
    public static boolean has(String language) {
        return LANGUAGE.matcher(language).matches()
                && areas().anyMatch(area -> MessageCatalogue.class.getResource(name(language, area)) != null);
    }

    /**
     * Returns the catalogue of a language.
     *
     * @param language one that {@link #has} a catalogue
     */
    public static MessageCatalogue of(String language) {
        if (!has(language)) {
            throw new IllegalStateException("the jar holds no messages in the language " + language);
        }
        Map<String, String> patterns = new HashMap<>();
        for (String spoken : new LinkedHashSet<>(List.of(ENGLISH, language))) {
            areas().forEach(area -> read(name(spoken, area), patterns));
        }
        return new MessageCatalogue(patterns);
    }

    private static Stream<String> areas() {
        return Stream.concat(AREAS.stream(), Stream.of(FIELDS));
    }

    private static String name(String language, String area) {
        return language + "/" + area + ".properties";
    }

    private static void read(String name, Map<String, String> patterns) {
        Properties properties = new Properties();
        try (InputStream in = MessageCatalogue.class.getResourceAsStream(name)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
    }

    /** Returns the sentence of a message. An unknown key is our own fault. */
    public String text(Message message) {
        String pattern = pattern(message.key());
        if (new SentencePattern(pattern).isFixed()) {
            return pattern;
        }
        StringBuilder text = new StringBuilder();
        tell(message, text::append, text::append);
        return text.toString();
    }

    /**
     * Says the sentence of a message piece by piece, in reading order. An unknown key is our own fault.
     *
     * @param own takes what the catalogue says
     * @param given takes the values that were put in, which may come from anybody
     */
    public void tell(Message message, Consumer<String> own, Consumer<String> given) {
        new SentencePattern(pattern(message.key()))
                .forEach(
                        own,
                        number -> {
                            Object argument = message.arguments().get(number);
                            if (argument instanceof Message word) {
                                tell(word, own, given);
                            } else {
                                given.accept(argument.toString());
                            }
                        },
                        number -> message.arguments().get(number) instanceof Message word
                                ? text(word)
                                : message.arguments().get(number).toString());
    }

    private String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalStateException("no message has the key " + key);
        }
        return pattern;
    }

    /** Returns the sentence of a key without arguments. */
    public String text(String key) {
        String pattern = patterns.get(key);
        return pattern == null || pattern.indexOf('{') >= 0 ? text(Message.of(key)) : pattern;
    }

    /** Returns the sentence of a key, or empty where the catalogue has none. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(patterns.get(key));
    }

    /** Returns the sentences of all keys that start with a prefix, by the rest of the key. */
    public SortedMap<String, String> under(String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        patterns.forEach((key, pattern) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), pattern);
            }
        });
        return found;
    }
}
