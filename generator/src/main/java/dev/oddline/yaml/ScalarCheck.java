package dev.oddline.yaml;

import dev.oddline.message.Message;
import dev.oddline.yaml.YamlScalar.Style;
import java.util.OptionalInt;

/** What can be wrong with a single value whatever it means: its length, and half characters made by escapes. */
final class ScalarCheck {
    private ScalarCheck() {}

    static void report(YamlScalar scalar, Dialect dialect, Findings findings) {
        if (scalar.text().length() > dialect.maxScalarLength()) {
            findings.report(
                    SyntaxRules.SCALAR_TOO_LONG,
                    scalar.span(),
                    Message.of("scalar-too-long", scalar.text().length(), dialect.maxScalarLength()),
                    Message.of("scalar-too-long.help"));
        }
        if (scalar.style() == Style.QUOTED) {
            OptionalInt surrogate = UnicodeText.firstLoneSurrogate(scalar.text());
            if (surrogate.isPresent()) {
                findings.report(
                        SyntaxRules.FORBIDDEN_CHARACTER,
                        scalar.span(),
                        Message.of("forbidden-character.surrogate", HiddenCharacter.number(surrogate.getAsInt())),
                        Message.of("forbidden-character.surrogate-help"));
            }
        }
    }
}
