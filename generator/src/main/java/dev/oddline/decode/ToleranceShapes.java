package dev.oddline.decode;

import dev.oddline.record.Tolerance;
import dev.oddline.record.Tolerances;
import dev.oddline.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** How tolerances are written: {@code 0.002}, {@code 1%}, or one for each metric. */
final class ToleranceShapes {
    private static final String PERCENT = "([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?%";
    private static final Pattern PERCENT_FORM = Pattern.compile(PERCENT);
    private static final ScalarShape<BigDecimal> AMOUNT =
            (ScalarShape<BigDecimal>) Numbers.decimal(0, 1_000_000_000_000L);

    private ToleranceShapes() {}

    /** One tolerance for all metrics, or tolerances by metric. */
    static Shape<Tolerances> tolerances() {
        return Shapes.either(
                tolerance().as(all -> new Tolerances(Map.of(), Optional.of(all))),
                Shapes.map(tolerance()).as(byMetric -> new Tolerances(byMetric, Optional.empty())));
    }

    private static Shape<Tolerance> tolerance() {
        return new ScalarShape<>(
                "type.number",
                ToleranceShapes::read,
                ToleranceShapes::schema,
                ScalarShape.InJson.AS_WRITTEN,
                "number in the metric's unit, or a percentage of the original's value, such as `1%`");
    }

    private static Optional<Tolerance> read(YamlScalar scalar, Decoding decoding) {
        Matcher percent = PERCENT_FORM.matcher(scalar.text());
        return percent.matches()
                ? Optional.of(new Tolerance.Relative(new BigDecimal(percent.group(1))))
                : AMOUNT.read(scalar, decoding).map(Tolerance.Absolute::new);
    }

    private static ObjectNode schema() {
        ObjectNode schema = Json.object();
        var forms = schema.putArray("anyOf");
        forms.add(AMOUNT.schema());
        forms.addObject().put("type", "string").put("pattern", "^" + PERCENT + "$");
        return schema;
    }
}
