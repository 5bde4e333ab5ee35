package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.yaml.YamlNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A regular expression of the team's own. */
final class PatternShape implements Shape<Pattern> {
    private static final int LONGEST = 200;

    private final Shape<String> text = Shapes.text();

    @Override
    public Optional<Pattern> read(YamlNode node, Decoding decoding) {
        return text.read(node, decoding).flatMap(expression -> {
            try {
                if (expression.length() <= LONGEST) {
                    return Optional.of(Pattern.compile(expression));
                }
            } catch (PatternSyntaxException malformed) {
                // reported below, like one that is too long
            }
            decoding.report(
                    DecodeRules.MALFORMED_PATTERN,
                    node.span(),
                    Message.of("malformed-pattern", decoding.key(), Scalars.shown(expression)),
                    Message.of("malformed-pattern.help", LONGEST));
            return Optional.empty();
        });
    }

    @Override
    public ObjectNode schema() {
        return Json.object().put("type", "string").put("format", "regex").put("maxLength", LONGEST);
    }

    @Override
    public JsonNode json(YamlNode node) {
        return text.json(node);
    }

    @Override
    public String type() {
        return "regular expression";
    }
}
