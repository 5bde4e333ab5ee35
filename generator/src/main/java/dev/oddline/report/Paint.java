package dev.oddline.report;

/** Whether words are coloured. */
public enum Paint {
    COLOUR {
        @Override
        public String paint(Style style, String text) {
            return style.on(text);
        }
    },
    NONE {
        @Override
        public String paint(Style style, String text) {
            return text;
        }
    };

    /** Returns the text in a style, or as it is. */
    public abstract String paint(Style style, String text);
}
