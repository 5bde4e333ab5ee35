package dev.oddline.selection.scoring;

/** The base of the logarithms in a measure. */
public enum LogBase {
    /** There is no logarithm, or its base does not change the number. */
    NONE("none"),
    /** Nats. */
    E("e"),
    /** Bits. */
    TWO("2");

    private final String text;

    LogBase(String text) {
        this.text = text;
    }

    /** Returns it as tables name it: {@code none}, {@code e} or {@code 2}. */
    public String text() {
        return text;
    }
}
