package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.source.HiddenCharacters;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.util.regex.Pattern;

/** What can be said of scalars whatever their field. */
final class Scalars {
    /** What YAML 1.1 or 1.2 readers take for something other than text. */
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)y|yes|n|no|on|off|true|false|null|~|"
            + "[-+]?(\\.inf|\\.nan)|"
            + "[-+]?[0-9][0-9_]*(\\.[0-9_]*)?(e[-+]?[0-9]+)?|[-+]?\\.[0-9_]+(e[-+]?[0-9]+)?|"
            + "0x[0-9a-f_]+|0o?[0-7_]+|0b[01_]+|[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?|"
            + "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

    /** Length of {@code false}. */
    private static final int LONGEST_WORD = 5;

    private static final int LONGEST_SHOWN = 120;

    private Scalars() {}

    /** Returns whether another YAML reader would not read this plain scalar as the text that it is. */
    static boolean isAmbiguous(YamlScalar scalar) {
        return scalar.isPlain()
                && (scalar.text().length() <= LONGEST_WORD || startsLikeNumber(scalar.text()))
                && AMBIGUOUS.matcher(scalar.text()).matches();
    }

    private static boolean startsLikeNumber(String text) {
        char first = text.charAt(0);
        return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
    }

    /** Returns the word for the type of a node. */
    static Message describe(YamlNode node) {
        if (node instanceof YamlMapping) {
            return Message.of("type.a-mapping");
        }
        if (node instanceof YamlSequence) {
            return Message.of("type.a-list");
        }
        return Message.of("type.a-value");
    }

    /** Returns a text fit for a message: what can't be seen is written as {@code <U+XXXX>}, and 120 characters at most. */
    static String shown(String text) {
        return HiddenCharacters.shown(text, LONGEST_SHOWN);
    }
}
