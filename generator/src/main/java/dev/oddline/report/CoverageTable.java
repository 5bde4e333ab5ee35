package dev.oddline.report;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.Unassessed;
import dev.oddline.coverage.WantedScenes;
import dev.oddline.message.MessageCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Assessments as tables: comma-separated values of all segments, Markdown of the gaps. */
public final class CoverageTable {
    private static final List<String> COLUMNS = List.of(
            "target_id",
            "evaluation_id",
            "metric",
            "segment",
            "state",
            "verdict",
            "value",
            "low",
            "high",
            "n",
            "unit_counted",
            "shrunk",
            "adjusted_p",
            "required",
            "training_scenes",
            "training_wanted",
            "training_wanted_by",
            "evaluation_wanted",
            "evaluation_wanted_by",
            "exposure",
            "slope",
            "slope_low",
            "slope_high",
            "collect_training",
            "collect_evaluation",
            "settles",
            "priority");

    private CoverageTable() {}

    /** Returns comma-separated values (RFC 4180 with line feeds), one row for each segment, numbers in full precision. */
    public static String csv(List<CoverageAssessment> assessments) {
        StringBuilder text = new StringBuilder(CsvLine.of(COLUMNS));
        for (CoverageAssessment assessment : assessments) {
            for (SegmentAssessment segment : assessment.segments()) {
                text.append(CsvLine.of(row(assessment, segment)));
            }
        }
        return text.toString();
    }

    private static List<String> row(CoverageAssessment assessment, SegmentAssessment one) {
        List<String> row = new ArrayList<>();
        row.add(assessment.subject().target().value());
        row.add(assessment.subject().evaluation().value());
        row.add(assessment.metric().id().value());
        row.add(one.segment().toString());
        row.add(VerdictMark.of(one).name().toLowerCase(Locale.ROOT));
        row.add(one.verdict().map(v -> v.name().toLowerCase(Locale.ROOT)).orElse(""));
        row.add(text(one.figure().map(f -> f.value())));
        row.add(text(one.figure().flatMap(f -> f.interval().interval()).map(i -> i.low())));
        row.add(text(one.figure().flatMap(f -> f.interval().interval()).map(i -> i.high())));
        row.add(text(one.figure().flatMap(f -> f.n())));
        row.add(text(one.figure().flatMap(f -> f.unitCounted())));
        row.add(text(one.figure().flatMap(f -> f.shrunk())));
        row.add(text(one.figure().flatMap(f -> f.adjustedP())));
        row.add(text(one.wanted().requirement().map(r -> r.value())));
        row.add(text(one.volume().training().map(a -> a.scenes())));
        row.add(text(one.wanted().trainingScenes()));
        row.add(basis(one.wanted().training()));
        row.add(text(one.wanted().evaluationScenes()));
        row.add(basis(one.wanted().evaluation()));
        row.add(text(one.wanted().exposure().map(e -> e.share())));
        row.add(text(one.slope().flatMap(s -> s.perDoubling())));
        row.add(text(one.slope().flatMap(s -> s.interval()).map(i -> i.low())));
        row.add(text(one.slope().flatMap(s -> s.interval()).map(i -> i.high())));
        row.add(Long.toString(one.collect().trainingScenes()));
        row.add(Long.toString(one.collect().evaluationScenes()));
        row.add(one.collect().settles().name().toLowerCase(Locale.ROOT));
        row.add(Double.toString(one.priority()));
        return row;
    }

    private static String basis(Optional<WantedScenes> wanted) {
        return wanted.map(w -> w.basis().name().toLowerCase(Locale.ROOT)).orElse("");
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /**
     * Returns Markdown: for each assessment its counts and a table of its gaps.
     *
     * @param messages the words
     * @param most gaps shown of each assessment
     */
    public static String markdown(
            MessageCatalogue messages, List<CoverageAssessment> assessments, List<Unassessed> unassessed, int most) {
        CoverageWords words = new CoverageWords(messages);
        StringBuilder text = new StringBuilder();
        for (CoverageAssessment assessment : assessments) {
            text.append("### ")
                    .append(Markdown.code(assessment.metric().id().value()))
                    .append(", ")
                    .append(Markdown.code(assessment.subject().evaluation().value()))
                    .append("\n\n")
                    .append(assessment.summary().judged())
                    .append(" segments: ")
                    .append(words.counts(assessment))
                    .append(".\n\n| | segment | verdict | figure | trained on | collect | what that settles |\n")
                    .append("|---:|---|---|---|---:|---|---|\n");
            int rank = 0;
            for (SegmentAssessment gap : assessment.gaps()) {
                if (rank++ == most) {
                    break;
                }
                text.append("| ").append(rank);
                for (String cell : List.of(
                        Markdown.code(CoverageWords.segment(gap.segment(), assessment.attributes())),
                        words.word(VerdictMark.of(gap)),
                        words.figure(gap),
                        gap.volume()
                                .training()
                                .map(a -> CoverageWords.scenes(a.scenes()))
                                .orElse("unknown"),
                        words.collect(gap).isEmpty() ? "0" : words.collect(gap),
                        words.settles(gap))) {
                    text.append(" | ").append(cell);
                }
                text.append(" |\n");
            }
            int more = assessment.gaps().size() - most;
            text.append(more > 0 ? "\nand " + more + " more gaps\n\n" : "\n");
        }
        unassessed.forEach(one -> text.append("- ")
                .append(Markdown.code(CoverageWords.unassessed(one)))
                .append('\n'));
        return text.toString();
    }
}
