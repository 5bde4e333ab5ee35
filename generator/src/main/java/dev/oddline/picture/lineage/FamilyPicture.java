package dev.oddline.picture.lineage;

import dev.oddline.picture.svg.Svg;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The lineage picture of records that have all of it in common but the title and their own box, such as runs made from the
 * same records into nothing. What they have in common is drawn once for each height of the box. Any number of threads may
 * use one.
 */
public final class FamilyPicture {
    private final LayoutCache layouts;
    private final Map<Integer, OpenPicture> byLines = new ConcurrentHashMap<>();

    FamilyPicture(LayoutCache layouts) {
        this.layouts = layouts;
    }

    /**
     * Returns the picture of one of them: that which {@link LineagePicture#draw} returns.
     *
     * @param own the record itself, without a link
     * @param drawing all of the picture, asked for where no record with a box of this height was drawn before
     */
    public Svg draw(String title, LineageNode own, Supplier<LineageDrawing> drawing) {
        NodeText text = NodeText.of(own);
        return byLines.computeIfAbsent(text.linesBelowKind(), lines -> open(own.key(), drawing.get()))
                .with(title, own, text);
    }

    private OpenPicture open(String key, LineageDrawing drawing) {
        return LineageSvg.without(key, drawing, LineagePlan.of(drawing, layouts));
    }
}
