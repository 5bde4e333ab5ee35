package dev.oddline.report;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.CoverageSummary;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.Unassessed;
import dev.oddline.coverage.WeightedMean;
import dev.oddline.message.MessageCatalogue;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Assessments for people at a terminal.
 *
 * @param messages the words
 * @param width columns of the terminal
 * @param most gaps shown of each assessment; the others are counted
 */
public record CoverageText(MessageCatalogue messages, Paint paint, int width, int most) {

    /** Returns the text, which ends in a line feed. */
    public String of(List<CoverageAssessment> assessments, List<Unassessed> unassessed) {
        StringBuilder text = new StringBuilder();
        assessments.forEach(assessment -> write(text, assessment));
        unassessed.forEach(one -> text.append(CoverageWords.unassessed(one)).append('\n'));
        return text.toString();
    }

    private CoverageWords words() {
        return new CoverageWords(messages);
    }

    private void write(StringBuilder text, CoverageAssessment assessment) {
        heading(text, assessment);
        summary(text, assessment);
        named(text, assessment);
        text.append('\n').append(new CoverageHeatmap(assessment, paint, width).write());
        legend(text, assessment);
        gaps(text, assessment);
        text.append('\n');
    }

    private void heading(StringBuilder text, CoverageAssessment assessment) {
        String of = assessment.subject().models().isEmpty()
                ? ids(assessment.subject().runs())
                : ids(assessment.subject().models());
        text.append(paint.paint(
                        Style.BOLD,
                        VisibleText.of(assessment.metric().id().value()) + " "
                                + CoverageWords.direction(assessment.metric()) + " of " + VisibleText.of(of)))
                .append('\n');
        text.append("  target ").append(assessment.subject().target()).append(", evaluation ");
        text.append(assessment.subject().evaluation());
        assessment.subject().dataset().ifPresent(id -> text.append(" on ").append(id));
        text.append('\n');
        if (!assessment.subject().trainedOn().isEmpty()) {
            text.append("  trained on ")
                    .append(ids(assessment.subject().trainedOn()))
                    .append('\n');
        }
        assessment
                .stale()
                .forEach(stale -> text.append(paint.paint(Style.WARNING, "  " + words().stale(stale)))
                        .append('\n'));
        assessment
                .caveats()
                .forEach(caveat -> text.append(paint.paint(Style.WARNING, "  not known: "))
                        .append(words().caveat(caveat))
                        .append('\n'));
    }

    private void summary(StringBuilder text, CoverageAssessment assessment) {
        CoverageSummary summary = assessment.summary();
        text.append("  ")
                .append(paint.paint(
                        Style.BOLD,
                        summary.grade().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .append(": ")
                .append(summary.judged())
                .append(summary.judged() == 1 ? " segment" : " segments")
                .append(summary.judged() == 0 ? "" : ", " + words().counts(assessment))
                .append('\n');
        summary.mean()
                .ifPresentOrElse(
                        mean -> mean(text, assessment, mean),
                        () -> text.append("  no exposure is known: there is no weighted mean\n"));
        summary.simpson()
                .filter(guard -> guard.isReversed())
                .ifPresent(guard -> text.append(paint.paint(Style.WARNING, "  Simpson: "))
                        .append("against ")
                        .append(guard.against())
                        .append(" the whole changes by ")
                        .append(CoverageWords.signed(guard.pooled()))
                        .append(", its segments by ")
                        .append(CoverageWords.signed(guard.standardised()))
                        .append('\n'));
    }

    private void mean(StringBuilder text, CoverageAssessment assessment, WeightedMean mean) {
        text.append("  weighted by exposure ")
                .append(CoverageWords.number(mean.value()))
                .append(' ');
        text.append(mean.interval().map(CoverageWords::interval).orElse("(interval not stated)"));
        text.append(String.format(
                Locale.ROOT, " over %d segments with %.1f %% of the driving", mean.segments(), 100 * mean.exposure()));
        assessment
                .of(mean.worst())
                .ifPresent(worst -> text.append("; worst ")
                        .append(CoverageWords.segment(worst.segment(), assessment.attributes()))
                        .append(' ')
                        .append(words().figure(worst)));
        text.append('\n');
    }

    /** Segments that people said matter, whatever their verdict. */
    private void named(StringBuilder text, CoverageAssessment assessment) {
        if (assessment.named().isEmpty()) {
            return;
        }
        text.append('\n')
                .append(paint.paint(Style.BOLD, "Segments that the target names"))
                .append('\n');
        for (SegmentAssessment one : assessment.named()) {
            VerdictMark mark = VerdictMark.of(one);
            text.append("  ")
                    .append(paint.paint(mark.style(), mark.character() + " " + words().word(mark)))
                    .append("  ")
                    .append(paint.paint(
                            Style.BOLD,
                            CoverageWords.segment(
                                    one.segment(),
                                    List.copyOf(one.segment().valueOf().keySet()))))
                    .append("  ")
                    .append(one.figure().isPresent() ? words().figure(one) : "no figure")
                    .append(", trained on ")
                    .append(trainedOn(one))
                    .append('\n');
        }
    }

    private static String trainedOn(SegmentAssessment segment) {
        Optional<Long> there = segment.volume().training().map(Amount::scenes);
        String of = segment.wanted()
                .trainingScenes()
                .filter(wanted -> there.isPresent() && there.get() < wanted)
                .map(wanted -> " of " + CoverageWords.scenes(wanted) + " wanted")
                .orElse("");
        return there.map(CoverageWords::scenes).orElse("unknown") + of;
    }

    private void legend(StringBuilder text, CoverageAssessment assessment) {
        Set<VerdictMark> used = EnumSet.noneOf(VerdictMark.class);
        assessment.segments().forEach(segment -> used.add(VerdictMark.of(segment)));
        int at = 0;
        for (VerdictMark mark : used) {
            String item = mark.character() + " " + words().word(mark);
            if (at > 0 && at + item.length() + 3 > width) {
                text.append('\n');
                at = 0;
            }
            text.append(at == 0 ? "" : "   ").append(paint.paint(mark.style(), item));
            at += item.length() + 3;
        }
        text.append("\n\n");
    }

    private void gaps(StringBuilder text, CoverageAssessment assessment) {
        List<SegmentAssessment> gaps = assessment.gaps();
        if (gaps.isEmpty()) {
            return;
        }
        text.append(paint.paint(Style.BOLD, "What to collect next"))
                .append(", by exposure × shortfall; what was never evaluated last\n");
        int rank = 0;
        for (SegmentAssessment gap : gaps) {
            if (rank++ == most) {
                break;
            }
            VerdictMark mark = VerdictMark.of(gap);
            text.append(String.format(Locale.ROOT, "%3d ", rank))
                    .append(paint.paint(mark.style(), mark.character() + " " + words().word(mark)))
                    .append("  ")
                    .append(paint.paint(Style.BOLD, CoverageWords.segment(gap.segment(), assessment.attributes())))
                    .append("  ")
                    .append(words().figure(gap))
                    .append(", trained on ")
                    .append(trainedOn(gap))
                    .append('\n');
            String collect = words().collect(gap);
            text.append(collect.isEmpty() ? "      collect nothing yet: " : "      collect " + collect + ": ")
                    .append(words().settles(gap))
                    .append('\n');
        }
        if (gaps.size() > most) {
            text.append("    and ").append(gaps.size() - most).append(" more; --top shows them\n");
        }
    }

    private static String ids(List<?> ids) {
        return ids.stream().map(Object::toString).map(VisibleText::of).collect(Collectors.joining(", "));
    }
}
