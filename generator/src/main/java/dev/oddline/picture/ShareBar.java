package dev.oddline.picture;

import static dev.oddline.picture.svg.SvgText.number;

import dev.oddline.picture.svg.Svg;
import dev.oddline.picture.svg.SvgWriter;

/** A bar as long as a share of the longest. The figure or order stands beside, so it is hidden from screen readers. */
public final class ShareBar {
    private static final double WIDTH = 60;

    private ShareBar() {}

    /**
     * Returns the drawing.
     *
     * @param share 0..1; the least visible length is one pixel
     */
    public static Svg draw(double share) {
        double length = Math.max(1, WIDTH * Math.min(1, Math.max(0, share)));
        return new SvgWriter()
                .open(
                        "svg",
                        "class",
                        "share",
                        "aria-hidden",
                        "true",
                        "width",
                        "60",
                        "height",
                        "8",
                        "viewBox",
                        "0 0 60 8")
                .empty("rect", "width", number(length), "height", "8")
                .close("svg")
                .svg();
    }
}
