package dev.oddline.picture.lineage;

import dev.oddline.picture.svg.Svg;
import dev.oddline.picture.svg.SvgWriter;

/**
 * A lineage picture that lacks its title and one box.
 *
 * @param beforeTitle SVG, as the two others
 * @param beforeBox between the title and the box
 * @param place where the box stands; what it shows is to be put in
 * @param afterBox up to the end
 */
record OpenPicture(String beforeTitle, String beforeBox, LineageBox place, String afterBox) {

    /**
     * Returns the whole picture.
     *
     * @param text of the node, with as many lines as the place has room for
     */
    Svg with(String title, LineageNode node, NodeText text) {
        SvgWriter out = new SvgWriter();
        out.again(beforeTitle);
        LineageSvg.writeTitle(title, out);
        out.again(beforeBox);
        BoxSvg.write(new LineageBox(node, text, place.column(), place.top()), out);
        return out.again(afterBox).svg();
    }
}
