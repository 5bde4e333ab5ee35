package dev.oddline.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The patterns of all messages in one language. A new language is a folder of property files, no code. */
public final class MessageCatalogue {
    private static final List<String> AREAS = List.of("git", "yaml", "decode", "check", "report", "page", "site");
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final Map<String, String> patterns;

    private MessageCatalogue(Map<String, String> patterns) {
        this.patterns = patterns;
    }

    /**
     * Returns the catalogue of a language.
     *
     * @param language a two-letter code whose folder is in the jar, such as {@code en}
     */
    public static MessageCatalogue of(String language) {
        Map<String, String> patterns = new TreeMap<>();
        for (String area : AREAS) {
            Properties properties = new Properties();
            String name = language + "/" + area + ".properties";
            try (InputStream in = MessageCatalogue.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("the jar holds no messages " + name);
                }
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        }
        return new MessageCatalogue(patterns);
    }

    /** Returns the sentence of a message. An unknown key is our own fault. */
    public String text(Message message) {
        String pattern = patterns.get(message.key());
        if (pattern == null) {
            throw new IllegalStateException("no message has the key " + message.key());
        }
        return PLACE.matcher(pattern)
                .replaceAll(place ->
                        Matcher.quoteReplacement(printed(message.arguments().get(Integer.parseInt(place.group(1))))));
    }

    private String printed(Object argument) {
        return argument instanceof Message word ? text(word) : argument.toString();
    }

    /** Returns the sentence of a key without arguments. */
    public String text(String key) {
        return text(Message.of(key));
    }

    /** Returns the sentence of a key, or empty where the catalogue has none. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(patterns.get(key));
    }
}
