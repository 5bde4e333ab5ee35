package dev.oddline.page.view;

/**
 * One field of a record.
 *
 * @param label name of the field
 * @param value what the record says, or that and why it says nothing
 * @param verification ok, mismatch or unverifiable; {@link Verification#NONE} where nothing is verified
 */
public record Fact(String label, Phrase value, Verification verification) {

    public static Fact of(String label, Phrase value) {
        return new Fact(label, value, Verification.NONE);
    }
}
