package dev.oddline.picture.svg;

/** The {@code d} of a path, command by command. */
public final class PathText {

    private final StringBuilder path = new StringBuilder(128);

    /** Begins at a point. */
    public PathText move(double x, double y) {
        return command('M').point(x, y);
    }

    /** Adds a straight line to a point. */
    public PathText line(double x, double y) {
        return command('L').point(x, y);
    }

    /** Adds a horizontal line. */
    public PathText across(double x) {
        SvgText.append(command('H').path, x);
        return this;
    }

    /** Adds a cubic curve that leaves and arrives horizontally. */
    public PathText swing(double fromX, double fromY, double x, double y) {
        double middle = (fromX + x) / 2;
        return curve(middle, fromY, middle, y, x, y);
    }

    /** Adds a cubic curve to a point, by its two control points. */
    public PathText curve(double x1, double y1, double x2, double y2, double x, double y) {
        return command('C')
                .point(x1, y1)
                .command(' ')
                .point(x2, y2)
                .command(' ')
                .point(x, y);
    }

    private PathText command(char letter) {
        path.append(letter);
        return this;
    }

    private PathText point(double x, double y) {
        SvgText.append(path, x);
        path.append(' ');
        SvgText.append(path, y);
        return this;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
