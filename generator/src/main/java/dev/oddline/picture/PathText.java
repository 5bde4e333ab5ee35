package dev.oddline.picture;

import static dev.oddline.picture.SvgText.number;

/** The {@code d} of a path, command by command. */
final class PathText {

    private final StringBuilder path = new StringBuilder();

    PathText move(double x, double y) {
        return point('M', x, y);
    }

    PathText line(double x, double y) {
        return point('L', x, y);
    }

    PathText across(double x) {
        path.append('H').append(number(x));
        return this;
    }

    /** Adds a cubic curve that leaves and arrives horizontally. */
    PathText swing(double fromX, double fromY, double x, double y) {
        double middle = (fromX + x) / 2;
        return curve(middle, fromY, middle, y, x, y);
    }

    PathText curve(double x1, double y1, double x2, double y2, double x, double y) {
        point('C', x1, y1);
        path.append(' ').append(number(x2)).append(' ').append(number(y2));
        path.append(' ').append(number(x)).append(' ').append(number(y));
        return this;
    }

    private PathText point(char command, double x, double y) {
        path.append(command).append(number(x)).append(' ').append(number(y));
        return this;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
