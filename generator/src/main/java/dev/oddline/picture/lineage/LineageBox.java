package dev.oddline.picture.lineage;

/**
 * A node in its place.
 *
 * @param node what it shows
 * @param text how it shows it
 * @param column 0-based, left to right
 * @param top upper edge in pixels
 */
record LineageBox(LineageNode node, NodeText text, int column, double top) {

    static final int WIDTH = 176;
    static final int PITCH = WIDTH + 40;

    private static final int HEIGHT = 44;
    private static final int LINE = 14;

    /** Returns the height of a box with this text. */
    static int heightOf(NodeText text) {
        return HEIGHT + LINE * (text.linesBelowKind() - 1);
    }

    double left() {
        return (double) column * PITCH;
    }

    double right() {
        return left() + WIDTH;
    }

    double height() {
        return heightOf(text);
    }

    double bottom() {
        return top + height();
    }

    double middle() {
        return top + height() / 2;
    }

    /** Returns the base line of a line below the kind. */
    double baseLine(int line) {
        return top + 34 + (double) LINE * line;
    }

    LineageBox at(double newTop) {
        return new LineageBox(node, text, column, newTop);
    }
}
