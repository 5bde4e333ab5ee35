package dev.oddline.picture.lineage;

import dev.oddline.picture.svg.Svg;

/**
 * Draws what a record is made from and made into, one step either way: five columns of 176 pixels with gaps of 40, 1040
 * in all. Any number of threads may use one; layouts are remembered by topology.
 *
 * <p>The drawing is a group and not an image for screen readers, because its nodes are links.
 */
public final class LineagePicture {

    private final LayoutCache layouts = new LayoutCache();

    /** Returns the picture, the same for the same drawing on every machine. */
    public Svg draw(LineageDrawing drawing) {
        return LineageSvg.of(drawing, LineagePlan.of(drawing, layouts));
    }

    /** Returns the picture of records that have all of it in common but the title and their own box. */
    public FamilyPicture ofFamily() {
        return new FamilyPicture(layouts);
    }
}
