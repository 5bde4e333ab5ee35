package dev.oddline.report;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that does nothing on its way through a terminal or the log of a pipeline: control and hidden characters are
 * escaped, and so is what starts a logging command of Azure Pipelines, TeamCity or GitHub ({@code ##[}, {@code ##vso[}).
 */
final class SafeJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Outside a string, JSON holds neither these characters nor {@code ##}; line ends are the writer's own. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]|(?<=#)#");

    private SafeJson() {}

    /** Returns the document, indented, ending in a line feed. */
    static String of(JsonNode root) {
        String json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        return HIDDEN.matcher(json).replaceAll(found -> escaped(found.group())) + "\n";
    }

    private static String escaped(String character) {
        StringBuilder escaped = new StringBuilder();
        character.chars().forEach(unit -> escaped.append(String.format(Locale.ROOT, "\\\\u%04X", unit)));
        return escaped.toString();
    }
}
