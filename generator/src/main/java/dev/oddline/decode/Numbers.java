package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.record.MetricNumber;
import dev.oddline.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The types of numbers. */
final class Numbers {
    private static final Set<String> NOT_FINITE = Set.of(".nan", ".inf", "-.inf");

    private Numbers() {}

    /** A whole number from {@code min} to {@code max}, both included. */
    static Shape<Long> integer(long min, long max) {
        return new ScalarShape<>(
                "type.number",
                (s, d) -> number(s, d).flatMap(n -> {
                    if (n.stripTrailingZeros().scale() > 0 || s.text().matches(".*[.eE].*")) {
                        d.report(
                                DecodeRules.MALFORMED_NUMBER,
                                s.span(),
                                Message.of("malformed-number.integer", d.key(), Scalars.shown(s.text())));
                        return Optional.empty();
                    }
                    return inRange(n, BigDecimal.valueOf(min), BigDecimal.valueOf(max), s, d)
                            .map(BigDecimal::longValueExact);
                }),
                () -> range(Json.object().put("type", "integer"), min, max),
                ScalarShape.InJson.AS_WRITTEN,
                Long.toString(Math.max(0, min)));
    }

    /** A count: a whole number from 0 to 2^53 − 1, which every JSON reader holds exactly. */
    static Shape<Long> count() {
        return integer(0, (1L << 53) - 1);
    }

    /** Any finite number, exact. */
    static Shape<BigDecimal> decimal() {
        return new ScalarShape<>(
                "type.number",
                Numbers::number,
                () -> Json.object().put("type", "number"),
                ScalarShape.InJson.AS_WRITTEN,
                "0.0");
    }

    /** A finite number from {@code min} to {@code max}, both included, exact. */
    static Shape<BigDecimal> decimal(long min, long max) {
        return new ScalarShape<>(
                "type.number",
                (s, d) -> number(s, d).flatMap(n -> inRange(n, BigDecimal.valueOf(min), BigDecimal.valueOf(max), s, d)),
                () -> range(Json.object().put("type", "number"), min, max),
                ScalarShape.InJson.AS_WRITTEN,
                "0.0");
    }

    /** A share from 0 to 1, exact. */
    static Shape<BigDecimal> share() {
        return decimal(0, 1);
    }

    /** A finite number, or {@code .nan}, {@code .inf}, {@code -.inf}. */
    static Shape<MetricNumber> metric() {
        return new ScalarShape<>(
                "type.number",
                (s, d) -> s.isPlain() && NOT_FINITE.contains(s.text())
                        ? Optional.of(MetricNumber.notFinite(s.text()))
                        : number(s, d).map(MetricNumber::of),
                () -> {
                    ObjectNode schema = Json.object();
                    ArrayNode choices = schema.putArray("anyOf");
                    choices.addObject().put("type", "number");
                    ArrayNode words = choices.addObject().putArray("enum");
                    NOT_FINITE.stream().sorted().forEach(words::add);
                    return schema;
                },
                ScalarShape.InJson.AS_WRITTEN,
                "0.0");
    }

    private static Optional<BigDecimal> number(YamlScalar scalar, Decoding decoding) {
        Optional<BigDecimal> number = scalar.isPlain() ? Decimals.parse(scalar.text()) : Optional.empty();
        if (number.isEmpty()) {
            Message message = Message.of("malformed-number", decoding.key(), Scalars.shown(scalar.text()));
            boolean quoted = !scalar.isPlain() && Decimals.parse(scalar.text()).isPresent();
            decoding.report(
                    DecodeRules.MALFORMED_NUMBER,
                    scalar.span(),
                    message,
                    Message.of(quoted ? "malformed-number.quoted" : "malformed-number.help"));
        }
        return number;
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

    private static ObjectNode range(ObjectNode schema, long min, long max) {
        return schema.put("minimum", min).put("maximum", max);
    }
}
