package dev.oddline.report;

import dev.oddline.source.HiddenCharacters;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that does nothing on its way through a terminal or the log of a pipeline: control and hidden characters are
 * escaped, and so is what starts a logging command of Azure Pipelines, TeamCity or GitHub ({@code ##[}, {@code ##vso[}).
 */
final class SafeJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private SafeJson() {}

    /** Returns the document, indented, ending in a line feed. */
    static String of(JsonNode root) {
        String json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        StringBuilder safe = new StringBuilder(json.length() + 64);
        json.codePoints().forEach(c -> {
            // Outside a string, JSON holds neither of these; line ends are the writer's own.
            boolean command = c == '#' && !safe.isEmpty() && safe.charAt(safe.length() - 1) == '#';
            if (command || (c != '\n' && HiddenCharacters.isHidden(c))) {
                Character.toString(c).chars().forEach(unit -> safe.append(String.format(Locale.ROOT, "\\u%04X", unit)));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.append('\n').toString();
    }
}
