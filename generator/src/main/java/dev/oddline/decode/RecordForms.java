package dev.oddline.decode;

import dev.oddline.record.Kind;

/** The form of every kind. */
public final class RecordForms {
    private RecordForms() {}

    /** Returns how records of a kind are written. */
    public static RecordForm<?> of(Kind kind) {
        return switch (kind) {
            case RUN -> RunForm.FORM;
            default -> RunForm.FORM;
        };
    }
}
