package dev.oddline.decode;

import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Waiver;
import java.time.LocalDate;
import java.util.List;

/** How a waiver is written. */
final class WaiverForm {
    private static final Field<String> RULE = Field.required(
            "rule", Shapes.text(), "The name of the rule, as it stands in the finding.", "config-hash-mismatch");
    private static final Field<List<RecordId>> ABOUT = Field.required(
            "about",
            References.anyRecords(),
            "Exactly the records that it covers, with the tables, configs and OpenODD files that they name; each under the name of "
                    + "its id field.",
            "[{run_id: bev_det_v2-20251104-001}]");
    private static final Field<String> REASON = Field.required(
            "reason",
            Shapes.text(),
            "Why the finding may stand.",
            "The config file was lost before hashes were recorded.");
    private static final Field<LocalDate> EXPIRES = Field.required(
            "expires",
            Times.date(),
            "The last day on which it holds; afterwards it is a finding itself.",
            "2026-12-31");
    private static final Field<String> GRANTED_BY =
            Field.optional("granted_by", Shapes.text(), "Who allowed it.", "K. Tanaka");
    private static final Field<LocalDate> GRANTED_AT =
            Field.optional("granted_at", Times.date(), "When it was allowed.", "2026-01-05");

    static final RecordForm<Waiver> FORM = RecordForm.of(
            Kind.WAIVER,
            "An exception to one rule, for exactly the records it names, with a reason and a last day.",
            List.of(RULE, ABOUT, REASON, EXPIRES, GRANTED_BY, GRANTED_AT),
            (heading, v) -> new Waiver(
                    heading,
                    v.get(RULE),
                    v.get(ABOUT),
                    v.get(REASON),
                    v.get(EXPIRES),
                    new Waiver.Grant(v.get(GRANTED_BY), v.get(GRANTED_AT))));

    private WaiverForm() {}
}
