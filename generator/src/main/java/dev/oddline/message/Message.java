package dev.oddline.message;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence that is not yet in any language: the key of its pattern and the values to put in.
 *
 * @param key key in the catalogue, such as {@code duplicate-key}
 * @param arguments values of {@code {0}}, {@code {1}} … in the pattern, already in their printed form
 */
public record Message(String key, List<String> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** Returns the message of a key; the arguments are printed with {@code String.valueOf}. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
