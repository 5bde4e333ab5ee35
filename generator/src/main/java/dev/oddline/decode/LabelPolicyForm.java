package dev.oddline.decode;

import dev.oddline.record.Kind;
import dev.oddline.record.LabelPolicy;
import dev.oddline.record.RecordId;
import java.time.LocalDate;
import java.util.List;

/** How an edition of the labelling rules is written. */
final class LabelPolicyForm {
    private static final Field<String> VERSION = Field.required(
            "version", Shapes.text(), "The edition of the rules. Quote it if it looks like a number.", "\"3.1\"");
    private static final Field<List<String>> CLASSES = Field.required(
            "classes",
            Shapes.list(Shapes.text()),
            "The classes that are labelled, in the order of their numbers.",
            "[pedestrian, cyclist, vehicle, kickboard]");
    private static final Field<String> RULES = Field.optional(
            "rules",
            Shapes.text(),
            "The rules themselves, or the address where they are.",
            "https://wiki.example.com/labelling/3.1");
    private static final Field<String> CHANGES = Field.optional(
            "changes",
            Shapes.text(),
            "What is different from the edition before, and what that means for older labels.",
            "New class kickboard; riders were pedestrians before.");
    private static final Field<RecordId> PREDECESSOR =
            Field.optional("predecessor", References.succeeds(Kind.LABEL_POLICY), "The edition before.", "labels-3.0");
    private static final Field<LocalDate> EFFECTIVE_FROM =
            Field.optional("effective_from", Times.date(), "The first day on which labels follow it.", "2026-01-15");

    static final RecordForm<LabelPolicy> FORM = RecordForm.of(
            Kind.LABEL_POLICY,
            "One edition of the labelling rules: its classes and what changed over the edition before.",
            List.of(VERSION, CLASSES, RULES, CHANGES, PREDECESSOR, EFFECTIVE_FROM),
            (heading, v) -> new LabelPolicy(
                    heading,
                    v.get(VERSION),
                    v.get(CLASSES),
                    v.get(RULES),
                    v.get(CHANGES),
                    v.get(PREDECESSOR),
                    v.get(EFFECTIVE_FROM)));

    private LabelPolicyForm() {}
}
