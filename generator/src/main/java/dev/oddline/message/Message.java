package dev.oddline.message;

import java.util.List;

/**
 * A sentence that is not yet in any language: the key of its pattern and what to put in.
 *
 * @param key key in the catalogue, such as {@code duplicate-key}
 * @param arguments values of {@code {0}}, {@code {1}} … in the pattern: a {@code String} in its printed form, or a
 *     {@code Message} where the word itself depends on the language
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** Returns the message of a key; arguments that are no messages are printed with {@code String.valueOf}. */
    public static Message of(String key, Object... arguments) {
        Object[] printed = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            printed[i] = arguments[i] instanceof Message ? arguments[i] : String.valueOf(arguments[i]);
        }
        return new Message(key, List.of(printed));
    }

    /**
     * Returns a number with its noun.
     *
     * @param noun such as {@code scene}, which {@code count.scene} says
     */
    public static Message counted(long number, String noun) {
        return of("count." + noun, number);
    }
}
