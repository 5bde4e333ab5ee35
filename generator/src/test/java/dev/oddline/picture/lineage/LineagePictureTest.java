package dev.oddline.picture.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class LineagePictureTest {

    private final LineagePicture picture = new LineagePicture();

    @Test
    void placesColumnsSideBySideAndBoxesBelowEachOther() {
        Element svg = draw(
                List.of(column(node("a"), node("b")), column(node("c"))),
                List.of(new LineageEdge("a", "c", true), new LineageEdge("b", "c", true)));

        assertThat(svg.attr("width")).isEqualTo("1040");
        assertThat(svg.select("rect").eachAttr("x")).containsExactly("0.5", "0.5", "216.5");
        assertThat(svg.select("rect").eachAttr("y")).containsExactly("28.5", "84.5", "56.5");
        assertThat(svg.select(".edge")).hasSize(2);
        assertThat(svg.select(".arrow")).hasSize(2);
    }

    @Test
    void ordersAColumnSoThatEdgesDoNotCross() {
        Element svg = draw(
                List.of(column(node("a"), node("b")), column(node("c"), node("d"))),
                List.of(new LineageEdge("a", "d", true), new LineageEdge("b", "c", true)));

        boolean firstColumn = top(svg, "a") < top(svg, "b");
        boolean secondColumn = top(svg, "d") < top(svg, "c");
        assertThat(firstColumn).isEqualTo(secondColumn);
    }

    @Test
    void leadsALongEdgeBetweenTheBoxesItPasses() {
        Element svg = draw(
                List.of(column(node("a")), column(node("b")), column(node("c"))),
                List.of(
                        new LineageEdge("a", "b", true),
                        new LineageEdge("b", "c", true),
                        new LineageEdge("a", "c", true)));

        String passing = svg.select(".edge").last().attr("d");
        assertThat(passing).contains("H392");
        double height = Double.parseDouble(passing.replaceAll(".* ([0-9.]+)H392.*", "$1"));
        assertThat(height)
                .satisfiesAnyOf(
                        y -> assertThat(y).isLessThan(top(svg, "b")),
                        y -> assertThat(y).isGreaterThan(top(svg, "b") + 44));
    }

    @Test
    void dashesWhatIsNoDataFlowAndMarksTheStates() {
        Element svg = draw(
                List.of(
                        column(
                                new LineageNode("a", "run", "a", "", LineageState.REFERENCE, ""),
                                new LineageNode("b", "dataset", "b", "missing", LineageState.TOMBSTONE, "")),
                        column(new LineageNode("c", "run", "c", "", LineageState.THIS, "c.html"))),
                List.of(new LineageEdge("a", "c", false)));

        assertThat(svg.select(".edge.loose")).hasSize(1);
        assertThat(svg.select(".tombstone .fact").text()).isEqualTo("missing");
        assertThat(svg.select("a[href=c.html] .this .id").text()).isEqualTo("c");
    }

    @Test
    void showsLongIdsInFull() {
        String id = "bev_det_v2-r50_24e_incident_mix-2026.03-" + "x".repeat(50);

        Element svg = draw(
                List.of(column(new LineageNode("a", "dataset version", id, "", LineageState.NORMAL, ""))), List.of());

        assertThat(String.join("", svg.select(".id").eachText())).isEqualTo(id);
        assertThat(svg.select(".id").eachText()).allMatch(line -> line.length() <= 23);
        assertThat(svg.select("rect").attr("height"))
                .isEqualTo(Integer.toString(43 + 14 * (svg.select(".id").size() - 1)));
    }

    @Test
    void setsAFactBelowTheIdWhereItDoesNotFitBesideTheKind() {
        Element svg = draw(
                List.of(column(
                        new LineageNode("a", "deployment", "d", "since 12 March, 40 cars", LineageState.NORMAL, ""))),
                List.of());

        assertThat(svg.select(".fact").text()).isEqualTo("since 12 March, 40 cars");
        assertThat(svg.select(".fact").attr("y")).isEqualTo("76");
        assertThat(svg.select(".id").attr("y")).isEqualTo("62");
    }

    @Test
    void drawsEdgesBackwardsAndWithinAColumn() {
        Element svg = draw(
                List.of(column(node("a"), node("b")), column(node("c"))),
                List.of(new LineageEdge("a", "b", true), new LineageEdge("c", "a", true)));

        assertThat(svg.select(".arrow").eachAttr("d"))
                .allMatch(d -> d.startsWith("M176 "), "arrows at the right side of the first column");
    }

    @Test
    void saysHowManyMoreThereAreAndWhere() {
        Element svg =
                draw(List.of(new LineageColumn("origin", List.of(node("a")), "and 2 more origins", "#all")), List.of());

        assertThat(svg.select("a[href=#all]").text()).isEqualTo("and 2 more origins");
        assertThat(svg.select("title").text()).isEqualTo("Lineage");
    }

    @Test
    void refusesMoreThanFiveNodesInAColumn() {
        List<LineageNode> six =
                IntStream.range(0, 6).mapToObj(i -> node("n" + i)).toList();

        assertThatThrownBy(() -> new LineageColumn("origin", six, "", "")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAddressesOutsideTheSite() {
        assertThatThrownBy(() -> new LineageNode("a", "run", "a", "", LineageState.NORMAL, "javascript:alert(1)"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isTheSameOnEveryThread() {
        LineageDrawing drawing = drawing(
                List.of(
                        column(node("a"), node("b"), node("c")),
                        column(node("d"), node("e")),
                        column(node("f"), node("g"), node("h"))),
                List.of(
                        new LineageEdge("a", "d", true),
                        new LineageEdge("b", "d", true),
                        new LineageEdge("c", "e", true),
                        new LineageEdge("d", "f", true),
                        new LineageEdge("e", "h", true),
                        new LineageEdge("a", "g", true)));

        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> new LineagePicture().draw(drawing).text())
                        .distinct())
                .hasSize(1);
        assertThat(picture.draw(drawing)).isEqualTo(picture.draw(drawing));
    }

    private Element draw(List<LineageColumn> columns, List<LineageEdge> edges) {
        return Jsoup.parse(picture.draw(drawing(columns, edges)).text())
                .select("svg")
                .first();
    }

    @Test
    void drawsAFamilyAsItDrawsEachOfItsMembers() {
        LineagePicture picture = new LineagePicture();
        FamilyPicture family = picture.ofFamily();
        for (String id : List.of("first", "second & <last>", "an-id-that-takes-two-lines-of-its-box", "third")) {
            LineageNode own = new LineageNode(id, "run", id, "trial", LineageState.THIS, "");
            LineageDrawing whole = new LineageDrawing(
                    "Lineage of " + id,
                    "2 upstream",
                    List.of(column(node("a"), node("b")), column(own)),
                    List.of(new LineageEdge("a", id, true), new LineageEdge("b", id, true)));

            assertThat(family.draw("Lineage of " + id, own, () -> whole)).isEqualTo(picture.draw(whole));
        }
    }

    @Test
    void drawsWhatAFamilyHasInCommonOnceForEachHeight() {
        FamilyPicture family = new LineagePicture().ofFamily();
        LineageDrawing whole = drawing(List.of(column(node("a")), column(node("b"))), List.of());
        family.draw("Lineage of b", node("b"), () -> whole);

        assertThat(family.draw("Lineage of c", node("c"), () -> {
                            throw new AssertionError("drawn again");
                        })
                        .text())
                .contains("Lineage of c", ">c</text>");
    }

    private static LineageDrawing drawing(List<LineageColumn> columns, List<LineageEdge> edges) {
        return new LineageDrawing("Lineage", "what it shows", columns, edges);
    }

    private static LineageColumn column(LineageNode... nodes) {
        return new LineageColumn("column", List.of(nodes), "", "");
    }

    private static LineageNode node(String key) {
        return new LineageNode(key, "run", key, "", LineageState.NORMAL, key + ".html");
    }

    private static double top(Element svg, String id) {
        return svg.select(".box").stream()
                .filter(box -> box.select(".id").text().equals(id))
                .mapToDouble(box -> Double.parseDouble(box.select("rect").attr("y")))
                .findFirst()
                .orElseThrow();
    }
}
