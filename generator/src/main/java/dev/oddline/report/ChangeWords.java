package dev.oddline.report;

import dev.oddline.catalog.CriterionChange;
import dev.oddline.catalog.FieldChange;
import dev.oddline.catalog.MetricChange;
import dev.oddline.catalog.RecordChange;
import dev.oddline.catalog.RecordChange.What;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a change does, in words; the same on the terminal and in a pull request. What records say is left as it is. */
record ChangeWords(MessageCatalogue messages) {
    private static final String MINUS = "−";

    /** Returns how many records of each kind had something happen to them: {@code 2 runs, 1 evaluation}. */
    String counted(ReviewedChange change, What what) {
        Map<Kind, Integer> counts = new TreeMap<>();
        change.records().of(what).forEach(record -> counts.merge(record.id().kind(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((kind, count) -> words.add(Summary.number(count) + " "
                + messages.text(Message.of((count == 1 ? "kind." : "page.many.") + kind.word()))));
        return String.join(", ", words);
    }

    /** Returns the fields of a changed record, at most some: {@code status, labelled.at and 3 more}. */
    String fields(RecordChange record, int most) {
        if (record.fields().isEmpty()) {
            return say("report.change.layout");
        }
        String names = String.join(
                ", ",
                record.fields().stream().limit(most).map(FieldChange::field).toList());
        int more = record.fields().size() - most;
        return more <= 0 ? names : say("report.change.more-fields", names, Summary.number(more));
    }

    /** Returns a figure with its interval and n: {@code 0.412 [0.404, 0.420], n 5,120}. */
    String figure(MetricValue value) {
        String number = value.value().value().map(MetricNumber::text).orElse("–");
        Optional<BigDecimal> low = value.low().value();
        Optional<BigDecimal> high = value.high().value();
        String interval = low.isPresent() && high.isPresent()
                ? " [" + low.get().toPlainString() + ", " + high.get().toPlainString() + "]"
                : "";
        String n = value.n()
                .value()
                .map(Summary::number)
                .map(text -> ", n " + text)
                .orElse("");
        return number + interval + n;
    }

    /** Returns a difference with its sign and unit: {@code +0.007}; empty if one of the values is no number. */
    String difference(MetricChange metric) {
        return metric.difference()
                .map(d -> (d.signum() < 0 ? MINUS : d.signum() > 0 ? "+" : "±")
                        + d.abs().toPlainString())
                .map(text -> metric.unit().isEmpty() ? text : text + " " + metric.unit())
                .orElse("");
    }

    /** Returns which way is better: {@code ↑} or {@code ↓}; empty if that is not recorded. */
    static String arrow(MetricChange metric) {
        return metric.direction()
                .map(better -> better == Metric.Direction.HIGHER ? "↑" : "↓")
                .orElse("");
    }

    /** Returns what can be said of a difference: {@code better}, {@code no difference shown} … */
    String verdict(MetricChange metric) {
        return say("report.change.verdict."
                + metric.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Returns how a criterion's verdict turned: {@code met → missed}. */
    String verdict(CriterionChange criterion) {
        return criterion.before().map(before -> met(before) + " → ").orElse("") + met(criterion.after());
    }

    private String met(boolean met) {
        return say(met ? "report.change.met" : "report.change.missed");
    }

    private String say(String key, Object... arguments) {
        return messages.text(Message.of(key, arguments));
    }
}
