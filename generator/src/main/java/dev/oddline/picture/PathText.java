package dev.oddline.picture;

/** The {@code d} of a path, command by command. */
final class PathText {

    private final StringBuilder path = new StringBuilder(128);

    PathText move(double x, double y) {
        return command('M').point(x, y);
    }

    PathText line(double x, double y) {
        return command('L').point(x, y);
    }

    PathText across(double x) {
        SvgText.append(command('H').path, x);
        return this;
    }

    /** Adds a cubic curve that leaves and arrives horizontally. */
    PathText swing(double fromX, double fromY, double x, double y) {
        double middle = (fromX + x) / 2;
        return curve(middle, fromY, middle, y, x, y);
    }

    PathText curve(double x1, double y1, double x2, double y2, double x, double y) {
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
