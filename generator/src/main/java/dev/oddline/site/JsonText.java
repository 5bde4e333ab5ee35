package dev.oddline.site;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that is safe wherever it ends up: no {@code <}, {@code >}, {@code &} or {@code '} as such, so that it can end no
 * script and no attribute; no U+2028 or U+2029, which once ended a line of JavaScript; and half a surrogate pair, which
 * UTF-8 cannot carry, as an escape instead of a question mark.
 */
final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private JsonText() {}

    /** Returns the JSON on one line. */
    static String of(JsonNode node) {
        // None of these characters has a meaning outside of JSON's strings.
        return escaped(MAPPER.writeValueAsString(node));
    }

    private static String escaped(String json) {
        StringBuilder safe = new StringBuilder();
        int from = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
                i++;
            } else if (isUnsafe(c)) {
                safe.append(json, from, i).append("\\u").append(HEX.toHexDigits(c));
                from = i + 1;
            }
        }
        return from == 0 ? json : safe.append(json, from, json.length()).toString();
    }

    /** Returns a JavaScript expression with the value of some JSON in which a key {@code __proto__} is a key like others. */
    static String expression(String safeJson) {
        return "JSON.parse('" + safeJson.replace("\\", "\\\\").replace("\n", "") + "')";
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isUnsafe(char c) {
        return c <= '>'
                ? c == '<' || c == '>' || c == '&' || c == '\''
                : c == '\u2028' || c == '\u2029' || Character.isSurrogate(c);
    }
}
