package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.record.MetricNumber;
import dev.oddline.yaml.JsonNumber;
import dev.oddline.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The types of numbers. */
final class Numbers {
    private static final long MAX_COUNT = (1L << 53) - 1;
    private static final List<String> NOT_FINITE = List.of("-.inf", ".inf", ".nan");
    private static final JsonNumber.Refused IN_QUOTES = new JsonNumber.Refused(
            Message.of("malformed-number.in-quotes"), Message.of("malformed-number.in-quotes.help"));

    private Numbers() {}

    /** A whole number from {@code min} to {@code max}, both included. */
    static Shape<Long> integer(long min, long max) {
        return new ScalarShape<>(
                "type.number",
                (s, d) -> whole(s, d, BigDecimal.valueOf(min), BigDecimal.valueOf(max)),
                () -> range(Json.object().put("type", "integer"), min, max),
                ScalarShape.InJson.AS_WRITTEN,
                wholeNumber(min, max));
    }

    /** A count: a whole number from 0 to 2^53 − 1, which every JSON reader holds exactly. */
    static Shape<Long> count() {
        return integer(0, MAX_COUNT);
    }

    /** Any finite number, exact. */
    static Shape<BigDecimal> decimal() {
        return new ScalarShape<>(
                "type.number",
                Numbers::number,
                () -> Json.object().put("type", "number"),
                ScalarShape.InJson.AS_WRITTEN,
                "number");
    }

    /** A finite number from {@code min} to {@code max}, both included, exact. */
    static Shape<BigDecimal> decimal(long min, long max) {
        return new ScalarShape<>(
                "type.number",
                (s, d) -> number(s, d).flatMap(n -> inRange(n, BigDecimal.valueOf(min), BigDecimal.valueOf(max), s, d)),
                () -> range(Json.object().put("type", "number"), min, max),
                ScalarShape.InJson.AS_WRITTEN,
                "number from " + min + " to " + max);
    }

    /** A finite number above {@code min} and below {@code max}, exact. */
    static Shape<BigDecimal> between(long min, long max) {
        return new ScalarShape<>(
                "type.number",
                (s, d) -> number(s, d).flatMap(n -> inside(n, BigDecimal.valueOf(min), BigDecimal.valueOf(max), s, d)),
                () -> Json.object()
                        .put("type", "number")
                        .put("exclusiveMinimum", min)
                        .put("exclusiveMaximum", max),
                ScalarShape.InJson.AS_WRITTEN,
                "number between " + min + " and " + max + ", both excluded");
    }

    /** A share from 0 to 1, exact. */
    static Shape<BigDecimal> share() {
        return decimal(0, 1);
    }

    /** A finite number, or {@code .nan}, {@code .inf}, {@code -.inf}. */
    static Shape<MetricNumber> metric() {
        return new ScalarShape<>(
                "type.number",
                (s, d) -> (s.isPlain() && NOT_FINITE.contains(s.text()))
                                || number(s, d).isPresent()
                        ? Optional.of(new MetricNumber(s.text()))
                        : Optional.empty(),
                () -> {
                    ObjectNode schema = Json.object();
                    ArrayNode choices = schema.putArray("anyOf");
                    choices.addObject().put("type", "number");
                    ArrayNode words = choices.addObject().putArray("enum");
                    NOT_FINITE.forEach(words::add);
                    return schema;
                },
                ScalarShape.InJson.AS_WRITTEN,
                "number, `.nan`, `.inf` or `-.inf`");
    }

    private static String wholeNumber(long min, long max) {
        if (min == Long.MIN_VALUE) {
            return "whole number";
        }
        return max == MAX_COUNT ? "whole number from " + min : "whole number from " + min + " to " + max;
    }

    private static Optional<BigDecimal> number(YamlScalar scalar, Decoding decoding) {
        JsonNumber.Reading reading = JsonNumber.finite(scalar.text());
        if (scalar.isPlain() && reading instanceof JsonNumber.Finite finite) {
            return Optional.of(finite.value());
        }
        JsonNumber.Refused refused = reading instanceof JsonNumber.Refused why ? why : IN_QUOTES;
        decoding.report(
                DecodeRules.MALFORMED_NUMBER,
                scalar.span(),
                Message.of("malformed-number", decoding.key(), Scalars.shown(scalar.text()), refused.reason()),
                refused.help());
        return Optional.empty();
    }

    private static Optional<Long> whole(YamlScalar scalar, Decoding decoding, BigDecimal min, BigDecimal max) {
        Optional<BigDecimal> number = number(scalar, decoding);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (hasPointOrExponent(scalar.text())) {
            decoding.report(
                    DecodeRules.MALFORMED_NUMBER,
                    scalar.span(),
                    Message.of("malformed-number.integer", decoding.key(), Scalars.shown(scalar.text())));
            return Optional.empty();
        }
        return inRange(number.get(), min, max, scalar, decoding).map(BigDecimal::longValueExact);
    }

    private static Optional<BigDecimal> inRange(
            BigDecimal n, BigDecimal min, BigDecimal max, YamlScalar scalar, Decoding decoding) {
        if (n.compareTo(min) < 0 || n.compareTo(max) > 0) {
            decoding.report(
                    DecodeRules.NUMBER_OUT_OF_RANGE,
                    scalar.span(),
                    Message.of("number-out-of-range", decoding.key(), scalar.text(), min, max));
            return Optional.empty();
        }
        return Optional.of(n);
    }

    private static Optional<BigDecimal> inside(
            BigDecimal n, BigDecimal min, BigDecimal max, YamlScalar scalar, Decoding decoding) {
        if (n.compareTo(min) <= 0 || n.compareTo(max) >= 0) {
            decoding.report(
                    DecodeRules.NUMBER_OUT_OF_RANGE,
                    scalar.span(),
                    Message.of("number-out-of-range.excluded", decoding.key(), scalar.text(), min, max));
            return Optional.empty();
        }
        return Optional.of(n);
    }

    private static boolean hasPointOrExponent(String text) {
        return text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    }

    private static ObjectNode range(ObjectNode schema, long min, long max) {
        return schema.put("minimum", min).put("maximum", max);
    }
}
