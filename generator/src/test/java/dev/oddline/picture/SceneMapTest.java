package dev.oddline.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SceneMapTest {

    @Test
    void bothAxesHaveOneScale() {
        String drawn = SceneMap.draw(
                        List.of(new SceneMap.Group("c01", at(0, 0), List.of(at(0, 0), at(10, 0), at(0, 10)))),
                        List.of(),
                        "a map")
                .text();

        assertThat(drawn).contains("d=\"M204 476h0M656 476h0M204 24h0\""); // 452 units for 10 either way
    }

    @Test
    void namesDoNotLieOnEachOther() {
        String drawn = SceneMap.draw(
                        List.of(
                                new SceneMap.Group("first", at(5, 5), List.of(at(5, 5), at(0, 0))),
                                new SceneMap.Group("<second>", at(5, 5), List.of(at(10, 10)))),
                        List.of(),
                        "a map")
                .text();

        assertThat(drawn)
                .contains("<text x=\"438\" y=\"254\">first</text>", "<text x=\"438\" y=\"240\">&lt;second&gt;</text>");
    }

    @Test
    void oneSceneAloneIsDrawnInTheMiddle() {
        assertThat(SceneMap.draw(List.of(), List.of(at(7, 3)), "a map").text())
                .contains("class=\"none\" d=\"M430 250h0\"");
    }

    private static SceneMap.Place at(double x, double y) {
        return new SceneMap.Place(x, y);
    }
}
