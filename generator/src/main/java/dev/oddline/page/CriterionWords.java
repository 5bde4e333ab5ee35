package dev.oddline.page;

import dev.oddline.coverage.evidence.JudgedCriterion;
import dev.oddline.record.OddValues;

/** Names what a criterion is about: {@code VRU recall, night × rain}. */
final class CriterionWords {
    private final Site site;

    CriterionWords(Site site) {
        this.site = site;
    }

    String of(JudgedCriterion one) {
        String metric = one.metric().map(m -> new MetricText(m, site).name()).orElse(Figures.NO_VALUE);
        return metric
                + one.stated()
                        .segment()
                        .value()
                        .map(part -> ", " + where(one, part))
                        .orElse("");
    }

    private String where(JudgedCriterion one, OddValues part) {
        return one.taxonomy()
                .map(t -> OddNames.of(t, site).part(part))
                .orElse(part.byAttribute().toString());
    }
}
